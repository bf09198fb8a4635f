import { call } from '../api/client';
import { loadAccounts, switchAccount } from './accounts';
import { startSync } from './sync';
import { openSection } from './ui';

/**
 * Adds the demo account, brings it to the front and starts its first pull.
 * @throws ApiError when the sandbox could not start or the account could not be kept.
 */
export async function addDemo(): Promise<void> {
  const account = await call('accounts.addDemo');
  await loadAccounts(account.id);
  await switchAccount(account.id);
  openSection('overview');
  await startSync([account.id]);
}
