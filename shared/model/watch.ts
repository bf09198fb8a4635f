/** What a person wants to be told about an account before it happens. */
import { z } from 'zod';
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
