/** Calls about the cache as a whole: what it takes, what to drop, and copies of it. */
import { z } from 'zod';
import { cycleSchema } from '../../model/query';
import { movedBookSchema, storageReportSchema, storedFileSchema } from '../../model/storage';

const nothing = z.undefined();
const fileName = z.object({ name: storedFileSchema.shape.name });

export const storageCalls = {
  'storage.report': { input: nothing, output: storageReportSchema },
  /** Drops what is cut by month and lies before `before`, and gives the space back. @returns rows that were dropped */
  'storage.dropMonths': {
    input: z.object({ accountId: z.string().min(1).max(64), before: cycleSchema }),
    output: z.object({ rows: z.number().int() }),
  },
  'storage.backup': { input: nothing, output: storedFileSchema },
  'storage.removeFile': { input: fileName, output: z.null() },
  /** Puts a stored file in the place of the cache; the one in use is set aside. Accounts of now stay, with their keys. */
  'storage.restore': { input: fileName, output: z.null() },
  /** Asks where to, then writes the whole cache there and the person's book with it, without a key. null when the person did not choose. */
  'storage.export': { input: nothing, output: z.object({ file: z.string(), bytes: z.number() }).nullable() },
  /** Asks for an exported cache and puts it in the place of this one. null when the person did not choose. */
  'storage.import': {
    input: nothing,
    output: z.object({ file: z.string(), book: movedBookSchema }).nullable(),
  },
} as const;
