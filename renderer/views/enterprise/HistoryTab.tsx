import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Entry } from '@shared/model/action';
import { type ApiError, call, toApiError } from '../../api/client';
import { asOfText } from '../../format/date';
import { useT } from '../../i18n';
import { useActions } from '../../state/actions';
import { Amount } from '../../ui/amount/Amount';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { StateBadge } from '../../ui/action/StateBadge';
import { useSay } from '../../ui/action/say';

const ACTIONS = ['allocate', 'reclaim', 'handCoupons', 'takeCoupons'];
const PAGE = 100;

/** What was moved from here, newest first, for ever: the journal keeps it. */
export function HistoryTab({ account }: { account: AccountView }) {
  const { t } = useT();
  const say = useSay();
  const version = useActions((s) => s.version);
  const [shown, setShown] = useState(PAGE);
  const [read, setRead] = useState<{ entries: Entry[]; total: number } | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const ask = useCallback(
    () =>
      call('journal.page', {
        accountIds: [account.id],
        actions: ACTIONS,
        text: '',
        offset: 0,
        limit: shown,
      }).then(
        (answer) => {
          setRead(answer);
          setError(null);
        },
        (reason: unknown) => setError(toApiError(reason)),
      ),
    [account.id, shown],
  );
  useEffect(() => void ask(), [ask, version]);
  if (error) return <ErrorState error={error} onRetry={() => void ask()} />;
  if (!read) return <LoadingState text={t('enterprise:empty.reading')} />;
  if (read.total === 0)
    return (
      <EmptyState title={t('enterprise:history.empty')} text={t('enterprise:history.emptyNote')}>
        <p className="t12 faint">{t('enterprise:history.records')}</p>
      </EmptyState>
    );
  return (
    <div className="enterprise-scroll" tabIndex={0} role="group" aria-label={t('enterprise:tab.transfers')}>
      <table className="ledger">
        <thead>
          <tr>
            <th>{t('enterprise:history.at')}</th>
            <th>{t('enterprise:history.what')}</th>
            <th>{t('enterprise:history.members')}</th>
            <th className="num">
              {t('enterprise:history.amount')} <span className="faint">{account.currency}</span>
            </th>
            <th>{t('enterprise:history.state')}</th>
          </tr>
        </thead>
        <tbody>
          {read.entries.map((entry) => (
            <tr key={entry.entry}>
              <td>{asOfText(entry.plannedAt, new Date())}</td>
              <td>{say(entry.title)}</td>
              <td>{entry.names.join(', ')}</td>
              <td className="num">
                <Amount value={entry.amount?.value ?? null} />
              </td>
              <td>
                <StateBadge state={entry.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="t12 faint">{t('enterprise:history.note')}</p>
      {read.entries.length < read.total && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {t('enterprise:history.more')}
        </Button>
      )}
    </div>
  );
}
