/** Finds out what became of requests whose answer was lost. */
import { actionById } from '@shared/actions';
import { isAppError } from '@shared/errors';
import type { LostEntry } from '../book/types';
import type { Ages } from './ages';
import { actedWith } from './confirm';
import { contextOf } from './context';
import { stampAt } from './stamp';
import type { ActionsDeps } from './types';

/**
 * A request that left may take effect for a while after its connection went: gateways hold a request for a minute, their
 * backends for a few more. "It did not happen" is not believed before, and after a start anew not before this run has seen it pass.
 */
export const QUIET_MS = 5 * 60_000;
/** How soon a book that could not be written or read is tried again. */
const BOOK_AGAIN_MS = 30_000;
/** In between, the cloud is asked at growing distances (age of the request, pause), in ms. */
const PAUSES: readonly (readonly [age: number, pause: number])[] = [
  [30_000, 3_000],
  [120_000, 15_000],
  [600_000, 60_000],
  [Infinity, 600_000],
];

export type Settler = {
  /** Asks the cloud about these entries, or all; resolves when each has been asked once. */
  run(entries: readonly string[] | null): Promise<{ settled: number; open: number }>;
  /** Goes on asking in the background until nothing is unknown. */
  watch(): void;
  /** Nobody sends these any more, and what became of them could not be written: done as soon as the book takes it. */
  abandon(entries: readonly string[]): void;
  close(): Promise<void>;
};

export function createSettler(deps: ActionsDeps, ages: Ages): Settler {
  const quietMs = deps.quietMs ?? QUIET_MS;
  let line: Promise<unknown> = Promise.resolve();
  let cancelTimer: (() => void) | null = null;
  let closed = false;
  const abandoned = new Set<string>();

  async function takeUp(): Promise<void> {
    if (abandoned.size === 0) return;
    const entries = [...abandoned];
    try {
      await deps.book.recoverEntries({ at: stampAt(deps.now()), entries });
    } catch (error) {
      deps.log.warn('the book takes nothing yet', error);
      return;
    }
    for (const entry of entries) abandoned.delete(entry);
    deps.emit('actions.changed', { accountId: null });
  }

  async function askAll(wanted: readonly string[] | null): Promise<{ settled: number; open: number }> {
    await takeUp();
    const lost = (await deps.book.lostEntries()).filter(
      ({ entry }) => !wanted || wanted.includes(entry.entry),
    );
    let settled = 0;
    for (const one of lost) if (!closed && (await askOne(one))) settled += 1;
    return { settled, open: lost.length - settled };
  }

  async function askOne(lost: LostEntry): Promise<boolean> {
    try {
      return await settleOne(lost, quietMs, deps, ages);
    } catch (error) {
      // Offline, a key that is gone, a throttle: it stays unknown and is asked again.
      if (!isAppError(error)) deps.log.warn('settling failed', error);
      return false;
    }
  }

  function run(entries: readonly string[] | null): Promise<{ settled: number; open: number }> {
    const next = line.then(() => askAll(entries));
    line = next.catch(() => undefined);
    return next;
  }

  function stopTimer(): void {
    cancelTimer?.();
    cancelTimer = null;
  }

  async function again(): Promise<void> {
    stopTimer();
    if (closed) return;
    const pause = abandoned.size > 0 ? BOOK_AGAIN_MS : await nextPause();
    if (closed || pause === null) return;
    stopTimer();
    cancelTimer = deps.later(() => void run(null).then(again, again), pause);
  }

  /** One look into the book that fails does not end the asking. */
  async function nextPause(): Promise<number | null> {
    try {
      return pauseFor(await deps.book.lostEntries(), ages, quietMs);
    } catch (error) {
      deps.log.warn('the book tells nothing yet', error);
      return BOOK_AGAIN_MS;
    }
  }

  return {
    run,
    abandon: (entries) => entries.forEach((entry) => abandoned.add(entry)),
    watch: () => void again(),
    async close() {
      closed = true;
      stopTimer();
      await line;
    },
  };
}

/** When to ask again: soon after the youngest was sent, and just when the quiet time of one ends. */
function pauseFor(lost: readonly LostEntry[], ages: Ages, quietMs: number): number | null {
  const pauses = lost
    .filter(({ entry }) => entry.settle === 'asking')
    .map(({ entry, sentAt }) => {
      const age = ages.of(entry.entry, sentAt);
      const usual = PAUSES.find(([until]) => age < until)?.[1] ?? 600_000;
      const sure = ages.atLeast(entry.entry, sentAt);
      return sure < quietMs ? Math.min(usual, quietMs - sure + 500) : usual;
    });
  return pauses.length > 0 ? Math.min(...pauses) : null;
}

/** @returns whether its outcome is known now */
async function settleOne(
  { entry, sentAt }: LostEntry,
  quietMs: number,
  deps: ActionsDeps,
  ages: Ages,
): Promise<boolean> {
  const definition = actionById(entry.action);
  if (definition?.settle.by !== 'asking') return false;
  const account = actedWith(entry, await deps.accounts.list());
  if (!account) return false;
  const caller = await deps.accounts.callerFor(account.id);
  // Taken before the cloud is asked: what it says is true from then on.
  const quiet = ages.atLeast(entry.entry, sentAt) >= quietMs;
  const found = await definition.settle.ask(contextOf(account, caller, deps), {
    ...entry.step,
    quiet,
  });
  if (found.state === 'open' || (found.state === 'failed' && !quiet)) return false;
  await deps.book.markEntry({
    entry: entry.entry,
    state: found.state,
    at: stampAt(deps.now()),
    detail: {
      settledBy: 'cloud',
      evidence: found.evidence,
      ...(found.state === 'done' && found.fates ? { fates: found.fates } : {}),
    },
  });
  ages.forget(entry.entry);
  deps.emit('actions.changed', { accountId: account.id });
  // Not waited for: a long pull of this account would hold up what is unknown in others.
  void deps.pull(account.id, definition.datasets).catch((error: unknown) => deps.log.warn('pull', error));
  return true;
}
