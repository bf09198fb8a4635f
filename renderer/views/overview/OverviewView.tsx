import type { AccountView } from '@shared/model/account';
import type { Overview } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { usePlace } from '../../state/place';
import { loadAccounts } from '../../state/accounts';
import { isPulling, startSync, useSync } from '../../state/sync';
import { openSettings } from '../../state/ui';
import { attempt } from '../../ui/attempt';
import { EmptyState, ErrorState, LoadingState, OfflineState } from '../../ui/EmptyState';
import { Note } from '../../ui/Note';
import { MembersBlock } from '../enterprise/allowances/MembersBlock';
import { canPull } from '../bills/pull';
import { Figures } from './Figures';
import { Services } from './Services';
import { Finality, stateText, SyncBlock } from './Side';
import { Trend } from './Trend';
import './overview.css';

/** The account at a glance: what it has, what it spends, what is closed. */
export function OverviewView({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const { value, error, retry } = useQuery('query.overview', { accountId: account.id });
  const progress = useSync((s) => s.progress[account.id]);
  usePlace([], value?.months.at(-1)?.pulledAt ?? value?.balancesAsOf ?? null);
  if (error && !value) return <ErrorState error={error} onRetry={retry} />;
  if (!value) return <LoadingState text={t('overview:readingCacheNote')} />;
  if (isEmpty(value)) return <Nothing account={account} />;
  const first =
    isPulling(progress) && value.months.some((m) => m.state === 'missing' || m.state === 'partial');
  return (
    <div className="overview">
      <Figures overview={value} />
      {first ? (
        <div className="overview-note">
          <Note kind="info" role="status">
            <b>{t('overview:first')}</b> {t('overview:firstNote')}
          </Note>
        </div>
      ) : null}
      <div className="overview-body">
        <div className="overview-main">
          <Trend months={value.months} currency={value.currency} />
          <Services overview={value} />
        </div>
        <div className="overview-side">
          <Finality overview={value} account={account} />
          <MembersBlock account={account} />
          <SyncBlock progress={progress} account={account} />
        </div>
      </div>
    </div>
  );
}

function isEmpty(overview: Overview): boolean {
  return overview.balancesAsOf === null && overview.months.every((m) => m.state === 'missing');
}

/** Nothing was pulled yet: what is going on, or how to begin. */
function Nothing({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const online = useNetwork((s) => s.online);
  const progress = useSync((s) => s.progress[account.id]);
  if (isPulling(progress))
    return <EmptyState role="status" title={t('overview:first')} text={stateText(t, progress)} />;
  if (account.key !== 'ready') return <NoKey account={account} />;
  if (!canPull(account, online))
    return (
      <OfflineState
        title={t('overview:nothing')}
        text={t('overview:nothingOffline')}
        action={t('overview:start')}
      />
    );
  return (
    <EmptyState
      title={t('overview:nothing')}
      text={t('overview:nothingNote')}
      action={{
        label: t('overview:start'),
        run: () => void attempt('common:failed.sync', () => startSync([account.id])),
      }}
    />
  );
}

/** Without its key nothing can be pulled: why it is not there, and where to go on. */
function NoKey({ account }: { account: AccountView }): React.ReactElement {
  const { t } = useT();
  const lost = account.key === 'lost';
  return (
    <EmptyState
      icon="key"
      role="status"
      title={t('overview:nothing')}
      text={t(lost ? 'accounts:detail.lost' : 'accounts:detail.unavailable')}
      action={
        lost
          ? { label: t('common:command.settingsAccounts'), run: () => openSettings('accounts') }
          : {
              label: t('common:action.retry'),
              run: () => void attempt('common:failed.load', () => loadAccounts()),
            }
      }
    />
  );
}
