/** Keys of partitions: which there are, what span of days they stand for, when one that is told by time is final. */
import type { Site } from '../contract/types';
import { addMonths, cycleAt, cyclesBack, dayAt, isCycle, type Day } from '../time';
import type { DatasetDefinition, Partition, PartitionInput } from './types';

/** X-Language of BSS: the keys of lists that are pulled in each. */
const LANGUAGES = ['zh_CN', 'en_US'] as const;

/** Key of one member's part of a month. The master's own part has the member "". */
export function memberKey(key: string, member: string): string {
  return `${key}@${member}`;
}

/** The month and the member of a key; member null where all are pulled jointly. */
export function splitKey(key: string): { key: string; member: string | null } {
  const at = key.indexOf('@');
  return at < 0 ? { key, member: null } : { key: key.slice(0, at), member: key.slice(at + 1) };
}

/** The GMT+8 month a partition lies in; null where it spans more than one or none at all. */
export function cycleOf(partition: Partition, of: string): string | null {
  const { key } = splitKey(of);
  if (partition.kind === 'cycle') return key;
  return partition.kind === 'window' && partition.span === 'month' ? key : null;
}

/**
 * Keys of cycles or windows that overlap the last `months` months, newest first; of languages all. `now` in ms. The other kinds
 * have none that could be told.
 */
export function keysBack(partition: Partition, now: number, months: number): string[] {
  switch (partition.kind) {
    case 'cycle':
      return cyclesBack(cycleAt(now), Math.min(months, partition.months ?? months));
    case 'window': {
      const cycles = cyclesBack(cycleAt(now), months);
      return partition.span === 'month' ? cycles : [...new Set(cycles.map((c) => c.slice(0, 4)))];
    }
    case 'language':
      return [...LANGUAGES];
    case 'none':
    case 'parent':
      return [];
  }
}

/** First and last day (GMT+8, both included) of a cycle or window. */
export function daysOf(partition: Partition, key: string): { from: Day; to: Day } {
  if (partition.kind !== 'cycle' && partition.kind !== 'window') return { from: '', to: '' };
  if (!isCycle(key)) return { from: `${key}-01-01`, to: `${key}-12-31` };
  const next = Date.parse(`${addMonths(key, 1)}-01T00:00:00+08:00`);
  return { from: `${key}-01`, to: dayAt(next - 1) };
}

/** For `finalAt` of windows: final `days` days after the window's last day, at the same clock in GMT+8. */
export function finalAfter(partition: Partition, days: number): (key: string) => number {
  return (key) => Date.parse(`${daysOf(partition, key).to}T23:59:59+08:00`) + 1000 + days * 86_400_000;
}

export function partitionInput(
  { partition }: Pick<DatasetDefinition, 'partition'>,
  key: string,
  context: { site: Site; now: number; parent?: PartitionInput['parent'] },
): PartitionInput {
  const { from, to } = daysOf(partition, key);
  const today = dayAt(context.now);
  const last = partition.kind === 'window' && to > today ? today : to;
  return { key, site: context.site, from, to: last, parent: context.parent ?? {} };
}

/** A GMT+8 day as the UTC instant of its first second, for operations that want instants. */
export function dayBegins(day: Day): string {
  return `${new Date(Date.parse(`${day}T00:00:00+08:00`)).toISOString().slice(0, 19)}Z`;
}

/** A GMT+8 day as the UTC instant of its last second. */
export function dayEnds(day: Day): string {
  return `${new Date(Date.parse(`${day}T23:59:59+08:00`)).toISOString().slice(0, 19)}Z`;
}
