/** Writes one file to where the person says: the system's own dialog, and nothing without it. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';

export type NewFile = { name: string; extension: string; label: string; bytes: Uint8Array };

/** @returns the name of the file, or null when the person thought better of it */
export async function saveFile({ name, extension, label, bytes }: NewFile): Promise<string | null> {
  const options = {
    defaultPath: path.join(app.getPath('downloads'), `${safeName(name)}.${extension}`),
    filters: [{ name: label, extensions: [extension] }],
  };
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options);
  if (canceled || !filePath) return null;
  await fs.writeFile(filePath, bytes);
  return path.basename(filePath);
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
