/** The book as a part of an exported cache: out of this computer, and into one whose person has written nothing yet. */
import fs from 'node:fs';
import path from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import { AppError } from '@shared/errors';
import { storeError } from '../store/errors';
import { asideName, checkPages, makeBeside } from '../store/files';
import { migrate, refuseNewer } from '../store/migrate';
import { bookError } from './errors';
import { bookMigrations } from './migrations';
import { rekey, type Renamed } from './rekey';
import { verifyJournal } from './verify';

/** All bytes of the book. It holds no key: what is secret is masked before it is written down. */
export function copyOut(db: Database): Uint8Array {
  return db.serialize();
}

/**
 * Makes another book ready to be this one at `reopen`. Two journals cannot be joined, each is a chain of its own: where something
 * was written here already this book stays, and the other one is put beside it. `renamed`: accounts that have another id here.
 * @returns whether it takes this one's place
 * @throws AppError book.newer, book.damaged; nothing is changed then
 */
export function takeIn(db: Database, bytes: Uint8Array, renamed: Renamed, now: Date): boolean {
  const folder = path.dirname(db.name);
  try {
    return makeBeside(folder, (part, incoming) => {
      fs.writeFileSync(part, bytes, { mode: 0o600 });
      makeReady(part, folder, renamed, now);
      const made = isUnwritten(db);
      return { to: made ? incoming : asideName(folder, 'imported', now), made };
    });
  } catch (error) {
    throw bookError(storeError(error));
  }
}

function makeReady(file: string, folder: string, renamed: Renamed, now: Date): void {
  const db = new SQLite(file);
  try {
    refuseNewer(db, bookMigrations);
    checkPages(db);
    migrate(db, folder, now, bookMigrations);
    if (!verifyJournal(db).ok) throw new AppError('book.damaged');
    rekey(db, renamed);
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** Filled by the app itself, of accounts a person wrote nothing of as well: what was told. */
const OF_THE_APP = ['schema_step', 'watch_told', 'member_alert'];

/** Whether no table of the person's holds a row. */
function isUnwritten(db: Database): boolean {
  const tables = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'`)
    .pluck()
    .all() as string[];
  return tables.every(
    (table) =>
      OF_THE_APP.includes(table) || db.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() === undefined,
  );
}
