/** What files hold: to prove that something was kept, and that a secret was not. */
import fs from 'node:fs';
import path from 'node:path';

/**
 * Files at or below a folder that hold a text, in UTF-8 or UTF-16: databases, logs, settings, and what Chromium keeps.
 * @throws Error where the folder holds no file at all: nothing would be found in a wrong place, whatever was kept
 */
export function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  if (files.length === 0 || text === '') throw new Error(`nothing can be looked for in ${folder}`);
  return files.filter((file) => {
    const bytes = fs.readFileSync(file);
    return forms.some((form) => bytes.includes(form));
  });
}
