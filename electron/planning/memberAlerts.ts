/** Tells a master of its members: a balance that fell below the person's line, days that cost far more than usual. */
import type { CallOutput, EventPayload, ParsedInput } from '@shared/ipc/contract';
import { alertKey, type MemberAlert } from '@shared/model/memberWatch';
import { instantAt } from '@shared/time';
import type { Book } from '../book';
import type { Store } from '../store/types';
import { type Later, settlingByKey } from '../timing/settling';

/** More at once are told as the first few, and the others in one: a first pull is no storm. */
const MOST = 5;

/** Datasets whose rows say something about members. */
const CONCERNS: ReadonlySet<string> = new Set(['members', 'memberCash', 'resourceRecords']);

export type MemberNotice = MemberAlert & { accountId: string };

export type MoreMembers = { accountId: string; count: number };

export type MemberAlertsDeps = {
  read: Pick<Store['read'], 'memberAlerts'>;
  book: Pick<Book, 'memberWatches' | 'saveMemberWatch' | 'noteMemberAlerts'>;
  now: () => number;
  emit: (event: 'book.changed', payload: EventPayload<'book.changed'>) => void;
  /** By the system's own means. */
  show(notice: MemberNotice): void;
  /** So many more than were shown one by one. */
  showMore(more: MoreMembers): void;
  later: Later;
  warn(message: string, detail: unknown): void;
};

export type MemberAlertsPart = {
  of(accountId: string): Promise<CallOutput<'query.memberAlerts'>>;
  save(watch: ParsedInput<'memberWatches.save'>): Promise<void>;
  /** A pull has changed rows. */
  changed(accountId: string, dataset: string): void;
  stop(): void;
};

export function createMemberAlerts(deps: MemberAlertsDeps): MemberAlertsPart {
  const { read, book, now } = deps;
  const of = async (accountId: string) =>
    read.memberAlerts({ accountId, watches: await book.memberWatches({ accountId }), now: now() });

  async function tell(accountId: string): Promise<void> {
    const { alerts } = await of(accountId);
    const fresh = await book.noteMemberAlerts({
      accountId,
      alerts: alerts.map((a) => ({ memberId: a.memberId, alert: alertKey(a) })),
      at: instantAt(now()),
    });
    const isFresh = (alert: MemberAlert) =>
      fresh.some((f) => f.memberId === alert.memberId && f.alert === alertKey(alert));
    const news = alerts.filter(isFresh);
    for (const alert of news.slice(0, MOST)) deps.show({ ...alert, accountId });
    if (news.length > MOST) deps.showMore({ accountId, count: news.length - MOST });
  }

  const warn = (error: unknown) => deps.warn('news of members', error);
  const { soon, stop } = settlingByKey(tell, deps.later, warn);

  return {
    of,
    async save(watch) {
      await book.saveMemberWatch({ watch, at: instantAt(now()) });
      deps.emit('book.changed', { what: 'memberWatches' });
      // It is kept: a look that fails afterwards must not say otherwise.
      void tell(watch.accountId).catch(warn);
    },
    changed(accountId, dataset) {
      if (CONCERNS.has(dataset)) soon(accountId);
    },
    stop,
  };
}
