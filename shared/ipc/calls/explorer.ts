/** Calling any operation that reads, by hand, and looking at the calls that were made. */
import { z } from 'zod';
import {
  exploredSchema,
  requestDetailSchema,
  requestFilterSchema,
  requestSchema,
} from '../../model/explorer';

const accountId = z.string().min(1).max(64);
const nothing = z.undefined();

export const explorerCalls = {
  /** `input`: a JSON object of the values by field. What changes something goes by actions.prepare instead. */
  'explorer.call': {
    input: z.object({
      accountId,
      operation: z.string().min(1).max(100),
      input: z.string().max(1_000_000),
    }),
    output: exploredSchema,
  },
  /** Saves a file that was downloaded where the person says; null when they cancel. */
  'explorer.save': {
    input: z.object({ handle: z.string().min(1).max(64) }),
    output: z.object({ name: z.string() }).nullable(),
  },
  'requests.list': {
    input: requestFilterSchema,
    output: z.object({ lines: z.array(requestSchema), total: z.number().int(), kept: z.number().int() }),
  },
  'requests.detail': {
    input: z.object({ id: z.number().int().min(1) }),
    output: requestDetailSchema.nullable(),
  },
  'requests.clear': { input: nothing, output: z.null() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export const explorerEvents = {
  /** Calls were made since the log was asked last. */
  'requests.changed': nothing,
} as const satisfies Record<string, z.ZodType>;
