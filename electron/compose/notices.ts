/** What tells the person of something unasked: members, what runs out, tickets. Each is told once, by the system's notifications. */
import type { WireError } from '@shared/errors';
import type { ParsedInput } from '@shared/ipc/contract';
import type { AccountView } from '@shared/model/account';
import type { Translate } from '../app/language';
import type { Logger } from '../app/logging';
import type { Notify } from '../app/notify';
import type { Book } from '../book';
import type { SendEvent } from '../ipc/events';
import {
  createMemberAlerts,
  createWatchAlerts,
  memberNoticeOf,
  moreMembersNoticeOf,
  watchNoticeOf,
  type MemberAlertsPart,
  type WatchAlerts,
} from '../planning';
import type { Store } from '../store/types';
import type { Sync } from '../sync';
import { createNotices, noticeOf } from '../tickets';

/** Datasets that may tell of something new in a ticket. */
const NEWS: ReadonlySet<string> = new Set(['tickets', 'ticketUnread']);

/** States in which an account is being pulled. */
const UNDER_WAY: ReadonlySet<string> = new Set(['queued', 'running', 'paused']);

export type NoticesParts = {
  read: Store['read'];
  book: Book;
  now: () => number;
  /** Runs something later; returns what takes it back. */
  later: (run: () => void, ms: number) => () => void;
  send: SendEvent;
  toWire: (error: unknown) => WireError;
  t: () => Translate;
  notify: Notify;
  online: () => boolean;
  log: Logger;
  /** None where the cache could not be opened. */
  accounts: () => Promise<readonly AccountView[]>;
  /** Asks the cloud whether open tickets have changed. */
  look: (input: ParsedInput<'tickets.look'>) => Promise<unknown>;
  pulls: () => ReturnType<Sync['status']>;
};

export type Notices = {
  members: MemberAlertsPart;
  watches: WatchAlerts;
  /** Notes what is known now; from then on changes are told. What goes wrong is warned of: nothing else waits for notices. */
  begin(): Promise<void>;
  /** A pull has changed rows. */
  changed(accountId: string, dataset: string): void;
  stop(): void;
};

export function composeNotices(parts: NoticesParts): Notices {
  const { read, book, now, later, t, notify } = parts;
  const warn = (message: string, detail: unknown) => parts.log.warn(message, parts.toWire(detail).code);
  const members = createMemberAlerts({
    read,
    book,
    now,
    emit: parts.send,
    show: (notice) => notify(memberNoticeOf(t(), notice)),
    showMore: (more) => notify(moreMembersNoticeOf(t(), more)),
    later,
    warn,
  });
  const watches = createWatchAlerts({
    read,
    book,
    accounts: parts.accounts,
    now,
    show: (notice) => notify(watchNoticeOf(t(), notice)),
    later,
    warn,
  });
  const tickets = createNotices({
    read,
    accounts: async () => (await parts.accounts()).filter(({ key }) => key === 'ready'),
    look: parts.look,
    isReady: parts.online,
    isPulling: (id) => parts.pulls().some((s) => s.accountId === id && UNDER_WAY.has(s.state)),
    show: (news) => notify(noticeOf(t(), news)),
    later,
    warn,
  });
  return {
    members,
    watches,
    async begin() {
      await tickets.begin().catch((error: unknown) => warn('tickets could not be noted', error));
      await watches.begin();
    },
    changed(accountId, dataset) {
      if (NEWS.has(dataset)) tickets.changed(accountId);
      members.changed(accountId, dataset);
      watches.changed(accountId, dataset);
    },
    stop() {
      tickets.stop();
      members.stop();
      watches.stop();
    },
  };
}
