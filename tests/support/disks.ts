/** Folders that fail as real ones do. Root is bound by no file mode, so as root the failure is a mount of its own. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

const root = process.getuid?.() === 0;

/** Makes a folder read-only until the returned function is called. */
export function makeReadOnly(folder: string): () => void {
  if (root) {
    execFileSync('mount', ['--bind', '-o', 'ro', folder, folder]);
    return () => void execFileSync('umount', [folder]);
  }
  const files = fs.readdirSync(folder).map((name) => `${folder}/${name}`);
  for (const file of files) fs.chmodSync(file, 0o400);
  fs.chmodSync(folder, 0o500);
  return () => {
    fs.chmodSync(folder, 0o700);
    for (const file of files) fs.chmodSync(file, 0o600);
  };
}
