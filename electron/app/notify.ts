/** Tells the person something by the system's own notifications. What a ticket says is text there, never markup. */
import { Notification } from 'electron';
import type { Translate } from './language';

export type TicketNotice = {
  kind: 'answer' | 'waiting' | 'status';
  ticketId: string;
  subject: string;
  status: string;
};

const LONGEST = 120;
/** Kept until they are pressed or gone: a notification that is collected as garbage does not answer any more. */
const shown = new Set<Notification>();

export function notify(t: Translate, notice: TicketNotice, open: () => void): void {
  if (!Notification.isSupported()) return;
  const { title, body } = noticeText(t, notice);
  const notification = new Notification({ title, body });
  const gone = (): void => void shown.delete(notification);
  notification.on('click', () => {
    gone();
    open();
  });
  notification.on('close', gone);
  notification.on('failed', gone);
  shown.add(notification);
  notification.show();
}

const KNOWN = ['0', '1', '2', '3', '4', '5', '12', '17'] as const;

export function noticeText(
  t: Translate,
  { kind, ticketId, subject, status }: TicketNotice,
): { title: string; body: string } {
  const known = KNOWN.find((k) => k === status);
  const state = known ? t(`tickets:status.${known}`) : t('tickets:status.other', { status });
  // One line, without control characters: what a person typed somewhere else must not lay out a notification.
  const body = subject.replace(/\p{C}+/gu, ' ').slice(0, LONGEST);
  return { title: t(`tickets:notice.${kind}`, { id: ticketId, status: state }), body };
}
