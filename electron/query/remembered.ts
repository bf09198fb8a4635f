/** What was read of the cache, for as long as nothing is written to it. */
import type { Database } from 'better-sqlite3';
import { prepared } from './prepared';

/** More than the views ask of at a time; all are forgotten together. */
const MOST = 100;

type Known = { version: number; values: Map<string, unknown> };

const known = new WeakMap<Database, Known>();

/**
 * What `read` gives, which is asked again only once another connection has written. A connection that writes itself remembers
 * nothing: SQLite does not count its own changes. What is given is the same object each time, and is not to be changed.
 * @param key tells what is read, with all that it depends on
 */
export function remembered<T>(db: Database, key: string, read: () => T): T {
  if (!db.readonly) return read();
  const version = Number(prepared(db, 'PRAGMA data_version').pluck().get());
  const before = known.get(db);
  const all =
    before?.version === version && before.values.size < MOST
      ? before
      : { version, values: new Map<string, unknown>() };
  known.set(db, all);
  if (all.values.has(key)) return all.values.get(key) as T;
  const value = read();
  all.values.set(key, value);
  return value;
}
