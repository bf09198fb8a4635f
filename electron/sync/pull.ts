/** Pulls one partition page by page. */
import { operation } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import { datasets, type Paging } from '@shared/datasets';
import { partitionInput, splitKey } from '@shared/datasets/partitions';
import { AppError, isAppError } from '@shared/errors';
import type { Account } from '@shared/model/account';
import { instantAt } from '@shared/time';
import { errorOf, faultFor } from '../cloud/errors';
import type { Caller, CallInput, CallOptions, RawAnswer } from '../cloud/types';
import type { PageOutcome, PullHandle } from '../store/types';
import { abortable } from './abortable';
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

async function pages(
  task: Task,
  handle: PullHandle,
  context: PullContext,
): Promise<{ changed: boolean } | 'shifted'> {
  let offset = handle.nextOffset;
  let written = handle.rows > 0;
  const isFinal = isPartitionFinal(task.dataset, task.partition, context.serverNow(), context.account);
  try {
    for (;;) {
      const held = await context.gate.pass(context.signal);
      // Its first pages would be of another time than the ones to come.
      if (held > RESUME_OPEN_MS && offset > 0 && !isFinal) return 'shifted';
      const outcome = await page(task, handle, offset, context);
      if (outcome.kind === 'shifted') return 'shifted';
      written = true;
      context.onPage(task, outcome);
      if (outcome.done) return { changed: outcome.changed };
      if (outcome.nextOffset <= offset) {
        throw new AppError('sync.unstable', { dataset: task.dataset, partition: task.partition });
      }
      offset = outcome.nextOffset;
    }
  } catch (error) {
    // Nothing came of it: the month is as it was before, not one that was begun.
    if (!written) await abandon(handle, context);
    throw error;
  }
}

async function page(
  task: Task,
  { pullId }: PullHandle,
  offset: number,
  { client, store, caller, account, signal, serverNow, onThrottled }: PullContext,
): Promise<Exclude<PageOutcome, { kind: 'failure' }>> {
  signal.throwIfAborted();
  const dataset = datasets[task.dataset];
  const context = { site: account.site, now: serverNow(), parent: task.parent?.passed ?? {} };
  const { key, member } = splitKey(task.partition);
  const partition = partitionInput(dataset, key, context);
  const input: CallInput = {
    ...dataset.params(partition),
    ...(member === null ? {} : member === '' ? dataset.members?.own : dataset.members?.of(member)),
    ...pagingFields(dataset.paging, offset),
  };
  const options: CallOptions = { signal, onThrottled };
  // The call itself may be waiting for a keychain that asks the person: cancelling does not wait for that.
  const asked = client.raw<string>(dataset.operation, input, caller, options);
  const answer = await abortable(dataset.noneOn ? asked.catch(noneFor(dataset.noneOn)) : asked, signal);
  const requestId = answer.requestId === undefined ? {} : { requestId: answer.requestId };
  const { status, body } = answer;
  const outcome = await store.write.writePage({ pullId, offset, body, given: true, ...requestId });
  if (outcome.kind === 'failure')
    throw failureIn(outcome, dataset.operation, caller.site, status, answer.requestId);
  return outcome;
}

/** Turns a refusal that means "there is none" back into an answer that says so; other failures stay failures. */
function noneFor(codes: readonly string[]): (error: unknown) => RawAnswer {
  return (error) => {
    const code = isAppError(error) ? error.params['code'] : undefined;
    if (typeof code !== 'string' || !codes.includes(code)) throw error;
    return { status: 200, body: new TextEncoder().encode(JSON.stringify({ error_code: code })) };
  };
}

/** `offset` counts rows; page numbers count pages of `limit` rows. */
function pagingFields(paging: Paging | null, offset: number): CallInput {
  if (!paging) return {};
  const { limit, by = 'row', first = 1, fields = {} } = paging;
  const at = by === 'row' ? offset : first + offset / limit;
  return { [fields.offset ?? 'offset']: at, [fields.limit ?? 'limit']: limit };
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
