/** Brings the page to life: reads what it needs and listens to main. */
import { call, on } from '../api/client';
import { askAhead } from '../api/useQuery';
import { t } from '../i18n';
import { followSystemAppearance } from '../theme/appearance';
import { announce } from '../ui/announce';
import { loadAccounts, useAccounts } from './accounts';
import { followActions, loadActions } from './actions';
import { listenToBudgets } from './budgets';
import { followExports } from './exports';
import { followNames, loadNames } from './names';
import { useNetwork } from './network';
import { followPhone } from './phone';
import { applySettings, readCache, readInfo, useSettings } from './settings';
import { openPlace } from './openPlace';
import { isPulling, loadSync, putProgress, useSync } from './sync';

/**
 * Resolves when settings and accounts are known.
 * @throws ApiError when main could not answer.
 */
export async function boot(onCommand: (id: string) => void): Promise<void> {
  followSystemAppearance(() => useSettings.getState().settings);
  on('settings.changed', (settings) => void applySettings(settings));
  on('accounts.changed', () => void loadAccounts());
  on('network.changed', ({ online }) => useNetwork.setState({ online }));
  on('app.command', onCommand);
  followActions();
  let begun: () => void = () => undefined;
  const accountsKnown = new Promise<void>((resolve) => (begun = resolve));
  // A notification may be what opened the window: its place is gone to when the account it belongs to is known.
  on('notice.open', (place) => void accountsKnown.then(() => openPlace(place)));
  followExports();
  listenToBudgets();
  followPhone();
  followNames();
  on('sync.progress', (progress) => {
    const before = useSync.getState().progress[progress.accountId];
    putProgress(progress);
    announceSync(isPulling(before), progress.state, progress.accountId, progress.failures.length);
  });

  // Main answers these while it opens the cache: the page has its language and theme before it has anything to show.
  const [info, settings] = await Promise.all([readInfo(), call('settings.get')]);
  useNetwork.setState({ online: info.online });
  await applySettings(settings);
  const { error } = await readCache();
  // Without a cache there are no accounts to read; settings still work, and the page says why.
  if (error) return;
  await Promise.all([
    loadAccounts(settings.lastAccountId).then(askForOverview),
    loadSync(),
    loadActions(),
    loadNames(),
  ]);
  begun();
}

/** The first view has its figures when it is drawn. */
async function askForOverview(): Promise<void> {
  const { currentId } = useAccounts.getState();
  if (currentId !== null) await askAhead('query.overview', { accountId: currentId });
}

function announceSync(was: boolean, state: string, accountId: string, failures: number): void {
  const name = useAccounts.getState().accounts.find((a) => a.id === accountId)?.name ?? '';
  if (!was && (state === 'queued' || state === 'running')) announce(t('sync:said.started', { name }));
  if (!was) return;
  if (state === 'done' && failures === 0) announce(t('sync:said.done', { name }));
  if (state === 'failed' || (state === 'done' && failures > 0))
    announce(t('sync:said.failed', { name, count: failures }));
  if (state === 'cancelled') announce(t('sync:said.cancelled', { name }));
}
