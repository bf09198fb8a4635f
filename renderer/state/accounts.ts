/** The accounts of this computer and the one in front. */
import { create } from 'zustand';
import type { AccountView } from '@shared/model/account';
import { groupOf } from '@shared/model/accountOrder';
import { call } from '../api/client';
import { forgetAnswers } from '../api/useQuery';

type AccountsState = {
  accounts: AccountView[];
  currentId: string | null;
};

export const useAccounts = create<AccountsState>(() => ({ accounts: [], currentId: null }));

export { groupOf };

export function currentOf({ accounts, currentId }: AccountsState): AccountView | undefined {
  return accounts.find((account) => account.id === currentId);
}

/** The account in front; undefined when there is none at all. */
export function useCurrentAccount(): AccountView | undefined {
  return useAccounts(currentOf);
}

/** Reads the list. The account in front stays if it still exists, else `preferred`, else the first. */
export async function loadAccounts(preferred: string | null = null): Promise<void> {
  const accounts = await call('accounts.list');
  const before = useAccounts.getState();
  if (before.accounts.some((old) => !accounts.some((account) => account.id === old.id))) forgetAnswers();
  const known = (id: string | null) => (accounts.some((account) => account.id === id) ? id : null);
  useAccounts.setState({
    accounts,
    currentId: known(before.currentId) ?? known(preferred) ?? accounts[0]?.id ?? null,
  });
}

/** Brings an account to the front and remembers it for the next start. */
export async function switchAccount(id: string): Promise<void> {
  if (!useAccounts.getState().accounts.some((account) => account.id === id)) return;
  useAccounts.setState({ currentId: id });
  await call('settings.set', { lastAccountId: id });
}
