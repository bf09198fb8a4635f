import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import type { Scope, Totals } from '@shared/model/query';
import { fromE8 } from '@shared/money';
import { joinParts, sumParts } from './exactSum';
import { prepared } from './prepared';
import { rowsOf } from './rowsOf';
import { rowsShown } from './sql';
import { summedGroups, type CurrencySums } from './sums';

/** Count and exact sums of every money column, one entry per currency ('' where rows have none). */
export function totals(db: Database, scope: Scope): Totals {
  const dataset = datasets[scope.dataset];
  const money = dataset.columns.filter((c) => c.type === 'money').map((c) => c.name);
  const groups =
    summedGroups(db, scope, { columns: [], amounts: money, byPull: () => '' })?.totals() ??
    ofRows(db, scope, money);
  const sums = groups.map(({ currency, count, e8 }) => ({
    currency,
    count,
    amounts: Object.fromEntries(money.map((m, i) => [m, fromE8(e8[i] ?? 0n)])),
  }));
  sums.sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return { count: sums.reduce((n, s) => n + s.count, 0), unfiltered: rowsShown(db, scope), sums };
}

function ofRows(db: Database, scope: Scope, money: readonly string[]): CurrencySums[] {
  try {
    return summedRows(db, scope, money, (column) => `0, coalesce(sum(${column}), 0)`);
  } catch (error) {
    // Beyond 64 bits SQLite refuses a sum; in two parts, which take twice as long, none is.
    if (!(error instanceof Error && /integer overflow/.test(error.message))) throw error;
    return summedRows(db, scope, money, sumParts);
  }
}

function summedRows(
  db: Database,
  scope: Scope,
  money: readonly string[],
  partsOf: (column: string) => string,
): CurrencySums[] {
  const dataset = datasets[scope.dataset];
  const currency = dataset.columns.some((c) => c.name === 'currency') ? "coalesce(r.currency, '')" : "''";
  const { from, where } = rowsOf(db, scope, { columns: ['currency', ...money] });
  const found = prepared(
    db,
    `SELECT ${[currency, 'count(*)', ...money.map((m) => partsOf(`r.${m}`))].join(', ')}
     ${from} WHERE ${where.sql} GROUP BY 1`,
  )
    .raw()
    .safeIntegers()
    .all(...where.values) as unknown[][];
  return found.map(([name, count, ...parts]) => ({
    currency: String(name),
    count: Number(count),
    e8: money.map((_, i) => joinParts(parts[2 * i], parts[2 * i + 1])),
  }));
}
