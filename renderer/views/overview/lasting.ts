/** How long a balance lasts at the rate of recent spending. Exact until the last step, which is whole days. */
import type { Month } from '@shared/model/query';
import { decimalText, parseDecimal } from '@shared/money';
import type { Cycle } from '@shared/time';
import { compare } from '../../format/change';
import { dayOfMonth, daysIn } from '../../format/date';

/** Fewer whole days of an open month say too little: the month before is taken instead. */
const LEAST_DAYS = 5;

/** Beyond this a number of days means nothing. */
export const MOST_DAYS = 999n;

export type Daily = {
  cycle: Cycle;
  days: number;
  /** Settled amount a day, cut at 2 decimals. */
  mean: string;
};

/** value / divisor, cut towards zero at 2 decimals. */
export function divideCut(value: string, divisor: number): string {
  const { units, scale } = parseDecimal(value);
  return decimalText({ units: (units * 100n) / (10n ** BigInt(scale) * BigInt(divisor)), scale: 2 });
}

/** Whole days an open month's summary covers: it runs to the midnight before it was pulled (GMT+8). */
export function daysCovered(month: Month): number {
  if (month.state === 'final') return daysIn(month.cycle);
  if (month.pulledAt === null) return 0;
  const at = Date.parse(month.pulledAt);
  return dayOfMonth(at) - 1;
}

/** The mean to go by: of the open month when enough of it is over, else of the month before; null for neither. */
export function dailyMean(open: Month | undefined, last: Month | undefined): Daily | null {
  for (const month of [open, last]) {
    if (!month || month.settled === null || month.state === 'missing' || month.state === 'partial') continue;
    const closed = month === last;
    const days = closed ? daysIn(month.cycle) : daysCovered(month);
    if (!closed && days < LEAST_DAYS) continue;
    return { cycle: month.cycle, days, mean: divideCut(month.settled, days) };
  }
  return null;
}

/** Whole days; null when there is nothing to divide or nothing to divide by. */
export function daysLeft(available: string, mean: string): bigint | null {
  if (compare(available, '0') <= 0 || compare(mean, '0') <= 0) return null;
  const a = parseDecimal(available);
  const m = parseDecimal(mean);
  return (a.units * 10n ** BigInt(m.scale)) / (m.units * 10n ** BigInt(a.scale));
}
