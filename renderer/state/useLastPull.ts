import { useQuery } from '../api/useQuery';
import { asOfText } from '../format/date';
import { useSync } from './sync';

/** When the account was last pulled, in local time; null when it never was. Of an earlier run: its balances' as-of. */
export function useLastPull(accountId: string): string | null {
  const finished = useSync((s) => s.progress[accountId]?.finishedAt ?? null);
  const overview = useQuery('query.overview', finished === null ? { accountId } : null);
  const at = finished ?? overview.value?.balancesAsOf ?? null;
  return at === null ? null : asOfText(at, new Date());
}
