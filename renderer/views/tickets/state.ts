/** Where the person is among the tickets. */
import { create } from 'zustand';
import type { TicketFilter, Waiting } from '@shared/model/ticket';

/** A ticket that is read, or one that is written; `draftId` names what is kept of it. */
export type Front =
  | { kind: 'none' }
  | { kind: 'ticket'; accountId: string; ticketId: string }
  | { kind: 'new'; draftId: string };

export type Chosen = {
  text: string;
  statuses: string[];
  severities: string[];
  products: string[];
  labels: string[];
  waiting: Waiting[];
  unread: boolean;
};

const NOTHING: Chosen = {
  text: '',
  statuses: [],
  severities: [],
  products: [],
  labels: [],
  waiting: [],
  unread: false,
};

const PAGE = 200;

type State = { front: Front; filters: Chosen; limit: number; allAccounts: boolean };

export const useTickets = create<State>(() => ({
  front: { kind: 'none' },
  filters: NOTHING,
  limit: PAGE,
  allAccounts: false,
}));

export function readTicket(accountId: string, ticketId: string): void {
  useTickets.setState({ front: { kind: 'ticket', accountId, ticketId } });
}

export function writeTicket(draftId: string = crypto.randomUUID()): void {
  useTickets.setState({ front: { kind: 'new', draftId } });
}

export function leaveTicket(): void {
  useTickets.setState({ front: { kind: 'none' } });
}

export function filterBy(change: Partial<Chosen>): void {
  useTickets.setState((s) => ({ filters: { ...s.filters, ...change }, limit: PAGE }));
}

export function clearFilters(): void {
  useTickets.setState({ filters: NOTHING, limit: PAGE });
}

export function showMore(): void {
  useTickets.setState((s) => ({ limit: Math.min(1000, s.limit + PAGE) }));
}

export function countFilters(f: Chosen): number {
  const lists = [f.statuses, f.severities, f.products, f.labels, f.waiting];
  return lists.filter((l) => l.length > 0).length + (f.unread ? 1 : 0) + (f.text.trim() ? 1 : 0);
}

export function questionOf(
  accountIds: string[],
  { filters, limit }: Pick<State, 'filters' | 'limit'>,
): TicketFilter {
  return { accountIds, ...filters, limit };
}
