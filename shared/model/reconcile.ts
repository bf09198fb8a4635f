/** How a month's four granularities meet, and the signatures under it. Amounts are exact decimal text in the month's currency. */
import { z } from 'zod';
import { cycleSchema } from './query';
import { datasetIdSchema } from './sync';
import { amountSchema } from './wire';

export const levelIdSchema = z.enum(['details', 'records', 'transactions', 'summary']);
export type LevelId = z.infer<typeof levelIdSchema>;

export const levelSchema = z.object({
  id: levelIdSchema,
  /** absent: this site's contract has no such list. */
  state: z.enum(['complete', 'partial', 'missing', 'absent']),
  /** Pulled after the month had closed. */
  final: z.boolean(),
  rows: z.number().int(),
  /** Rows the cloud announced of a list that is not whole; null when it is, or when nothing is known. */
  expected: z.number().int().nullable(),
  /** Actions the key lacks for this list; "" when the cloud did not name any, null when it was let in. */
  denied: z.string().nullable(),
  /** null unless complete. Rows in another currency than the month's are left out. */
  amount: amountSchema.nullable(),
  /** Details and records have 8 decimals, transactions and summary 2. */
  decimals: z.union([z.literal(8), z.literal(2)]),
  pulledAt: z.string().nullable(),
});
export type Level = z.infer<typeof levelSchema>;

/**
 * Why two levels differ.
 * rounding    charges cut from 8 to 2 decimals, as the cloud states it
 * noDetail    records of kinds that have no details (support plans, adjustments)
 * late        the two were pulled at different times while the month was still open
 * currency    one of the two has rows in another currency than the month's
 * pages       some pages of the list have not come
 * permission  the key may not read the list
 * equal       nothing
 * unnamed     none of these: to be looked into before anything is signed
 */
export const differenceSchema = z.object({
  /** The level above it; it leads to the next one that is there. */
  from: levelIdSchema,
  to: levelIdSchema,
  id: z.enum(['rounding', 'noDetail', 'late', 'currency', 'pages', 'permission', 'equal', 'unnamed']),
  /** null: nobody can tell, because one of the two is not whole. */
  amount: amountSchema.nullable(),
  rows: z.number().int(),
  /** Codes that name it: bill types without details, currencies, actions that are missing. */
  codes: z.array(z.string()),
});
export type Difference = z.infer<typeof differenceSchema>;

/** The month's bill against another book of the same money. */
export const checkSchema = z.object({
  id: z.enum(['orders', 'cash', 'credit']),
  /** What has to be pulled for it. */
  dataset: datasetIdSchema,
  partition: z.string(),
  /** noBill: the list it is held against is not whole. */
  state: z.enum(['complete', 'partial', 'missing', 'noBill']),
  denied: z.string().nullable(),
  pulledAt: z.string().nullable(),
  entries: z.number().int(),
  /** Sum of the book's entries of the month, and of the bill's; null unless complete. bill - other = sum of differences. */
  other: amountSchema.nullable(),
  bill: amountSchema.nullable(),
  differences: z.array(
    z.object({
      /** Meaning of each: shared/reconcile/books.ts. */
      id: z.enum(['rounding', 'late', 'refunds', 'timeZone', 'currency', 'member', 'adjustment', 'unnamed']),
      amount: amountSchema,
      trades: z.number().int(),
      codes: z.array(z.string()),
      /** Numbers of some of the orders or trades. */
      examples: z.array(z.string()),
    }),
  ),
});
export type Check = z.infer<typeof checkSchema>;

const counted = z.object({ rows: z.number().int(), amount: amountSchema });
const namedAmount = z.object({ code: z.string(), name: z.string().nullable(), amount: amountSchema });

export const reconciliationSchema = z.object({
  accountId: z.string(),
  cycle: cycleSchema,
  currency: z.string(),
  state: z.enum(['final', 'provisional', 'partial', 'missing']),
  levels: z.array(levelSchema),
  differences: z.array(differenceSchema),
  /** Other books of the same money. */
  checks: z.array(checkSchema),
  /** Sum of what has no name; "0.00" when the month can be signed. */
  unnamed: amountSchema,
  /** Whether every level that is needed is complete. */
  comparable: z.boolean(),
  /** What the summary was paid with, by its column; cash last. */
  payments: z.array(z.object({ part: z.string(), amount: amountSchema })),
  /** Rounding by service, largest first. */
  rounding: z.array(namedAmount),
  /** Refunds and adjustments in this month of something that began in an earlier one; usage of an earlier one billed in this. */
  acrossMonths: z.object({ refunds: counted, late: counted }),
  /** Of an enterprise master: each customer in its bill, and what that customer's own bill says where it is held here. */
  members: z.array(
    z.object({
      customerId: z.string(),
      name: z.string().nullable(),
      amount: amountSchema,
      own: amountSchema.nullable(),
      difference: amountSchema.nullable(),
    }),
  ),
});
export type Reconciliation = z.infer<typeof reconciliationSchema>;

export const signRoleSchema = z.enum(['prepared', 'reviewed']);

export const signatureSchema = z.object({
  accountId: z.string(),
  cycle: cycleSchema,
  role: signRoleSchema,
  name: z.string(),
  at: z.string(),
  fingerprint: z.string(),
  settled: amountSchema,
});
export type Signature = z.infer<typeof signatureSchema>;

/** A signed month against what the cache holds now. */
export const signedMonthSchema = z.object({
  cycle: cycleSchema,
  signatures: z.array(signatureSchema),
  /** unknown: the month is not whole in the cache now. */
  state: z.enum(['unchanged', 'changed', 'unknown']),
  /** Sum of records now minus then, 8 decimals; null unless changed. */
  change: amountSchema.nullable(),
  added: z.number().int(),
  removed: z.number().int(),
  altered: z.number().int(),
  /** The largest changes, at most 20. */
  examples: z.array(
    z.object({
      recordId: z.string(),
      service: z.string().nullable(),
      before: amountSchema.nullable(),
      now: amountSchema.nullable(),
    }),
  ),
});
export type SignedMonth = z.infer<typeof signedMonthSchema>;

/** What is frozen when a month is signed. */
export const monthSnapshotSchema = z.object({
  /** SHA-256 over every field of every record and summary row, in an order of their own. */
  fingerprint: z.string(),
  settled: amountSchema,
  records: z.array(z.tuple([z.string(), z.string(), z.string()])),
  /** What the pulls behind it held (electron/query/reconcile/mark.ts); null where they do not say. */
  pulls: z.string().nullable(),
});
/** records: id, amount, service code. */
export type MonthSnapshot = z.infer<typeof monthSnapshotSchema>;
