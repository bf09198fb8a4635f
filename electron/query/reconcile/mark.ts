import type { Database } from 'better-sqlite3';
import type { DatasetId } from '@shared/datasets';
import { monthPull, rowPulls } from '../monthPulls';

/** What a signature freezes of a month. */
export const FROZEN: readonly DatasetId[] = ['resourceRecords', 'monthlySummary'];

/**
 * What the pulls behind a month hold, in one line: rows, sum and fingerprint of each, as they were taken while its pages came in. Two
 * that agree stand for the same rows; two that do not may still (a month that was put together from its members): then the rows tell
 * (snapshot.ts). null when the month is not whole, or was pulled before fingerprints were taken.
 */
export function monthMark(
  db: Database,
  { accountId, cycle }: { accountId: string; cycle: string },
): string | null {
  const parts: string[] = [];
  for (const dataset of FROZEN) {
    const pull = monthPull(db, accountId, dataset, cycle);
    if (pull?.state !== 'complete') return null;
    for (const { key, rows, amountE8, fingerprint } of rowPulls(db, { accountId, dataset, cycle }, pull)) {
      if (fingerprint === null) return null;
      parts.push(`${dataset} ${key} ${rows} ${amountE8} ${fingerprint}`);
    }
  }
  return parts.join('\n');
}
