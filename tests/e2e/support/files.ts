/** What a person has on this computer beside the app: files to upload, and places to save to. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export type Files = {
  folder: string;
  /** Where a file of this name would be. */
  at(name: string): string;
  /** Writes a file. @returns where it is */
  file(name: string, bytes: Buffer | string): string;
  /** Makes an empty folder, and those it lies in. @returns where it is */
  empty(name: string): string;
};

export function openFiles(): Files & { remove(): void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-files-'));
  const at = (name: string): string => path.join(folder, name);
  return {
    folder,
    at,
    file(name, bytes) {
      fs.writeFileSync(at(name), bytes);
      return at(name);
    },
    empty(name) {
      fs.mkdirSync(at(name), { recursive: true });
      return at(name);
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}
