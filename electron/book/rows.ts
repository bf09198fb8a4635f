/** Rows of the journal and the chain through them. */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { EntryState } from '@shared/model/action';

export type JournalRow = {
  seq: number;
  entry: string;
  state: EntryState;
  at: string;
  body: string;
  prev: string;
  hash: string;
};

/** What the first row is chained to. */
export const START = '0'.repeat(64);

/** The hash covers every field of the row and the hash of the row before it. */
export function hashOf(row: Omit<JournalRow, 'hash'>): string {
  const text = JSON.stringify([row.seq, row.entry, row.state, row.at, row.body, row.prev]);
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function journalSeq(db: Database): number {
  return lastRow(db)?.seq ?? 0;
}

function lastRow(db: Database): { seq: number; hash: string } | undefined {
  return db
    .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1')
    .get();
}

/** Adds one row. To be called within a transaction, so that no other row takes the place before it. */
export function appendRow(
  db: Database,
  { entry, state, at, body }: { entry: string; state: EntryState; at: string; body: object },
): number {
  const last = lastRow(db);
  const row = {
    seq: (last?.seq ?? 0) + 1,
    entry,
    state,
    at,
    body: JSON.stringify(body),
    prev: last?.hash ?? START,
  };
  db.prepare(
    'INSERT INTO journal (seq, entry, state, at, body, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(row.seq, row.entry, row.state, row.at, row.body, row.prev, hashOf(row));
  return row.seq;
}

export function stateOf(db: Database, entry: string): { state: EntryState; at: string } | undefined {
  return db
    .prepare<[string], { state: EntryState; at: string }>(
      'SELECT state, at FROM journal WHERE entry = ? ORDER BY seq DESC LIMIT 1',
    )
    .get(entry);
}
