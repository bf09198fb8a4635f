import type { Notice } from '@shared/model/notice';
import type { TFunction } from 'i18next';
import type { Namespace } from '@shared/i18n';
import type { News } from './notices';

const KNOWN = ['0', '1', '2', '3', '4', '5', '12', '17'] as const;

/** The news in words; pressing it opens the ticket. */
export function noticeOf(
  t: TFunction<Namespace[]>,
  { kind, accountId, ticketId, subject, status }: News,
): Notice {
  const known = KNOWN.find((k) => k === status);
  const state = known ? t(`tickets:status.${known}`) : t('tickets:status.other', { status });
  return {
    kind: 'tickets',
    title: t(`tickets:notice.${kind}`, { id: ticketId, status: state }),
    body: subject,
    place: { accountId, section: 'tickets', item: ticketId },
  };
}
