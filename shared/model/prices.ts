/** Price enquiries. Amounts are exact decimal text in the account's currency: 6 or 10 decimals by use, 2 by period. */
import { z } from 'zod';
import { amountSchema } from './wire';

const accountId = z.string().min(1).max(64);
const code = z.string().min(1).max(400);

/** One product of an enquiry. `size` where it is sold by size (GB, Mbit/s). */
export const productSchema = z.object({
  service: code,
  type: code,
  spec: code,
  region: z.string().min(1).max(64),
  size: z.number().int().min(1).max(1_000_000).optional(),
  /** measure_id of the size: 17 GB, 15 Mbit/s, 14 pieces. */
  sizeUnit: z.number().int().optional(),
  count: z.number().int().min(1).max(10_000),
});
export type Product = z.infer<typeof productSchema>;

/** contract: period_type 2 month, 3 year. */
export const termSchema = z.object({
  type: z.union([z.literal(2), z.literal(3)]),
  number: z.number().int().min(1).max(11),
});
export type Term = z.infer<typeof termSchema>;

export const onDemandRequestSchema = z.object({
  accountId,
  product: productSchema,
  /** usage_factor, its amount and unit: "Duration", "730", 4 (hours). */
  factor: code,
  usage: z.string().regex(/^\d{1,12}(\.\d{1,8})?$/),
  usageUnit: z.number().int(),
  /** Ten decimals instead of six. */
  precise: z.boolean().default(false),
});
export const periodRequestSchema = z.object({
  accountId,
  product: productSchema,
  terms: z.array(termSchema).min(1).max(8),
});
export const renewalRequestSchema = z.object({
  accountId,
  resourceIds: z.array(z.string().min(1).max(64)).min(1).max(10),
  terms: z.array(termSchema).min(1).max(8),
});

/** What is offered beside the official price. `type`: contract, 605 to 607. */
const offerSchema = z.object({
  name: z.string().nullable(),
  type: z.string().nullable(),
  amount: amountSchema.nullable(),
  discount: amountSchema.nullable(),
  best: z.boolean(),
});

export const priceSchema = z.object({
  currency: z.string(),
  official: amountSchema.nullable(),
  /** What is to be paid: the best offer, else the official price. */
  amount: amountSchema.nullable(),
  offers: z.array(offerSchema),
});
export type Price = z.infer<typeof priceSchema>;

export const termPricesSchema = z.array(z.object({ term: termSchema, price: priceSchema }));

export const renewalPricesSchema = z.array(
  z.object({
    term: termSchema,
    price: priceSchema,
    resources: z.array(z.object({ id: z.string(), amount: amountSchema.nullable() })),
    failed: z.array(z.object({ id: z.string(), code: z.string(), message: z.string() })),
  }),
);
