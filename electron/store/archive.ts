/** Copies of the whole cache, out of it and back into its place. No copy holds a key: keys are in the keychain only. */
import fs from 'node:fs';
import path from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import { AppError } from '@shared/errors';
import type { Account } from '@shared/model/account';
import { sameAccount } from '@shared/model/sameAccount';
import { accountRows, insertAccount, OF_ACCOUNT, updateAccount } from './accounts';
import { checkPages, makeBeside } from './files';
import { migrate, refuseNewer } from './migrate';

/** Holds the person's book in an exported cache. */
const BOOK = 'moved_book';

/**
 * Writes the whole cache to a file. A copy that is cut off has another name and is removed.
 * @throws the file system's error, or SQLite's where the disk is full
 */
export function exportTo(
  db: Database,
  { target, book }: { target: string; book: Uint8Array | null },
): { bytes: number } {
  const part = `${target}.part`;
  fs.rmSync(part, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(part);
    if (book) addBook(part, book);
    fs.chmodSync(part, 0o600);
    fs.renameSync(part, target);
  } catch (error) {
    fs.rmSync(part, { force: true });
    throw error;
  }
  return { bytes: fs.statSync(target).size };
}

/** What the person has written goes with the cache, in a table of its own. */
function addBook(file: string, book: Uint8Array): void {
  const db = new SQLite(file);
  try {
    db.exec(`CREATE TABLE ${BOOK} (data BLOB NOT NULL) STRICT`);
    db.prepare(`INSERT INTO ${BOOK} VALUES (?)`).run(book);
  } finally {
    db.close();
  }
}

/** The book that came with a cache, which is no part of the cache here. */
function takeBook(db: Database): Uint8Array | null {
  if (!db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(BOOK)) return null;
  const book = db.prepare(`SELECT data FROM ${BOOK}`).pluck().get() as Uint8Array | undefined;
  db.exec(`DROP TABLE ${BOOK}`);
  return book ?? null;
}

/** The person's book that came with another cache, and accounts that had another id there: the id there, and the one here. */
export type Replacement = { book: Uint8Array | null; renamed: Record<string, string> };

/**
 * Copies another cache beside the one in use, checks every page of it, brings it to the schema of now and gives it the
 * accounts of now: an account of both keeps its place, name and key, one that is only here stays, without rows.
 * @throws AppError store.newer; store.notACache for a file that is none of ours; store.damaged; store.full, store.readOnly
 */
export function prepareReplacement(db: Database, from: string, now = new Date()): Replacement {
  const folder = path.dirname(db.name);
  return makeBeside(folder, (part, to) => {
    requireCache(from);
    fs.copyFileSync(from, part);
    fs.chmodSync(part, 0o600);
    const incoming = new SQLite(part);
    const made: Replacement = { book: null, renamed: {} };
    try {
      refuseNewer(incoming);
      checkPages(incoming);
      made.book = takeBook(incoming);
      migrate(incoming, folder, now);
      incoming.pragma('foreign_keys = ON');
      const here = accountRows(db);
      for (const account of here) {
        const was = adopt(incoming, account, here);
        if (was !== null) made.renamed[was] = account.id;
      }
      incoming.pragma('wal_checkpoint(TRUNCATE)');
      incoming.pragma('journal_mode = DELETE');
    } finally {
      incoming.close();
    }
    return { to, made };
  });
}

/** A cache has our tables; another program's database, or no database at all, is told from a damaged cache. */
function requireCache(file: string): void {
  const head = Buffer.alloc(16);
  const disk = fs.openSync(file, 'r');
  try {
    fs.readSync(disk, head);
  } finally {
    fs.closeSync(disk);
  }
  if (head.toString('latin1') !== 'SQLite format 3\0') throw new AppError('store.notACache');
  const db = new SQLite(file, { readonly: true, fileMustExist: true });
  try {
    const tables = db.prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('account', 'pull')").pluck();
    if (tables.get() !== 2) throw new AppError('store.notACache');
  } finally {
    db.close();
  }
}

/** @returns the id the account had there, where that is another; one of `here` is never taken for another of them */
function adopt(incoming: Database, account: Account, here: readonly Account[]): string | null {
  return incoming.transaction(() => {
    const theirs = accountRows(incoming);
    if (theirs.some((other) => other.id === account.id)) {
      updateAccount(incoming, account);
      return null;
    }
    const foreign = theirs.filter(({ id }) => !here.some((mine) => mine.id === id));
    const same = foreign.find((other) => isSame(other, account));
    insertAccount(incoming, account);
    if (!same) return null;
    for (const table of OF_ACCOUNT)
      incoming.prepare(`UPDATE ${table} SET account_id = ? WHERE account_id = ?`).run(account.id, same.id);
    incoming.prepare('DELETE FROM account WHERE id = ?').run(same.id);
    return same.id;
  })();
}

/** The demo is the demo wherever it was made. */
const isSame = (a: Account, b: Account): boolean => (a.demo && b.demo) || sameAccount(a, b);
