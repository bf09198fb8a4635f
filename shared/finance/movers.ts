/**
 * Why one month cost more or less than another (docs/METHODS.md, Movers). The effects of every subject add up to its difference, and those
 * of all subjects to the difference of the months, to the last digit.
 */
import { absOf } from './stats';

/** One subject (a resource's charges of one kind) in one month: 10^-8 units, and 10^-6 units of usage. */
export type Figure = { amount: bigint; usage: bigint };

export type Compared = {
  /** What the effects are gathered under: a service, a project, a resource. */
  group: string;
  /** Finest thing that can be compared: a resource and what is measured of it. */
  key: string;
  before: Figure | null;
  now: Figure | null;
  /** Bought ahead: its month-to-month difference is a purchase, renewal or refund, neither price nor quantity. */
  bought: boolean;
};

export const CAUSES = ['new', 'gone', 'quantity', 'price', 'purchase', 'other'] as const;
export type Cause = (typeof CAUSES)[number];

export type Mover = {
  group: string;
  before: bigint;
  now: bigint;
  change: bigint;
  effects: Record<Cause, bigint>;
  /** The cause with the largest effect in the direction of the change. */
  main: Cause | null;
  /** How many subjects are new, gone, or in both months. */
  counts: { new: number; gone: number; both: number };
};

export function moversOf(compared: readonly Compared[]): Mover[] {
  const groups = new Map<string, Mover>();
  for (const one of compared) {
    const mover = groups.get(one.group) ?? empty(one.group);
    groups.set(one.group, mover);
    const [before, now] = [one.before?.amount ?? 0n, one.now?.amount ?? 0n];
    mover.before += before;
    mover.now += now;
    mover.change += now - before;
    for (const [cause, effect] of effectsOf(one)) mover.effects[cause] += effect;
    mover.counts[one.before === null ? 'new' : one.now === null ? 'gone' : 'both'] += 1;
  }
  return [...groups.values()]
    .map((mover) => ({ ...mover, main: mainOf(mover) }))
    .sort((a, b) => compare(absOf(b.change), absOf(a.change)) || (a.group < b.group ? -1 : 1));
}

function empty(group: string): Mover {
  return {
    group,
    before: 0n,
    now: 0n,
    change: 0n,
    effects: { new: 0n, gone: 0n, quantity: 0n, price: 0n, purchase: 0n, other: 0n },
    main: null,
    counts: { new: 0, gone: 0, both: 0 },
  };
}

/** Quantity at the old price, then price at the new quantity. */
function effectsOf({ before, now, bought }: Compared): [Cause, bigint][] {
  if (before === null) return [['new', now?.amount ?? 0n]];
  if (now === null) return [['gone', -before.amount]];
  const change = now.amount - before.amount;
  if (bought) return [['purchase', change]];
  if (before.usage <= 0n || now.usage <= 0n) return [['other', change]];
  const quantity = (before.amount * (now.usage - before.usage)) / before.usage;
  return [
    ['quantity', quantity],
    ['price', change - quantity],
  ];
}

function mainOf({ change, effects }: Mover): Cause | null {
  if (change === 0n) return null;
  let main: Cause | null = null;
  for (const cause of CAUSES) {
    const effect = effects[cause];
    if (effect === 0n || effect < 0n !== change < 0n) continue;
    if (main === null || absOf(effect) > absOf(effects[main])) main = cause;
  }
  return main;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
