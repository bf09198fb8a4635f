import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import type { Scope } from '@shared/model/query';
import { shownRows } from './sql';

/**
 * The table of sums made beforehand, where it can answer: `columns` and filters are of what it is summed by, no text is looked for,
 * and all pulls of the scope have their sums. A row of it stands for `r.n` rows. null: the rows have to be asked.
 */
export function summedTable(db: Database, scope: Scope, columns: readonly string[]): string | null {
  const { rollup, table } = datasets[scope.dataset];
  if (!rollup || scope.text.trim() !== '') return null;
  const named = [...columns, ...scope.filters.map((f) => f.column)];
  if (!named.every((name) => rollup.includes(name))) return null;
  const shown = shownRows(db, scope);
  const missing = db
    .prepare(
      `SELECT 1 FROM pull r2 WHERE r2.summed = 0 AND ${shown.sql.replace('r.pull_id', 'r2.id')} LIMIT 1`,
    )
    .get(...shown.values);
  return missing === undefined ? `FROM ${table}_sum r` : null;
}
