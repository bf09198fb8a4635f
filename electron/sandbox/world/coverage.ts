/** Which days a line pays for, and how its amount spreads over them. */
import { cycleOf, dayText, firstDay, monthOf } from './calendar';
import type { Line } from './lines';

/** From the first day to the first day no longer covered. */
export type Coverage = { from: number; until: number };

/** Compensation, deduction: what belongs to the day it is booked on. */
const AT_ONCE = new Set([9, 16]);

/**
 * A purchase or renewal covers its term; a change or a refund what is left of the term; usage the days it was used on.
 * Usage of a month's last day that was billed late counts where it was billed, as the cloud does.
 */
export function coverageOf(line: Line): Coverage {
  if (line.unit.bundle.mode === 'usage') {
    const from = Math.max(line.used, firstDay(monthAt(line.day)));
    return { from: Math.min(from, line.day), until: line.day + 1 };
  }
  if (line.until !== undefined) return { from: line.coverFrom ?? line.day, until: line.until };
  if (AT_ONCE.has(line.billType)) return { from: line.day, until: line.day + 1 };
  const { unit } = line;
  if (line.months > 0)
    return { from: line.day, until: sameDay(unit.dayOfMonth, monthAt(line.day) + line.months) };
  const month = monthAt(line.day);
  const left = unit.term - ((((month - unit.month) % unit.term) + unit.term) % unit.term);
  return { from: line.day, until: Math.max(line.day + 1, sameDay(unit.dayOfMonth, month + left)) };
}

export function monthAt(day: number): number {
  return monthOf(dayText(day).slice(0, 7));
}

function sameDay(dayOfMonth: number, month: number): number {
  return firstDay(monthOf(cycleOf(month))) + dayOfMonth - 1;
}

/**
 * The share of an amount up to a day (not included), cut toward zero: differences of two of these add up to the whole amount over
 * any sequence of days.
 */
export function shareBefore(amountE8: bigint, { from, until }: Coverage, day: number): bigint {
  if (day <= from) return 0n;
  if (day >= until) return amountE8;
  return (amountE8 * BigInt(day - from)) / BigInt(until - from);
}
