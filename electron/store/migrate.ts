import type { Database } from 'better-sqlite3';
import { AppError } from '@shared/errors';
import { backup } from './backup';
import { migrations as known, type Migration } from './migrations';

/**
 * Brings a database to the newest schema in one transaction, after a backup of what is there. Which migrations it has had is
 * written in the table schema_step; `user_version` is the highest of them.
 * @throws AppError store.newer when the file was written by a later version of the app; it is left as it is.
 */
export function migrate(
  db: Database,
  folder: string,
  now: Date,
  migrations: readonly Migration[] = known,
): void {
  refuseNewer(db, migrations);
  const had = stepsOf(db);
  const missing = migrations.filter((m) => !had.has(m.version)).sort((a, b) => a.version - b.version);
  if (missing.length === 0) return;
  if (had.size > 0) backup(db, folder, versionOf(db), now);
  db.transaction(() => {
    db.exec('CREATE TABLE IF NOT EXISTS schema_step (version INTEGER PRIMARY KEY) STRICT');
    const note = db.prepare('INSERT OR IGNORE INTO schema_step VALUES (?)');
    for (const version of had) note.run(version);
    for (const { version, sql } of missing) {
      db.exec(sql);
      note.run(version);
    }
    db.pragma(`user_version = ${Math.max(...migrations.map((m) => m.version))}`);
  })();
  db.pragma('optimize');
}

/** @throws AppError store.newer; asked before anything else touches the file. */
export function refuseNewer(db: Database, migrations: readonly Migration[] = known): void {
  const newest = Math.max(...migrations.map((m) => m.version));
  const found = Math.max(versionOf(db), ...stepsOf(db));
  if (found > newest) throw new AppError('store.newer', { found, known: newest });
}

/** Migrations a file has had. The first version of the app knew one only and kept no list. */
function stepsOf(db: Database): Set<number> {
  const listed = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'schema_step'").get() !== undefined;
  if (listed) return new Set(db.prepare('SELECT version FROM schema_step').pluck().all() as number[]);
  return new Set(Array.from({ length: versionOf(db) }, (_, i) => i + 1));
}

function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}
