/** When a failed read is tried again, and after how long. Writes never are: there is no idempotency key on most. */
import { isAppError } from '@shared/errors';

export const MAX_ATTEMPTS = 4;
const BASE_MS = 500;
const CAP_MS = 20_000;

/** Faults of one connection. A certificate, a proxy that refuses, no network at all: the next try would end alike. */
const CONNECTION_FAULTS: ReadonlySet<string> = new Set(['network.unreachable', 'network.timeout']);

export function isConnectionFault(error: unknown): boolean {
  return isAppError(error) && CONNECTION_FAULTS.has(error.code);
}

/**
 * Delay before attempt `attempt` (the first retry is 2), in ms: full jitter over an exponentially growing span, so that
 * calls that failed together do not come back together.
 * @param random uniform in [0, 1)
 */
export function backoffMs(attempt: number, random: () => number): number {
  return Math.round(random() * Math.min(CAP_MS, BASE_MS * 2 ** (attempt - 1)));
}
