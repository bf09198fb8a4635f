/** The system's keychain, which every test of this computer shares: only what belongs to a profile's own accounts is ever taken out. */
import fs from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import keytar from 'keytar';

const SERVICE = 'Yunzhang';

/** Secrets that hold a text. */
export async function keysWith(text: string): Promise<string[]> {
  const items = await keytar.findCredentials(SERVICE);
  return items.map((item) => item.password).filter((secret) => secret.includes(text));
}

/** Takes out the keys of the accounts of a profile. @returns how many there were */
export async function forgetKeys(profile: string): Promise<number> {
  const file = path.join(profile, 'cache', 'cache.db');
  if (!fs.existsSync(file)) return 0;
  const db = new SQLite(file);
  let ids: string[];
  try {
    ids = db.prepare('SELECT id FROM account').pluck().all().map(String);
  } finally {
    db.close();
  }
  const gone = await Promise.all(ids.map((id) => keytar.deletePassword(SERVICE, id)));
  return gone.filter(Boolean).length;
}
