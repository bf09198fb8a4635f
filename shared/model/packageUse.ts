/** What a resource package gave month by month. Quantities are exact decimal text in the package's own unit. */
import { z } from 'zod';
import { cycleSchema } from './query';
import { amountSchema } from './wire';

export const packageUseSchema = z.array(
  z.object({
    /** GMT+8 month of the deductions. */
    month: cycleSchema,
    used: amountSchema,
    /** Usage of the resources it was taken for, and how much of it packages covered; null where no bill of the month is cached. */
    billed: z.object({ usage: amountSchema, covered: amountSchema }).nullable(),
  }),
);
export type PackageUse = z.infer<typeof packageUseSchema>;
