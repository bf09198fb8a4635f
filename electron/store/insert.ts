import type { Database, Statement } from 'better-sqlite3';

export function insert(
  db: Database,
  table: string,
  names: readonly string[],
  conflict = '',
): Statement<unknown[]> {
  const places = names.map(() => '?').join(', ');
  return db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places}) ${conflict}`);
}
