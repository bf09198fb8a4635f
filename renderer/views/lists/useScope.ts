import type { AccountView } from '@shared/model/account';
import { useAccounts } from '../../state/accounts';
import { useLists } from './state';

/** The accounts a section shows: the one in front, or all of them. */
export function useScope(account: AccountView): readonly AccountView[] {
  const all = useLists((s) => s.allAccounts);
  const everyone = useAccounts((s) => s.accounts);
  return all && everyone.length > 1 ? everyone : [account];
}
