/** What resources have cost in the cached months, from the bill's own records (8 decimals). */
import { useMemo } from 'react';
import type { AccountView } from '@shared/model/account';
import type { GroupRequest } from '@shared/model/group';
import { useQuery } from '../../api/useQuery';

export type Spent = ReadonlyMap<string, { currency: string; amount: string }>;

/** Groups beyond this are those that cost least. */
const MOST = 10_000;

export function useSpent(accounts: readonly AccountView[]): Spent {
  const ids = accounts.map((a) => a.id).join();
  const input = useMemo<GroupRequest>(
    () => ({
      dataset: 'resourceRecords',
      accountIds: ids.split(','),
      cycles: [],
      filters: [{ op: 'in', column: 'charge_mode', values: ['1'] }],
      by: [{ column: 'resource_id' }],
      limit: MOST,
    }),
    [ids],
  );
  const { value } = useQuery('query.group', input);
  return useMemo(
    () =>
      new Map(
        (value?.groups ?? []).flatMap(({ keys, currency, amounts }) => {
          const id = keys[0]?.value;
          const amount = amounts['amount'];
          return id && amount !== undefined ? [[id, { currency, amount }] as const] : [];
        }),
      ),
    [value],
  );
}
