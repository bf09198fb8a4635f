/** The one order of accounts: shelf, switcher, native menu and Ctrl 1..9 all show and count them like this. */
import type { Account } from './account';

export type AccountGroup = 'china' | 'international' | 'demo';
const GROUPS: AccountGroup[] = ['china', 'international', 'demo'];

export function groupOf(account: Pick<Account, 'site' | 'demo'>): AccountGroup {
  return account.demo ? 'demo' : account.site;
}

/** China, International, demo; within a group the oldest first, so that places do not change; of one second, as given. */
export function inOrder<A extends Account>(accounts: readonly A[]): A[] {
  return [...accounts].sort(
    (a, b) =>
      GROUPS.indexOf(groupOf(a)) - GROUPS.indexOf(groupOf(b)) || a.createdAt.localeCompare(b.createdAt),
  );
}
