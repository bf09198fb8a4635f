/**
 * Tickets beyond the cache: what a new one is chosen from, files, drafts. Writes go through actions. Nothing here carries the
 * confidential information but `tickets.confidential`, which asks the cloud for it and keeps nothing.
 */
import { z } from 'zod';
import { ticketFilterSchema, ticketListSchema, ticketSchema } from '../../model/ticket';
import {
  areaSchema,
  contactSchema,
  draftDataSchema,
  draftSchema,
  heldFileSchema,
  limitsSchema,
  paramSchema,
} from '../../model/ticketForm';

const accountId = z.string().min(1).max(64);
const id = z.string().min(1).max(64);
const handle = z.string().min(1).max(64);
const named = z.object({ id: z.string(), name: z.string() });

export const ticketCalls = {
  'query.tickets': { input: ticketFilterSchema, output: ticketListSchema },
  'query.ticket': { input: z.object({ accountId, ticketId: id }), output: ticketSchema.nullable() },
  'query.ticketChoices': {
    input: z.object({ accountId }),
    output: z.object({
      products: z.array(
        z.object({
          categoryId: z.string(),
          category: z.string(),
          id: z.string(),
          name: z.string(),
          about: z.string(),
        }),
      ),
      regions: z.array(named),
      labels: z.array(z.object({ id: z.string(), name: z.string(), color: z.string() })),
      dimensions: z.array(
        z.object({ id: z.string(), name: z.string(), about: z.string(), most: z.number() }),
      ),
    }),
  },
  /** Asked of the cloud now: whether a ticket may be raised, and under which limits. */
  'tickets.terms': {
    input: z.object({ accountId }),
    output: z.object({
      /** False where the privilege is wanting. */
      mayCreate: z.boolean(),
      mayExport: z.boolean(),
      /** What has to be signed first; null where it is signed. */
      agreement: z.object({ id: z.number().int(), name: z.string(), content: z.string() }).nullable(),
      limits: limitsSchema,
      mostCopies: z.number().int(),
      /** Addresses that copies went to before, or that were verified. */
      knownCopies: z.array(z.string()),
      contacts: z.array(contactSchema),
      areas: z.array(areaSchema),
    }),
  },
  'tickets.problems': {
    input: z.object({ accountId, productId: id }),
    output: z.array(named.extend({ caseType: z.string() })),
  },
  'tickets.problem': {
    input: z.object({ accountId, productId: id, problemId: id }),
    output: z.object({
      severities: z.array(named),
      templates: z.array(named.extend({ content: z.string() })),
      params: z.array(paramSchema),
      quota: z.object({ total: z.number(), left: z.number() }),
    }),
  },
  /** Whether a phone (0) or an address (1) has to be verified by a code; the id of its verification where it has not. */
  'tickets.contact': {
    input: z.object({
      accountId,
      way: z.union([z.literal(0), z.literal(1)]),
      value: z.string().min(1).max(128),
      areaCode: z.string().max(8),
    }),
    output: z.object({ needsCode: z.boolean(), verifiedId: z.string().nullable() }),
  },
  'tickets.confidential': {
    input: z.object({ accountId, ticketId: id }),
    output: z.array(z.object({ key: z.string(), value: z.string() })),
  },
  /** What the desk takes beyond the text of a ticket of this product and problem type, as the list names them. */
  'tickets.params': {
    input: z.object({ accountId, product: z.string().max(256), problem: z.string().max(256) }),
    output: z.array(paramSchema),
  },
  /** Asks the cloud whether something is new in these tickets, and pulls those where it is. */
  'tickets.look': {
    input: z.object({ accountId, ticketIds: z.array(id).min(1).max(50) }),
    output: z.object({ fresh: z.array(z.string()) }),
  },
  /** Pulls everything of one ticket again. */
  'tickets.pull': { input: z.object({ accountId, ticketId: id }), output: z.null() },
  /** Lets the person choose files; they stay where they are until they are sent. */
  'tickets.pickFiles': { input: z.undefined(), output: z.array(heldFileSchema) },
  'tickets.letGo': { input: z.object({ handles: z.array(handle).max(50) }), output: z.null() },
  /** A picture of the conversation, drawn anew by main; null where it is none that can be shown safely. */
  'tickets.image': {
    input: z.object({ accountId, fileId: id }),
    output: z.object({ url: z.string(), width: z.number(), height: z.number() }).nullable(),
  },
  /** Saves an attachment into a folder the person chooses; null when they chose none. */
  'tickets.download': {
    input: z.object({ accountId, fileId: id, name: z.string().max(1024) }),
    output: z.object({ name: z.string(), folder: z.string() }).nullable(),
  },
  /** The cloud's own export of an account's tickets, saved where the person says; null when they said nowhere. */
  'tickets.export': {
    input: z.object({
      accountId,
      status: z.string().max(8).optional(),
      text: z.string().max(256).default(''),
    }),
    output: z.object({ name: z.string(), folder: z.string() }).nullable(),
  },
  'tickets.drafts': { input: z.object({ accountId }), output: z.array(draftSchema) },
  'tickets.saveDraft': {
    input: z.object({ accountId, draftId: id, ticketId: z.string().max(64), data: draftDataSchema }),
    output: z.null(),
  },
  'tickets.dropDraft': { input: z.object({ draftId: id }), output: z.null() },
} as const;

export const ticketEvents = {
  /** How far an upload is, in bytes. */
  'tickets.upload': z.object({ handle: z.string(), sent: z.number(), total: z.number() }),
} as const;
