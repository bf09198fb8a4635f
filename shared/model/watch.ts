/** What a person wants to be told about an account before it happens. */
import { z } from 'zod';
import type { DatasetId } from '../datasets';
import { dayAt, instantAt } from '../time';
import type { pageRequestSchema } from './query';
import { amountSchema } from './wire';

export const watchSchema = z.object({
  accountId: z.string().min(1).max(64),
  /** Days before yearly/monthly resources expire. */
  resourceDays: z.number().int().min(1).max(365),
  /** Days before coupons, cards and packages expire. */
  benefitDays: z.number().int().min(1).max(365),
  /** Least balance in the account's currency; null: not watched. */
  lowBalance: amountSchema.nullable(),
});
export type Watch = z.infer<typeof watchSchema>;

/** What holds until the person says otherwise. */
export const DEFAULT_WATCH: Omit<Watch, 'accountId'> = {
  resourceDays: 30,
  benefitDays: 30,
  lowBalance: null,
};

/** Things that run out, as the person is told of them. */
export const expiryKinds = ['resources', 'packages', 'coupons', 'cards'] as const;
export type ExpiryKind = (typeof expiryKinds)[number];

type Watched = {
  dataset: DatasetId;
  days: 'resourceDays' | 'benefitDays';
  /** What is used up, attached or closed is not told of. */
  only: { column: string; values: string[] } | null;
};

/** contract: coupon status 1 and 2 are still usable, package status 0 and 1 not used up. */
export const watched: Readonly<Record<ExpiryKind, Watched>> = {
  resources: {
    dataset: 'periodResources',
    days: 'resourceDays',
    only: { column: 'is_main_resource', values: ['1'] },
  },
  packages: { dataset: 'packages', days: 'benefitDays', only: { column: 'status', values: ['0', '1'] } },
  coupons: { dataset: 'coupons', days: 'benefitDays', only: { column: 'status', values: ['1', '2'] } },
  cards: { dataset: 'storedCards', days: 'benefitDays', only: null },
};

const DAY_MS = 86_400_000;

/** The question to the cache for what runs out within the person's days, soonest first. What has run out already is no warning. */
export function expiringRequest(
  kind: ExpiryKind,
  watch: Watch,
  now: number,
): z.output<typeof pageRequestSchema> {
  const { dataset, days, only } = watched[kind];
  // The question changes with the date, not with every second. Days are those of GMT+8, as on the bills.
  const today = Date.parse(`${dayAt(now)}T00:00:00+08:00`);
  const until = instantAt(today + (watch[days] + 1) * DAY_MS);
  return {
    dataset,
    accountIds: [watch.accountId],
    cycles: [],
    text: '',
    filters: [
      { op: 'range', column: 'expire_time', min: instantAt(today), max: until },
      ...(only ? [{ op: 'in' as const, ...only }] : []),
    ],
    sort: [{ column: 'expire_time', descending: false }],
    offset: 0,
    limit: 200,
  };
}
