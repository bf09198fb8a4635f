import { addMonths, cycleAt, type Cycle } from '@shared/time';

/** The cloud keeps three years of bills (contract: limits.json, historyWindow). */
const KEPT_BY_THE_CLOUD = 36;

/** The oldest of the last `months` months, the open one counted. */
export function firstKept(now: Date, months: number): Cycle {
  return addMonths(cycleAt(now.getTime()), 1 - months);
}

/** The oldest month that can still be pulled. */
export function horizonCycle(now: Date): Cycle {
  return firstKept(now, KEPT_BY_THE_CLOUD);
}
