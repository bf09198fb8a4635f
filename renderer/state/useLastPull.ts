import type { Instant } from '@shared/time';
import { useQuery } from '../api/useQuery';
import { asOfText } from '../format/date';
import { useSync } from './sync';

/**
 * When the account was last pulled; null when it never was, or for no account. Of an earlier run: its balances' as-of.
 */
export function useLastPullAt(accountId: string | null): Instant | null {
  const finished = useSync((s) => (accountId === null ? null : (s.progress[accountId]?.finishedAt ?? null)));
  const asked = accountId === null || finished !== null ? null : { accountId };
  const overview = useQuery('query.overview', asked);
  return finished ?? overview.value?.balancesAsOf ?? null;
}

/** The same in local time. */
export function useLastPull(accountId: string): string | null {
  const at = useLastPullAt(accountId);
  return at === null ? null : asOfText(at, new Date());
}
