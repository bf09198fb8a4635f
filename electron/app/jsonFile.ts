/** Small JSON files of this computer: checked when read, replaced as a whole when written. */
import fs from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

export type JsonFile<T> = {
  /** Content of the file, or the fallback where there is none yet. A file that cannot be read is set aside, never overwritten. */
  read(): T;
  /** Replaces the file in one step, so that a crash leaves the old content or the new one. @throws the file system's error */
  write(value: T): void;
};

/** @param onDamaged told where a damaged file was put */
export function jsonFile<T>(
  file: string,
  schema: z.ZodType<T>,
  fallback: () => T,
  onDamaged: (setAside: string, reason: string) => void,
): JsonFile<T> {
  return {
    read() {
      if (!fs.existsSync(file)) return fallback();
      try {
        return schema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
      } catch (error) {
        onDamaged(setAside(file), error instanceof Error ? error.name : 'unreadable');
        return fallback();
      }
    },
    write(value) {
      fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      const next = `${file}.next`;
      const handle = fs.openSync(next, 'w', 0o600);
      try {
        fs.writeFileSync(handle, `${JSON.stringify(schema.parse(value), null, 2)}\n`);
        fs.fsyncSync(handle);
      } finally {
        fs.closeSync(handle);
      }
      fs.renameSync(next, file);
    },
  };
}

function setAside(file: string): string {
  const { dir, name, ext } = path.parse(file);
  const target = path.join(dir, `${name}.damaged-${new Date().toISOString().replaceAll(':', '-')}${ext}`);
  try {
    fs.renameSync(file, target);
    return target;
  } catch {
    // A folder that cannot be written keeps the damaged file where it is; writing would fail as well.
    return file;
  }
}
