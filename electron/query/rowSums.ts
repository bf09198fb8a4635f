/** Rows added up by what they hold themselves, where the months' sums cannot tell (./sums.ts). */
import type { Database } from 'better-sqlite3';
import { datasets, type DatasetDefinition } from '@shared/datasets';
import type { Scope } from '@shared/model/query';
import { joinParts, summed } from './exactSum';
import { prepared } from './prepared';
import { rowsOf } from './rowsOf';
import type { CurrencySums } from './sums';

export type RowSumsAsked = {
  /** Expressions over a row `r` that are told apart, beside the currency. */
  by: readonly string[];
  /** Aggregates that are read beside the sums. */
  also: readonly string[];
  /** Money columns that are added up. */
  amounts: readonly string[];
  /** Columns that `by` and `also` name. */
  columns: readonly string[];
};

export type RowSums = CurrencySums & { by: unknown[]; also: unknown[] };

/** Per currency ('' where rows have none) and what is told apart; integers among it come as BigInt. */
export function rowSums(db: Database, scope: Scope, { by, also, amounts, columns }: RowSumsAsked): RowSums[] {
  const dataset: DatasetDefinition = datasets[scope.dataset];
  const hasCurrency = dataset.columns.some((c) => c.name === 'currency');
  const keys = [hasCurrency ? "coalesce(r.currency, '')" : "''", ...by];
  const used = [...(hasCurrency ? ['currency'] : []), ...columns, ...amounts];
  const { from, where } = rowsOf(db, scope, { columns: used });
  const rows = summed((parts) =>
    prepared(
      db,
      `SELECT ${[...keys, ...also, 'count(*)', ...amounts.map((name) => parts(`r.${name}`))].join(', ')}
       ${from} WHERE ${where.sql} GROUP BY ${keys.map((_, i) => i + 1).join(', ')}`,
    )
      .raw()
      .safeIntegers()
      .all(...where.values),
  ) as unknown[][];
  return rows.map(([currency, ...rest]) => {
    const [count, ...sums] = rest.slice(by.length + also.length);
    return {
      currency: String(currency),
      by: rest.slice(0, by.length),
      also: rest.slice(by.length, by.length + also.length),
      count: Number(count),
      e8: amounts.map((_, i) => joinParts(sums[2 * i], sums[2 * i + 1])),
    };
  });
}
