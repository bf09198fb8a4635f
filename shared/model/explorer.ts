/** The explorer and the request log, as main tells of them. Nothing here holds a secret: main masks before it keeps. */
import { z } from 'zod';
import { wireErrorSchema } from './wire';

const attempt = z.object({
  /** ms since the epoch. */
  at: z.number(),
  tookMs: z.number(),
  status: z.number().int().nullable(),
  code: z.string().nullable(),
});

/** One line of the request log. */
export const requestSchema = z.object({
  id: z.number().int(),
  accountId: z.string(),
  operation: z.string(),
  service: z.string(),
  method: z.string(),
  /** Host and path; the query is in the detail. */
  host: z.string(),
  path: z.string(),
  /** ms since the epoch. */
  startedAt: z.number(),
  durationMs: z.number(),
  attempts: z.number().int(),
  status: z.number().int().nullable(),
  requestId: z.string().nullable(),
  bytes: z.number(),
  write: z.boolean(),
  /** The cloud's or the network's code; null for a success. */
  code: z.string().nullable(),
});
export type RequestLine = z.infer<typeof requestSchema>;

export const sentSchema = z.object({
  method: z.string(),
  url: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
  canonicalRequest: z.string().nullable(),
});
export type SentView = z.infer<typeof sentSchema>;

export const requestDetailSchema = z.object({
  line: requestSchema,
  attempts: z.array(attempt),
  sent: sentSchema.nullable(),
  error: wireErrorSchema.nullable(),
  /** Where the gateway's canonical request differs from ours; empty: nowhere; null: it was not asked. */
  difference: z
    .array(z.object({ part: z.string(), ours: z.string().nullable(), theirs: z.string().nullable() }))
    .nullable(),
});
export type RequestDetail = z.infer<typeof requestDetailSchema>;

export const requestFilterSchema = z.object({
  accountId: z.string().min(1).max(64).nullable(),
  /** Part of an operation, a path, a code or a request id. */
  text: z.string().max(200),
  which: z.enum(['all', 'failed', 'retried', 'writes']),
});
export type RequestFilter = z.infer<typeof requestFilterSchema>;

/** What a call of the explorer brought back. */
export const exploredSchema = z.object({
  detail: requestDetailSchema.nullable(),
  /** Text of the answer; null for none or for bytes. */
  body: z.string().nullable(),
  /** Only the beginning of the answer is there. */
  cut: z.boolean(),
  /** Bytes that main holds under a handle until they are saved or others have come after them. */
  file: z
    .object({ handle: z.string(), name: z.string(), contentType: z.string(), bytes: z.number() })
    .nullable(),
  error: wireErrorSchema.nullable(),
});
export type Explored = z.infer<typeof exploredSchema>;
