/** Months and days as whole numbers, all in GMT+8: a month is year * 12 + month - 1, a day counts from 1970-01-01. */
import type { Cycle, Day, Instant } from '@shared/time';

const DAY_MS = 86_400_000;
const GMT8_MS = 8 * 3_600_000;

export function monthOf(cycle: Cycle): number {
  return Number(cycle.slice(0, 4)) * 12 + Number(cycle.slice(5, 7)) - 1;
}

export function cycleOf(month: number): Cycle {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Number of the first day of a month. */
export function firstDay(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
}

export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dayText(day: number): Day {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The time of day of an instant, in ms, on a given day: where the day stands still and the clock goes on. */
export function timeOn(day: Day, ms: number): number {
  return Date.parse(`${day}T00:00:00+08:00`) + ((ms + GMT8_MS) % DAY_MS);
}

/** The UTC instant of `seconds` after midnight GMT+8 of a day. */
export function instantOf(day: number, seconds: number): Instant {
  return `${new Date(day * DAY_MS - GMT8_MS + seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** 0 is Sunday. */
export function weekday(day: number): number {
  return (day + 4) % 7;
}
