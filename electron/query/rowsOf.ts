/** Where the rows of a scope are read from, and what takes them. */
import type { Database } from 'better-sqlite3';
import { datasets, type DatasetDefinition } from '@shared/datasets';
import type { Scope } from '@shared/model/query';
import { onceTaken } from './onceFilter';
import { newestOnce } from './onceTexts';
import { prepared } from './prepared';
import {
  every,
  filterConditions,
  fromRows,
  scopeRows,
  shownPulls,
  shownRows,
  textCondition,
  type Where,
} from './sql';

/** Among fewer rows nothing is gained by knowing beforehand what to look for. */
const MANY = 5000;
/** Finding a row by what it shares with others costs as much as looking at so many of a month's rows one after another. */
const LOOKS = 4;

/** Own columns by which the rows of a month have an index, and its ending in the name. */
const INDEXED: Readonly<Record<string, string>> = { amount: 'amount', bill_date: 'date' };

export type RowsAsked = {
  /** Columns that are named beside those of the scope. */
  columns: readonly string[];
  /** Of a page: the column that is sorted by first, and how many rows are passed over or shown. */
  page?: { by: string; reach: number };
};

/**
 * Rows of the scope. Over many months, what filters say of texts kept once is looked up beforehand and once: where little is taken,
 * its rows are found by index instead of looking through every month; where much is, each row tells by its number, and a page goes
 * through each month in its order only as far as it has better rows than those found.
 */
export function rowsOf(
  db: Database,
  scope: Scope,
  { columns, page }: RowsAsked,
): { from: string; where: Where } {
  const dataset: DatasetDefinition = datasets[scope.dataset];
  const { once = [], table, search } = dataset;
  const { filters } = scope;
  const from = fromRows(scope, columns);
  const told = filters.filter((f) => once.includes(f.column));
  const plain = () => ({ from, where: scopeRows(db, scope) });
  if (told.length === 0) return plain();
  const pulls = shownPulls(db, scope);
  const shown = pulls.reduce((sum, p) => sum + p.row_count, 0);
  const newest = newestOnce(db, dataset);
  if (pulls.length < 2 || shown < Math.max(MANY, newest)) return plain();

  const { ids } = onceTaken(db, dataset, told);
  const own = filters.filter((f) => !told.includes(f));
  const text = scope.text.trim();
  const used = [...columns, ...own.map((f) => f.column), ...(text ? search : [])];
  const alone = !used.some((name) => once.includes(name));
  const few = LOOKS * ids.length * rowsEach(db, dataset) < shown;
  const inOrder = alone && own.every((f) => f.column === page?.by) ? INDEXED[page?.by ?? ''] : undefined;
  const share = ids.length / newest;
  const ordered =
    page && inOrder !== undefined && (!few || LOOKS * page.reach < share * share * shown)
      ? ` INDEXED BY ${table}_${inOrder}`
      : null;
  if (!few && !alone) return plain();
  const byTexts = few && ordered === null;
  // SQLite takes no index of a column that stands behind a "+": of the two that lead to rows it is to take one.
  const [pullId, onceId] = byTexts
    ? (['+r.pull_id', 'once_id'] as const)
    : (['r.pull_id', '+once_id'] as const);
  const taken = `${onceId} IN (SELECT value FROM json_each(?))`;
  const parts: Where[] = [
    shownRows(db, scope, pullId),
    {
      sql: alone ? taken : `r.id IN (SELECT id FROM ${table}_row WHERE ${taken})`,
      values: [JSON.stringify(ids)],
    },
    ...(text ? [textCondition(dataset, text)] : []),
    filterConditions(dataset, own),
  ];
  return { from: alone ? `FROM ${table}_row r${ordered ?? ''}` : from, where: every(parts) };
}

/** About how many rows share what is kept once. */
function rowsEach(db: Database, dataset: DatasetDefinition): number {
  const rows = prepared(db, `SELECT max(id) FROM ${dataset.table}_row`).pluck().get();
  return Number(rows ?? 0) / Math.max(newestOnce(db, dataset), 1);
}
