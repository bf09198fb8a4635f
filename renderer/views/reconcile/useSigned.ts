import { useEffect } from 'react';
import { on } from '../../api/client';
import { useQuery } from '../../api/useQuery';
import { readingOf, type Reading } from '../lists/Answered';
import type { SignedMonth } from '@shared/model/reconcile';

/** Signed months of an account, compared anew when a pull or a signature has changed something. */
export function useSigned(accountId: string): {
  value: SignedMonth[] | undefined;
  reading: Reading;
  reload: () => void;
} {
  const found = useQuery('reconcile.signed', { accountId });
  const { retry } = found;
  useEffect(
    () =>
      on('signatures.changed', (change) => {
        if (change.accountId === accountId) retry();
      }),
    [accountId, retry],
  );
  return { value: found.former ? undefined : found.value, reading: readingOf(found), reload: retry };
}
