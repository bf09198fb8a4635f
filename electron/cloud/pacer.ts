/**
 * Keeps calls below the quota: evenly spaced per quota, first come first served, and held back altogether after a
 * throttle. Bursts are avoided because the gateway counts fixed windows that are not ours.
 */
import PQueue from 'p-queue';
import limits from '@shared/contract/data/limits.json';
import { AppError } from '@shared/errors';
import { cancelled, type Time } from './time';

const PER_SECOND = limits.rateLimits.suggestedClientCeilingPerSecond;
const SPACING_MS = 1000 / PER_SECOND;

/** A pause longer than this is an error to show, not something to sit through. */
export const LONGEST_PAUSE_MS = 10 * 60_000;

type Lane = { queue: PQueue; nextAt: number; pausedUntil: number };

export type Pacer = {
  /**
   * Waits for the turn of one call.
   * @throws AppError network.cancelled; cloud.throttle {until} when the lane is paused for longer than ten minutes
   */
  turn(lane: string, signal?: AbortSignal, onPaused?: (until: number) => void): Promise<void>;
  /** Lets nothing of the lane go for `ms`. Returns when it goes on, in ms since the epoch. */
  pause(lane: string, ms: number): number;
};

export function createPacer(time: Time): Pacer {
  const lanes = new Map<string, Lane>();
  const laneOf = (name: string): Lane => {
    let lane = lanes.get(name);
    if (!lane) lanes.set(name, (lane = { queue: new PQueue({ concurrency: 1 }), nextAt: 0, pausedUntil: 0 }));
    return lane;
  };

  return {
    async turn(name, signal, onPaused) {
      if (signal?.aborted) throw cancelled();
      const lane = laneOf(name);
      try {
        await lane.queue.add(() => waitForTurn(lane, time, signal, onPaused), signal ? { signal } : {});
      } catch (error) {
        throw signal?.aborted ? cancelled() : error;
      }
    },
    pause(name, ms) {
      const lane = laneOf(name);
      lane.pausedUntil = Math.max(lane.pausedUntil, time.monotonic() + ms);
      return time.now() + lane.pausedUntil - time.monotonic();
    },
  };
}

async function waitForTurn(
  lane: Lane,
  time: Time,
  signal: AbortSignal | undefined,
  onPaused: ((until: number) => void) | undefined,
): Promise<void> {
  for (;;) {
    const now = time.monotonic();
    const paused = lane.pausedUntil - now;
    if (paused > LONGEST_PAUSE_MS) throw new AppError('cloud.throttle', { until: time.now() + paused });
    if (paused > 0) onPaused?.(time.now() + paused);
    const wait = Math.max(lane.nextAt, lane.pausedUntil) - now;
    if (wait <= 0) break;
    // Again after the wait: a throttle met by a call on its way may have moved the end.
    await time.wait(wait, signal);
  }
  lane.nextAt = time.monotonic() + SPACING_MS;
}
