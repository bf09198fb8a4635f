import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import type { ParsedInput } from '@shared/ipc/contract';
import { fromE8 } from '@shared/money';
import { columnOf, fromTable, scopeRows } from './sql';

/** More different values than this are no choice list; free text finds the rest. */
const MOST = 500;

export type Facet = { value: string; label: string | null; count: number };

/**
 * The values of a column under the scope without that column's own filters, most frequent first. Rows without a value
 * count under ''; amounts are exact text.
 */
export function facets(db: Database, input: ParsedInput<'query.facets'>): Facet[] {
  const column = columnOf(datasets[input.dataset], input.column);
  const label = column.label ? `max(r.${columnOf(datasets[input.dataset], column.label).name})` : 'NULL';
  const where = scopeRows(db, input, column.name);
  const found = db
    .prepare(
      `SELECT coalesce(CAST(r.${column.name} AS TEXT), '') AS value, ${label} AS label, count(*) AS count
       ${fromTable(input.dataset)} WHERE ${where.sql} GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ${MOST}`,
    )
    .all(...where.values) as Facet[];
  if (column.type !== 'money') return found;
  return found.map((f) => ({ ...f, value: f.value && fromE8(BigInt(f.value)) }));
}
