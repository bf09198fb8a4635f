/** Keeps count of one account's pull and tells of it, at most ten times a second. */
import type { DatasetId } from '@shared/datasets';
import type { WireError } from '@shared/errors';
import type { SyncProgress } from '@shared/model/sync';
import { instantAt, type Clock } from '@shared/time';
import type { Task } from './plan';
import { throttled } from './throttled';
import { createTimeLeft } from './timeLeft';

const INTERVAL_MS = 100;

export type EndState = 'done' | 'failed' | 'cancelled';

export type ProgressReport = ReturnType<typeof createProgress>;

export function createProgress(accountId: string, now: Clock, listener: (progress: SyncProgress) => void) {
  const toListener = throttled(INTERVAL_MS, listener);
  const active = new Map<Task, { rows: number; totalRows: number | null }>();
  const timeLeft = createTimeLeft(now);
  let shown: Task | undefined;
  let progress: SyncProgress = {
    accountId,
    state: 'queued',
    done: 0,
    total: 0,
    rows: 0,
    current: null,
    secondsLeft: null,
    throttledUntil: null,
    failures: [],
    startedAt: null,
    finishedAt: null,
  };

  const current = (): SyncProgress['current'] => {
    const task = shown && active.has(shown) ? shown : [...active.keys()].at(-1);
    const counts = task && active.get(task);
    return task && counts ? { dataset: task.dataset, partition: task.partition, ...counts } : null;
  };
  const change = (part: Partial<SyncProgress>) => {
    progress = { ...progress, ...part, current: current() };
    progress.secondsLeft = timeLeft.seconds(progress.done, progress.total);
    toListener.tell(progress);
  };

  return {
    now: () => progress,
    announce: () => change({}),
    begin() {
      timeLeft.run();
      change({ state: 'running', startedAt: progress.startedAt ?? instantAt(now()) });
    },
    paused() {
      timeLeft.hold();
      change({ state: 'paused', throttledUntil: null });
    },
    /** Goes on, or waits for its turn again. */
    resumed() {
      if (progress.startedAt === null) return change({ state: 'queued' });
      timeLeft.run();
      change({ state: 'running' });
    },
    cancelling: () => change({ state: 'cancelling' }),
    planned: (total: number) => change({ total }),
    partitionBegins(task: Task, rows: number) {
      active.set(task, { rows, totalRows: null });
      shown = task;
      change({});
    },
    page(task: Task, page: { rows: number; totalRows: number; total: number | null }) {
      active.set(task, { rows: page.totalRows, totalRows: page.total });
      shown = task;
      change({ rows: progress.rows + page.rows, throttledUntil: null });
    },
    waits: (until: number) => change({ throttledUntil: instantAt(until) }),
    partitionEnds(task: Task) {
      active.delete(task);
      change({ done: progress.done + 1 });
    },
    /** A partition that was begun but neither pulled nor failed. */
    partitionDropped(task: Task) {
      active.delete(task);
      change({});
    },
    /** Partitions that are not going to be pulled after all. */
    notNeeded: (count: number) => change({ total: progress.total - count }),
    failed(dataset: DatasetId, partition: string, error: WireError) {
      change({ failures: [...progress.failures, { dataset, partition, error }] });
    },
    end(state: EndState) {
      active.clear();
      progress = {
        ...progress,
        state,
        current: null,
        secondsLeft: null,
        throttledUntil: null,
        finishedAt: instantAt(now()),
      };
      toListener.last(progress);
    },
  };
}
