/** What one account's pull does: its partitions side by side, from the plan to the last one. */
import { datasets, type DatasetId } from '@shared/datasets';
import { memberKey } from '@shared/datasets/partitions';
import { AppError, isAppError } from '@shared/errors';
import type { Account } from '@shared/model/account';
import { abortable } from './abortable';
import { isUnreachable, skipsDataset, stopsAccount, UNREACHABLE_IN_A_ROW, wantsMembers } from './failures';
import { memberIds } from './members';
import { partsOf, plan, planParts, type PlanInput, type Task } from './plan';
import type { PauseGate } from './pauseGate';
import type { ProgressReport } from './progress';
import { pullPartition, type PullContext } from './pull';
import type { SyncDeps, SyncOptions } from './types';

/** Partitions of one account at a time: the pace per operation is the cloud's limit, this hides the way to it and back. */
const PARALLEL = 3;

export type AccountWork = {
  account: Account;
  options: SyncOptions;
  deps: SyncDeps;
  report: ProgressReport;
  abort: AbortController;
  gate: PauseGate;
};

/** A month that is being pulled member by member: what is still to come, and whether a part failed. */
type MemberMonth = { task: Task; members: string[]; left: number };

/**
 * @returns how many partitions were pulled, and whether something ended the pull before its last one
 * @throws what could not be read before the first partition
 */
export async function pullAccount(work: AccountWork): Promise<{ stopped: boolean; pulled: number }> {
  const { account, options, deps, report, abort, gate } = work;
  const { signal } = abort;
  let stopped = false;
  let pulled = 0;
  let unreachable = 0;
  /** Datasets this key may not read, and those the cloud gives member by member only. */
  const denied = new Set<string>();
  const byMember = new Set<string>();
  const months = new Map<string, MemberMonth>();
  let members: Promise<string[]> | null = null;

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

  /** Puts the parts of all members in the place of a month. */
  async function splitUp(task: Task, tasks: Task[], context: PullContext): Promise<void> {
    byMember.add(task.dataset);
    members ??= memberIds(deps.client, context.caller, { signal, onThrottled: report.waits });
    const all = ['', ...(await members)];
    months.set(`${task.dataset} ${task.partition}`, { task, members: all, left: all.length });
    const parts = all.map((m) => ({ ...task, partition: memberKey(task.partition, m), split: false }));
    tasks.unshift(...parts);
    report.planned(report.now().total + parts.length - 1);
    report.partitionDropped(task);
  }

  /** The last part of a month makes it whole. */
  async function joined(part: Task): Promise<void> {
    const month = months.get(`${part.dataset} ${part.partition.split('@')[0] ?? ''}`);
    if (!month || !part.partition.includes('@')) return;
    month.left -= 1;
    if (month.left > 0) return;
    const { dataset, partition } = month.task;
    const whole = { accountId: account.id, dataset, cycle: partition, members: month.members };
    if (await deps.store.write.joinMembers(whole)) changed(month.task);
  }

  /** A summary that differs from what was final says that the month's records do, too. */
  function pullMonthAgain({ dataset, partition }: Task, tasks: Task[]): void {
    if (dataset !== 'monthlySummary' || options.again || options.partitions) return;
    const again = (Object.keys(datasets) as DatasetId[]).filter(
      (id) => id !== dataset && finals.has(`${id} ${partition}`),
    );
    tasks.push(...again.map((id) => ({ dataset: id, partition, resume: false, first: false })));
    report.planned(report.now().total + again.length);
  }
  const finals = new Set<string>();

  async function pullOne(task: Task, tasks: Task[], context: PullContext): Promise<void> {
    const canSplit = datasets[task.dataset].members !== undefined && !task.partition.includes('@');
    if (canSplit && (task.split || byMember.has(task.dataset))) return splitUp(task, tasks, context);
    try {
      const outcome = await pullPartition(task, context);
      pulled += 1;
      unreachable = 0;
      report.partitionEnds(task);
      changed(task);
      if (outcome.changed) pullMonthAgain(task, tasks);
      await joined(task);
    } catch (error) {
      if (!canSplit || !wantsMembers(error)) throw error;
      await splitUp(task, tasks, context);
    }
  }

  /** A month without the list can then say why. */
  async function noteDenied({ dataset }: Task, error: unknown): Promise<void> {
    const { policyActions, identityActions } = isAppError(error) ? error.params : {};
    const actions = String(policyActions ?? identityActions ?? '');
    await deps.store.write.noteDenied({ accountId: account.id, dataset, actions });
  }

  /** The partition has ended already; a cache that cannot be written to ends the pull, and what is under way is waited for. */
  function notNoted(task: Task, error: unknown): void {
    if (signal.aborted) return;
    report.failed(task.dataset, task.partition, deps.describe(error));
    if (stopsAccount(error)) stop(error);
  }

  /** Takes tasks from the list until it is empty; several do so side by side. */
  async function worker(tasks: Task[], context: PullContext): Promise<void> {
    for (let task = tasks.shift(); task && !signal.aborted; task = tasks.shift()) {
      try {
        await gate.pass(signal);
        await pullOne(task, tasks, context);
      } catch (error) {
        failed(task, error, tasks);
        if (!skipsDataset(error)) continue;
        await noteDenied(task, error).catch((unwritten: unknown) => notNoted(task, unwritten));
      }
    }
  }
  const sideBySide = (tasks: Task[], context: PullContext) =>
    Promise.all(Array.from({ length: PARALLEL }, () => worker(tasks, context)));

  const caller = await abortable(deps.callerFor(account.id), signal);
  const serverNow = () => deps.now() + deps.client.clockOffset(caller.endpoints.bss);
  const input = async (): Promise<PlanInput> => ({
    account,
    states: await deps.store.read.partitions(account.id),
    now: serverNow(),
    ...deps.settings(),
    options,
  });
  const before = await input();
  for (const s of before.states) if (s.complete?.final) finals.add(`${s.dataset} ${s.partition}`);
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
  const key = (t: Task) => `${t.dataset} ${t.partition}`;
  const seen = new Set(scout.map(key));
  await worker(scout, context);
  const rest = tasksNow().filter((t) => !seen.has(key(t)) && !denied.has(t.dataset));
  if (!signal.aborted) report.planned(report.now().done + rest.length);
  await sideBySide(rest, context);
  // Parts of rows that were just pulled. One dataset after the other: a parent may itself be a part.
  for (const dataset of partsOf(before)) {
    if (signal.aborted) break;
    if (denied.has(dataset)) continue;
    const rows = await deps.store.read.parents({ accountId: account.id, dataset });
    const parts = planParts(await input(), dataset, rows);
    report.planned(report.now().total + parts.length);
    await sideBySide(parts, context);
  }
  return { stopped, pulled };
}
