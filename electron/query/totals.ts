import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import type { Scope, Totals } from '@shared/model/query';
import { fromE8 } from '@shared/money';
import { joinParts, sumParts } from './exactSum';
import { fromRows, scopeRows, shownRows } from './sql';
import { summedTable } from './sums';

/** Count and exact sums of every money column, one entry per currency ('' where rows have none). */
export function totals(db: Database, scope: Scope): Totals {
  const dataset = datasets[scope.dataset];
  const money = dataset.columns.filter((c) => c.type === 'money').map((c) => c.name);
  const currency = dataset.columns.some((c) => c.name === 'currency') ? "coalesce(r.currency, '')" : "''";
  const summed = summedTable(db, scope, []);
  const where = scopeRows(db, scope);
  const found = db
    .prepare(
      `SELECT ${[currency, summed ? 'sum(r.n)' : 'count(*)', ...money.map((m) => sumParts(`r.${m}`))].join(', ')}
       ${summed ?? fromRows(scope, ['currency', ...money])} WHERE ${where.sql} GROUP BY 1 ORDER BY 1`,
    )
    .raw()
    .safeIntegers()
    .all(...where.values) as unknown[][];
  const sums = found.map(([currency, count, ...parts]) => ({
    currency: String(currency),
    count: Number(count),
    amounts: Object.fromEntries(money.map((m, i) => [m, fromE8(joinParts(parts[2 * i], parts[2 * i + 1]))])),
  }));
  const shown = shownRows(db, scope);
  const unfiltered = db
    .prepare(`SELECT coalesce(sum(row_count), 0) FROM pull WHERE ${shown.sql.replace('r.pull_id', 'id')}`)
    .pluck()
    .get(...shown.values);
  return { count: sums.reduce((n, s) => n + s.count, 0), unfiltered: Number(unfiltered), sums };
}
