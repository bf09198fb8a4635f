import type { Database } from 'better-sqlite3';
import type { DatasetId } from '@shared/datasets';
import type { Costs } from '@shared/model/costs';
import { marks } from '../sql';

type Shown = { account_id: string; partition_key: string; state: string; final: number; started_at: string };

/** Of when the figures are, and which months behind them are missing, not whole, or may still change. */
export function standing(
  db: Database,
  dataset: DatasetId,
  { accountIds, cycles }: { accountIds: readonly string[]; cycles: readonly string[] },
): Pick<Costs, 'asOf' | 'gaps'> {
  const columns = 'account_id, partition_key, state, final, started_at';
  const where = `dataset = ? AND account_id IN (${marks(accountIds)}) AND partition_key IN (${marks(cycles)})`;
  const values = [dataset, ...accountIds, ...cycles];
  // A month that was pulled member by member has a line of its own for all of them.
  const shown = db
    .prepare(
      `SELECT ${columns} FROM shown_pull WHERE ${where}
       UNION ALL SELECT ${columns} FROM pull WHERE split = 1 AND ${where}`,
    )
    .all(...values, ...values) as Shown[];
  const byKey = new Map(shown.map((s) => [`${s.account_id} ${s.partition_key}`, s]));
  const gaps = accountIds.flatMap((accountId) =>
    cycles.flatMap((cycle): Costs['gaps'] => {
      const state = stateOf(byKey.get(`${accountId} ${cycle}`));
      return state === null ? [] : [{ accountId, cycle, state }];
    }),
  );
  const asOf = shown.map((s) => s.started_at).sort()[0] ?? null;
  return { asOf, gaps };
}

function stateOf(pull: Shown | undefined): Costs['gaps'][number]['state'] | null {
  if (!pull) return 'missing';
  if (pull.state !== 'complete') return 'partial';
  return pull.final ? null : 'provisional';
}
