import { Button } from 'antd';
import type { AccountView } from '@shared/model/account';
import type { SyncProgress } from '@shared/model/sync';
import { asOfText } from '../../format/date';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { useNetwork } from '../../state/network';
import { cancelSync, isPulling, startSync } from '../../state/sync';
import { openSettings } from '../../state/ui';
import { AccountChip } from '../../ui/AccountChip';
import { attempt } from '../../ui/attempt';
import { Badge, type BadgeKind } from '../../ui/Badge';
import { useLastPull } from '../../state/useLastPull';
import { FailureList } from './FailureList';
import { clockText, currentText } from './texts';
import { useIsBefore } from './useIsBefore';

const KINDS: Record<SyncProgress['state'], BadgeKind> = {
  idle: 'plain',
  queued: 'info',
  running: 'info',
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
  const start = () => void attempt(t('common:failed.sync'), () => startSync([account.id], again));
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
        {pulling ? (
          <Button
            size="small"
            disabled={state === 'cancelling'}
            onClick={() => void attempt(t('common:failed.cancel'), () => cancelSync([account.id]))}
          >
            {t('sync:cancel')}
          </Button>
        ) : (
          <Button size="small" disabled={blocked !== null} onClick={start}>
            {failures.length > 0 ? t('sync:retry') : t('sync:start')}
          </Button>
        )}
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
      <FailureList failures={failures} />
    </li>
  );
}

function Running({ progress, name }: { progress: SyncProgress; name: string }) {
  const { t } = useT();
  const { done, total } = progress;
  const throttled = useIsBefore(progress.throttledUntil);
  return (
    <div className="sync-running">
      <p className="t12">
        {throttled && progress.throttledUntil
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
          {t('sync:parts', { done, total })}
        </span>
        <span>{t('sync:rowsTotal', { rows: countText(progress.rows) })}</span>
      </p>
    </div>
  );
}
