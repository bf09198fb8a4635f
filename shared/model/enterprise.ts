/** An enterprise as the cache has it. Amounts are exact decimal text; each comes with its currency. */
import { z } from 'zod';
import { cycleSchema } from './query';
import { amountSchema } from './wire';

/** What a month cost, as the bill was settled (2 decimals); one entry per currency. */
const spendSchema = z.object({ cycle: cycleSchema, currency: z.string(), amount: amountSchema });
export type Spend = z.infer<typeof spendSchema>;

/**
 * independent: pays for itself and has a balance. managed: its master pays. hidden: it does not let its master see. unknown: not
 * asked yet. The list of members does not say it: it follows from what the cloud answers for each member's balance.
 */
export const memberKindSchema = z.enum(['independent', 'managed', 'hidden', 'unknown']);
export type MemberKind = z.infer<typeof memberKindSchema>;

const moneySchema = z.object({
  currency: z.string(),
  amount: amountSchema,
  /** What of it the master may take back. */
  retrievable: amountSchema,
  expireTime: z.string().nullable(),
});
export type MemberMoney = z.infer<typeof moneySchema>;

export const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  /** contract: sub_customer_status. */
  status: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  kind: memberKindSchema,
  cash: moneySchema.nullable(),
  credit: z.array(moneySchema),
  spend: z.array(spendSchema),
});
export type MemberView = z.infer<typeof memberSchema>;

export const unitSchema = z.object({ id: z.string(), name: z.string(), parentId: z.string() });
export type UnitView = z.infer<typeof unitSchema>;

export const enterpriseSchema = z.object({
  /** not pulled yet; no master (with the code the cloud gave); or one. */
  state: z.enum(['missing', 'none', 'master']),
  code: z.string().nullable(),
  /** When the older of units and members was pulled. UTC. */
  asOf: z.string().nullable(),
  root: z.object({ id: z.string(), name: z.string() }),
  units: z.array(unitSchema),
  members: z.array(memberSchema),
  /** Where another account of this app is its master: what that one sees of it. */
  memberOf: z.object({ accountId: z.string(), asOf: z.string().nullable(), member: memberSchema }).nullable(),
  /** What the account itself cost. */
  own: z.array(spendSchema),
  /** Some months were pulled member by member, because the cloud refused the joint query (CBC.18000048). */
  byMember: z.boolean(),
  /** Newest first; the first is the open one. */
  cycles: z.array(cycleSchema),
  /** Months whose bill is not there, so that sums over twelve months say how far they reach. */
  missingCycles: z.array(cycleSchema),
});
export type Enterprise = z.infer<typeof enterpriseSchema>;
