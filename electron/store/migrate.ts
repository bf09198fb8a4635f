import type { Database } from 'better-sqlite3';
import { AppError } from '@shared/errors';
import { backup } from './backup';
import { migrations as known, type Migration } from './migrations';

/**
 * Brings a database to the newest schema in one transaction, after a backup of what is there.
 * @throws AppError store.newer when the file was written by a later version of the app; it is left as it is.
 */
export function migrate(
  db: Database,
  folder: string,
  now: Date,
  migrations: readonly Migration[] = known,
): void {
  const newest = migrations.length;
  refuseNewer(db, newest);
  const version = versionOf(db);
  if (version === newest) return;
  if (version > 0) backup(db, folder, version, now);
  db.transaction(() => {
    for (const migration of migrations) if (migration.version > version) db.exec(migration.sql);
    db.pragma(`user_version = ${newest}`);
  })();
  db.pragma('optimize');
}

/** @throws AppError store.newer; asked before anything else touches the file. */
export function refuseNewer(db: Database, newest = known.length): void {
  const found = versionOf(db);
  if (found > newest) throw new AppError('store.newer', { found, known: newest });
}

function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}
