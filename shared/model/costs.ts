/** What views ask about costs: records or amortised shares, gathered under up to three dimensions. Amounts are exact decimal text. */
import { z } from 'zod';
import { filterSchema } from './query';
import { cycleSchema } from './query';
import { amountSchema } from './wire';

export const DIMENSIONS = [
  'month',
  'day',
  'account',
  'member',
  'service',
  'resourceType',
  'region',
  'project',
  'chargeMode',
  'billType',
  'resource',
  'sku',
  'usageType',
  'centre',
] as const;

/** A dimension, or the values of one tag key: "tag:team". */
export const dimensionSchema = z.union([
  z.enum(DIMENSIONS),
  z.templateLiteral(['tag:', z.string().min(1).max(64)]),
]);
export type Dimension = z.infer<typeof dimensionSchema>;

/** paid: resource records (8 decimals). amortised: each purchase's share of the month. */
export const basisSchema = z.enum(['paid', 'amortised']);
export type Basis = z.infer<typeof basisSchema>;

/** Narrows to rows whose dimension has one of these keys ("" is "none"). */
export const dimensionFilterSchema = z.object({
  dimension: dimensionSchema,
  keys: z.array(z.string().max(256)).min(1).max(500),
  /** Leaves them out instead. */
  not: z.boolean().default(false),
});
export type DimensionFilter = z.infer<typeof dimensionFilterSchema>;

export const costsRequestSchema = z.object({
  basis: basisSchema.default('paid'),
  accountIds: z.array(z.string().min(1).max(64)).min(1).max(100),
  cycles: z.array(cycleSchema).min(1).max(40),
  /** The time beside up to three of what costs are analysed by. */
  groups: z.array(dimensionSchema).max(4),
  only: z.array(dimensionFilterSchema).max(20).default([]),
  /** Filters of the bills' tables, by column of the dataset. */
  filters: z.array(filterSchema).max(50).default([]),
  text: z.string().max(256).default(''),
  /** Groups beyond so many, smallest first, come together as `others`. */
  limit: z.number().int().min(1).max(20_000).default(500),
});
export type CostsRequest = z.input<typeof costsRequestSchema>;
export type CostsQuestion = z.output<typeof costsRequestSchema>;

export const costGroupSchema = z.object({
  /** In the order of the asked groups; "" where the record has none. */
  keys: z.array(z.string()),
  /** Names the cloud gave with the keys. */
  labels: z.array(z.string().nullable()),
  currency: z.string(),
  amount: amountSchema,
  /** List price before discounts; null where the basis has none. */
  official: amountSchema.nullable(),
  count: z.number().int(),
  /** Sum of usage in its unit (a code of measurement) where all of the group is measured in one; decimal text. */
  usage: z.string().nullable(),
  unit: z.string().nullable(),
});
export type CostGroup = z.infer<typeof costGroupSchema>;

const sumSchema = z.object({ currency: z.string(), amount: amountSchema, count: z.number().int() });

export const costsSchema = z.object({
  /** Largest first by size, whatever the sign. */
  groups: z.array(costGroupSchema),
  others: z.array(sumSchema),
  totals: z.array(sumSchema),
  /** When the oldest of the pulls behind the figures began; null where nothing was pulled. */
  asOf: z.string().nullable(),
  /** Months of an account that were never pulled, or are not whole or final yet. */
  gaps: z.array(
    z.object({
      accountId: z.string(),
      cycle: cycleSchema,
      state: z.enum(['missing', 'partial', 'provisional']),
    }),
  ),
});
export type Costs = z.infer<typeof costsSchema>;

export const moversRequestSchema = z.object({
  accountIds: z.array(z.string().min(1).max(64)).min(1).max(100),
  before: cycleSchema,
  now: cycleSchema,
  /** Compares only up to this day of both months, so that an open month is held against its like; null for whole months. */
  throughDay: z.number().int().min(1).max(31).nullable(),
  group: dimensionSchema,
  only: z.array(dimensionFilterSchema).max(20).default([]),
  limit: z.number().int().min(1).max(500).default(50),
});
export type MoversRequest = z.input<typeof moversRequestSchema>;
export type MoversQuestion = z.output<typeof moversRequestSchema>;

export const moverSchema = z.object({
  key: z.string(),
  label: z.string().nullable(),
  currency: z.string(),
  before: amountSchema,
  now: amountSchema,
  change: amountSchema,
  effects: z.object({
    new: amountSchema,
    gone: amountSchema,
    quantity: amountSchema,
    price: amountSchema,
    purchase: amountSchema,
    other: amountSchema,
  }),
  main: z.enum(['new', 'gone', 'quantity', 'price', 'purchase', 'other']).nullable(),
  counts: z.object({ new: z.number().int(), gone: z.number().int(), both: z.number().int() }),
});
export type MoverView = z.infer<typeof moverSchema>;

export const moversSchema = z.object({
  movers: z.array(moverSchema),
  totals: z.array(
    z.object({ currency: z.string(), before: amountSchema, now: amountSchema, change: amountSchema }),
  ),
  asOf: z.string().nullable(),
});
export type Movers = z.infer<typeof moversSchema>;
