/** What a pull would do, in words a person can check before it begins. Pure. */
import limits from '@shared/contract/data/limits.json';
import { datasets, type DatasetId } from '@shared/datasets';
import type { SyncPlan } from '@shared/model/sync';
import type { PartitionState } from '../store/types';
import type { Task } from './plan';

/** The pace of one operation (electron/cloud/pacer.ts keeps it). */
const SPACING_S = 1 / limits.rateLimits.suggestedClientCeilingPerSecond;
/** A call there and back over an ordinary line, and how many of one account are under way at a time. */
const CALL_S = 0.25;
const SIDE_BY_SIDE = 3;

/**
 * Calls and seconds are the least to expect: of months that were never pulled nobody knows how many pages they have,
 * except from other months of the same kind.
 */
export function estimate(
  accountId: string,
  tasks: readonly Task[],
  states: readonly PartitionState[],
): SyncPlan {
  const parts = new Map<DatasetId, { partitions: string[]; calls: number }>();
  for (const { dataset, partition } of tasks) {
    const part = parts.get(dataset) ?? { partitions: [], calls: 0 };
    part.partitions.push(partition);
    part.calls += callsOf(dataset, partition, states);
    parts.set(dataset, part);
  }
  const calls = [...parts.values()].reduce((sum, part) => sum + part.calls, 0);
  const slowest = Math.max(0, ...[...parts.values()].map((part) => part.calls)) * SPACING_S;
  return {
    accountId,
    parts: [...parts].map(([dataset, { partitions, calls: own }]) => {
      const timed = partitions.filter(Boolean).sort();
      const { kind } = datasets[dataset].partition;
      const told = kind === 'parent' || kind === 'language' ? [] : timed;
      return {
        dataset,
        partitions: partitions.length,
        oldest: told[0] ?? null,
        newest: told.at(-1) ?? null,
        calls: own,
      };
    }),
    calls,
    seconds: Math.ceil(Math.max(slowest, (calls * CALL_S) / SIDE_BY_SIDE)),
  };
}

function callsOf(dataset: DatasetId, partition: string, states: readonly PartitionState[]): number {
  const { paging } = datasets[dataset];
  if (!paging) return 1;
  const own = states.filter((s) => s.dataset === dataset);
  const known = own.find((s) => s.partition === partition);
  const rowsOf = (s: PartitionState) => s.unfinished?.total ?? s.complete?.rows ?? null;
  const others = own.map(rowsOf).filter((rows) => rows !== null);
  const usual = others.length > 0 ? others.reduce((sum, rows) => sum + rows, 0) / others.length : 0;
  const rows = (known && rowsOf(known)) ?? usual;
  const done = known?.unfinished?.nextOffset ?? 0;
  return Math.max(1, Math.ceil((rows - done) / paging.limit));
}
