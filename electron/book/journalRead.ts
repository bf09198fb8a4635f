/** What the journal view asks. */
import type { Database } from 'better-sqlite3';
import type {
  Confirmation,
  Entry,
  EntryDetail,
  EntryState,
  JournalFilter,
  StateDetail,
} from '@shared/model/action';
import type { PlannedBody } from './journal';
import type { JournalRow } from './rows';

type Found = {
  entry: string;
  planned: string;
  plannedAt: string;
  seq: number;
  state: EntryState;
  changedAt: string;
  body: string;
};

const LAST = '(SELECT max(seq) FROM journal WHERE entry = h.entry)';
const FROM = `FROM journal_head h JOIN journal p ON p.seq = h.seq JOIN journal l ON l.seq = ${LAST}`;
const FIELDS = `h.entry AS entry, p.body AS planned, h.planned_at AS plannedAt, h.seq AS seq,
  l.state AS state, l.at AS changedAt, l.body AS body`;

export function journalPage(
  db: Database,
  input: JournalFilter & { offset: number; limit: number },
): { entries: Entry[]; total: number } {
  const { where, values } = conditions(input);
  const total = db
    .prepare(`SELECT count(*) ${FROM} ${where}`)
    .pluck()
    .get(...values) as number;
  const rows = db
    .prepare<unknown[], Found>(`SELECT ${FIELDS} ${FROM} ${where} ORDER BY h.seq DESC LIMIT ? OFFSET ?`)
    .all(...values, input.limit, input.offset);
  return { entries: rows.map((row) => entryOf(db, row)), total };
}

function conditions(filter: JournalFilter): { where: string; values: unknown[] } {
  const parts: string[] = [];
  const values: unknown[] = [];
  const among = (column: string, list: readonly string[] | undefined) => {
    if (!list) return;
    parts.push(`${column} IN (SELECT value FROM json_each(?))`);
    values.push(JSON.stringify(list));
  };
  among('h.account_id', filter.accountIds);
  among('h.owner', filter.owners);
  among('l.state', filter.states);
  among('h.action', filter.actions);
  if (filter.from) {
    parts.push('h.planned_at >= ?');
    values.push(filter.from);
  }
  if (filter.until) {
    parts.push('h.planned_at < ?');
    values.push(filter.until);
  }
  for (const word of filter.text.split(/\s+/).filter(Boolean)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(`(h.words LIKE ? ESCAPE '\\' OR h.entry = ?
      OR json_extract(p.body, '$.planned.step.known.transId') LIKE ? ESCAPE '\\'
      OR json_extract(p.body, '$.planned.step.known.memberName') LIKE ? ESCAPE '\\' OR EXISTS
      (SELECT 1 FROM journal r WHERE r.entry = h.entry AND r.state <> 'planned' AND r.body LIKE ? ESCAPE '\\'))`);
    values.push(like, word, like, like, like);
  }
  return { where: parts.length ? `WHERE ${parts.join(' AND ')}` : '', values };
}

function entryOf(db: Database, row: Found): Entry {
  const { planned } = JSON.parse(row.planned) as PlannedBody;
  const detail = row.state === 'planned' ? {} : (JSON.parse(row.body) as StateDetail);
  return {
    entry: planned.entry,
    batch: planned.batch,
    seq: row.seq,
    state: row.state,
    plannedAt: row.plannedAt,
    changedAt: row.changedAt,
    by: planned.by,
    account: planned.account,
    action: planned.action,
    title: planned.title,
    operation: planned.step.operation,
    subjects: [...planned.step.subjects],
    names: planned.names,
    amount: planned.amount,
    requestId: detail.requestId ?? requestIdOf(db, row.entry),
    number: textIn(planned.step.known, 'transId'),
    party: textIn(planned.step.known, 'memberName'),
    detail,
    settle: planned.settle,
  };
}

function textIn(known: PlannedBody['planned']['step']['known'], name: string): string | null {
  const value = known[name];
  return typeof value === 'string' ? value : null;
}

/** An outcome that was found out later has the request id of the answer that was lost in an earlier row, if anywhere. */
function requestIdOf(db: Database, entry: string): string | null {
  const found = db
    .prepare<[string]>(
      `SELECT json_extract(body, '$.requestId') FROM journal
       WHERE entry = ? AND state <> 'planned' AND json_extract(body, '$.requestId') IS NOT NULL ORDER BY seq DESC LIMIT 1`,
    )
    .pluck()
    .get(entry);
  return typeof found === 'string' ? found : null;
}

export function journalEntry(db: Database, { entry }: { entry: string }): EntryDetail | null {
  const found = db.prepare<[string], Found>(`SELECT ${FIELDS} ${FROM} WHERE h.entry = ?`).get(entry);
  if (!found) return null;
  const { planned } = JSON.parse(found.planned) as PlannedBody;
  const confirmation = confirmationOf(db, planned.batch);
  if (!confirmation) return null;
  const rows = db
    .prepare<[string], JournalRow>('SELECT * FROM journal WHERE entry = ? ORDER BY seq')
    .all(entry);
  return {
    entry: entryOf(db, found),
    history: rows.map(({ seq, state, at, body, hash }) => ({
      seq,
      state,
      at,
      detail: state === 'planned' ? {} : (JSON.parse(body) as StateDetail),
      hash,
    })),
    confirmation,
    input: planned.input,
  };
}

function confirmationOf(db: Database, batch: string): Confirmation | null {
  const body = db
    .prepare<[string]>(
      `SELECT p.body FROM journal_head h JOIN journal p ON p.seq = h.seq WHERE h.batch = ? ORDER BY h.seq LIMIT 1`,
    )
    .pluck()
    .get(batch);
  return typeof body === 'string' ? (JSON.parse(body) as PlannedBody).confirmation : null;
}

export function batchEntries(db: Database, { batch }: { batch: string }): Entry[] {
  return db
    .prepare<[string], Found>(`SELECT ${FIELDS} ${FROM} WHERE h.batch = ? ORDER BY h.seq`)
    .all(batch)
    .map((row) => entryOf(db, row));
}

export function journalCounts(db: Database): { unknown: number; total: number } {
  const total = db.prepare('SELECT count(*) FROM journal_head').pluck().get() as number;
  const unknown = db
    .prepare(
      `SELECT count(*) FROM (SELECT DISTINCT entry FROM action_lock) h
       WHERE (SELECT state FROM journal WHERE entry = h.entry ORDER BY seq DESC LIMIT 1) = 'unknown'`,
    )
    .pluck()
    .get() as number;
  return { unknown, total };
}

export function wasDone(
  db: Database,
  { owners, action, subjects }: { owners: string[]; action: string; subjects: string[] },
): boolean {
  const found = db
    .prepare<[string, string, string]>(
      `SELECT 1 FROM journal_subject s JOIN journal_head h ON h.entry = s.entry
       JOIN journal l ON l.entry = s.entry AND l.state = 'done'
       WHERE s.owner IN (SELECT value FROM json_each(?)) AND s.subject IN (SELECT value FROM json_each(?)) AND h.action = ?
       LIMIT 1`,
    )
    .get(JSON.stringify(owners), JSON.stringify(subjects), action);
  return found !== undefined;
}
