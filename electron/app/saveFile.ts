/** Writes one file to where the person says: the system's own dialog, and nothing without it. */
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Chooser } from './choose';

export type NewFile = { name: string; extension: string; label: string; bytes: Uint8Array };

/** @returns the name of the file, or null when the person thought better of it */
export async function saveFile(
  choose: Pick<Chooser, 'toSave'>,
  { name, extension, label, bytes }: NewFile,
): Promise<string | null> {
  const file = await choose.toSave({ fileName: safeName(name), extension, fileType: label });
  if (file === null) return null;
  await fs.writeFile(file, bytes);
  return path.basename(file);
}

/** What no file system of the three refuses. */
export function safeName(text: string): string {
  const plain = text
    .replace(/[\\/:*?"<>|]/g, ' ')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.slice(0, 80) || 'chart';
}
