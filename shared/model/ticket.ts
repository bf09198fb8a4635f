/** Tickets as the views get them. Texts of the cloud are untrusted: they are shown as text and never as markup. */
import { z } from 'zod';

/** you: the customer has to answer or confirm. cloud: the desk has to act. none: it has ended. */
export const waitingSchema = z.enum(['you', 'cloud', 'none']);
export type Waiting = z.infer<typeof waitingSchema>;

export const labelSchema = z.object({ id: z.string(), name: z.string(), color: z.string() });
export type TicketLabel = z.infer<typeof labelSchema>;

export const ticketFilterSchema = z.object({
  accountIds: z.array(z.string().min(1).max(64)).min(1).max(100),
  /** Looked for in tickets and in every message. */
  text: z.string().max(256).default(''),
  statuses: z.array(z.string().max(16)).max(50).default([]),
  severities: z.array(z.string().max(256)).max(50).default([]),
  products: z.array(z.string().max(256)).max(200).default([]),
  labels: z.array(z.string().max(64)).max(50).default([]),
  waiting: z.array(waitingSchema).max(3).default([]),
  unread: z.boolean().default(false),
  limit: z.number().int().min(1).max(1000).default(200),
});
export type TicketFilter = z.input<typeof ticketFilterSchema>;

export const ticketItemSchema = z.object({
  accountId: z.string(),
  id: z.string(),
  /** First line of the description. */
  subject: z.string(),
  status: z.string(),
  waiting: waitingSchema,
  severity: z.string().nullable(),
  product: z.string(),
  problem: z.string(),
  category: z.string(),
  region: z.string(),
  createdAt: z.string().nullable(),
  /** When the last message came; when it was created where none is known. */
  changedAt: z.string().nullable(),
  unread: z.number().int(),
  labels: z.array(labelSchema),
  /** Around the text that was looked for, out of a message; null where the ticket itself holds it. */
  found: z.string().nullable(),
});
export type TicketItem = z.infer<typeof ticketItemSchema>;

const countSchema = z.object({ value: z.string(), count: z.number().int() });

export const ticketListSchema = z.object({
  items: z.array(ticketItemSchema),
  /** Tickets that match, and all of the accounts. */
  matching: z.number().int(),
  all: z.number().int(),
  open: z.number().int(),
  waitingForYou: z.number().int(),
  unread: z.number().int(),
  statuses: z.array(countSchema),
  severities: z.array(countSchema),
  products: z.array(countSchema),
  labels: z.array(countSchema),
  /** When the oldest of the lists was pulled. */
  asOf: z.string().nullable(),
});
export type TicketList = z.infer<typeof ticketListSchema>;

export const ticketFileSchema = z.object({ id: z.string(), name: z.string() });
export type TicketFile = z.infer<typeof ticketFileSchema>;

export const ticketMessageSchema = z.object({
  id: z.string(),
  by: z.enum(['customer', 'engineer']),
  name: z.string(),
  content: z.string(),
  at: z.string().nullable(),
  first: z.boolean(),
  files: z.array(ticketFileSchema),
});
export type TicketMessage = z.infer<typeof ticketMessageSchema>;

export const ticketSchema = z.object({
  item: ticketItemSchema,
  detail: z
    .object({
      source: z.string(),
      judgement: z.string(),
      scores: z.array(z.object({ id: z.string(), name: z.string(), value: z.number() })),
      areaCode: z.string(),
      mobile: z.string(),
      mail: z.string(),
      remindTime: z.string(),
      copies: z.array(z.string()),
    })
    .nullable(),
  description: z.string(),
  messages: z.array(ticketMessageSchema),
  relations: z.array(z.object({ id: z.string(), subject: z.string() })),
  log: z.array(
    z.object({ id: z.string(), operation: z.string(), by: z.string(), at: z.string().nullable() }),
  ),
  /** When its messages were pulled; null when they never were. */
  asOf: z.string().nullable(),
});
export type Ticket = z.infer<typeof ticketSchema>;
