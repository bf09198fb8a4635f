import { useEffect } from 'react';
import { on } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import type { SignedMonth } from '@shared/model/reconcile';

/** Signed months of an account, compared anew when a pull or a signature has changed something. */
export function useSigned(accountId: string): { value: SignedMonth[] | undefined; reload: () => void } {
  const { value, retry } = useQuery('reconcile.signed', { accountId });
  useEffect(
    () =>
      on('signatures.changed', (change) => {
        if (change.accountId === accountId) retry();
      }),
    [accountId, retry],
  );
  return { value, reload: retry };
}
