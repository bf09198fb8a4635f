/** What is about to run out in an account, from the cache, by what the person wants to be told. */
import { useMemo } from 'react';
import { expiringRequest, type ExpiryKind, type Watch } from '@shared/model/watch';
import type { AccountView } from '@shared/model/account';
import type { PageRequest, Row } from '@shared/model/query';
import { useQuery } from '../../api/useQuery';
import { compare } from '../../format/change';
import { valueOf } from '../bills/fields';
import { allOf, readingOf, type Reading } from '../lists/Answered';
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
  reading: Reading;
};

const DAY_MS = 86_400_000;
const CASH = '1';

/** What of a kind runs out within the person's days, soonest first. */
function useExpiring(kind: ExpiryKind, watch: Watch): { rows: readonly Expiring[]; reading: Reading } {
  // The question changes with the date and the person's days, not with every draw.
  const key = JSON.stringify(expiringRequest(kind, watch, useNow()));
  const input = useMemo(() => JSON.parse(key) as PageRequest, [key]);
  const found = useQuery('query.page', input);
  const rows = (found.value?.rows ?? []).flatMap((row) => {
    const at = valueOf(row, 'expire_time');
    return at === null ? [] : [{ row, at, days: daysUntil(at) }];
  });
  return { rows, reading: readingOf(found) };
}

export function daysUntil(instant: string): number {
  return Math.max(0, Math.floor((Date.parse(instant) - Date.now()) / DAY_MS));
}

export function useAlerts(account: AccountView): AlertsOf {
  const watch = useWatch(account.id);
  const overview = useQuery('query.overview', { accountId: account.id });
  const cash = overview.value?.balances.find((b) => b.type === CASH)?.amount ?? null;
  const low =
    cash !== null && watch.lowBalance !== null && compare(cash, watch.lowBalance) < 0
      ? { amount: cash, limit: watch.lowBalance, currency: account.currency }
      : null;
  const resources = useExpiring('resources', watch);
  const coupons = useExpiring('coupons', watch);
  const cards = useExpiring('cards', watch);
  const packages = useExpiring('packages', watch);
  const parts = [resources, coupons, cards, packages].map((one) => one.reading);
  return {
    watch,
    low,
    resources: resources.rows,
    coupons: coupons.rows,
    cards: cards.rows,
    packages: packages.rows,
    reading: allOf([readingOf(overview), ...parts]),
  };
}
