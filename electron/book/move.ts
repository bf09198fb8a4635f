/** The book as a part of an exported cache: out of this computer, and into one whose person has written nothing yet. */
import fs from 'node:fs';
import path from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import { AppError } from '@shared/errors';
import { asideName, moveCache, removeCache } from '../store/files';
import { migrate, refuseNewer } from '../store/migrate';
import { bookMigrations } from './migrations';
import { rekey, type Renamed } from './rekey';
import { verifyJournal } from './verify';

/** Another book, complete and checked, that takes the place of an empty one when the book is opened next. */
const INCOMING = 'incoming.db';

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
  const part = path.join(folder, `${INCOMING}.part`);
  removeCache(part);
  try {
    fs.writeFileSync(part, bytes, { mode: 0o600 });
    makeReady(part, folder, renamed, now);
    const taken = isUnwritten(db);
    fs.renameSync(part, taken ? path.join(folder, INCOMING) : asideName(folder, 'imported', now));
    return taken;
  } finally {
    removeCache(part);
  }
}

/** Done before the book is opened, so that a kill between the two steps is made good by the next start. */
export function finishTaking(folder: string, book: string, now: Date): void {
  const incoming = path.join(folder, INCOMING);
  if (!fs.existsSync(incoming)) return;
  moveCache(book, asideName(folder, 'replaced', now));
  fs.renameSync(incoming, book);
}

function makeReady(file: string, folder: string, renamed: Renamed, now: Date): void {
  const db = new SQLite(file);
  try {
    refuseNewer(db, bookMigrations);
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AppError('book.damaged');
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
