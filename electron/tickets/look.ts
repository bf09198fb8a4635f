/** Asks in one call whether something is new in some tickets, and pulls those where it is. */
import { listOf, textOf } from '@shared/actions/read';
import type { Tickets, TicketsDeps } from './types';

/** What belongs to one ticket. */
const PARTS = ['ticketDetails', 'ticketMessages', 'ticketUnread', 'ticketLogs', 'ticketRelations'] as const;

export function createLook({ client, callerFor, read, pull }: TicketsDeps) {
  /** By account: the mark after which messages are new. */
  const marks = new Map<string, string>();

  const pullTickets = async (accountId: string, keys: readonly string[]): Promise<void> => {
    await pull(accountId, ['tickets', ...PARTS], keys);
  };

  return {
    async look({ accountId, ticketIds }) {
      const caller = await callerFor(accountId);
      const known = await read.tickets({
        accountIds: [accountId],
        text: '',
        statuses: [],
        severities: [],
        products: [],
        labels: [],
        waiting: [],
        unread: false,
        limit: 1000,
      });
      const before = new Map(known.items.map((t) => [t.id, t]));
      const mark = marks.get(accountId);
      const { value } = await client.call(
        'ListNewInstantMessages',
        { case_ids: ticketIds, ...(mark === undefined ? {} : { last_message_time_id: mark }) },
        caller,
      );
      const fresh = new Set<string>();
      for (const state of listOf(value, 'imstatus')) {
        const id = textOf(state, 'incident_id') ?? '';
        if (before.get(id)?.status !== String(state['status'])) fresh.add(id);
      }
      for (const said of listOf(value, 'immsg')) {
        const id = textOf(said, 'incident_id') ?? '';
        const last = before.get(id)?.changedAt ?? '';
        if (listOf(said, 'message_list').some((m) => (textOf(m, 'create_time') ?? '') > last)) fresh.add(id);
      }
      const asked = [...fresh].filter((id) => ticketIds.includes(id));
      if (asked.length > 0) await pullTickets(accountId, asked);
      // Only now: what could not be pulled is new the next time as well.
      const next = textOf(value, 'last_message_time_id');
      if (next) marks.set(accountId, next);
      return { fresh: asked };
    },

    async pullOne({ accountId, ticketId }) {
      await pullTickets(accountId, [ticketId]);
      return null;
    },
  } satisfies Partial<Tickets>;
}
