import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import type { Scope, Totals } from '@shared/model/query';
import { fromE8 } from '@shared/money';
import { joinParts, sumParts } from './exactSum';
import { prepared } from './prepared';
import { fromRows, rowsShown, scopeRows } from './sql';
import { summedGroups } from './sums';

/** Count and exact sums of every money column, one entry per currency ('' where rows have none). */
export function totals(db: Database, scope: Scope): Totals {
  const dataset = datasets[scope.dataset];
  const money = dataset.columns.filter((c) => c.type === 'money').map((c) => c.name);
  const groups =
    summedGroups(db, scope, { columns: [], amounts: money, byPull: () => '' }) ?? ofRows(db, scope, money);
  const sums = groups.map(({ currency, count, e8 }) => ({
    currency,
    count,
    amounts: Object.fromEntries(money.map((m, i) => [m, fromE8(e8[i] ?? 0n)])),
  }));
  sums.sort((a, b) => (a.currency < b.currency ? -1 : 1));
  return { count: sums.reduce((n, s) => n + s.count, 0), unfiltered: rowsShown(db, scope), sums };
}

type Summed = { currency: string; count: number; e8: bigint[] };

function ofRows(db: Database, scope: Scope, money: readonly string[]): Summed[] {
  const dataset = datasets[scope.dataset];
  const currency = dataset.columns.some((c) => c.name === 'currency') ? "coalesce(r.currency, '')" : "''";
  const where = scopeRows(db, scope);
  const found = prepared(
    db,
    `SELECT ${[currency, 'count(*)', ...money.map((m) => sumParts(`r.${m}`))].join(', ')}
     ${fromRows(scope, ['currency', ...money])} WHERE ${where.sql} GROUP BY 1`,
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
