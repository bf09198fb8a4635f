/** Sends the requests of one confirmed batch, one after the other, each journalled before it goes. */
import type { AnyAction, Step } from '@shared/actions';
import type { Words } from '@shared/actions/types';
import { operation } from '@shared/contract/operations';
import { AppError, isAppError, type ErrorCode } from '@shared/errors';
import type { Account } from '@shared/model/account';
import type { EntryState, StateDetail } from '@shared/model/action';
import { stampAt } from './stamp';
import { isOwnAnswer } from './answer';
import { contextOf } from './context';
import { maskedJson } from './mask';
import { outcomeOf } from './outcome';
import type { Ages } from './ages';
import type { ActionsDeps } from './types';
import type { Caller } from '../cloud/types';

export type Batch = {
  definition: AnyAction;
  account: Account;
  caller: Caller;
  /** In the order of the plan, each with its entry of the journal. */
  steps: readonly { entry: string; step: Step }[];
  signal: AbortSignal;
};

/** After one of these, the next request of the batch would end alike, or make it worse. */
const ENDS_BATCH: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'cloud.signature',
  'cloud.clock',
  'cloud.auth',
  'cloud.permission',
  'cloud.wrongSite',
  'cloud.throttle',
]);

/** How long a payment that was answered waits to hear what its order shows before it is written as done. */
const AFTER_MS = 5_000;

/** @throws AppError book.*, store.* where a state cannot be written; what was under way then stays open in the book */
export async function sendBatch(batch: Batch, deps: ActionsDeps, ages: Ages): Promise<void> {
  let stopped = false;
  for (const { entry, step } of batch.steps) {
    if (stopped || batch.signal.aborted) {
      await mark(deps, entry, 'failed', { reason: { key: 'actions:reason.stoppedBefore' } });
      continue;
    }
    stopped = !(await sendOne(batch, entry, step, deps, ages));
    deps.emit('actions.changed', { accountId: batch.account.id });
  }
}

/** @returns whether the next one may be sent */
async function sendOne(
  { definition, account, caller, signal }: Batch,
  entry: string,
  step: Step,
  deps: ActionsDeps,
  ages: Ages,
): Promise<boolean> {
  let state: EntryState;
  let detail: StateDetail;
  let goOn = true;
  let sent = false;
  try {
    const answer = await deps.writer.write(step.operation, step.input, caller, {
      signal,
      personAsked: true,
      onProgress: (progress) => deps.progress?.(step, progress),
      // On disk before the first byte goes; where it cannot be written, nothing is sent.
      async onSending() {
        await mark(deps, entry, 'sent', {});
        ages.sent(entry);
        sent = true;
      },
    });
    if (!isOwnAnswer(operation(account.site, step.operation), answer.value))
      throw new AppError(
        'cloud.unreadable',
        { path: '$', reason: 'an answer to something else' },
        answer.requestId,
      );
    const fates = definition.fates?.(step, answer.value);
    const allFailed = fates !== undefined && fates.length > 0 && fates.every((f) => f.state === 'failed');
    state = allFailed ? 'failed' : 'done';
    const evidence =
      state === 'done' ? await saidAfter(definition, account, caller, step, signal, deps) : null;
    detail = {
      settledBy: 'answer',
      response: maskedJson(operation(account.site, step.operation), answer.value),
      ...(fates ? { fates } : {}),
      ...(evidence ? { evidence } : {}),
      ...(answer.requestId ? { requestId: answer.requestId } : {}),
    };
  } catch (error) {
    const outcome = sent ? outcomeOf(error) : 'notSent';
    state = outcome === 'unknown' ? 'unknown' : 'failed';
    const wire = deps.describe(error);
    detail = {
      error: wire,
      ...(wire.requestId ? { requestId: wire.requestId } : {}),
      ...(outcome === 'notSent' ? { reason: { key: 'actions:reason.neverSent' } } : {}),
      ...(outcome === 'refused' ? { settledBy: 'answer' as const } : {}),
    };
    if (!isAppError(error)) deps.log.warn(`${step.operation} failed`, error);
    goOn = outcome === 'refused' && isAppError(error) && !ENDS_BATCH.has(error.code);
  }
  await mark(deps, entry, state, detail);
  if (state !== 'unknown') ages.forget(entry);
  return goOn;
}

/** It is done whatever comes of this: a question that fails, takes long or is not waited for is left out, so that it is written soon. */
async function saidAfter(
  { after }: AnyAction,
  account: Account,
  caller: Caller,
  step: Step,
  signal: AbortSignal,
  deps: ActionsDeps,
): Promise<Words | null> {
  if (!after || signal.aborted) return null;
  let cease = () => undefined as void;
  const givenUp = new Promise<null>((resolve) => {
    const giveUp = () => resolve(null);
    signal.addEventListener('abort', giveUp);
    const forgetTimer = deps.later(giveUp, AFTER_MS);
    cease = () => {
      signal.removeEventListener('abort', giveUp);
      forgetTimer();
    };
  });
  const said = after(contextOf(account, caller, deps), step).catch((error: unknown) => {
    if (!isAppError(error)) deps.log.warn(`after ${step.operation}`, error);
    return null;
  });
  return Promise.race([said, givenUp]).finally(cease);
}

async function mark(deps: ActionsDeps, entry: string, state: EntryState, detail: StateDetail): Promise<void> {
  await deps.book.markEntry({ entry, state, at: stampAt(deps.now()), detail });
}
