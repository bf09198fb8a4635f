import type { Database } from 'better-sqlite3';
import type { DatasetId } from '@shared/datasets';
import { monthPull } from './monthPulls';

/** Whether a whole partition of a dataset is in the cache: part of one is not to be taken for it. */
export function isComplete(db: Database, accountId: string, dataset: DatasetId, partition: string): boolean {
  return monthPull(db, accountId, dataset, partition)?.state === 'complete';
}
