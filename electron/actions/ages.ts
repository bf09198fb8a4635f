/**
 * How long ago requests were sent. The computer's clock may be set at any moment, also between a crash and the next start, so that
 * whatever releases a lock by itself counts only what has passed in this run. What the clock says of a request of an earlier run is
 * good for no more than a guess: when the person may speak for it, and how often the cloud is asked.
 */
import type { Clock } from '@shared/time';

export type Ages = {
  /** This one goes out now. */
  sent(entry: string): void;
  /** ms since it was sent, 0 at least, as far as the clock can be believed. `sentAt`: the UTC instant the journal has. */
  of(entry: string, sentAt: string): number;
  /** ms that have passed for sure since it was sent: of a request of an earlier run, since this run first looked at it. */
  atLeast(entry: string, sentAt: string): number;
  /** Its outcome is known. */
  forget(entry: string): void;
};

/** @param monotonic ms of a clock that never jumps */
export function createAges(now: Clock, monotonic: () => number): Ages {
  const seen = new Map<string, { before: number; at: number }>();
  const seenAt = (entry: string, sentAt: string) => {
    let first = seen.get(entry);
    if (!first) {
      // A stamp that lies ahead was made by a clock that has been set back since: it tells nothing.
      first = { before: Math.max(0, now() - Date.parse(sentAt)), at: monotonic() };
      seen.set(entry, first);
    }
    return { before: first.before, passed: monotonic() - first.at };
  };
  return {
    sent: (entry) => void seen.set(entry, { before: 0, at: monotonic() }),
    of(entry, sentAt) {
      const { before, passed } = seenAt(entry, sentAt);
      return before + passed;
    },
    atLeast: (entry, sentAt) => seenAt(entry, sentAt).passed,
    forget: (entry) => void seen.delete(entry),
  };
}
