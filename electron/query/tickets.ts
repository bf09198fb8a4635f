/** Tickets of any number of accounts: one list with what several datasets know of each, its counts, and full text. */
import type { Database } from 'better-sqlite3';
import type { ParsedInput } from '@shared/ipc/contract';
import { OPEN_STATUS } from '@shared/datasets/tickets';
import type { TicketItem, TicketLabel, TicketList, Waiting } from '@shared/model/ticket';
import { like, marks } from './sql';

type Stored = {
  account_id: string;
  ticket_id: string;
  status: string | null;
  description: string | null;
  category: string | null;
  product: string | null;
  problem: string | null;
  region: string | null;
  create_time: string | null;
  labels: string | null;
  severity: string | null;
  changed: string | null;
  unread: number | null;
};

/** Pulls that are shown, of one dataset. */
const shown = (dataset: string, accounts: readonly string[]): string =>
  `(SELECT id, account_id, started_at FROM shown_pull WHERE dataset = '${dataset}' AND account_id IN (${marks(accounts)}))`;

/** Waits for the customer: feedback wanted, or a result to confirm. */
const FOR_YOU: readonly string[] = ['2', '17'];

export function waitingOf(status: string): Waiting {
  if (FOR_YOU.includes(status)) return 'you';
  return (OPEN_STATUS as readonly string[]).includes(status) ? 'cloud' : 'none';
}

export function ticketRows(db: Database, accounts: readonly string[], ticketId?: string): TicketItem[] {
  const rows = db
    .prepare(
      `SELECT t.*, p.account_id, d.severity, m.changed, u.unread
       FROM ticket t JOIN ${shown('tickets', accounts)} p ON p.id = t.pull_id
       LEFT JOIN (SELECT r.ticket_id, r.severity, p.account_id FROM ticket_detail r
         JOIN ${shown('ticketDetails', accounts)} p ON p.id = r.pull_id) d
         ON d.ticket_id = t.ticket_id AND d.account_id = p.account_id
       LEFT JOIN (SELECT r.ticket_id, p.account_id, max(r.create_time) AS changed FROM ticket_message r
         JOIN ${shown('ticketMessages', accounts)} p ON p.id = r.pull_id GROUP BY 1, 2) m
         ON m.ticket_id = t.ticket_id AND m.account_id = p.account_id
       LEFT JOIN (SELECT r.ticket_id, r.unread, p.account_id FROM ticket_unread r
         JOIN ${shown('ticketUnread', accounts)} p ON p.id = r.pull_id) u
         ON u.ticket_id = t.ticket_id AND u.account_id = p.account_id
       ${ticketId === undefined ? '' : 'WHERE t.ticket_id = ?'}
       ORDER BY coalesce(m.changed, t.create_time) DESC, t.id`,
    )
    .all(
      ...accounts,
      ...accounts,
      ...accounts,
      ...accounts,
      ...(ticketId === undefined ? [] : [ticketId]),
    ) as Stored[];
  return rows.map(itemOf);
}

export const subjectOf = (description: string): string => description.trim().split(/\r?\n/, 1)[0] ?? '';

function itemOf(r: Stored): TicketItem {
  const status = r.status ?? '';
  const waiting = waitingOf(status);
  return {
    accountId: r.account_id,
    id: r.ticket_id,
    subject: subjectOf(r.description ?? ''),
    status,
    waiting,
    severity: r.severity,
    product: r.product ?? '',
    problem: r.problem ?? '',
    category: r.category ?? '',
    region: r.region ?? '',
    createdAt: r.create_time,
    changedAt: r.changed ?? r.create_time,
    unread: waiting === 'none' ? 0 : (r.unread ?? 0),
    labels: labelsIn(r.labels),
    found: null,
  };
}

/** A list as the cloud wrote it; what is not an object with a name is left out. */
export function jsonList(text: string | null): { [key: string]: unknown }[] {
  const value: unknown = text === null ? [] : JSON.parse(text);
  return Array.isArray(value)
    ? value.filter((v): v is { [key: string]: unknown } => typeof v === 'object' && v !== null)
    : [];
}

export const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

function labelsIn(text: string | null): TicketLabel[] {
  return jsonList(text).map((l) => ({
    id: textIn(l['label_id']),
    name: textIn(l['name']),
    color: textIn(l['color']),
  }));
}

type Hit = { account_id: string; ticket_id: string; at: number; content: string };

const BEFORE = 24;
const AROUND = 96;

/** For each ticket that holds the text: where, as a short piece of the message; null where the ticket itself does. */
function hits(db: Database, accounts: readonly string[], text: string): Map<string, string | null> {
  const pattern = like(text);
  const found = new Map<string, string | null>();
  const inMessages = db
    .prepare(
      `SELECT p.account_id, r.ticket_id, instr(lower(r.content), lower(?)) AS at, r.content FROM ticket_message r
       JOIN ${shown('ticketMessages', accounts)} p ON p.id = r.pull_id
       WHERE r.content LIKE ? ESCAPE '\\' OR r.replier_name LIKE ? ESCAPE '\\' OR r.files LIKE ? ESCAPE '\\'`,
    )
    .all(text, ...accounts, pattern, pattern, pattern) as Hit[];
  for (const hit of inMessages) {
    const from = Math.max(0, hit.at - 1 - BEFORE);
    const piece = hit.content.slice(from, from + AROUND).replace(/\s+/g, ' ');
    found.set(`${hit.account_id} ${hit.ticket_id}`, `${from > 0 ? '…' : ''}${piece}`);
  }
  const fields = [
    'ticket_id',
    'description',
    'product',
    'problem',
    'category',
    'labels',
    'resolution',
    'root_cause',
  ];
  const inTickets = db
    .prepare(
      `SELECT p.account_id, t.ticket_id FROM ticket t JOIN ${shown('tickets', accounts)} p ON p.id = t.pull_id
       WHERE ${fields.map((f) => `t.${f} LIKE ? ESCAPE '\\'`).join(' OR ')}`,
    )
    .all(...accounts, ...fields.map(() => pattern)) as Pick<Hit, 'account_id' | 'ticket_id'>[];
  for (const hit of inTickets) found.set(`${hit.account_id} ${hit.ticket_id}`, null);
  return found;
}

type Facet = 'statuses' | 'severities' | 'products' | 'labels' | 'waiting' | 'unread';

export function tickets(db: Database, input: ParsedInput<'query.tickets'>): TicketList {
  const { accountIds } = input;
  const all = ticketRows(db, accountIds);
  const text = input.text.trim();
  const found = text ? hits(db, accountIds, text) : null;
  const searched = found
    ? all.flatMap((t) => {
        const hit = found.get(`${t.accountId} ${t.id}`);
        return hit === undefined ? [] : [{ ...t, found: hit }];
      })
    : all;
  const tests: Record<Facet, (t: TicketItem) => boolean> = {
    statuses: (t) => input.statuses.length === 0 || input.statuses.includes(t.status),
    severities: (t) => input.severities.length === 0 || input.severities.includes(t.severity ?? ''),
    products: (t) => input.products.length === 0 || input.products.includes(t.product),
    labels: (t) => input.labels.length === 0 || t.labels.some((l) => input.labels.includes(l.name)),
    waiting: (t) => input.waiting.length === 0 || input.waiting.includes(t.waiting),
    unread: (t) => !input.unread || t.unread > 0,
  };
  const passing = (except: Facet | null): TicketItem[] =>
    searched.filter((t) => Object.entries(tests).every(([facet, test]) => facet === except || test(t)));
  const matching = passing(null);
  return {
    items: matching.slice(0, input.limit),
    matching: matching.length,
    all: all.length,
    open: all.filter((t) => t.waiting !== 'none').length,
    waitingForYou: all.filter((t) => t.waiting === 'you').length,
    unread: all.reduce((sum, t) => sum + t.unread, 0),
    statuses: counted(passing('statuses').map((t) => t.status)),
    severities: counted(passing('severities').map((t) => t.severity ?? '')),
    products: counted(passing('products').map((t) => t.product)),
    labels: counted(passing('labels').flatMap((t) => t.labels.map((l) => l.name))),
    asOf: oldestPull(db, accountIds),
  };
}

/** Most frequent first. */
function counted(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function oldestPull(db: Database, accounts: readonly string[]): string | null {
  const { at } = db
    .prepare(`SELECT min(started_at) AS at FROM ${shown('tickets', accounts)}`)
    .get(...accounts) as { at: string | null };
  return at;
}
