import { z } from 'zod';
import { datasetIds } from '../datasets';
import { amountSchema, wireErrorSchema } from './wire';

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
  state: z.enum(['idle', 'queued', 'running', 'paused', 'cancelling', 'cancelled', 'done', 'failed']),
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
  /** About how many seconds it still takes; null while nothing can be said. */
  secondsLeft: z.number().int().nullable(),
  /** Instant at which pulling goes on after a throttle. */
  throttledUntil: z.string().nullable(),
  failures: z.array(syncFailureSchema),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type SyncProgress = z.infer<typeof syncProgressSchema>;

/** One partition by name: what is retried alone. */
export const partitionNameSchema = z.object({ dataset: datasetIdSchema, partition: z.string().max(256) });

/**
 * What a pull of one account would ask for. `partitions` counts months, windows or whole lists; `oldest` and `newest` name
 * the first and last of them where they are told by time. Calls and seconds are the least to expect.
 */
export const syncPlanSchema = z.object({
  accountId: z.string(),
  parts: z.array(
    z.object({
      dataset: datasetIdSchema,
      partitions: z.number().int(),
      oldest: z.string().nullable(),
      newest: z.string().nullable(),
      calls: z.number().int(),
    }),
  ),
  calls: z.number().int(),
  seconds: z.number().int(),
});
export type SyncPlan = z.infer<typeof syncPlanSchema>;

/** When pulls begin by themselves. `held`: why one that is due does not begin now. */
export const syncScheduleSchema = z.object({
  next: z.string().nullable(),
  held: z.enum(['battery', 'metered', 'offline']).nullable(),
});
export type SyncSchedule = z.infer<typeof syncScheduleSchema>;

/** A closed month that was pulled again and was not what it had been. Amounts are sums of the dataset's own amount. */
export const monthChangeSchema = z.object({
  id: z.number().int(),
  accountId: z.string(),
  dataset: datasetIdSchema,
  partition: z.string(),
  noticedAt: z.string(),
  formerPulledAt: z.string(),
  formerRows: z.number().int(),
  rows: z.number().int(),
  formerAmount: amountSchema.nullable(),
  amount: amountSchema.nullable(),
  currency: z.string().nullable(),
  seen: z.boolean(),
});
export type MonthChange = z.infer<typeof monthChangeSchema>;
