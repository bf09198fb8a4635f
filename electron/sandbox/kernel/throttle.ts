import type { Clock } from '@shared/time';

/** At most `limit` calls in any `windowMs`. Documented: 10 a second (contract: limits.json, rateLimits). */
export type RateLimit = { limit: number; windowMs: number };

export const DOCUMENTED_RATE: RateLimit = { limit: 10, windowMs: 1000 };

/** Counts calls per source address, operation and parent account, over a sliding window. */
export class Throttle {
  private readonly calls = new Map<string, number[]>();

  constructor(
    private readonly rate: RateLimit | 'off',
    private readonly clock: Clock,
  ) {}

  reset(): void {
    this.calls.clear();
  }

  /** The limit that was passed, or null when the call may go on (it is counted then). */
  exceeded(source: string, operation: string, parentAccount: string): RateLimit | null {
    if (this.rate === 'off') return null;
    const key = `${source} ${operation} ${parentAccount}`;
    const now = this.clock();
    const since = now - this.rate.windowMs;
    const recent = (this.calls.get(key) ?? []).filter((at) => at > since);
    this.calls.set(key, recent);
    if (recent.length >= this.rate.limit) return this.rate;
    recent.push(now);
    return null;
  }
}
