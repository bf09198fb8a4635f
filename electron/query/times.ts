/** Times the cloud wrote in a form that is none: kept as they came, and in the way of typed columns. */
import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import type { Scope } from '@shared/model/query';
import { rowsOf } from './rowsOf';

/** Instants as the store keeps them ("2026-10-01T00:00:00Z", fractions of a second too) and days; SQLite reads and writes them back the same. */
const READABLE = {
  instant: (c: string) =>
    `strftime('%Y-%m-%dT%H:%M:%S', substr(${c}, 1, 19)) IS substr(${c}, 1, 19) AND ${c} GLOB '*[0-9]Z'`,
  day: (c: string) => `date(${c}) IS ${c}`,
} as const;

/** Columns, of those asked for, in which some row of the scope has a time that is none. */
export function unreadableTimes(
  db: Database,
  { scope, columns }: { scope: Scope; columns: readonly { name: string }[] },
): Set<string> {
  const asked = new Set(columns.map((c) => c.name));
  const times = datasets[scope.dataset].columns.flatMap(({ name, type }) =>
    asked.has(name) && (type === 'instant' || type === 'day') ? [{ name, type }] : [],
  );
  if (times.length === 0) return new Set();
  const { from, where } = rowsOf(db, scope, { columns: times.map(({ name }) => name) });
  const found = db
    .prepare(
      `SELECT ${times
        .map(({ name, type }) => `max(r.${name} <> '' AND NOT (${READABLE[type](`r.${name}`)}))`)
        .join(', ')} ${from} WHERE ${where.sql}`,
    )
    .raw()
    .get(...where.values) as (number | null)[];
  return new Set(times.filter((_, i) => found[i] === 1).map(({ name }) => name));
}
