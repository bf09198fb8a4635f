/** What the person is told by the system's own notifications, and where pressing one leads. */
import { z } from 'zod';

/** Kinds that can be turned off one by one. Tickets; what runs out; balances and budgets; orders to be paid; members of an enterprise. */
export const noticeKindSchema = z.enum(['tickets', 'expiry', 'money', 'orders', 'enterprise']);
export const noticeKinds = noticeKindSchema.options;
export type NoticeKind = z.infer<typeof noticeKindSchema>;

/** A place in the app. Null for what belongs to no single account. */
export const placeSchema = z.object({
  accountId: z.string().min(1).max(64).nullable(),
  section: z.enum([
    'overview',
    'bills',
    'costs',
    'reconcile',
    'resources',
    'orders',
    'money',
    'enterprise',
    'tickets',
    'journal',
  ]),
  /** Tab of the section; the one in front where none is named. */
  tab: z.string().max(64).optional(),
  /** What is opened there: a ticket or a member by its id. */
  item: z.string().max(64).optional(),
});
export type Place = z.infer<typeof placeSchema>;

export type Notice = {
  kind: NoticeKind;
  title: string;
  body: string;
  place: Place;
};
