import type { Database } from 'better-sqlite3';
import { datasets, type DatasetDefinition } from '@shared/datasets';
import type { ParsedInput } from '@shared/ipc/contract';
import type { Scope } from '@shared/model/query';
import { fromE8 } from '@shared/money';
import { prepared } from './prepared';
import { rowsOf } from './rowsOf';
import { columnOf } from './sql';
import { summedGroups } from './sums';

/** More different values than this are no choice list; free text finds the rest. */
const MOST = 500;

export type Facet = { value: string; label: string | null; count: number };

type Asked = { column: string; label: string | null };

/**
 * The values of a column under the scope without that column's own filters, most frequent first. Rows without a value
 * count under ''; amounts are exact text. `label` is the greatest of the names that rows of the scope give with a value, null
 * where none gives one.
 */
export function facets(db: Database, input: ParsedInput<'query.facets'>): Facet[] {
  const dataset: DatasetDefinition = datasets[input.dataset];
  const column = columnOf(dataset, input.column);
  const label = column.label === undefined ? null : columnOf(dataset, column.label).name;
  const scope = { ...input, filters: input.filters.filter((f) => f.column !== column.name) };
  const asked = { column: column.name, label };
  const found = ofSums(db, scope, asked) ?? ofRows(db, scope, asked);
  if (column.type !== 'money') return found;
  return found.map((f) => ({ ...f, value: f.value && fromE8(BigInt(f.value)) }));
}

/** Out of the months' sums, where these can tell: no row is looked at. */
function ofSums(db: Database, scope: Scope, { column, label }: Asked): Facet[] | null {
  const columns = label === null ? [column] : [column, label];
  const groups = summedGroups(db, scope, { columns, amounts: [], byPull: () => '' });
  if (!groups) return null;
  const found = new Map<string, Facet>();
  for (let i = 0; i < groups.length; i += 1) {
    const value = groups.keyOf(i, 0).value ?? '';
    const name = label === null ? null : groups.keyOf(i, 1).value;
    const count = groups.sizeOf(i);
    const before = found.get(value);
    if (!before) {
      found.set(value, { value, label: name, count });
      continue;
    }
    before.count += count;
    if (name !== null && (before.label === null || name > before.label)) before.label = name;
  }
  return [...found.values()].sort(byCount).slice(0, MOST);
}

function byCount(a: Facet, b: Facet): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

function ofRows(db: Database, scope: Scope, { column, label }: Asked): Facet[] {
  const { from, where } = rowsOf(db, scope, { columns: label === null ? [column] : [column, label] });
  return prepared(
    db,
    `SELECT coalesce(CAST(r.${column} AS TEXT), '') AS value,
       ${label === null ? 'NULL' : `nullif(max(r.${label}), '')`} AS label, count(*) AS count
     ${from} WHERE ${where.sql} GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ${MOST}`,
  ).all(...where.values) as Facet[];
}
