/** The pull of one account: its partitions side by side, from the plan to the last word of progress. */
import { AppError } from '@shared/errors';
import type { Account } from '@shared/model/account';
import type { SyncProgress } from '@shared/model/sync';
import { abortable } from './abortable';
import { isUnreachable, skipsDataset, stopsAccount, UNREACHABLE_IN_A_ROW } from './failures';
import { createPauseGate } from './pauseGate';
import { partsOf, plan, planParts, type Task } from './plan';
import { createProgress, type EndState } from './progress';
import { pullPartition, type PullContext } from './pull';
import type { SyncDeps, SyncOptions } from './types';

/** Partitions of one account at a time: the pace per operation is the cloud's limit, this hides the way to it and back. */
const PARALLEL = 3;

export type AccountPull = {
  /** Never rejects. Not to be called once cancelled. */
  run(): Promise<void>;
  /** A pull that has not had its turn ends at once. */
  cancel(): void;
  pause(): void;
  resume(): void;
  isPaused(): boolean;
  /** Resolves when the pull has ended, in whatever way. */
  ended: Promise<void>;
  progress(): SyncProgress;
};

export function createAccountPull(account: Account, options: SyncOptions, deps: SyncDeps): AccountPull {
  const abort = new AbortController();
  const { signal } = abort;
  const gate = createPauseGate(deps.now);
  const report = createProgress(account.id, deps.now, (p) => deps.emit('sync.progress', p));
  let cancelled = false;
  /** What ended the pull before its last partition. */
  let stopped = false;
  let pulled = 0;
  let unreachable = 0;
  /** Datasets this key may not read. */
  const denied = new Set<string>();
  let settle: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  report.announce();

  const changed = ({ dataset, partition }: Task) =>
    deps.emit('data.changed', { accountId: account.id, dataset, partition });

  function stop(error: unknown): void {
    stopped = true;
    abort.abort(error instanceof Error ? error : new AppError('app.internal'));
  }

  function failed(task: Task, error: unknown, tasks: Task[]): void {
    // Partitions that were under way beside the one that ended the pull did not fail by themselves.
    if (signal.aborted) return report.partitionDropped(task);
    if (skipsDataset(error)) {
      if (denied.has(task.dataset)) {
        report.notNeeded(1);
        return report.partitionDropped(task);
      }
      denied.add(task.dataset);
      const left = tasks.filter((t) => t.dataset !== task.dataset);
      report.notNeeded(tasks.length - left.length);
      tasks.splice(0, tasks.length, ...left);
    }
    unreachable = isUnreachable(error) ? unreachable + 1 : 0;
    report.failed(task.dataset, task.partition, deps.describe(error));
    report.partitionEnds(task);
    // Rows of a first pull were shown while they came in, and may be gone now.
    if (task.first) changed(task);
    if (stopsAccount(error) || unreachable >= UNREACHABLE_IN_A_ROW) stop(error);
  }

  /** Takes tasks from the list until it is empty; several do so side by side. */
  async function work(tasks: Task[], context: PullContext): Promise<void> {
    for (let task = tasks.shift(); task && !signal.aborted; task = tasks.shift()) {
      try {
        await gate.pass(signal);
        await pullPartition(task, context);
        pulled += 1;
        unreachable = 0;
        report.partitionEnds(task);
        changed(task);
      } catch (error) {
        failed(task, error, tasks);
      }
    }
  }

  async function pullAll(): Promise<void> {
    const caller = await abortable(deps.callerFor(account.id), signal);
    const serverNow = () => deps.now() + deps.client.clockOffset(caller.endpoints.bss);
    const { historyMonths, pulls } = deps.settings();
    const input = async () => ({
      account,
      states: await deps.store.read.partitions(account.id),
      now: serverNow(),
      historyMonths,
      pulls,
      options,
    });
    const before = await input();
    const tasksNow = () => plan({ ...before, now: serverNow() });
    const context: PullContext = {
      ...deps,
      account,
      caller,
      serverNow,
      signal,
      gate,
      onBegin: (task, handle) => report.partitionBegins(task, handle.rows),
      onPage: (task, page) => {
        report.page(task, page);
        if (task.first && !page.done) changed(task);
      },
      onThrottled: report.waits,
    };
    const first = tasksNow();
    report.planned(first.length);
    // One call alone: a wrong key is met once and not three times (five lock it), and the server tells its time.
    const scout = first.slice(0, 1);
    await work([...scout], context);
    const key = (t: Task) => `${t.dataset} ${t.partition}`;
    const seen = new Set(scout.map(key));
    const rest = tasksNow().filter((t) => !seen.has(key(t)) && !denied.has(t.dataset));
    if (!signal.aborted) report.planned(scout.length + rest.length);
    const sideBySide = (tasks: Task[]) =>
      Promise.all(Array.from({ length: PARALLEL }, () => work(tasks, context)));
    await sideBySide(rest);
    // Parts of rows that were just pulled. One after the other: a parent may itself be a part.
    for (const dataset of partsOf(before)) {
      if (signal.aborted) break;
      if (denied.has(dataset)) continue;
      const rows = await deps.store.read.parents({ accountId: account.id, dataset });
      const parts = planParts(await input(), dataset, rows);
      report.planned(report.now().total + parts.length);
      await sideBySide(parts);
    }
  }

  function end(state: EndState): void {
    report.end(state);
    settle();
  }

  function endState(): EndState {
    if (cancelled) return 'cancelled';
    return stopped || (pulled === 0 && report.now().failures.length > 0) ? 'failed' : 'done';
  }

  return {
    async run() {
      report.begin();
      try {
        await pullAll();
      } catch (error) {
        if (!cancelled) {
          stop(error);
          report.failed('balances', '', deps.describe(error));
        }
      }
      end(endState());
    },
    cancel() {
      if (cancelled || report.now().finishedAt !== null) return;
      cancelled = true;
      if (report.now().startedAt === null) return end('cancelled');
      report.cancelling();
      abort.abort(new AppError('network.cancelled'));
    },
    pause() {
      if (cancelled || gate.isPaused() || report.now().finishedAt !== null) return;
      gate.pause();
      report.paused();
    },
    resume() {
      if (cancelled || !gate.isPaused()) return;
      gate.resume();
      report.resumed();
    },
    isPaused: () => gate.isPaused(),
    ended,
    progress: report.now,
  };
}
