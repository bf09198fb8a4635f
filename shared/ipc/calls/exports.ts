/** Calls about exports: the file is chosen in a dialog of main, so the page never names a path. */
import { z } from 'zod';
import { exportJobSchema, exportRequestSchema } from '../../model/export';

const jobId = z.object({ id: z.uuid() });

export const exportCalls = {
  /** Asks where to save, then begins; null when the person chose no file. */
  'exports.start': { input: exportRequestSchema, output: exportJobSchema.nullable() },
  'exports.cancel': { input: jobId, output: z.null() },
  /** Jobs of this run, newest first. */
  'exports.list': { input: z.undefined(), output: z.array(exportJobSchema) },
  /** Shows the finished file in the system's file manager. */
  'exports.reveal': { input: jobId, output: z.null() },
} as const;

export const exportEvents = {
  'exports.changed': exportJobSchema,
} as const;
