import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import type { Scope, Totals } from '@shared/model/query';
import { fromE8 } from '@shared/money';
import { rowSums } from './rowSums';
import { rowsShown } from './sql';
import { summedTotals } from './sums';

/** Count and exact sums of every money column, one entry per currency ('' where rows have none). */
export function totals(db: Database, scope: Scope): Totals {
  const dataset = datasets[scope.dataset];
  const money = dataset.columns.filter((c) => c.type === 'money').map((c) => c.name);
  const groups =
    summedTotals(db, scope, money) ?? rowSums(db, scope, { by: [], also: [], amounts: money, columns: [] });
  const sums = groups.map(({ currency, count, e8 }) => ({
    currency,
    count,
    amounts: Object.fromEntries(money.map((m, i) => [m, fromE8(e8[i] ?? 0n)])),
  }));
  sums.sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return { count: sums.reduce((n, s) => n + s.count, 0), unfiltered: rowsShown(db, scope), sums };
}
