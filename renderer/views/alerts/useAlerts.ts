/** What is about to run out in an account, from the cache, by what the person wants to be told. */
import { useMemo } from 'react';
import type { Watch } from '@shared/model/watch';
import type { AccountView } from '@shared/model/account';
import type { DatasetId } from '@shared/datasets';
import type { PageRequest, Row } from '@shared/model/query';
import { instantAt } from '@shared/time';
import { useQuery } from '../../api/useQuery';
import { compare } from '../../format/change';
import { valueOf } from '../bills/fields';
import { useNow } from '../lists/useNow';
import { useWatch } from './watches';

export type Expiring = { row: Row; at: string; days: number };

export type AlertsOf = {
  watch: Watch;
  resources: readonly Expiring[];
  coupons: readonly Expiring[];
  cards: readonly Expiring[];
  packages: readonly Expiring[];
  /** Balance below what was set. */
  low: { amount: string; limit: string; currency: string } | null;
};

const DAY_MS = 86_400_000;
const CASH = '1';

/** Rows of a dataset that expire within so many days, soonest first. What has expired already is no warning. */
export function useExpiring(
  dataset: DatasetId,
  accountId: string,
  days: number,
  only: { column: string; values: string[] } | null,
): readonly Expiring[] {
  // The question changes with the date, not with every draw.
  const now = useNow();
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  const key = JSON.stringify({ dataset, accountId, days, only, today });
  const input = useMemo<PageRequest>(() => {
    const asked = JSON.parse(key) as {
      dataset: DatasetId;
      accountId: string;
      days: number;
      only: { column: string; values: string[] } | null;
      today: number;
    };
    return {
      dataset: asked.dataset,
      accountIds: [asked.accountId],
      cycles: [],
      filters: [
        {
          op: 'range',
          column: 'expire_time',
          min: instantAt(asked.today),
          max: instantAt(asked.today + (asked.days + 1) * DAY_MS),
        },
        ...(asked.only ? [{ op: 'in' as const, column: asked.only.column, values: asked.only.values }] : []),
      ],
      sort: [{ column: 'expire_time', descending: false }],
      offset: 0,
      limit: 200,
    };
  }, [key]);
  const { value } = useQuery('query.page', input);
  return (value?.rows ?? []).flatMap((row) => {
    const at = valueOf(row, 'expire_time');
    return at === null ? [] : [{ row, at, days: daysUntil(at) }];
  });
}

export function daysUntil(instant: string): number {
  return Math.max(0, Math.floor((Date.parse(instant) - Date.now()) / DAY_MS));
}

export function useAlerts(account: AccountView): AlertsOf {
  const watch = useWatch(account.id);
  const { value: overview } = useQuery('query.overview', { accountId: account.id });
  const cash = overview?.balances.find((b) => b.type === CASH)?.amount ?? null;
  const low =
    cash !== null && watch.lowBalance !== null && compare(cash, watch.lowBalance) < 0
      ? { amount: cash, limit: watch.lowBalance, currency: account.currency }
      : null;
  return {
    watch,
    low,
    resources: useExpiring('periodResources', account.id, watch.resourceDays, {
      column: 'is_main_resource',
      values: ['1'],
    }),
    coupons: useExpiring('coupons', account.id, watch.benefitDays, { column: 'status', values: ['1', '2'] }),
    cards: useExpiring('storedCards', account.id, watch.benefitDays, null),
    packages: useExpiring('packages', account.id, watch.benefitDays, {
      column: 'status',
      values: ['0', '1'],
    }),
  };
}
