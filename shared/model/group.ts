/** Group-by and search over the cache. Amounts are exact decimal text and never added across currencies. */
import { z } from 'zod';
import { SEARCH_FIELDS } from '../search/parse';
import { datasetIdSchema } from './sync';
import { rowSchema, scopeSchema } from './query';
import { amountSchema } from './wire';

/**
 * What rows are grouped by: a column of the dataset, or "month" (the partition's GMT+8 month) or "account" (the signed-in
 * account). With `tag`, a column of tags ("env=test;team=pay") is grouped by the value of that one tag.
 */
export const groupKeySchema = z.object({
  column: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/),
  tag: z.string().min(1).max(128).optional(),
});
export type GroupKey = z.infer<typeof groupKeySchema>;

export const groupRequestSchema = scopeSchema.extend({
  by: z.array(groupKeySchema).min(1).max(3),
  /** Money columns to sum; the dataset's own amount where left out. */
  amounts: z
    .array(z.string().regex(/^[a-z][a-z0-9_]{0,63}$/))
    .max(20)
    .optional(),
  /** Groups that are given, largest sum of the first amount first; the rest is in `others` and the subtotals. */
  limit: z.number().int().min(1).max(10_000).default(1000),
});
export type GroupRequest = z.input<typeof groupRequestSchema>;

const sumsSchema = z.object({
  currency: z.string(),
  count: z.number().int(),
  amounts: z.record(z.string(), amountSchema),
});

export const groupsSchema = z.object({
  /** One per combination of keys and currency. A key without a value is null; `label` is the name the cloud gave with a code. */
  groups: z.array(
    sumsSchema.extend({
      keys: z.array(z.object({ value: z.string().nullable(), label: z.string().nullable() })),
    }),
  ),
  /** Sums of each value of the first key, per currency; the same as the groups where there is one key. */
  subtotals: z.array(sumsSchema.extend({ value: z.string().nullable(), label: z.string().nullable() })),
  /** Sums of everything in the scope, per currency. */
  totals: z.array(sumsSchema),
  /** Groups beyond the limit. */
  others: z.number().int(),
});
export type Groups = z.infer<typeof groupsSchema>;

const searchTermSchema = z.object({
  field: z.enum(SEARCH_FIELDS),
  op: z.enum(['is', 'more', 'less', 'atLeast', 'atMost']),
  value: z.string().min(1).max(256),
  not: z.boolean(),
});

export const searchRequestSchema = z
  .object({
    /** Words apart by spaces: each must be found in a row. One Chinese character is enough. */
    text: z.string().trim().max(256),
    /** Filters that were typed in the text; all must hold. A dataset that has nothing one of them is about has no hits. */
    terms: z.array(searchTermSchema).max(20).default([]),
    accountIds: z.array(z.string().max(64)).min(1).max(100),
    datasets: z.array(datasetIdSchema).optional(),
    /** Rows given per dataset. */
    limit: z.number().int().min(1).max(200).default(20),
  })
  .refine(({ text, terms }) => text !== '' || terms.length > 0, 'text');
export type SearchRequest = z.input<typeof searchRequestSchema>;

export const searchHitsSchema = z.array(
  z.object({
    dataset: datasetIdSchema,
    /** Rows found; `atLeast` when counting was ended there. */
    count: z.number().int(),
    atLeast: z.boolean(),
    /** The newest rows, each with `_id`, `_account` and `_month` (null where its partition is no month). */
    rows: z.array(rowSchema),
    /** When the oldest of the pulls behind these rows began; null where there are none. */
    asOf: z.string().nullable(),
  }),
);
export type SearchHits = z.infer<typeof searchHitsSchema>;
