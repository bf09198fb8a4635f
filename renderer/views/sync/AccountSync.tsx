import { Button } from 'antd';
import { useState } from 'react';
import type { AccountView } from '@shared/model/account';
import type { SyncProgress } from '@shared/model/sync';
import { asOfText } from '../../format/date';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { cancelSync, isPulling, pauseSync, resumeSync, retryParts, startSync } from '../../state/sync';
import { openSettings } from '../../state/ui';
import { AccountChip } from '../../ui/AccountChip';
import { attempt } from '../../ui/attempt';
import { Badge, type BadgeKind } from '../../ui/Badge';
import { useLastPull } from '../../state/useLastPull';
import { ChangedMonths } from './ChangedMonths';
import { leftText } from './duration';
import { FailureList } from './FailureList';
import { PlanList } from './PlanList';
import { clockText, currentText } from './texts';
import { useIsBefore } from './useIsBefore';

const KINDS: Record<SyncProgress['state'], BadgeKind> = {
  idle: 'plain',
  queued: 'info',
  running: 'info',
  paused: 'notice',
  cancelling: 'notice',
  cancelled: 'plain',
  done: 'ok',
  failed: 'danger',
};

/** One account in the sync panel. */
export function AccountSync({
  account,
  progress,
  again,
}: {
  account: AccountView;
  progress: SyncProgress | undefined;
  again: boolean;
}) {
  const { t } = useT();
  const online = useNetwork((s) => s.online) || account.demo;
  const last = useLastPull(account.id);
  const pulling = isPulling(progress);
  const state = progress?.state ?? 'idle';
  const failures = progress?.failures ?? [];
  const partly = state === 'done' && failures.length > 0;
  const blocked = account.key !== 'ready' ? t('sync:keyLost') : online ? null : t('sync:offline');
  return (
    <li className="sync-item" data-account={account.id}>
      <div className="row">
        <AccountChip account={account} />
        <b className="grow ellipsis">{account.name}</b>
        {(state !== 'idle' || last === null) && (
          <Badge kind={partly ? 'notice' : KINDS[state]}>
            {t(`sync:state.${partly ? 'partly' : state}`)}
          </Badge>
        )}
        <Buttons account={account} progress={progress} blocked={blocked !== null} again={again} />
      </div>
      {progress && pulling && <Running progress={progress} name={account.name} />}
      {!pulling && (
        <p className="faint t12">
          {state === 'cancelled' && progress?.finishedAt
            ? t('sync:stopped', { time: asOfText(progress.finishedAt, new Date()) })
            : last
              ? t('sync:finished', { time: last })
              : t('sync:never')}
          {progress && progress.rows > 0 && (
            <>
              {' '}
              <i className="dot" /> {t('sync:rowsTotal', { rows: countText(progress.rows) })}
            </>
          )}
        </p>
      )}
      {!pulling && blocked && (
        <p className="soft t12">
          {blocked}{' '}
          {account.key !== 'ready' && (
            <button type="button" className="link" onClick={() => openSettings('accounts')}>
              {t('sync:enterKey')}
            </button>
          )}
        </p>
      )}
      {!pulling && blocked === null && <Plan accountId={account.id} again={again} />}
      <ChangedMonths accountId={account.id} />
      <FailureList
        failures={failures}
        onRetry={
          pulling || blocked !== null
            ? null
            : (parts) => void attempt('common:failed.sync', () => retryParts(account.id, parts))
        }
      />
    </li>
  );
}

/** Start; while it runs pause and stop; while it is held go on and stop. */
function Buttons({
  account,
  progress,
  blocked,
  again,
}: {
  account: AccountView;
  progress: SyncProgress | undefined;
  blocked: boolean;
  again: boolean;
}) {
  const { t } = useT();
  const ids = [account.id];
  const state = progress?.state ?? 'idle';
  if (!isPulling(progress))
    return (
      <Button
        size="small"
        disabled={blocked}
        onClick={() => void attempt('common:failed.sync', () => startSync(ids, again))}
      >
        {t('sync:start')}
      </Button>
    );
  return (
    <>
      {state === 'paused' ? (
        <Button size="small" onClick={() => void attempt('common:failed.sync', () => resumeSync(ids))}>
          {t('sync:resume')}
        </Button>
      ) : (
        <Button
          size="small"
          disabled={state === 'cancelling'}
          onClick={() => void attempt('common:failed.pause', () => pauseSync(ids))}
        >
          {t('sync:pause')}
        </Button>
      )}
      <Button
        size="small"
        disabled={state === 'cancelling'}
        onClick={() => void attempt('common:failed.cancel', () => cancelSync(ids))}
      >
        {t('sync:cancel')}
      </Button>
    </>
  );
}

/** Folded: most pulls are small and need no second look. */
function Plan({ accountId, again }: { accountId: string; again: boolean }) {
  const { t } = useT();
  const [shown, setShown] = useState(false);
  return (
    <>
      <p>
        <button type="button" className="link t12" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'sync:plan.hide' : 'sync:plan.show')}
        </button>
      </p>
      {shown && <PlanList accountId={accountId} again={again} />}
    </>
  );
}

function Running({ progress, name }: { progress: SyncProgress; name: string }) {
  const { t } = useT();
  const { done, total } = progress;
  const throttled = useIsBefore(progress.throttledUntil);
  const paused = progress.state === 'paused';
  const { secondsLeft } = progress;
  return (
    <div className="sync-running">
      <p className="t12">
        {paused
          ? t('sync:pausedHint')
          : throttled && progress.throttledUntil
            ? t('sync:throttled', { time: clockText(progress.throttledUntil) })
            : currentText(t, progress)}
      </p>
      <div
        className={throttled ? 'progress notice' : 'progress'}
        role="progressbar"
        aria-label={t('sync:progressLabel', { name })}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={t('sync:parts', { done, total })}
      >
        <span style={{ width: total > 0 ? `${(100 * done) / total}%` : '0' }} />
      </div>
      <p className="faint t12 row">
        <span className="grow" title={t('sync:partsHint')}>
          {secondsLeft === null || paused
            ? t('sync:parts', { done, total })
            : t('sync:partsLeft', { done, total, left: leftText(t, secondsLeft) })}
        </span>
        <span>{t('sync:rowsTotal', { rows: countText(progress.rows) })}</span>
      </p>
    </div>
  );
}
