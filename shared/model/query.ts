/** What views ask of the cache, and what they get. Amounts are exact decimal text; each comes with its currency. */
import { z } from 'zod';
import { isCycle } from '../time';
import { datasetIdSchema } from './sync';
import { amountSchema } from './wire';

export const cycleSchema = z.string().refine(isCycle, 'cycle');
const columnSchema = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);

/** `in` with an empty text means "not given" (null or empty). Amount bounds are decimal text in the row's currency. */
export const filterSchema = z.discriminatedUnion('op', [
  z.object({
    op: z.literal('in'),
    column: columnSchema,
    values: z.array(z.string().max(256)).min(1).max(500),
  }),
  z.object({ op: z.literal('contains'), column: columnSchema, value: z.string().min(1).max(256) }),
  z.object({
    op: z.literal('range'),
    column: columnSchema,
    min: z.string().max(64).optional(),
    max: z.string().max(64).optional(),
  }),
  /** null: the cloud gave none; empty: it gave ""; given: it gave something. Three filters to the cloud, three here. */
  z.object({ op: z.literal('is'), column: columnSchema, state: z.enum(['null', 'empty', 'given']) }),
]);
export type Filter = z.infer<typeof filterSchema>;

export const scopeSchema = z.object({
  dataset: datasetIdSchema,
  accountIds: z.array(z.string().max(64)).min(1).max(100),
  /** Billing cycles; empty for datasets without. */
  cycles: z.array(cycleSchema).max(36),
  text: z.string().max(256).default(''),
  filters: z.array(filterSchema).max(50).default([]),
});
export type Scope = z.infer<typeof scopeSchema>;

export const pageRequestSchema = scopeSchema.extend({
  sort: z.array(z.object({ column: columnSchema, descending: z.boolean() })).max(5),
  offset: z.number().int().min(0).max(100_000_000),
  limit: z.number().int().min(1).max(1000),
});
export type PageRequest = z.input<typeof pageRequestSchema>;

/** Money and decimals are exact text; null is "not given". `_id` finds the row again, `_account` says whose it is. */
export const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type Row = z.infer<typeof rowSchema>;

export const pageSchema = z.object({ rows: z.array(rowSchema), offset: z.number().int() });

/** Sums of every money column, one entry per currency: two currencies are never added. */
export const totalsSchema = z.object({
  count: z.number().int(),
  /** Rows of the scope without text and filters. */
  unfiltered: z.number().int(),
  sums: z.array(
    z.object({ currency: z.string(), count: z.number().int(), amounts: z.record(z.string(), amountSchema) }),
  ),
});
export type Totals = z.infer<typeof totalsSchema>;

export const facetSchema = z.object({
  value: z.string(),
  label: z.string().nullable(),
  count: z.number().int(),
});

/** What the cache holds of one month of one account. */
export const monthSchema = z.object({
  accountId: z.string(),
  cycle: cycleSchema,
  /** final: closed and pulled after closing. provisional: may still change. partial: a first pull is under way or was cut off. missing: never pulled. */
  state: z.enum(['final', 'provisional', 'partial', 'missing']),
  currency: z.string(),
  /** Settled amount of the monthly summary, 2 decimals; null when it was not pulled. */
  settled: amountSchema.nullable(),
  /** Sum of resource records, 8 decimals; null when none was pulled. */
  recordSum: amountSchema.nullable(),
  /** Amount cut off when charges were settled at 2 decimals, as the summary states it. */
  truncated: amountSchema.nullable(),
  records: z.number().int(),
  /** When the older of summary and records was pulled: the as-of of the month. */
  pulledAt: z.string().nullable(),
});
export type Month = z.infer<typeof monthSchema>;

export const overviewSchema = z.object({
  currency: z.string(),
  balancesAsOf: z.string().nullable(),
  balances: z.array(
    z.object({ type: z.string(), amount: amountSchema, designated: amountSchema, credit: amountSchema }),
  ),
  debt: amountSchema.nullable(),
  /** What the account is granted to spend on credit, what is left of it and the share that is spent, in percent; null where nothing is granted, or the site has no such thing. */
  quota: z
    .object({
      currency: z.string(),
      granted: amountSchema,
      left: amountSchema,
      percent: z.string().nullable(),
    })
    .nullable(),
  /** Twelve cycles, oldest first, the last one open. */
  months: z.array(monthSchema),
  /** Services of the open month, dearest first, with the whole month before it. Monthly summary, 2 decimals. */
  services: z.array(
    z.object({ code: z.string(), name: z.string().nullable(), amount: amountSchema, previous: amountSchema }),
  ),
});
export type Overview = z.infer<typeof overviewSchema>;
