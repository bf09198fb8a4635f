import type { Database } from 'better-sqlite3';
import type { DatasetId } from '@shared/datasets';

/** Whether a whole partition of a dataset is in the cache: part of one is not to be taken for it. */
export function isComplete(db: Database, accountId: string, dataset: DatasetId, partition: string): boolean {
  return (
    db
      .prepare(
        `SELECT 1 FROM shown_pull WHERE account_id = ? AND dataset = ? AND partition_key = ? AND state = 'complete'`,
      )
      .get(accountId, dataset, partition) !== undefined
  );
}
