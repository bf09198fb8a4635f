import { useEffect, useState } from 'react';
import { ApiError, call, toApiError } from '../api/client';

export type VaultState =
  { state: 'checking' } | { state: 'available' } | { state: 'unavailable'; error: ApiError };

/** Whether the OS keychain answers, asked when mounted and again by `recheck`. */
export function useVault(): { vault: VaultState; recheck: () => void } {
  const [vault, setVault] = useState<VaultState>({ state: 'checking' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let live = true;
    const put = (state: VaultState) => {
      if (live) setVault(state);
    };
    call('vault.status').then(
      ({ error }) =>
        put(error ? { state: 'unavailable', error: new ApiError(error) } : { state: 'available' }),
      (reason: unknown) => put({ state: 'unavailable', error: toApiError(reason) }),
    );
    return () => {
      live = false;
    };
  }, [turn]);
  const recheck = () => {
    setVault({ state: 'checking' });
    setTurn((n) => n + 1);
  };
  return { vault, recheck };
}
