/** What the cache takes on disk, and the files that lie beside it. */
import { z } from 'zod';
import { datasetIdSchema } from './sync';

/** A whole cache that lies beside the one in use. */
export const storedFileSchema = z.object({
  name: z.string().regex(/^(backup|damaged|replaced)-[\w.-]{1,120}\.db$/),
  /** backup: made before an update or by hand. damaged: set aside. replaced: was in use before another was restored. */
  kind: z.enum(['backup', 'damaged', 'replaced']),
  bytes: z.number().int(),
  /** Instant at which it was made. */
  at: z.string(),
});
export type StoredFile = z.infer<typeof storedFileSchema>;

/**
 * What became of the person's book that came with an imported cache. taken: it is the one in use. kept: something was written here
 * already, so the one here stays and the other lies beside it. none: none came.
 */
export const movedBookSchema = z.enum(['none', 'taken', 'kept']);
export type MovedBook = z.infer<typeof movedBookSchema>;

export const storageReportSchema = z.object({
  /** All of the cache's files, and how much of that is free for new rows. */
  bytes: z.number().int(),
  freeBytes: z.number().int(),
  accounts: z.array(
    z.object({
      accountId: z.string(),
      rows: z.number().int(),
      /** About: the file is one, and is shared out by rows and their width. */
      bytes: z.number().int(),
      datasets: z.array(
        z.object({
          dataset: datasetIdSchema,
          rows: z.number().int(),
          bytes: z.number().int(),
          /** Billing cycles it is here for, newest first; empty for datasets without. */
          cycles: z.array(z.string()),
        }),
      ),
    }),
  ),
  files: z.array(storedFileSchema),
});
export type StorageReport = z.infer<typeof storageReportSchema>;
