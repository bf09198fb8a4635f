/** The amount that is kept with a pull: the sum of its rows in one currency, in 10^-8 units. */
import type { Database } from 'better-sqlite3';
import type { PageRow, RowValue } from '@shared/datasets/page';
import type { DatasetDefinition } from '@shared/datasets/types';
import { AppError } from '@shared/errors';

/** The sum kept with a pull has one currency: a bill that mixes two is refused rather than added up. */
export function requireOneCurrency(
  db: Database,
  dataset: DatasetDefinition,
  pullId: number,
  rows: PageRow[],
): void {
  if (dataset.amount === undefined) return;
  const at = dataset.columns.findIndex((c) => c.name === 'currency');
  const before = db.prepare(`SELECT currency FROM ${dataset.table} WHERE pull_id = ? LIMIT 1`).pluck();
  const first = (before.get(pullId) ?? rows[0]?.values[at]) as RowValue | undefined;
  const other = rows.find((r) => r.values[at] !== first);
  if (other)
    throw new AppError('cloud.unreadable', {
      path: '$.currency',
      reason: `${String(other.values[at])} in a bill of ${String(first)}`,
    });
}

export function sumOf(dataset: DatasetDefinition, rows: PageRow[]): bigint {
  const at = dataset.columns.findIndex((c) => c.name === dataset.amount);
  return rows.reduce((sum, r) => {
    const value = at < 0 ? null : r.values[at];
    return typeof value === 'bigint' ? sum + value : sum;
  }, 0n);
}
