/** What is about to run out in an account, from the cache, by what the person wants to be told. */
import { useMemo } from 'react';
import { expiringRequest, type ExpiryKind, type Watch } from '@shared/model/watch';
import type { AccountView } from '@shared/model/account';
import type { PageRequest, Row } from '@shared/model/query';
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

/** What of a kind runs out within the person's days, soonest first. */
function useExpiring(kind: ExpiryKind, watch: Watch): readonly Expiring[] {
  // The question changes with the date and the person's days, not with every draw.
  const key = JSON.stringify(expiringRequest(kind, watch, useNow()));
  const input = useMemo(() => JSON.parse(key) as PageRequest, [key]);
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
    resources: useExpiring('resources', watch),
    coupons: useExpiring('coupons', watch),
    cards: useExpiring('cards', watch),
    packages: useExpiring('packages', watch),
  };
}
