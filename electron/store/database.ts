import fs from 'node:fs';
import path from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import { accountRows, insertAccount } from './accounts';
import { isDamage, storeError } from './errors';
import { asideName, checkPages, moveCache, takePlace } from './files';
import { sumWhatIsNot } from './sums';
import { migrate, refuseNewer } from './migrate';

const FILE = 'cache.db';
/** Lies beside the cache from the moment damage was met until the next opening has checked every page. */
const SUSPECT = 'cache.suspect';
const CACHE_KIB = 64 * 1024;
/** Of 4 KiB: the log grows to 32 MiB before it is emptied into the file. */
const LOG_PAGES = 8000;

/** What happened at opening that the person should know. `file` is where the damaged cache was put aside. */
export type OpenNotice = { kind: 'damaged'; file: string; accountsSaved: number };

export type Opened = { db: Database; notice: OpenNotice | null };

/**
 * Opens the cache for writing and brings it to the newest schema. A damaged file is put aside with a time in its name,
 * never deleted or overwritten; a new cache takes its place and gets the accounts that can still be read.
 * `replace: false` leaves a damaged file in place: another connection is still reading it.
 * @throws AppError store.newer, store.readOnly, store.full, store.failed; store.damaged with `replace: false`
 */
export function openForWriting(folder: string, now = new Date(), replace = true): Opened {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of fs.readdirSync(folder))
      if (/\.db\.part(-wal|-shm)?$/.test(name)) fs.rmSync(path.join(folder, name), { force: true });
    if (replace) takePlace(folder, path.join(folder, FILE), now);
    try {
      return { db: openFile(folder, now), notice: null };
    } catch (error) {
      if (!isDamage(error) || !replace) throw error;
      return replaceDamaged(folder, now);
    }
  } catch (error) {
    throw storeError(error);
  }
}

/**
 * Opens the cache for reading when nothing else has it open: whatever is to be put right is put right first, as by
 * openForWriting. The log is left empty, so that the next start does not take this run for one that was cut off.
 * @throws AppError as openForWriting
 */
export function openFirst(folder: string, now: Date): Opened {
  const { db: first, notice } = openForWriting(folder, now);
  try {
    const db = openForReading(folder);
    first.pragma('wal_checkpoint(TRUNCATE)');
    return { db, notice };
  } finally {
    first.close();
  }
}

/** A second connection that cannot write: views never wait for a pull. */
export function openForReading(folder: string): Database {
  const db = new SQLite(path.join(folder, FILE), { readonly: true, fileMustExist: true, timeout: 10_000 });
  tune(db);
  db.pragma('query_only = ON');
  return db;
}

/** Has the next opening check the whole file: damage met while running shows at once only where it lies on the way. */
export function suspectDamage(folder: string): void {
  fs.writeFileSync(path.join(folder, SUSPECT), '', { mode: 0o600 });
}

function openFile(folder: string, now: Date): Database {
  const file = path.join(folder, FILE);
  // A log that was not checkpointed means that the last run did not end by itself.
  const unclean = fs.existsSync(`${file}-wal`) && fs.statSync(`${file}-wal`).size > 0;
  const suspect = path.join(folder, SUSPECT);
  const db = new SQLite(file, { timeout: 10_000 });
  try {
    refuseNewer(db);
    fs.chmodSync(file, 0o600);
    db.pragma('journal_mode = WAL');
    // A killed process loses nothing. A power cut may lose the last transactions, never consistency: rows and their
    // checkpoint are one transaction, so what is lost is pulled again.
    db.pragma('synchronous = NORMAL');
    // Each emptying of the log waits for the disk twice, and index pages that change with every page of rows go along each time.
    db.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
    db.pragma('foreign_keys = ON');
    tune(db);
    if (unclean || fs.existsSync(suspect)) checkPages(db);
    fs.rmSync(suspect, { force: true });
    migrate(db, folder, now);
    sumWhatIsNot(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function tune(db: Database): void {
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma('temp_store = MEMORY');
}

function replaceDamaged(folder: string, now: Date): Opened {
  const file = path.join(folder, FILE);
  const aside = asideName(folder, 'damaged', now);
  moveCache(file, aside);
  fs.rmSync(path.join(folder, SUSPECT), { force: true });
  const db = openFile(folder, now);
  const saved = readableAccounts(aside);
  for (const account of saved) insertAccount(db, account);
  return { db, notice: { kind: 'damaged', file: aside, accountsSaved: saved.length } };
}

/** Accounts are few and near the start of the file: often they outlive damage to the bills, which can be pulled again. */
function readableAccounts(file: string) {
  try {
    const db = new SQLite(file, { readonly: true });
    try {
      return accountRows(db);
    } finally {
      db.close();
    }
  } catch {
    return [];
  }
}
