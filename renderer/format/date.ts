/**
 * Times on screen. When something was pulled is told in the person's own time zone; what a bill says is told in
 * GMT+8, as the cloud bills (shared/time.ts), and cycles and bill dates are shown as they are.
 */
import { dayAt, type Cycle } from '@shared/time';
import { ABSENT } from './number';

const pad = (n: number): string => String(n).padStart(2, '0');

/** As-of in local time: "14:03" today, "11-21 22:10" this year, else "2025-11-21 22:10". ABSENT for null. */
export function asOfText(instant: string | null | undefined, now: Date): string {
  const at = instant ? new Date(instant) : null;
  if (!at || Number.isNaN(at.getTime())) return ABSENT;
  const time = `${pad(at.getHours())}:${pad(at.getMinutes())}`;
  const day = `${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  if (at.getFullYear() !== now.getFullYear()) return `${at.getFullYear()}-${day} ${time}`;
  return at.getMonth() === now.getMonth() && at.getDate() === now.getDate() ? time : `${day} ${time}`;
}

/** Local time of day of a moment in ms: "14:02:31". */
export function timeText(ms: number): string {
  const at = new Date(ms);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map(pad).join(':');
}

/** A UTC instant of a bill in GMT+8: "2026-10-31 23:59:59". Text that is no instant is shown as it is. */
export function billTimeText(instant: string | null | undefined): string {
  if (!instant) return ABSENT;
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return instant;
  return `${dayAt(ms)} ${new Date(ms + 8 * 3600_000).toISOString().slice(11, 19)}`;
}

/** Days of a billing cycle. */
export function daysIn(cycle: Cycle): number {
  return new Date(Date.UTC(Number(cycle.slice(0, 4)), Number(cycle.slice(5, 7)), 0)).getUTCDate();
}

/** Day of the month, in GMT+8, at an instant. */
export function dayOfMonth(ms: number): number {
  return Number(dayAt(ms).slice(8, 10));
}
