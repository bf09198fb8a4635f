/** Pulls one partition page by page. */
import { operation } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import { datasets } from '@shared/datasets';
import { AppError } from '@shared/errors';
import type { Account } from '@shared/model/account';
import { instantAt } from '@shared/time';
import { errorOf, faultFor } from '../cloud/errors';
import type { Caller, RawAnswer } from '../cloud/types';
import type { PageOutcome, PullHandle } from '../store/types';
import { askPage, type AskedPage } from './asking';
import type { PauseGate } from './pauseGate';
import { isPartitionFinal, RESUME_OPEN_MS, type Task } from './plan';
import type { SyncDeps } from './types';

export type PullContext = Pick<SyncDeps, 'store' | 'client'> & {
  account: Account;
  caller: Caller;
  /** Server time in ms. */
  serverNow: () => number;
  signal: AbortSignal;
  gate: PauseGate;
  onBegin: (task: Task, handle: PullHandle) => void;
  onPage: (task: Task, page: Page) => void;
  onThrottled: (until: number) => void;
};

export type Page = Extract<PageOutcome, { kind: 'written' }>;

/** Rows that keep moving between pages are not kept after this many new beginnings. */
const RESTARTS = 3;

/**
 * Returns when the last page is in and the pull has taken the place of the one before; `changed` when a closed month differs
 * from what it had been.
 * @throws AppError network.cancelled when the signal was given; cloud.*, network.*, vault.*, store.*; sync.unstable when
 * rows moved between pages each time. What was written stays and is gone on from, but for sync.unstable.
 */
export async function pullPartition(task: Task, context: PullContext): Promise<{ changed: boolean }> {
  for (let restarts = 0; restarts <= RESTARTS; restarts += 1) {
    const handle = await begin(task, context, task.resume && restarts === 0);
    const outcome = await pages(task, handle, context);
    if (outcome !== 'shifted') return outcome;
    if (restarts === RESTARTS) await abandon(handle, context);
  }
  throw new AppError('sync.unstable', { dataset: task.dataset, partition: task.partition });
}

async function begin(task: Task, context: PullContext, resume: boolean): Promise<PullHandle> {
  context.signal.throwIfAborted();
  const now = context.serverNow();
  const handle = await context.store.write.beginPull({
    accountId: context.account.id,
    dataset: task.dataset,
    partition: task.partition,
    startedAt: instantAt(now),
    final: isPartitionFinal(task.dataset, task.partition, now, context.account),
    resume,
    ...(task.parent ? { version: task.parent.version, parent: task.parent.passed } : {}),
  });
  context.onBegin(task, handle);
  return handle;
}

/**
 * While a page is written the next one is asked for, where it is known that there is one: the cloud, this thread and the one
 * that writes then work side by side. Never more than one is ahead; while the pull is held, none is asked for.
 */
async function pages(
  task: Task,
  handle: PullHandle,
  context: PullContext,
): Promise<{ changed: boolean } | 'shifted'> {
  const { gate, signal } = context;
  let offset = handle.nextOffset;
  let written = handle.rows > 0;
  let list: List | null = null;
  let asked = null as AskedPage | null;
  const isFinal = isPartitionFinal(task.dataset, task.partition, context.serverNow(), context.account);
  try {
    for (;;) {
      // A page of fewer rows than the others leads elsewhere than was thought.
      if (asked?.offset !== offset) {
        asked?.drop();
        asked = null;
        const held = await gate.pass(signal);
        // Its first pages would be of another time than the ones to come.
        if (held > RESUME_OPEN_MS && offset > 0 && !isFinal) return 'shifted';
        asked = askPage(task, offset, context);
      }
      const answer = await asked.answer();
      const next: number | null = gate.isPaused() ? null : offsetAfter(offset, list);
      asked = next === null || signal.aborted ? null : askPage(task, next, context);
      asked?.early(({ body }) => context.store.ahead?.({ pullId: handle.pullId, offset: next ?? 0, body }));
      const page = await write(task, handle, offset, answer, context);
      if (page.kind === 'shifted') return 'shifted';
      written = true;
      context.onPage(task, page);
      if (page.done) return { changed: page.changed };
      if (page.nextOffset <= offset) {
        throw new AppError('sync.unstable', { dataset: task.dataset, partition: task.partition });
      }
      list = listOf(page, page.nextOffset - offset, list);
      offset = page.nextOffset;
    }
  } catch (error) {
    // Nothing came of it: the month is as it was before, not one that was begun.
    if (!written) await abandon(handle, context);
    throw error;
  } finally {
    asked?.drop();
  }
}

/** What is known of the list that is being read; `step`: the rows of each page so far, null where they differ. */
type List = { total: number | null; step: number | null };

function listOf({ total }: Page, rows: number, before: List | null): List {
  return { total, step: !before || before.step === rows ? rows : null };
}

/** Where the page after the one at `offset` begins; null where the list ends with it, or nobody can say. */
function offsetAfter(offset: number, list: List | null): number | null {
  if (!list || list.total === null || list.step === null) return null;
  return offset + list.step < list.total ? offset + list.step : null;
}

async function write(
  task: Task,
  { pullId }: PullHandle,
  offset: number,
  answer: RawAnswer,
  { store, caller }: PullContext,
): Promise<Exclude<PageOutcome, { kind: 'failure' }>> {
  const { status, body, requestId } = answer;
  const of = requestId === undefined ? {} : { requestId };
  const outcome = await store.write.writePage({ pullId, offset, body, given: true, ...of });
  if (outcome.kind === 'failure')
    throw failureIn(outcome, datasets[task.dataset].operation, caller.site, status, requestId);
  return outcome;
}

/** The error of an error_code under HTTP 200 in a body too large for the client to look into. */
function failureIn(
  failure: Extract<PageOutcome, { kind: 'failure' }>,
  operationId: string,
  site: Site,
  status: number,
  requestId: string | undefined,
): AppError {
  const headers: Record<string, string> = requestId === undefined ? {} : { 'x-request-id': requestId };
  // What the body says of the failure has been read from it.
  const response = { status, headers, body: new Uint8Array() };
  return errorOf(faultFor(operation(site, operationId), site, response, failure));
}

/** The first failure is the one to tell of: a store that cannot drop the rows has failed for the same reason. */
async function abandon({ pullId }: PullHandle, { store }: PullContext): Promise<void> {
  await store.write.abandonPull(pullId).catch(() => undefined);
}
