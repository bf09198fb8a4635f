/** Pulling from the cloud: begun, paused, ended, looked at. */
import { t } from '../i18n';
import { useAccounts } from '../state/accounts';
import { useNetwork } from '../state/network';
import { cancelSync, isPaused, isPulling, pauseSync, resumeSync, startSync, useSync } from '../state/sync';
import { openOverlay } from '../state/ui';
import { attempt } from '../ui/attempt';
import { type Command, current, noAccount, offline } from './command';

/** Network is not asked for the demo: its cloud is on this computer. */
function syncDisabled(): string | null {
  const account = current();
  if (!account) return t('common:disabled.noAccount');
  if (account.key !== 'ready') return t('common:disabled.keyLost');
  const progress = useSync.getState().progress[account.id];
  if (isPaused(progress)) return null;
  if (isPulling(progress)) return t('common:disabled.pulling');
  return account.demo ? null : offline();
}

function pullable(): string[] {
  const online = useNetwork.getState().online;
  return useAccounts
    .getState()
    .accounts.filter((a) => a.key === 'ready' && (online || a.demo))
    .map((a) => a.id);
}

function pausable(): string[] {
  return Object.values(useSync.getState().progress)
    .filter((p) => p.state === 'running' || p.state === 'queued')
    .map((p) => p.accountId);
}

export const syncCommands: readonly Command[] = [
  {
    id: 'sync',
    group: 'actions',
    icon: 'sync',
    title: () => t('common:command.sync'),
    keys: 'Mod+R',
    disabledBecause: syncDisabled,
    run: async () => {
      const account = current();
      if (!account) return;
      const paused = isPaused(useSync.getState().progress[account.id]);
      await attempt('common:failed.sync', () =>
        paused ? resumeSync([account.id]) : startSync([account.id]),
      );
    },
  },
  {
    id: 'sync-all',
    group: 'actions',
    icon: 'sync',
    title: () => t('common:command.syncAll'),
    keys: 'Mod+Shift+R',
    disabledBecause: () =>
      pullable().length ? null : (noAccount() ?? offline() ?? t('common:disabled.keyLost')),
    run: async () => {
      await attempt('common:failed.sync', () => startSync(pullable()));
    },
  },
  {
    id: 'sync-pause',
    group: 'actions',
    icon: 'pause',
    title: () => t('common:command.syncPause'),
    disabledBecause: () => (pausable().length > 0 ? null : t('common:disabled.notPulling')),
    run: async () => {
      await attempt('common:failed.pause', () => pauseSync(pausable()));
    },
  },
  {
    id: 'sync-cancel',
    group: 'actions',
    icon: 'stop',
    title: () => t('common:command.syncCancel'),
    disabledBecause: () =>
      Object.values(useSync.getState().progress).some(isPulling) ? null : t('common:disabled.notPulling'),
    run: async () => {
      const pulling = Object.values(useSync.getState().progress).filter(isPulling);
      await attempt('common:failed.cancel', () => cancelSync(pulling.map((p) => p.accountId)));
    },
  },
  {
    id: 'sync-panel',
    group: 'actions',
    icon: 'info',
    title: () => t('common:command.syncPanel'),
    disabledBecause: noAccount,
    run: () => openOverlay('sync'),
  },
];
