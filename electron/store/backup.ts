import fs from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { StoredFile } from '@shared/model/storage';
import { storedFiles } from './files';

const KEPT = 3;

/** A backup because the person wants one. */
export function backupNow(db: Database, now: Date): StoredFile {
  const folder = path.dirname(db.name);
  const version = Number(db.pragma('user_version', { simple: true }));
  const name = path.basename(backup(db, folder, version, now));
  const file = storedFiles(folder).find((stored) => stored.name === name);
  if (!file) throw new Error('the backup is not where it was written');
  return file;
}

/**
 * Writes a copy of an open database beside it as backup-v<version>-<time>.db and keeps the three newest. A copy that was
 * cut off has another name (".part") and is never taken for a backup.
 * @throws when the disk is full or read-only: then there is no migration either.
 */
export function backup(db: Database, folder: string, version: number, now: Date): string {
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  const target = path.join(folder, `backup-v${version}-${stamp}.db`);
  const part = `${target}.part`;
  fs.rmSync(part, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(part);
    sync(part);
    fs.chmodSync(part, 0o600);
    fs.renameSync(part, target);
  } catch (error) {
    // On a full disk the half-written copy takes the room the person needs.
    fs.rmSync(part, { force: true });
    throw error;
  }
  for (const old of backups(folder).slice(KEPT)) fs.rmSync(old, { force: true });
  return target;
}

function sync(file: string): void {
  const fd = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** Complete backups in a folder, newest first. */
export function backups(folder: string): string[] {
  return fs
    .readdirSync(folder)
    .filter((name) => /^backup-v\d+-.*\.db$/.test(name))
    .sort((a, b) => stampOf(b).localeCompare(stampOf(a)))
    .map((name) => path.join(folder, name));
}

function stampOf(name: string): string {
  return name.replace(/^backup-v\d+-/, '');
}
