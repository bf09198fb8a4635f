/** The question an analysis asks, and its answer as rows by time. */
import { useMemo } from 'react';
import type { AccountView } from '@shared/model/account';
import type { Costs, CostsRequest } from '@shared/model/costs';
import { addDays, daysBetween, lastDayOf } from '@shared/finance/days';
import { cycleAt, cyclesBack, dayAt, type Cycle } from '@shared/time';
import { useQuery, type DataChange, type QueryResult } from '../../api/useQuery';
import { rowsByTime, type TimeRow } from './figures';
import type { Analysis, TimeRange } from './state';

export const MOST_GROUPS_ASKED = 20_000;

/** The billing cycle that is open now. */
export function openCycle(): Cycle {
  return cycleAt(Date.now());
}

export function cyclesOf(time: TimeRange): Cycle[] {
  return time.kind === 'days' ? [time.cycle] : cyclesBack(openCycle(), time.count).reverse();
}

/** Months, or days up to yesterday, oldest first. */
export function timesOf(time: TimeRange): string[] {
  if (time.kind === 'months') return cyclesOf(time);
  const yesterday = addDays(dayAt(Date.now()), -1);
  const end = lastDayOf(time.cycle);
  return daysBetween(`${time.cycle}-01`, end < yesterday ? end : yesterday);
}

export function requestOf(accounts: readonly AccountView[], analysis: Analysis): CostsRequest {
  return {
    basis: analysis.basis,
    accountIds: accounts.map((a) => a.id),
    cycles: cyclesOf(analysis.time),
    groups: [analysis.time.kind === 'days' ? 'day' : 'month', ...analysis.groups],
    only: analysis.only.map((o) => ({ ...o, keys: [...o.keys] })),
    limit: MOST_GROUPS_ASKED,
  };
}

const COST_DATASETS = ['resourceRecords', 'amortisedCosts'];

/** Costs are asked again when records or amortised costs of these accounts change. */
export function concernsCosts(accountIds: readonly string[]): (change: DataChange) => boolean {
  return ({ accountId, dataset }) => accountIds.includes(accountId) && COST_DATASETS.includes(dataset);
}

export function useCostsQuery(request: CostsRequest | null): QueryResult<Costs> {
  const key = request?.accountIds.join() ?? '';
  const refreshOn = useMemo(() => concernsCosts(key.split(',')), [key]);
  return useQuery('query.costs', request, { refreshOn });
}

export function useTimeRows(value: Costs | undefined): TimeRow[] {
  return useMemo(() => rowsByTime(value?.groups ?? []), [value]);
}
