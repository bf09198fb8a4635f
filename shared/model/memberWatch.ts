/** What a master wants to be told of its members, and what there is to tell. Amounts are exact decimal text. */
import { z } from 'zod';
import { amountSchema } from './wire';

const id = z.string().min(1).max(64);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const memberWatchSchema = z.object({
  /** The master, as an account of the app. */
  accountId: id,
  memberId: id,
  /** Least balance in the account's currency; null: not watched. */
  lowBalance: amountSchema.nullable(),
  /** Whether days that cost far more than usual are told. */
  unusual: z.boolean(),
  /** What such days must cost beyond the usual to be worth a word. */
  least: amountSchema,
});
export type MemberWatch = z.infer<typeof memberWatchSchema>;

/** What holds for a member until the person says otherwise. */
export const DEFAULT_MEMBER_WATCH: Omit<MemberWatch, 'accountId' | 'memberId'> = {
  lowBalance: null,
  unusual: true,
  least: '100.00',
};

const about = { memberId: z.string(), name: z.string(), currency: z.string() };

export const memberAlertSchema = z.discriminatedUnion('kind', [
  z.object({ ...about, kind: z.literal('low'), amount: amountSchema, limit: amountSchema }),
  z.object({
    ...about,
    kind: z.literal('unusual'),
    /** First and last day of the run; what it cost, and what such days usually cost (rounded to 2 decimals). */
    from: day,
    to: day,
    amount: amountSchema,
    usual: amountSchema,
    beyond: amountSchema,
  }),
]);
export type MemberAlert = z.infer<typeof memberAlertSchema>;

export const memberAlertsSchema = z.object({
  /** Only members for which something was set. */
  watches: z.array(memberWatchSchema),
  alerts: z.array(memberAlertSchema),
  /** Members of whose days too few are known to say what is usual, with the number that is known. */
  quiet: z.array(z.object({ memberId: z.string(), days: z.number().int() })),
  /** The last day whose bills are there; null: none, so that nothing is said about days. */
  upTo: day.nullable(),
});
export type MemberAlerts = z.infer<typeof memberAlertsSchema>;

/** Names an alert, so that it is told once. A run of days is named by its first: that it goes on is no news. */
export function alertKey(alert: MemberAlert): string {
  return alert.kind === 'low' ? 'low' : `unusual ${alert.from}`;
}
