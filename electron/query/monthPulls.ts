/** One month of one dataset as pulls hold it: in one piece, or member by member. */
import type { Database } from 'better-sqlite3';
import type { DatasetId } from '@shared/datasets';

export type MonthPull = {
  id: bigint;
  state: 'running' | 'complete';
  final: bigint;
  started_at: string;
  row_count: bigint;
  total: bigint | null;
  amount_e8: string;
  /** 1: the rows are in its members' pulls. */
  split: bigint;
};

export type RowPull = { id: bigint; key: string; rows: bigint; amountE8: bigint; fingerprint: string | null };

const COLUMNS = 'id, state, final, started_at, row_count, total, amount_e8, split';

/** What stands for the month: the line over its members' parts where there is one. */
export function monthPull(
  db: Database,
  accountId: string,
  dataset: DatasetId,
  partition: string,
): MonthPull | undefined {
  const where = 'account_id = ? AND dataset = ? AND partition_key = ?';
  return db
    .prepare(
      `SELECT ${COLUMNS} FROM pull WHERE split = 1 AND ${where}
       UNION ALL SELECT ${COLUMNS} FROM shown_pull WHERE ${where} LIMIT 1`,
    )
    .safeIntegers()
    .get(accountId, dataset, partition, accountId, dataset, partition) as MonthPull | undefined;
}

/** Pulls that hold the rows, in the order of their keys. */
export function rowPulls(
  db: Database,
  of: { accountId: string; dataset: DatasetId; cycle: string },
  pull: Pick<MonthPull, 'id' | 'split'>,
): RowPull[] {
  const where = pull.split
    ? 'account_id = ? AND dataset = ? AND cycle = ? AND member IS NOT NULL'
    : 'account_id = ? AND dataset = ? AND partition_key = ? AND id = ?';
  const rows = db
    .prepare(
      `SELECT id, partition_key, row_count, amount_e8, fingerprint FROM shown_pull WHERE ${where} ORDER BY partition_key`,
    )
    .raw()
    .safeIntegers()
    .all(of.accountId, of.dataset, of.cycle, ...(pull.split ? [] : [pull.id])) as [
    bigint,
    string,
    bigint,
    string,
    string | null,
  ][];
  return rows.map(([id, key, count, amount, fingerprint]) => ({
    id,
    key,
    rows: count,
    amountE8: BigInt(amount),
    fingerprint,
  }));
}
