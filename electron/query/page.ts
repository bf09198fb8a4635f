import type { Database } from 'better-sqlite3';
import { datasets, type ColumnDefinition } from '@shared/datasets';
import type { ParsedInput } from '@shared/ipc/contract';
import type { Row } from '@shared/model/query';
import { prepared } from './prepared';
import { rowsOf } from './rowsOf';
import { fromTable, orderBy, outValue } from './sql';
import { rowsTold } from './sums';

/** One page of rows in the asked order. Amounts are exact text; `_id` and `_account` say which row of whom. */
export function page(db: Database, input: ParsedInput<'query.page'>): { rows: Row[]; offset: number } {
  const dataset = datasets[input.dataset];
  const { limit, offset, fromEnd } = nearerEnd(db, input);
  const order = orderBy(dataset, input.sort, fromEnd);
  const sorted = (input.sort.length ? input.sort : [dataset.defaultSort]).map((s) => s.column);
  const { from, where } = rowsOf(db, input, {
    columns: sorted,
    page: { by: sorted[0] ?? '', reach: offset + limit },
  });
  // The page's ids come first: the wide rows are read for these only, not for all that the offset passes over.
  const sql = `${selectRows(dataset.columns)} ${fromTable(input.dataset)} JOIN pull p ON p.id = r.pull_id
    WHERE r.id IN (SELECT r.id ${from} WHERE ${where.sql} ${order} LIMIT ? OFFSET ?)
    ${orderBy(dataset, input.sort)}`;
  const rows = prepared(db, sql)
    .raw()
    .safeIntegers()
    .all(...where.values, limit, offset) as unknown[][];
  return { rows: rows.map((r) => outRow(dataset.columns, r)), offset: input.offset };
}

/** A page beyond the middle is counted from the end of the list: what is passed over is sorted, and the end is a jump away. */
function nearerEnd(
  db: Database,
  input: ParsedInput<'query.page'>,
): { limit: number; offset: number; fromEnd: boolean } {
  const { limit, offset } = input;
  const asked = { limit, offset, fromEnd: false };
  if (offset === 0) return asked;
  const all = rowsTold(db, input);
  if (all === null || offset < all / 2 || offset >= all) return asked;
  const last = Math.min(offset + limit, all);
  return { limit: last - offset, offset: all - last, fromEnd: true };
}

export function selectRows(columns: readonly ColumnDefinition[]): string {
  return `SELECT r.id, p.account_id, ${columns.map((c) => `r.${c.name}`).join(', ')}`;
}

export function outRow(columns: readonly ColumnDefinition[], [id, account, ...values]: unknown[]): Row {
  const row: Row = { _id: Number(id), _account: String(account) };
  columns.forEach((column, i) => (row[column.name] = outValue(column, values[i])));
  return row;
}
