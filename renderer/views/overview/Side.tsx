import type { AccountView } from '@shared/model/account';
import type { Overview } from '@shared/model/query';
import type { SyncProgress } from '@shared/model/sync';
import { addMonths } from '@shared/time';
import { asOfText } from '../../format/date';
import { countText } from '../../format/number';
import { useT, type T } from '../../i18n';
import { cancelSync, isPulling } from '../../state/sync';
import { openOverlay, openSection } from '../../state/ui';
import { attempt } from '../../ui/attempt';
import { Icon } from '../../ui/Icon';
import { openMonth } from '../bills/state';
import { StateBadge } from '../bills/StateBadge';
import { useChangedMonths } from '../../views/sync/ChangedMonths';

/** Months listed: the open one and those that were closed last. */
const LISTED = 6;

/** Which months are closed, newest first, and when the open ones will be. */
export function Finality({
  overview,
  account,
}: {
  overview: Overview;
  account: AccountView;
}): React.ReactElement {
  const { t } = useT();
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('overview:finality')}</h2>
        <span className="grow" />
        <button type="button" className="link t12" onClick={() => openSection('bills')}>
          {t('overview:openBills')}
        </button>
      </div>
      <ul className="facts-list">
        {[...overview.months]
          .reverse()
          .slice(0, LISTED)
          .map((m) => (
            <li key={m.cycle}>
              {m.state === 'missing' ? (
                <span className="cycle">{m.cycle}</span>
              ) : (
                <button
                  type="button"
                  className="link cycle"
                  onClick={() => {
                    openMonth(m.cycle);
                    openSection('bills');
                  }}
                >
                  {m.cycle}
                </button>
              )}
              <StateBadge state={m.state} />
              <span className="grow" />
              <span className="faint">
                {m.state === 'provisional'
                  ? t('overview:finalAt', { day: `${addMonths(m.cycle, 1).slice(5)}-0${account.settlement}` })
                  : asOfText(m.pulledAt, new Date())}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** What the pull of this account is doing, in words. */
export function SyncBlock({
  progress,
  account,
}: {
  progress: SyncProgress | undefined;
  account: AccountView;
}): React.ReactElement {
  const { t } = useT();
  const pulling = isPulling(progress);
  const { changes } = useChangedMonths(account.id);
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('overview:sync')}</h2>
        <span className="grow" />
        {progress && pulling ? (
          <span className="t12 faint">
            {t('overview:syncRunning', { done: String(progress.done), total: String(progress.total) })}
          </span>
        ) : null}
      </div>
      <div role="status">
        <ul className="facts-list">
          <li className={progress?.throttledUntil ? 'notice' : ''}>
            <Icon name={iconOf(progress)} small />
            <span>{stateText(t, progress)}</span>
            <span className="grow" />
            {pulling ? (
              <button
                type="button"
                className="link"
                onClick={() => void attempt('common:failed.cancel', () => cancelSync([account.id]))}
              >
                {t('overview:cancel')}
              </button>
            ) : (
              <span className="faint">{asOfText(progress?.finishedAt, new Date())}</span>
            )}
          </li>
          {changes.length > 0 ? (
            <li className="notice">
              <Icon name="warn" small />
              <button type="button" className="link" onClick={() => openOverlay('sync')}>
                {t('sync:changed.count', { count: changes.length })}
              </button>
            </li>
          ) : null}
          {progress && progress.failures.length > 0 ? (
            <li className="notice">
              <Icon name="warn" small />
              <button type="button" className="link" onClick={() => openOverlay('sync')}>
                {t('overview:failed', { n: String(progress.failures.length) })}
              </button>
            </li>
          ) : null}
        </ul>
      </div>
      {progress && pulling && progress.total > 0 ? (
        <div className={progress.throttledUntil ? 'progress notice' : 'progress'} aria-hidden="true">
          <span style={{ width: `${(progress.done / progress.total) * 100}%` }} />
        </div>
      ) : null}
    </section>
  );
}

function iconOf(progress: SyncProgress | undefined): 'clock' | 'sync' | 'pause' | 'warn' | 'check' {
  if (progress?.throttledUntil || !progress || progress.state === 'idle' || progress.state === 'cancelled')
    return 'clock';
  if (progress.state === 'paused') return 'pause';
  if (isPulling(progress)) return 'sync';
  return progress.state === 'failed' ? 'warn' : 'check';
}

/** "Pulling 2026-10, 41,200 of 63,518 rows". */
export function stateText(t: T, progress: SyncProgress | undefined): string {
  if (progress?.throttledUntil)
    return t('overview:throttled', { time: asOfText(progress.throttledUntil, new Date()) });
  switch (progress?.state) {
    case undefined:
    case 'idle':
      return t('overview:idle');
    case 'queued':
      return t('overview:queued');
    case 'paused':
      return t('sync:state.paused');
    case 'cancelled':
    case 'cancelling':
      return t('overview:cancelled');
    case 'failed':
      return t('overview:failed', { n: String(progress.failures.length) });
    case 'done':
      return t('overview:synced');
    case 'running':
      return currentText(t, progress.current);
  }
}

function currentText(t: T, current: SyncProgress['current']): string {
  if (!current || current.dataset === 'balances') return t('overview:readingBalances');
  const partition = `${t(`datasets:name.${current.dataset}`)} ${current.partition}`;
  const rows = countText(current.rows);
  return current.totalRows === null
    ? t('overview:readingSome', { partition, rows })
    : t('overview:reading', { partition, rows, total: countText(current.totalRows) });
}
