/** Calls about prices, and about what a person wants to be told of an account. */
import { z } from 'zod';
import {
  onDemandRequestSchema,
  periodRequestSchema,
  priceSchema,
  renewalPricesSchema,
  renewalRequestSchema,
  termPricesSchema,
} from '../../model/prices';
import { packageUseSchema } from '../../model/packageUse';
import { watchSchema } from '../../model/watch';

export const moneyCalls = {
  'prices.onDemand': { input: onDemandRequestSchema, output: priceSchema },
  'prices.period': { input: periodRequestSchema, output: termPricesSchema },
  'prices.renewal': { input: renewalRequestSchema, output: renewalPricesSchema },
  'query.packageUse': {
    input: z.object({ accountId: z.string().min(1).max(64), freeResourceId: z.string().min(1).max(128) }),
    output: packageUseSchema,
  },
  /** Only accounts for which something was set. */
  'query.watches': { input: z.strictObject({}), output: z.array(watchSchema) },
  'watches.save': { input: watchSchema, output: z.null() },
} as const;
