/**
 * Tells the person what has happened to tickets: an answer, a change of state, a ticket that waits for them. What the cache
 * held before is the measure, so that what came while the app was closed is told as well, and nothing twice.
 */
import type { ParsedInput } from '@shared/ipc/contract';
import type { TicketItem } from '@shared/model/ticket';
import type { Store } from '../store/types';
import { type Later, settlingByKey } from '../timing/settling';

/** What has happened to a ticket. */
export type News = {
  kind: 'answer' | 'waiting' | 'status';
  accountId: string;
  ticketId: string;
  subject: string;
  status: string;
};

export type NoticesDeps = {
  read: Pick<Store['read'], 'tickets'>;
  accounts(): Promise<readonly { id: string }[]>;
  /** Asks the cloud whether open tickets have changed. */
  look(input: ParsedInput<'tickets.look'>): Promise<unknown>;
  isReady(): boolean;
  /** While an account is pulled its tickets are half old and half new: nothing is told of them. */
  isPulling(accountId: string): boolean;
  show(news: News): void;
  later: Later;
  warn(message: string, detail: unknown): void;
};

export type Notices = {
  /** Notes what is known now; from then on changes are told. */
  begin(): Promise<void>;
  /** A pull has changed rows of tickets. */
  changed(accountId: string): void;
  stop(): void;
};

const LOOK_EVERY_MS = 120_000;
/** More at once are told as the first few: a first pull, or a week away, is no storm. */
const MOST = 5;
const ASKED_AT_ONCE = 50;

type Known = Pick<TicketItem, 'status' | 'unread'>;

/** What there is to tell between two states of an account's tickets. A ticket that was not known before is no news. */
export function newsBetween(before: ReadonlyMap<string, Known>, now: readonly TicketItem[]): News[] {
  return now.flatMap((t): News[] => {
    const old = before.get(t.id);
    if (!old) return [];
    const about = { accountId: t.accountId, ticketId: t.id, subject: t.subject, status: t.status };
    if (t.status !== old.status) return [{ ...about, kind: t.waiting === 'you' ? 'waiting' : 'status' }];
    return t.unread > old.unread ? [{ ...about, kind: 'answer' }] : [];
  });
}

export function createNotices(deps: NoticesDeps): Notices {
  const known = new Map<string, Map<string, Known>>();
  let stopWatch: () => void = () => undefined;
  let stopped = false;

  const itemsOf = async (accountId: string): Promise<TicketItem[]> => {
    const everything = { text: '', statuses: [], severities: [], products: [], labels: [], waiting: [] };
    return (await deps.read.tickets({ ...everything, accountIds: [accountId], unread: false, limit: 1000 }))
      .items;
  };
  const note = (accountId: string, items: readonly TicketItem[]): void => {
    known.set(accountId, new Map(items.map((t) => [t.id, { status: t.status, unread: t.unread }])));
  };

  async function tell(accountId: string): Promise<void> {
    if (deps.isPulling(accountId)) return changes.soon(accountId);
    const items = await itemsOf(accountId);
    const before = known.get(accountId);
    note(accountId, items);
    if (before) for (const news of newsBetween(before, items).slice(0, MOST)) deps.show(news);
  }

  async function watch(): Promise<void> {
    for (const { id } of await deps.accounts()) {
      const open = (await itemsOf(id)).filter((t) => t.waiting !== 'none').slice(0, ASKED_AT_ONCE);
      if (open.length > 0) await deps.look({ accountId: id, ticketIds: open.map((t) => t.id) });
    }
  }

  function again(): void {
    if (stopped) return;
    stopWatch = deps.later(() => {
      const looked = deps.isReady() ? watch() : Promise.resolve();
      void looked.catch((error: unknown) => deps.warn('tickets could not be looked at', error)).then(again);
    }, LOOK_EVERY_MS);
  }

  const changes = settlingByKey(tell, deps.later, (error) => deps.warn('news of tickets', error));

  return {
    async begin() {
      // Armed first: where the first look fails, what is known is noted with the next change.
      again();
      for (const { id } of await deps.accounts()) note(id, await itemsOf(id));
    },
    changed: changes.soon,
    stop() {
      stopped = true;
      stopWatch();
      changes.stop();
    },
  };
}
