/** Files that came as answers, held in memory until the person says where they go. Nothing is written without that. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { AppError } from '@shared/errors';
import { safeName } from '../files/safeName';
import { writeTo } from '../files/write';

/** As many as a person looks at side by side; the cloud sends no larger ones than some MB. */
const HELD = 5;

/** How a file gets its place: the system's dialog. */
export type Saving = {
  /** null when the person cancels. */
  toSave: (proposal: { fileName: string; extension: string }) => Promise<string | null>;
};

export function createDownloads({ toSave }: Saving) {
  const held = new Map<string, { name: string; bytes: Uint8Array }>();
  return {
    hold(name: string, bytes: Uint8Array): string {
      const handle = randomUUID();
      held.set(handle, { name, bytes });
      const [oldest] = held.keys();
      if (held.size > HELD && oldest !== undefined) held.delete(oldest);
      return handle;
    },
    async save(handle: string): Promise<{ name: string } | null> {
      const file = held.get(handle);
      if (!file) throw new AppError('file.missing', { name: '' });
      // Somebody else has named it: whatever that says, it is the name of one file.
      const safe = safeName(file.name, 'answer.bin');
      const extension = path.extname(safe);
      const target = await toSave({
        fileName: path.basename(safe, extension),
        extension: extension.slice(1) || 'bin',
      });
      if (target === null) return null;
      await writeTo(target, file.bytes);
      return { name: path.basename(target) };
    },
  };
}
