import type { Database } from 'better-sqlite3';
import type { Rule } from '@shared/finance/allocation';
import { moversOf, type Compared } from '@shared/finance/movers';
import type { Movers, MoversQuestion } from '@shared/model/costs';
import { fromE8 } from '@shared/money';
import { compare } from './costs';
import { rawGroups, type RawGroup } from './rows';
import { standing } from './standing';

/** Yearly/monthly: bought ahead. */
const BOUGHT = '1';

/**
 * Two months held against each other, and why they differ. The finest thing compared is what a resource used of one specification and
 * kind; its name and its unit must be the same in both months to tell price from quantity.
 */
export function movers(db: Database, question: MoversQuestion & { rules: readonly Rule[] }): Movers {
  const { before, now, group, throughDay, rules } = question;
  const month = (cycle: string): RawGroup[] =>
    rawGroups(
      db,
      {
        ...question,
        basis: 'paid',
        cycles: [cycle],
        filters: [],
        text: '',
        groups: [group, 'resource', 'sku', 'usageType', 'chargeMode'],
        ...(throughDay === null ? {} : { days: { from: 1, to: throughDay } }),
      },
      rules,
    );
  const labels = new Map<string, string | null>();
  const byCurrency = new Map<string, Map<string, Compared>>();
  for (const [which, groups] of [
    ['before', month(before)],
    ['now', month(now)],
  ] as const)
    for (const one of groups) {
      const [name = '', ...finest] = one.keys;
      labels.set(name, one.labels[0] ?? labels.get(name) ?? null);
      const compared = byCurrency.get(one.currency) ?? new Map<string, Compared>();
      byCurrency.set(one.currency, compared);
      const key = JSON.stringify([name, ...finest]);
      const entry = compared.get(key) ?? {
        group: name,
        key,
        before: null,
        now: null,
        bought: finest.at(-1) === BOUGHT,
      };
      compared.set(key, { ...entry, [which]: { amount: one.amount, usage: one.unit ? one.usage : 0n } });
    }
  const found = [...byCurrency].flatMap(([currency, compared]) =>
    moversOf([...compared.values()]).map((mover) => ({ ...mover, currency })),
  );
  return {
    movers: found
      .sort((a, b) => compare(abs(b.change), abs(a.change)))
      .slice(0, question.limit)
      .map((m) => ({
        key: m.group,
        label: labels.get(m.group) ?? null,
        currency: m.currency,
        before: fromE8(m.before),
        now: fromE8(m.now),
        change: fromE8(m.change),
        effects: {
          new: fromE8(m.effects.new),
          gone: fromE8(m.effects.gone),
          quantity: fromE8(m.effects.quantity),
          price: fromE8(m.effects.price),
          purchase: fromE8(m.effects.purchase),
          other: fromE8(m.effects.other),
        },
        main: m.main,
        counts: m.counts,
      })),
    totals: [...byCurrency.keys()].sort().map((currency) => {
      const own = found.filter((m) => m.currency === currency);
      const sum = (of: (m: (typeof own)[number]) => bigint): string =>
        fromE8(own.reduce((total, m) => total + of(m), 0n));
      return { currency, before: sum((m) => m.before), now: sum((m) => m.now), change: sum((m) => m.change) };
    }),
    asOf: standing(db, 'resourceRecords', { accountIds: question.accountIds, cycles: [before, now] }).asOf,
  };
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);
