import { Button, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Entry } from '@shared/model/action';
import { useT } from '../../i18n';
import { useSay } from '../../ui/action/say';
import { isPartly, StateBadge } from '../../ui/action/StateBadge';
import { localTime } from '../../ui/action/time';
import { Amount } from '../../ui/amount/Amount';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { Icon } from '../../ui/Icon';
import { openEntry } from '../journal/state';
import { useJournal } from '../journal/useJournal';
import { exportJournal } from '../journal/exportJournal';

const ACTIONS = ['allocate', 'reclaim', 'handCoupons', 'takeCoupons'];

/** By the cloud account, not by its entry in this app: what was moved stays, also when the account is removed and added again. */
const filterOf = ({ site, domainId }: AccountView, text: string) => ({
  owners: [`${site} ${domainId}`],
  actions: ACTIONS,
  text,
});

/** What was moved from here, newest first, for ever: the journal keeps it. */
export function HistoryTab({ account }: { account: AccountView }) {
  const { t } = useT();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const { shown: read, error, more, retry } = useJournal(filterOf(account, text));
  if (error && !read) return <ErrorState error={error} onRetry={retry} />;
  if (!read) return <LoadingState text={t('enterprise:empty.reading')} />;
  if (read.total === 0 && text === '' && typed === '')
    return (
      <EmptyState title={t('enterprise:history.empty')} text={t('enterprise:history.emptyNote')}>
        <p className="t12 faint">{t('enterprise:history.records')}</p>
      </EmptyState>
    );
  const save = () => void exportJournal(filterOf(account, text), 'csv');
  return (
    <div className="enterprise-scroll" tabIndex={0} role="group" aria-label={t('enterprise:tab.transfers')}>
      <div className="row">
        <Input
          className="member-search history-search"
          size="small"
          allowClear
          prefix={<Icon name="search" small />}
          placeholder={t('enterprise:history.search')}
          aria-label={t('enterprise:history.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <span className="grow t12 soft" role="status">
          {t('enterprise:history.count', { count: read.total })}
        </span>
        <Button size="small" disabled={read.total === 0} onClick={save}>
          {t('journal:exportCsv')}
        </Button>
      </div>
      {read.total === 0 ? (
        <EmptyState title={t('enterprise:history.nothingFound', { text })} />
      ) : (
        <History entries={read.entries} currency={account.currency} />
      )}
      <p className="t12 faint">{t('enterprise:history.note')}</p>
      {read.entries.length < read.total && (
        <Button size="small" onClick={more}>
          {t('enterprise:history.more')}
        </Button>
      )}
    </div>
  );
}

function History({ entries, currency }: { entries: readonly Entry[]; currency: string }) {
  const { t } = useT();
  const say = useSay();
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th>{t('enterprise:history.at')}</th>
          <th>{t('enterprise:history.what')}</th>
          <th>{t('enterprise:history.members')}</th>
          <th>{t('enterprise:history.number')}</th>
          <th className="num">
            {t('enterprise:history.amount')} <span className="faint">{currency}</span>
          </th>
          <th>{t('enterprise:history.state')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.entry}>
            <td>{localTime(entry.plannedAt)}</td>
            <td className="wraps">
              {say(entry.title)}
              {/* Of coupons the items are the coupons, and the member is the other side. */}
              {entry.party !== null && (
                <div className="faint">{entry.names.join(t('common:listSeparator'))}</div>
              )}
            </td>
            <td>{entry.party ?? entry.names.join(t('common:listSeparator'))}</td>
            <td className="mono">{entry.number ?? ''}</td>
            <td className="num">
              <Amount value={entry.amount?.value ?? null} />
            </td>
            <td>
              <StateBadge state={entry.state} partly={isPartly(entry)} />
            </td>
            <td>
              <button
                type="button"
                className="link"
                aria-label={t('enterprise:history.openJournal')}
                onClick={() => openEntry(entry.entry)}
              >
                {t('enterprise:history.journal')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
