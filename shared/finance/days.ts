/** Days and months of GMT+8 as text, and the arithmetic on them that the methods need. */
import type { Cycle, Day } from '../time';

const DAY_MS = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function isWeekend(day: Day): boolean {
  return weekdayOf(day) % 6 === 0;
}

export function lastDayOf(cycle: Cycle): Day {
  const [year = 0, month = 1] = cycle.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function daysIn(cycle: Cycle): number {
  return Number(lastDayOf(cycle).slice(8));
}

export function dayOfMonth(day: Day): number {
  return Number(day.slice(8));
}

/** Every day from the first to the last, both included. */
export function daysBetween(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
