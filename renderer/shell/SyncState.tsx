import type { AccountView } from '@shared/model/account';
import type { SyncProgress } from '@shared/model/sync';
import { asOfText } from '../format/date';
import { useT } from '../i18n';
import { useNetwork } from '../state/network';
import { isPaused, isPulling, useSync } from '../state/sync';
import { useLastPullAt } from '../state/useLastPull';
import { openOverlay, useUi } from '../state/ui';
import { Icon, type IconName } from '../ui/Icon';

type Shown = { icon: IconName; words: SyncProgress['state'] | 'partly' | 'offline'; tone: '' | 'failed' };

function shown(progress: SyncProgress | undefined, online: boolean, pulled: boolean): Shown {
  if (isPaused(progress)) return { icon: 'pause', words: 'paused', tone: '' };
  if (progress && isPulling(progress)) return { icon: 'sync', words: progress.state, tone: '' };
  if (!online) return { icon: 'offline', words: 'offline', tone: '' };
  if (progress?.state === 'failed') return { icon: 'warn', words: 'failed', tone: 'failed' };
  if (progress?.failures.length) return { icon: 'warn', words: 'partly', tone: 'failed' };
  if (progress?.state === 'cancelled') return { icon: 'clock', words: 'cancelled', tone: '' };
  if (pulled || progress?.state === 'done') return { icon: 'check', words: 'done', tone: '' };
  return { icon: 'clock', words: 'idle', tone: '' };
}

/** State of the account's data in words, always at the same place; opens the sync panel. */
export function SyncState({ account }: { account: AccountView }) {
  const { t } = useT();
  const progress = useSync((s) => s.progress[account.id]);
  const online = useNetwork((s) => s.online) || account.demo;
  const shownAsOf = useUi((s) => s.asOf);
  // A view that shows nothing pulled, such as the settings, still has an account behind it.
  const lastPull = useLastPullAt(shownAsOf === null ? account.id : null);
  const asOf = shownAsOf ?? lastPull;
  const open = useUi((s) => s.overlay === 'sync');
  const { icon, words, tone } = shown(progress, online, asOf !== null);
  const counted = progress !== undefined && isPulling(progress) && progress.total > 0;
  return (
    <button
      type="button"
      className={`sync-state ${tone}`}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => openOverlay(open ? null : 'sync')}
    >
      <Icon name={icon} small />
      <span>
        {words === 'offline' ? t('common:strip.offline') : t(`sync:state.${words}`)}
        {counted && ` ${progress.done} / ${progress.total}`}
      </span>
      {asOf && (
        <>
          <i className="dot" />
          <span>{t('common:asOf', { time: asOfText(asOf, new Date()) })}</span>
        </>
      )}
    </button>
  );
}
