/** Whole databases that lie beside the one in use: backups, what was set aside, and what takes its place next. */
import fs from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { storedFileSchema, type StoredFile } from '@shared/model/storage';

/** Newest first. */
export function storedFiles(folder: string): StoredFile[] {
  return fs
    .readdirSync(folder)
    .flatMap((name) => {
      const kind = storedFileSchema.shape.kind.safeParse(name.split('-')[0]);
      if (!kind.success || !storedFileSchema.shape.name.safeParse(name).success) return [];
      const { size, mtimeMs } = fs.statSync(path.join(folder, name));
      const at = new Date(mtimeMs).toISOString().replace(/\.\d+Z$/, 'Z');
      return [{ name, kind: kind.data, bytes: size, at }];
    })
    .sort((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name));
}

/** A name no file has yet: "replaced-2026-11-24T06-20-00-000Z.db". */
export function asideName(folder: string, kind: 'damaged' | 'replaced' | 'imported', now: Date): string {
  return path.join(folder, `${kind}-${now.toISOString().replace(/[:.]/g, '-')}.db`);
}

/** Moves a cache with its log to another name. */
export function moveCache(file: string, target: string): void {
  for (const suffix of ['-wal', '-shm', ''])
    if (fs.existsSync(file + suffix)) fs.renameSync(file + suffix, target + suffix);
}

export function removeCache(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) fs.rmSync(file + suffix, { force: true });
}

/** @throws SQLITE_CORRUPT for what is not whole */
export function checkPages(db: Database): void {
  const answer = db.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw Object.assign(new Error(String(answer)), { code: 'SQLITE_CORRUPT' });
}

/** Another database, complete and checked, that takes the place of the one in use when that is opened next. */
const INCOMING = 'incoming.db';

/** @param make writes it under a name nobody takes for a whole one, and says where it is to lie then */
export function makeBeside<T>(
  folder: string,
  make: (part: string, incoming: string) => { to: string; made: T },
): T {
  const incoming = path.join(folder, INCOMING);
  const part = `${incoming}.part`;
  removeCache(part);
  try {
    const { to, made } = make(part, incoming);
    fs.renameSync(part, to);
    return made;
  } finally {
    removeCache(part);
  }
}

/**
 * Puts what was made ready in the place of the one in use, which is set aside. Done before that is opened, so that a kill between the
 * two steps is made good by the next start.
 */
export function takePlace(folder: string, file: string, now: Date): void {
  const incoming = path.join(folder, INCOMING);
  if (!fs.existsSync(incoming)) return;
  moveCache(file, asideName(folder, 'replaced', now));
  fs.renameSync(incoming, file);
}
