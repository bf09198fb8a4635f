import { z } from 'zod';
import { datasetIds } from '../datasets';
import { wireErrorSchema } from './wire';

export const datasetIdSchema = z.enum(datasetIds);

/** One partition that could not be pulled, and why. */
export const syncFailureSchema = z.object({
  dataset: datasetIdSchema,
  partition: z.string(),
  error: wireErrorSchema,
});

/**
 * Progress of one account. Counts are partitions: one month of one dataset, or a whole dataset without months; `done`
 * counts those dealt with, failed ones too. The state ends as "failed" when the account was stopped by something that
 * would fail every partition alike (key, network, keychain, disk), or when nothing at all could be pulled; single
 * failures beside successful partitions end as "done" with `failures`.
 */
export const syncProgressSchema = z.object({
  accountId: z.string(),
  state: z.enum(['idle', 'queued', 'running', 'cancelling', 'cancelled', 'done', 'failed']),
  done: z.number().int(),
  total: z.number().int(),
  rows: z.number().int(),
  /** What is being pulled now. */
  current: z
    .object({
      dataset: datasetIdSchema,
      partition: z.string(),
      rows: z.number().int(),
      totalRows: z.number().int().nullable(),
    })
    .nullable(),
  /** Instant at which pulling goes on after a throttle. */
  throttledUntil: z.string().nullable(),
  failures: z.array(syncFailureSchema),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type SyncProgress = z.infer<typeof syncProgressSchema>;
