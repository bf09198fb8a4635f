/**
 * How long ago requests were sent. The computer's clock may be set at any moment, so that only what has passed in this run is
 * counted; of a request of an earlier run, what the clock says when it is first seen comes before that.
 */
import type { Clock } from '@shared/time';

export type Ages = {
  /** This one goes out now. */
  sent(entry: string): void;
  /** ms since it was sent, 0 at least. `sentAt`: the UTC instant the journal has. */
  of(entry: string, sentAt: string): number;
  /** Its outcome is known. */
  forget(entry: string): void;
};

/** @param monotonic ms of a clock that never jumps */
export function createAges(now: Clock, monotonic: () => number): Ages {
  const seen = new Map<string, { age: number; at: number }>();
  return {
    sent: (entry) => void seen.set(entry, { age: 0, at: monotonic() }),
    of(entry, sentAt) {
      let first = seen.get(entry);
      if (!first) {
        // A stamp that lies ahead was made by a clock that has been set back since: it tells nothing.
        first = { age: Math.max(0, now() - Date.parse(sentAt)), at: monotonic() };
        seen.set(entry, first);
      }
      return first.age + monotonic() - first.at;
    },
    forget: (entry) => void seen.delete(entry),
  };
}
