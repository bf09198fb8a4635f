/** The four lists of a month as the cache holds them. */
import type { Database } from 'better-sqlite3';
import { datasets, type DatasetId } from '@shared/datasets';
import { findOperation } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import type { Level, LevelId } from '@shared/model/reconcile';
import { fromE8 } from '@shared/money';

export const LEVELS: readonly { id: LevelId; dataset: DatasetId; decimals: 8 | 2 }[] = [
  { id: 'details', dataset: 'resourceDetails', decimals: 8 },
  { id: 'records', dataset: 'resourceRecords', decimals: 8 },
  { id: 'transactions', dataset: 'feeRecords', decimals: 2 },
  { id: 'summary', dataset: 'monthlySummary', decimals: 2 },
];

export type Held = Level & { pullId: bigint | null; e8: bigint };

type ShownPull = {
  id: bigint;
  state: string;
  final: bigint;
  row_count: bigint;
  amount_e8: string;
  started_at: string;
};

export function heldLevels(db: Database, accountId: string, site: Site, cycle: string): Held[] {
  const find = db
    .prepare(
      `SELECT id, state, final, row_count, amount_e8, started_at FROM shown_pull
       WHERE account_id = ? AND dataset = ? AND partition_key = ?`,
    )
    .safeIntegers();
  return LEVELS.map(({ id, dataset, decimals }): Held => {
    const pull = find.get(accountId, dataset, cycle) as ShownPull | undefined;
    if (!pull) {
      const state = findOperation(site, datasets[dataset].operation) ? 'missing' : 'absent';
      return {
        id,
        state,
        final: false,
        rows: 0,
        amount: null,
        decimals,
        pulledAt: null,
        pullId: null,
        e8: 0n,
      };
    }
    const complete = pull.state === 'complete';
    const e8 = BigInt(pull.amount_e8);
    return {
      id,
      state: complete ? 'complete' : 'partial',
      final: complete && pull.final === 1n,
      rows: Number(pull.row_count),
      amount: complete ? fromE8(e8, decimals) : null,
      decimals,
      pulledAt: pull.started_at,
      pullId: pull.id,
      e8,
    };
  });
}
