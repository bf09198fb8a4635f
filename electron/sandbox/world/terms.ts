/** When what is paid ahead begins and ends, by the unit alone: the terms it had until a day, and how it went on. */
import { firstDay } from './calendar';
import type { Unit } from './units';

export type Term = {
  /** Month in which it began. */
  month: number;
  /** First day, and first day no longer paid (calendar.ts). */
  from: number;
  until: number;
  months: number;
  /** 1 bought, 2 renewed by hand, 8 renewed by itself (contract: bill_type). */
  billType: 1 | 2 | 8;
};

/** The same day of month, so many months after a month. */
export function dayOf(unit: Unit, month: number): number {
  return firstDay(month) + unit.dayOfMonth - 1;
}

/** Nine days after a term's day in a month, or the month's last day: when changes and early ends happen. */
export function changeDay(unit: Unit, month: number): number {
  return Math.min(dayOf(unit, month) + 9, firstDay(month + 1) - 1);
}

/** The last term that has begun by a day; null before the purchase. */
export function lastTerm(unit: Unit, day: number): Term | null {
  const { term } = unit;
  let month = unit.month;
  if (dayOf(unit, month) > day) return null;
  while (
    month + term < unit.endMonth &&
    (unit.unsubscribeMonth === null || month + term <= unit.unsubscribeMonth) &&
    dayOf(unit, month + term) <= day
  )
    month += term;
  return {
    month,
    from: dayOf(unit, month),
    until: dayOf(unit, month + term),
    months: term,
    billType: month === unit.month ? 1 : unit.autoRenew ? 8 : 2,
  };
}

/** Day on which it was unsubscribed, if that has happened by a day. */
export function unsubscribedOn(unit: Unit, day: number): number | null {
  if (unit.unsubscribeMonth === null) return null;
  const on = changeDay(unit, unit.unsubscribeMonth);
  return on <= day ? on : null;
}

/** The day reached after so many calendar months from a day; a shorter month's last day where it has no such day. */
export function monthsAfter(day: number, months: number): number {
  const date = new Date(day * 86_400_000);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  return Math.min(firstDay(month) + date.getUTCDate() - 1, firstDay(month + 1) - 1);
}
