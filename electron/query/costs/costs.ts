import type { Database } from 'better-sqlite3';
import type { Rule } from '@shared/finance/allocation';
import { absOf } from '@shared/finance/stats';
import type { CostGroup, Costs, CostsQuestion } from '@shared/model/costs';
import { decimalText, fromE8 } from '@shared/money';
import { BASES } from './dimensions';
import { rawGroups, type RawGroup } from './rows';
import { standing } from './standing';

/** Costs of some months, gathered under up to three dimensions, largest first; each currency by itself. */
export function costs(db: Database, question: CostsQuestion & { rules: readonly Rule[] }): Costs {
  const groups = rawGroups(db, question, question.rules).sort(
    (a, b) => compare(absOf(b.amount), absOf(a.amount)) || (a.keys.join() < b.keys.join() ? -1 : 1),
  );
  const shown = groups.slice(0, question.limit);
  const hasOfficial = BASES[question.basis].official !== null;
  return {
    groups: shown.map((group) => view(group, hasOfficial)),
    others: sums(groups.slice(question.limit)),
    totals: sums(groups),
    ...standing(db, BASES[question.basis].dataset, question),
  };
}

function view(
  { keys, labels, currency, amount, official, count, usage, unit }: RawGroup,
  hasOfficial: boolean,
): CostGroup {
  return {
    keys,
    labels,
    currency,
    amount: fromE8(amount),
    official: hasOfficial ? fromE8(official) : null,
    count,
    usage: unit ? decimalText(trimmed(usage)) : null,
    unit: unit || null,
  };
}

/** 10^-6 without zeros at the end. */
function trimmed(micro: bigint): { units: bigint; scale: number } {
  let units = micro;
  let scale = 6;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return { units, scale };
}

function sums(groups: readonly RawGroup[]): Costs['totals'] {
  const byCurrency = new Map<string, { amount: bigint; count: number }>();
  for (const { currency, amount, count } of groups) {
    const sum = byCurrency.get(currency) ?? { amount: 0n, count: 0 };
    byCurrency.set(currency, { amount: sum.amount + amount, count: sum.count + count });
  }
  return [...byCurrency.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { amount, count }]) => ({ currency, amount: fromE8(amount), count }));
}

export function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
