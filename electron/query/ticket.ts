/** One ticket with everything that was pulled of it. */
import type { Database } from 'better-sqlite3';
import type { Ticket, TicketMessage } from '@shared/model/ticket';
import { jsonList, subjectOf, textIn, ticketRows } from './tickets';

type Key = { accountId: string; ticketId: string };

/** Null when the ticket is not in the cache, or not any more. */
export function ticket(db: Database, key: Key): Ticket | null {
  const item = ticketRows(db, [key.accountId], key.ticketId)[0];
  if (!item) return null;
  const own = db
    .prepare(
      `SELECT t.description FROM ticket t JOIN shown_pull p ON p.id = t.pull_id
       WHERE p.account_id = ? AND p.dataset = 'tickets' AND t.ticket_id = ?`,
    )
    .get(key.accountId, key.ticketId) as { description: string | null } | undefined;
  return {
    item,
    detail: detailOf(db, key),
    description: own?.description ?? '',
    messages: messagesOf(db, key),
    relations: partOf<{ related_id: string | null; description: string | null }>(
      db,
      key,
      'ticketRelations',
      'ticket_relation',
      'related_id',
    ).map((r) => ({ id: r.related_id ?? '', subject: subjectOf(r.description ?? '') })),
    log: partOf<{
      log_id: string;
      operation: string | null;
      operator_name: string | null;
      operated_at: string | null;
    }>(db, key, 'ticketLogs', 'ticket_log', 'operated_at DESC, id').map((r) => ({
      id: r.log_id,
      operation: r.operation ?? '',
      by: r.operator_name ?? '',
      at: r.operated_at,
    })),
    asOf: pulledAt(db, key),
  };
}

/** Rows of one ticket's part of a dataset. Names are this module's own literals. */
function partOf<T>(
  db: Database,
  { accountId, ticketId }: Key,
  dataset: string,
  table: string,
  order: string,
): T[] {
  return db
    .prepare(
      `SELECT r.* FROM ${table} r WHERE r.pull_id IN
         (SELECT id FROM shown_pull WHERE account_id = ? AND dataset = ? AND partition_key = ?)
       ORDER BY ${order}`,
    )
    .all(accountId, dataset, ticketId) as T[];
}

type StoredDetail = {
  source: string | null;
  judgement: string | null;
  satisfaction: string | null;
  area_code: string | null;
  remind_mobile: string | null;
  remind_mail: string | null;
  remind_time: string | null;
  cc_email: string | null;
};

function detailOf(db: Database, key: Key): Ticket['detail'] {
  const d = partOf<StoredDetail>(db, key, 'ticketDetails', 'ticket_detail', 'id')[0];
  if (!d) return null;
  return {
    source: d.source ?? '',
    judgement: d.judgement ?? '',
    scores: jsonList(d.satisfaction).map((s) => ({
      id: textIn(s['satisfaction_id']),
      name: textIn(s['satisfaction_name']),
      value: Number(s['satisfaction_value'] ?? 0),
    })),
    areaCode: d.area_code ?? '',
    mobile: d.remind_mobile ?? '',
    mail: d.remind_mail ?? '',
    remindTime: d.remind_time ?? '',
    copies: (d.cc_email ?? '').split(/[;,]/).flatMap((m) => m.trim() || []),
  };
}

type StoredMessage = {
  message_id: string | null;
  author: string | null;
  replier_name: string | null;
  content: string | null;
  create_time: string | null;
  is_first: number | null;
  files: string | null;
};

function messagesOf(db: Database, key: Key): TicketMessage[] {
  const rows = partOf<StoredMessage>(db, key, 'ticketMessages', 'ticket_message', 'create_time, seq');
  return rows.map((m) => ({
    id: m.message_id ?? '',
    by: m.author === '0' ? 'customer' : 'engineer',
    name: m.replier_name ?? '',
    content: m.content ?? '',
    at: m.create_time,
    first: m.is_first === 1,
    files: jsonList(m.files).map((f) => ({
      id: textIn(f['accessory_id']),
      name: textIn(f['file_actual_name']),
    })),
  }));
}

function pulledAt(db: Database, { accountId, ticketId }: Key): string | null {
  const found = db
    .prepare(
      `SELECT started_at FROM shown_pull WHERE account_id = ? AND dataset = 'ticketMessages' AND partition_key = ?`,
    )
    .get(accountId, ticketId) as { started_at: string } | undefined;
  return found?.started_at ?? null;
}
