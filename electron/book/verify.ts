/** Looks whether the journal is as it was written. */
import type { Database } from 'better-sqlite3';
import type { Integrity } from '@shared/model/action';
import type { PlannedBody } from './journal';
import { hashOf, START, type JournalRow } from './rows';

/**
 * Follows the chain from the first row: a row that was changed, left out or put in shows at its place, and rows cut off at
 * the end show because SQLite remembers the last number it gave. Locks must stand for exactly the open entries.
 */
export function verifyJournal(db: Database): Integrity {
  let prev = START;
  let rows = 0;
  let brokenAt: number | null = null;
  for (const row of db.prepare<[], JournalRow>('SELECT * FROM journal ORDER BY seq').iterate()) {
    rows += 1;
    if (row.seq !== rows || row.prev !== prev || row.hash !== hashOf(row) || !headFits(db, row)) {
      brokenAt = row.seq;
      break;
    }
    prev = row.hash;
  }
  if (brokenAt === null && lastGiven(db) !== rows) brokenAt = rows + 1;
  const entries = db.prepare('SELECT count(*) FROM journal_head').pluck().get() as number;
  return { ok: brokenAt === null && locksFit(db), entries, rows, brokenAt, head: prev };
}

function lastGiven(db: Database): number {
  const seq = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'journal'").pluck().get();
  return typeof seq === 'number' ? seq : 0;
}

/** What views read of an entry is what its planned row says. */
function headFits(db: Database, row: JournalRow): boolean {
  if (row.state !== 'planned') return true;
  const head = db
    .prepare<[string], { batch: string; seq: number; owner: string; account_id: string; action: string }>(
      'SELECT batch, seq, owner, account_id, action FROM journal_head WHERE entry = ?',
    )
    .get(row.entry);
  const { planned } = JSON.parse(row.body) as PlannedBody;
  return (
    head !== undefined &&
    head.seq === row.seq &&
    head.batch === planned.batch &&
    head.owner === planned.owner &&
    head.account_id === planned.account.id &&
    head.action === planned.action
  );
}

function locksFit(db: Database): boolean {
  const loose = db
    .prepare(
      `SELECT count(*) FROM journal_head h JOIN journal l ON l.seq = (SELECT max(seq) FROM journal WHERE entry = h.entry)
       WHERE l.state NOT IN ('done', 'failed')
         AND EXISTS (SELECT 1 FROM journal_subject s WHERE s.entry = h.entry AND NOT EXISTS
           (SELECT 1 FROM action_lock a WHERE a.owner = s.owner AND a.subject = s.subject AND a.entry = h.entry))`,
    )
    .pluck()
    .get();
  return loose === 0;
}
