import { Input } from 'antd';
import { useMemo } from 'react';
import { operations, type Operation } from '@shared/contract/operations';
import { TOPICS, topicOf, type Topic } from '@shared/byHand/topics';
import type { AccountView } from '@shared/model/account';
import { useT } from '../../i18n';
import { EmptyState } from '../../ui/EmptyState';
import { OperationPanel } from './OperationPanel';
import { RiskBadge } from './RiskBadge';
import { useExplorer } from './state';

/** The operations of the account's site by topic, and the one that was chosen. */
export function Operations({ account }: { account: AccountView }) {
  const { t } = useT();
  const chosen = useExplorer((s) => s.operation);
  const all = useMemo(() => operations(account.site), [account.site]);
  const found = all.find((o) => o.id === chosen);
  return (
    <div className="explorer-body">
      <OperationList all={all} />
      {found ? (
        <OperationPanel key={`${account.id} ${found.id}`} account={account} operation={found} />
      ) : (
        <div className="explorer-panel">
          <EmptyState title={t('explorer:pick.title')} text={t('explorer:pick.text')} />
        </div>
      )}
    </div>
  );
}

function OperationList({ all }: { all: readonly Operation[] }) {
  const { t, language } = useT();
  const find = useExplorer((s) => s.find);
  const chosen = useExplorer((s) => s.operation);
  const groups = useMemo(() => grouped(all, find), [all, find]);
  const count = groups.reduce((sum, [, list]) => sum + list.length, 0);
  return (
    <nav className="explorer-list" aria-label={t('explorer:list.label')}>
      <div className="explorer-find">
        <Input
          type="search"
          size="small"
          allowClear
          value={find}
          aria-label={t('explorer:list.find')}
          placeholder={t('explorer:list.find')}
          onChange={(event) => useExplorer.setState({ find: event.target.value })}
        />
        <span className="faint t12">{t('explorer:list.count', { count })}</span>
      </div>
      <div className="explorer-groups">
        {count === 0 && <EmptyState title={t('explorer:list.none')} text={t('explorer:list.noneText')} />}
        {groups.map(([topic, list]) => (
          <section key={topic} aria-label={t(`explorer:topic.${topic}`)}>
            <h3>
              {t(`explorer:topic.${topic}`)} <span className="faint">{list.length}</span>
            </h3>
            {list.map((o) => (
              <button
                key={o.id}
                type="button"
                className={o.id === chosen ? 'explorer-item on' : 'explorer-item'}
                aria-current={o.id === chosen ? 'true' : undefined}
                title={`${o.method} ${o.path}`}
                onClick={() => useExplorer.setState({ operation: o.id })}
              >
                <span className="explorer-item-title">{language === 'zh-CN' ? o.title.zh : o.title.en}</span>
                <span className="row">
                  <span className="mono t12 soft explorer-item-id">{o.id}</span>
                  {o.write && <RiskBadge operation={o} />}
                </span>
              </button>
            ))}
          </section>
        ))}
      </div>
    </nav>
  );
}

function grouped(all: readonly Operation[], find: string): [Topic, Operation[]][] {
  const words = find.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter(({ id, path, title }) => {
    const text = `${id} ${path} ${title.zh} ${title.en}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return TOPICS.map((topic): [Topic, Operation[]] => [
    topic,
    found.filter((o) => topicOf(o) === topic),
  ]).filter(([, list]) => list.length > 0);
}
