import { Button, Input } from 'antd';
import type { AccountView } from '@shared/model/account';
import type { RequestFilter, RequestLine } from '@shared/model/explorer';
import { call } from '../../api/client';
import { timeText } from '../../format/date';
import { groupDigits } from '../../format/number';
import { useT } from '../../i18n';
import { useAccounts } from '../../state/accounts';
import { attempt } from '../../ui/attempt';
import { Badge } from '../../ui/Badge';
import { Segments } from '../../ui/Choice';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { RequestDetailPanel } from './RequestDetailPanel';
import { useExplorer } from './state';
import { useRequests } from './useRequests';

const WHICH: readonly RequestFilter['which'][] = ['all', 'failed', 'retried', 'writes'];

/** Every call the app has made in this run: how long it took, how often it was sent, what went wrong. */
export function RequestLog({ account }: { account: AccountView }) {
  const { t } = useT();
  const { which, logText, everyone, request } = useExplorer();
  const { list, error } = useRequests({ accountId: everyone ? null : account.id, text: logText, which });
  return (
    <div className="explorer-log">
      <div className="toolbar" role="toolbar" aria-label={t('explorer:log.label')}>
        <Input
          type="search"
          size="small"
          allowClear
          className="explorer-log-find"
          value={logText}
          aria-label={t('explorer:log.find')}
          placeholder={t('explorer:log.find')}
          onChange={(event) => useExplorer.setState({ logText: event.target.value })}
        />
        <Segments
          label={t('explorer:log.whichLabel')}
          value={which}
          options={WHICH.map((value) => ({ value, label: t(`explorer:log.which.${value}`) }))}
          onChange={(next) => useExplorer.setState({ which: next })}
        />
        <Segments
          label={t('explorer:log.accounts')}
          value={everyone ? 'all' : 'mine'}
          options={[
            { value: 'all', label: t('explorer:log.everyone') },
            { value: 'mine', label: t('explorer:log.mine') },
          ]}
          onChange={(next) => useExplorer.setState({ everyone: next === 'all' })}
        />
        <span className="grow" />
        {list && (
          <span className="soft t12">{t('explorer:log.count', { total: list.total, kept: list.kept })}</span>
        )}
        <Button
          size="small"
          disabled={!list || list.kept === 0}
          onClick={() =>
            void attempt('explorer:log.notCleared', async () => void (await call('requests.clear')))
          }
        >
          {t('explorer:log.clear')}
        </Button>
      </div>
      <div className="explorer-body">
        <div className="explorer-lines">
          {error && !list && <ErrorState error={error} />}
          {!error && !list && <LoadingState text={t('explorer:log.label')} />}
          {list?.total === 0 && (
            <EmptyState
              title={t(list.kept === 0 ? 'explorer:log.empty' : 'explorer:log.noMatch')}
              text={
                list.kept === 0
                  ? t('explorer:log.emptyText')
                  : t('explorer:log.noMatchText', { kept: list.kept })
              }
            />
          )}
          {list && list.total > 0 && <Lines lines={list.lines} chosen={request} />}
        </div>
        {request !== null && (
          <RequestDetailPanel id={request} among={list?.lines.map(({ id }) => id) ?? []} />
        )}
      </div>
    </div>
  );
}

function Lines({ lines, chosen }: { lines: readonly RequestLine[]; chosen: number | null }) {
  const { t } = useT();
  const accounts = useAccounts((s) => s.accounts);
  const nameOf = (id: string): string => accounts.find((a) => a.id === id)?.name ?? '';
  return (
    <table className="explorer-table" aria-label={t('explorer:log.label')}>
      <thead>
        <tr>
          <th scope="col">{t('explorer:log.time')}</th>
          <th scope="col">{t('explorer:log.operation')}</th>
          <th scope="col">{t('explorer:log.account')}</th>
          <th scope="col">{t('explorer:log.result')}</th>
          <th scope="col" className="number">
            {t('explorer:log.took')}
          </th>
          <th scope="col" className="number">
            {t('explorer:log.attempts')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className={line.id === chosen ? 'on' : undefined}>
            <td className="mono">{timeText(line.startedAt)}</td>
            <td>
              <button
                type="button"
                className="explorer-open"
                aria-label={t('explorer:log.open', { operation: line.operation })}
                aria-pressed={line.id === chosen}
                onClick={() => useExplorer.setState({ request: line.id === chosen ? null : line.id })}
              >
                {line.operation}
              </button>
              {line.write && <Badge kind="notice">{t('explorer:log.write')}</Badge>}
            </td>
            <td className="soft">{nameOf(line.accountId)}</td>
            <td>
              {line.code === null ? (
                <span className="soft">{line.status}</span>
              ) : (
                <Badge kind="danger">{line.code}</Badge>
              )}
            </td>
            <td className="number mono">
              {t('explorer:answer.took', { ms: groupDigits(String(line.durationMs)) })}
            </td>
            <td className="number mono">{line.attempts}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
