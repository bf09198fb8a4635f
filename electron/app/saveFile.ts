/** Writes one file to where the person says: the system's own dialog, and nothing without it. */
import path from 'node:path';
import { safeName } from '../files/safeName';
import { writeTo } from '../files/write';
import type { Chooser } from './choose';

export type NewFile = { name: string; extension: string; label: string; bytes: Uint8Array };

/**
 * @returns the name of the file, or null when the person thought better of it
 * @throws AppError file.failed
 */
export async function saveFile(
  choose: Pick<Chooser, 'toSave'>,
  { name, extension, label, bytes }: NewFile,
): Promise<string | null> {
  // A title such as "Service / Region" is no path.
  const fileName = safeName(name.replace(/[\\/]/g, ' '), 'chart');
  const file = await choose.toSave({ fileName, extension, fileType: label });
  if (file === null) return null;
  await writeTo(file, bytes);
  return path.basename(file);
}
