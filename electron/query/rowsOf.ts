/** Where the rows of a scope are read from, and what takes them. */
import type { Database } from 'better-sqlite3';
import { datasets, type DatasetDefinition } from '@shared/datasets';
import type { Scope } from '@shared/model/query';
import { onceTaken, onceWhere } from './onceFilter';
import { newestOnce } from './onceTexts';
import { prepared } from './prepared';
import {
  every,
  filterConditions,
  fromRows,
  rowsShown,
  scopeRows,
  shownPulls,
  shownRows,
  type Where,
} from './sql';
import { textTaken } from './textTaken';

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
 * Rows of the scope. Over many months, what filters and text say of texts kept once is looked up beforehand and once: where little is
 * taken, its rows are found by index instead of looking through every month; where much is, each row tells by its number, and a page
 * goes through each month in its order only as far as it has better rows than those found.
 */
export function rowsOf(
  db: Database,
  scope: Scope,
  { columns, page }: RowsAsked,
): { from: string; where: Where } {
  const dataset: DatasetDefinition = datasets[scope.dataset];
  const { once = [], table } = dataset;
  const { filters } = scope;
  const told = filters.filter((f) => once.includes(f.column));
  const plain = () => ({ from: fromRows(scope, columns), where: scopeRows(db, scope) });
  const text = scope.text.trim();
  if (told.length === 0 && text === '') return plain();
  const pulls = shownPulls(db, scope);
  const shown = rowsShown(db, scope);
  if (!dataset.once || pulls.length < 2 || shown < Math.max(MANY, newestOnce(db, dataset))) return plain();
  const words = text === '' ? null : textTaken(db, dataset, text);
  if (text !== '' && !words) return plain();

  const own = filters.filter((f) => !told.includes(f));
  const used = [...columns, ...own.map((f) => f.column)];
  const alone = !used.some((name) => once.includes(name));
  const from = alone ? `FROM ${table}_row r` : `FROM ${table} r`;
  const rest = filterConditions(dataset, own);
  if (words && words.rows.length > 0) {
    const { ids } = onceWhere(db, dataset, words.once);
    const taken: Where = {
      sql: `r.id IN (SELECT id FROM ${table}_row WHERE once_id IN (SELECT value FROM json_each(?))
        UNION SELECT value FROM json_each(?))`,
      values: [JSON.stringify(ids), JSON.stringify(words.rows)],
    };
    const few = LOOKS * (ids.length * rowsEach(db, dataset) + words.rows.length) < shown;
    const months = shownRows(db, scope, few ? '+r.pull_id' : 'r.pull_id');
    if (told.length === 0) return { from, where: every([months, taken, rest]) };
    const { ids: filtered } = onceTaken(db, dataset, told);
    return { from, where: every([months, taken, ofTexts(table, alone, '+once_id', filtered), rest]) };
  }

  const { ids } = onceWhere(
    db,
    dataset,
    every([filterConditions(dataset, told), ...(words ? [words.once] : [])]),
  );
  const few = LOOKS * ids.length * rowsEach(db, dataset) < shown;
  const inOrder = alone && own.every((f) => f.column === page?.by) ? INDEXED[page?.by ?? ''] : undefined;
  const share = ids.length / newestOnce(db, dataset);
  const ordered =
    page && inOrder !== undefined && (!few || LOOKS * page.reach < share * share * shown)
      ? ` INDEXED BY ${table}_${inOrder}`
      : null;
  // Text is looked for in many columns: to know beforehand which rows hold it is less than to ask each.
  if (!few && !alone && !words) return plain();
  const byTexts = few && ordered === null;
  // SQLite takes no index of a column that stands behind a "+": of the two that lead to rows it is to take one.
  const [pullId, onceId] = byTexts
    ? (['+r.pull_id', 'once_id'] as const)
    : (['r.pull_id', '+once_id'] as const);
  const parts = [shownRows(db, scope, pullId), ofTexts(table, alone, onceId, ids), rest];
  return { from: `${from}${ordered ?? ''}`, where: every(parts) };
}

/** Rows of these texts; `alone`: `r` is the table of rows, which has their number. */
function ofTexts(
  table: string,
  alone: boolean,
  onceId: 'once_id' | '+once_id',
  ids: readonly number[],
): Where {
  const taken = `${onceId} IN (SELECT value FROM json_each(?))`;
  return {
    sql: alone ? taken : `r.id IN (SELECT id FROM ${table}_row WHERE ${taken})`,
    values: [JSON.stringify(ids)],
  };
}

/** About how many rows share what is kept once. */
function rowsEach(db: Database, dataset: DatasetDefinition): number {
  const rows = prepared(db, `SELECT max(id) FROM ${dataset.table}_row`).pluck().get();
  return Number(rows ?? 0) / Math.max(newestOnce(db, dataset), 1);
}
