/**
 * Keeps calls below the quota: evenly spaced per quota, first come first served, and held back altogether after a
 * throttle. Bursts are avoided because the gateway counts fixed windows that are not ours.
 */
import PQueue from 'p-queue';
import limits from '@shared/contract/data/limits.json';
import type { Operation } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import { AppError } from '@shared/errors';
import { cancelled, type Time } from './time';

const CEILING_PER_SECOND = limits.rateLimits.suggestedClientCeilingPerSecond;

type Quota = { requests: number; seconds: number };
type ServiceQuotas = { default: Quota; operations?: Record<string, Quota> };

const QUOTAS: Record<string, ServiceQuotas> = {
  china: limits.rateLimits.BSS,
  international: limits.rateLimits.BSSINTL,
};

/**
 * ms between two calls of one operation, four fifths of its quota at the most: the documented one, or the general ceiling
 * where none is published (tickets, sign-in).
 */
export function spacingMs(site: Site, { id, service }: Pick<Operation, 'id' | 'service'>): number {
  const quotas = service === 'BSS' ? QUOTAS[site] : undefined;
  const quota = quotas?.operations?.[id] ?? quotas?.default;
  const perSecond = quota
    ? Math.min(CEILING_PER_SECOND, (quota.requests * 0.8) / quota.seconds)
    : CEILING_PER_SECOND;
  return 1000 / perSecond;
}

/** A pause longer than this is an error to show, not something to sit through. */
export const LONGEST_PAUSE_MS = 10 * 60_000;

/** Calls that share a quota, and how far apart they are to be. */
export type Lane = { name: string; spacingMs: number };

type LaneState = { queue: PQueue; nextAt: number; pausedUntil: number };

export type Pacer = {
  /**
   * Waits for the turn of one call.
   * @throws AppError network.cancelled; cloud.throttle {until} when the lane is paused for longer than ten minutes
   */
  turn(lane: Lane, signal?: AbortSignal, onPaused?: (until: number) => void): Promise<void>;
  /** Lets nothing of the lane go for `ms`. Returns when it goes on, in ms since the epoch. */
  pause(lane: Lane, ms: number): number;
};

export function createPacer(time: Time): Pacer {
  const lanes = new Map<string, LaneState>();
  const laneOf = ({ name }: Lane): LaneState => {
    let lane = lanes.get(name);
    if (!lane) lanes.set(name, (lane = { queue: new PQueue({ concurrency: 1 }), nextAt: 0, pausedUntil: 0 }));
    return lane;
  };

  return {
    async turn(wanted, signal, onPaused) {
      if (signal?.aborted) throw cancelled();
      const lane = laneOf(wanted);
      try {
        await lane.queue.add(
          () => waitForTurn(lane, wanted.spacingMs, time, signal, onPaused),
          signal ? { signal } : {},
        );
      } catch (error) {
        throw signal?.aborted ? cancelled() : error;
      }
    },
    pause(wanted, ms) {
      const lane = laneOf(wanted);
      lane.pausedUntil = Math.max(lane.pausedUntil, time.monotonic() + ms);
      return time.now() + lane.pausedUntil - time.monotonic();
    },
  };
}

async function waitForTurn(
  lane: LaneState,
  spacing: number,
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
  lane.nextAt = time.monotonic() + spacing;
}
