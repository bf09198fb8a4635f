/**
 * The book: what belongs to the person and cannot be pulled again, above all the journal of what was done. It lies beside
 * the cache in a folder of its own, so that whatever happens to the cache does not reach it.
 */
import fs from 'node:fs';
import path from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import { storeError } from '../store/errors';
import { checkPages, takePlace } from '../store/files';
import { migrate, refuseNewer } from '../store/migrate';
import { bookError } from './errors';
import { bookMigrations } from './migrations';

const FILE = 'book.db';

/**
 * Opens the book and brings it to the newest schema, after a backup beside it. A damaged book stays exactly as it is and
 * is not opened: nothing is sent to the cloud while it cannot be said what was sent before.
 * @throws AppError book.damaged, book.newer, book.failed, store.full, store.readOnly
 */
export function openBookFile(folder: string, now = new Date()): Database {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    takePlace(folder, path.join(folder, FILE), now);
    return open(folder, now);
  } catch (error) {
    throw bookError(storeError(error));
  }
}

function open(folder: string, now: Date): Database {
  const file = path.join(folder, FILE);
  const existed = fs.existsSync(file);
  const db = new SQLite(file, { timeout: 10_000 });
  try {
    refuseNewer(db, bookMigrations);
    fs.chmodSync(file, 0o600);
    db.pragma('journal_mode = WAL');
    // What is written here must outlive a power cut: a payment that was sent is on disk before it is on the wire.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // It is small: every page is looked at each time.
    if (existed) checkPages(db);
    migrate(db, folder, now, bookMigrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
