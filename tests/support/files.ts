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

/**
 * Files of a profile that hold a code of six digits. In the cache six digits stand by chance, in ids and amounts: there it is looked for as the
 * whole value of a field, the way a request or an answer would have been kept.
 */
export function filesWithCode(profile: string, code: string): string[] {
  const cache = path.join(profile, 'cache');
  const outside = filesWith(profile, code).filter((file) => !file.startsWith(cache + path.sep));
  const inside = [`"${code}"`, `"${code}\\"`].flatMap((value) => filesWith(cache, value));
  return [...outside, ...inside];
}
