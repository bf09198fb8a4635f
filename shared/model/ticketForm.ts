/** What makes up a new ticket or a reply, and what the desk asks for. */
import { z } from 'zod';

/** Phone (0) or mail (1), verified by a code. */
export const contactSchema = z.object({
  way: z.number().int(),
  value: z.string(),
  areaCode: z.string(),
  verifiedId: z.string(),
});
export type VerifiedContact = z.infer<typeof contactSchema>;

export const areaSchema = z.object({ code: z.string(), name: z.string() });

/** What one ticket or message may carry. `types` are extensions without a dot; empty: any. */
export const limitsSchema = z.object({
  count: z.number().int(),
  bytes: z.number(),
  types: z.array(z.string()),
});
export type FileLimits = z.infer<typeof limitsSchema>;

/** A further thing the desk wants to know. What is sensitive goes to the cloud only: never kept, searched or exported. */
export const paramSchema = z.object({
  key: z.string(),
  name: z.string(),
  tips: z.string(),
  required: z.boolean(),
  most: z.number().int(),
  sensitive: z.boolean(),
});
export type TicketParam = z.infer<typeof paramSchema>;

/** A file the person has chosen. Main alone knows where it is. */
export const heldFileSchema = z.object({ handle: z.string(), name: z.string(), bytes: z.number() });
export type HeldFile = z.infer<typeof heldFileSchema>;

const text = (most: number) => z.string().max(most).default('');

/** What is kept of something unfinished. There is no field for what is confidential, and files are chosen again. */
export const draftDataSchema = z.object({
  productId: text(64),
  problemId: text(64),
  severityId: text(64),
  regionId: text(64),
  resource: text(256),
  subject: text(200),
  body: text(20_000),
  areaCode: text(8),
  mobile: text(32),
  mail: text(128),
  copies: text(1024),
  /** When the desk may call, "09:00-18:00"; empty: at any time. */
  remindTime: text(16),
  params: z.record(z.string().max(64), z.string().max(4096)).default({}),
});
export type DraftData = z.infer<typeof draftDataSchema>;

export const draftSchema = z.object({
  draftId: z.string(),
  accountId: z.string(),
  /** The ticket it answers; empty for a new one. */
  ticketId: z.string(),
  data: draftDataSchema,
  changedAt: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;
