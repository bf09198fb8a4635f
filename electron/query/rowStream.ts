/** All rows of a scope, in order, without ever holding more than a handful of them. */
import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import type { Scope } from '@shared/model/query';
import { selectRows } from './page';
import { rowsOf } from './rowsOf';
import { fromTable, marks, orderBy } from './sql';

/** Wide rows read at a time. */
const CHUNK = 500;

/** A stored value: money as e8 bigint, int as bigint, everything else as text; null where there is none. */
export type StoredValue = string | number | bigint | null;
/** Row number, account id, then the dataset's columns in their order. */
export type StoredRow = [id: bigint, account: string, ...values: StoredValue[]];

/**
 * The ids are sorted alone (8 bytes a row) and the wide rows are fetched behind them: sorting the rows themselves would
 * hold all of a million of them in memory. To be iterated within one transaction, so that a pull changes nothing midway.
 */
export function rowStream(
  db: Database,
  scope: Scope,
  sort: { column: string; descending: boolean }[],
): { count: number; rows: Iterable<StoredRow> } {
  const dataset = datasets[scope.dataset];
  const sorted = (sort.length ? sort : [dataset.defaultSort]).map((s) => s.column);
  const { from, where } = rowsOf(db, scope, { columns: sorted });
  const count = Number(
    db
      .prepare(`SELECT count(*) ${from} WHERE ${where.sql}`)
      .pluck()
      .get(...where.values),
  );
  const ids = new Float64Array(count);
  let at = 0;
  const ordered = db.prepare(`SELECT r.id ${from} WHERE ${where.sql} ${orderBy(dataset, sort)}`).pluck();
  for (const id of ordered.iterate(...where.values)) ids[at++] = Number(id);
  return { count, rows: chunks(db, scope, ids) };
}

function* chunks(db: Database, scope: Scope, ids: Float64Array): Generator<StoredRow> {
  const select = `${selectRows(datasets[scope.dataset].columns)} ${fromTable(scope.dataset)} JOIN pull p ON p.id = r.pull_id`;
  const of = (size: number) =>
    db
      .prepare(`${select} WHERE r.id IN (${marks(Array.from({ length: size }))})`)
      .raw()
      .safeIntegers();
  const full = ids.length >= CHUNK ? of(CHUNK) : null;
  for (let start = 0; start < ids.length; start += CHUNK) {
    const wanted = [...ids.subarray(start, start + CHUNK)];
    const statement = wanted.length === CHUNK && full ? full : of(wanted.length);
    const found = new Map((statement.all(...wanted) as StoredRow[]).map((row) => [Number(row[0]), row]));
    for (const id of wanted) {
      const row = found.get(id);
      if (row) yield row;
    }
  }
}
