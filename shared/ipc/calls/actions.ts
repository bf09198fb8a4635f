/** Calls of actions and of the journal. */
import { z } from 'zod';
import {
  confirmationSchema,
  entryDetailSchema,
  entrySchema,
  integritySchema,
  journalFilterSchema,
} from '../../model/action';

const accountId = z.string().min(1).max(64);
const entryId = z.string().min(1).max(64);
/** Names one confirmation that was shown; good for one use. It is no secret of the account: it ends with the run. */
const ticket = z.string().min(1).max(128);

export const actionCalls = {
  'actions.prepare': {
    /** `input` is checked by the schema of the action. */
    input: z.object({ accountId, action: z.string().min(1).max(64), input: z.unknown() }),
    output: z.object({ ticket, confirmation: confirmationSchema }),
  },
  'actions.execute': {
    /** `typed`: the amount or the name as it was typed; `held`: the button was held. */
    input: z.object({ ticket, typed: z.string().max(256).optional(), held: z.boolean().optional() }),
    output: z.object({ batch: z.string(), entries: z.array(entrySchema) }),
  },
  'actions.discard': { input: z.object({ ticket }), output: z.null() },
  'actions.stop': { input: z.object({ ticket }), output: z.null() },
  'actions.settle': {
    /** null: everything that is unknown. */
    input: z.object({ entries: z.array(entryId).max(1000).nullable() }),
    output: z.object({ settled: z.number().int(), open: z.number().int() }),
  },
  'actions.resolve': {
    /** The person has looked: it took effect or it did not. Only where nothing can be asked. */
    input: z.object({ entry: entryId, took: z.boolean(), note: z.string().max(500) }),
    output: z.null(),
  },
  'actions.state': {
    input: z.undefined(),
    output: z.object({
      locked: z.array(z.object({ accountId, subject: z.string(), entry: entryId, state: z.string() })),
      readOnly: z.array(accountId),
      unknown: z.number().int(),
      total: z.number().int(),
    }),
  },
  'actions.setReadOnly': { input: z.object({ accountId, readOnly: z.boolean() }), output: z.null() },
  'journal.page': {
    input: journalFilterSchema.extend({
      offset: z.number().int().min(0).max(100_000_000),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.object({ entries: z.array(entrySchema), total: z.number().int() }),
  },
  'journal.batch': { input: z.object({ batch: z.string().min(1).max(64) }), output: z.array(entrySchema) },
  'journal.entry': { input: z.object({ entry: entryId }), output: entryDetailSchema.nullable() },
  'journal.export': {
    input: z.object({ filter: journalFilterSchema, format: z.enum(['csv', 'json']) }),
    /** Name of the file; null when the person thought better of it. */
    output: z.object({ name: z.string().nullable(), entries: z.number().int() }),
  },
  'journal.verify': { input: z.undefined(), output: integritySchema },
} as const;

export const actionEvents = {
  /** The journal, the locks or the read-only mode of this account changed; null: of any. */
  'actions.changed': z.object({ accountId: accountId.nullable() }),
} as const;
