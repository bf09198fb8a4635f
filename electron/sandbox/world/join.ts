/** Lines joined for the coarser granularities: amounts, usage and payment parts are sums, so that every granularity adds up the same. */
import type { Line } from './lines';
import { addSplit, noSplit, splitOf } from './payments';

/** `day`: one line per resource, kind and bill day; `cycle`: one per resource and kind. */
export type Join = 'none' | 'day' | 'cycle';

export function joinLines(lines: readonly Line[], join: Join): Line[] {
  if (join === 'none') return [...lines];
  const joined = new Map<string, Line>();
  for (const line of lines) {
    const day = join === 'day' ? line.day : '';
    const key = `${line.resource.id} ${line.billType} ${line.meter?.usageType ?? ''} ${day}`;
    const before = joined.get(key);
    joined.set(key, before ? together(before, line) : line);
  }
  return [...joined.values()];
}

/** The later line, with the sums of both. */
function together(before: Line, line: Line): Line {
  const parts = noSplit();
  addSplit(parts, splitOf(before));
  addSplit(parts, splitOf(line));
  return {
    ...line,
    used: Math.min(before.used, line.used),
    days: before.days + line.days,
    officialE8: before.officialE8 + line.officialE8,
    discountE8: before.discountE8 + line.discountE8,
    amountE8: before.amountE8 + line.amountE8,
    usage: before.usage + line.usage,
    free: before.free + line.free,
    parts,
  };
}
