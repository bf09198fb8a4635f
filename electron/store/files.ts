/** Whole caches that lie beside the one in use: backups, and what was set aside. */
import fs from 'node:fs';
import path from 'node:path';
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
