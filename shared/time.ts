/**
 * Two kinds of time. Instants are UTC, written yyyy-MM-ddTHH:mm:ssZ. Billing cycles (yyyy-MM) and bill dates
 * (yyyy-MM-dd) belong to GMT+8 and stay dates: they are never turned into instants to be shown.
 * GMT+8 has no summer time, so plain arithmetic is right for it.
 */

/** A billing cycle, "2026-11": a calendar month in GMT+8. */
export type Cycle = string;
/** A calendar day in GMT+8, "2026-11-22". */
export type Day = string;
/** A UTC instant, "2026-11-22T06:03:00Z". */
export type Instant = string;
/** Reads the current time in milliseconds since the epoch; tests pass their own. */
export type Clock = () => number;

const GMT8 = 8 * 3600_000;
const CYCLE = /^(\d{4})-(0[1-9]|1[0-2])$/;

export function isCycle(text: string): boolean {
  return CYCLE.test(text);
}

/** The GMT+8 calendar day of an instant. */
export function dayAt(ms: number): Day {
  return new Date(ms + GMT8).toISOString().slice(0, 10);
}

/** The GMT+8 calendar day of an instant in writing; null for text that is none. */
export function dayOf(instant: string): Day | null {
  const ms = new Date(instant).getTime() + GMT8;
  return Number.isNaN(new Date(ms).getTime()) ? null : dayAt(ms - GMT8);
}

/** The billing cycle that is open at an instant. */
export function cycleAt(ms: number): Cycle {
  return dayAt(ms).slice(0, 7);
}

export function addMonths(cycle: Cycle, months: number): Cycle {
  const m = CYCLE.exec(cycle);
  if (!m) throw new RangeError(`not a billing cycle: ${cycle}`);
  const index = Number(m[1]) * 12 + Number(m[2]) - 1 + months;
  return `${Math.floor(index / 12)
    .toString()
    .padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** `count` cycles ending with `last`, newest first. */
export function cyclesBack(last: Cycle, count: number): Cycle[] {
  return Array.from({ length: count }, (_, i) => addMonths(last, -i));
}

/** The day of the following month on which a bill becomes final: 3 for most customers, 4 for month-settled ones. */
export type SettlementDay = 3 | 4;

/**
 * When the bill of a cycle becomes final, in ms: day 3 (or 4) of the next month, 10:00 GMT+8.
 * Source: contract limits.json, billFinality.
 */
export function finalAt(cycle: Cycle, day: SettlementDay): number {
  return Date.parse(`${addMonths(cycle, 1)}-0${day}T10:00:00+08:00`);
}

export function isFinal(cycle: Cycle, now: number, day: SettlementDay): boolean {
  return now >= finalAt(cycle, day);
}

/** UTC instant without fractions, as stored and as the cloud writes it. */
export function instantAt(ms: number): Instant {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
