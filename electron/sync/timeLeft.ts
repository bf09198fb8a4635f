/** How long a pull may still take, told from how fast it has been so far. */
import type { Clock } from '@shared/time';

/** Before this a guess says nothing: the first partitions are the small ones. */
const LEAST_DONE = 4;
const LEAST_MS = 2000;

export type TimeLeft = {
  /** Counts from here; time in which nothing is asked for does not count. */
  run(): void;
  hold(): void;
  /** Whole seconds; null while nothing can be said. */
  seconds(done: number, total: number): number | null;
};

export function createTimeLeft(now: Clock): TimeLeft {
  let worked = 0;
  let since: number | null = null;
  const active = () => worked + (since === null ? 0 : Math.max(0, now() - since));
  return {
    run: () => void (since ??= now()),
    hold() {
      worked = active();
      since = null;
    },
    seconds(done, total) {
      const ms = active();
      if (done < LEAST_DONE || ms < LEAST_MS || total <= done) return null;
      return Math.ceil(((ms / done) * (total - done)) / 1000);
    },
  };
}
