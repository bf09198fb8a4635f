import type { Cycle } from '@shared/time';
import type { Account } from '../../world/accounts';
import type { Line } from '../../world/lines';
import type { LineQuery, World } from '../../world/world';

export type Page = { offset: number; limit: number };

/** One page over the lines of several customers, one after the other, and how many there are in all. */
export function linesOfCustomers(
  world: World,
  customers: readonly Account[],
  cycle: Cycle,
  query: LineQuery,
  { offset, limit }: Page,
): { lines: Line[]; total: number } {
  const lines: Line[] = [];
  let before = 0;
  for (const customer of customers) {
    const count = world.count(customer, cycle, query);
    const from = Math.max(0, offset - before);
    const wanted = limit - lines.length;
    if (wanted > 0 && from < count) lines.push(...world.page(customer, cycle, query, from, wanted));
    before += count;
  }
  return { lines, total: before };
}
