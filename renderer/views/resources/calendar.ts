/** The weeks of a month, Monday first; days beside the month fill the first and the last week. */
import type { Cycle, Day } from '@shared/time';

const DAY_MS = 86_400_000;

export function weeksOf(cycle: Cycle): Day[][] {
  const first = Date.parse(`${cycle}-01T00:00:00Z`);
  const offset = (new Date(first).getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(Number(cycle.slice(0, 4)), Number(cycle.slice(5, 7)), 0)).getUTCDate();
  const weeks = Math.ceil((offset + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) =>
      new Date(first + (week * 7 + day - offset) * DAY_MS).toISOString().slice(0, 10),
    ),
  );
}
