/** Where a budget stands (docs/METHODS.md, Budgets). Amounts in 10^-8 units of the budget's currency. */
import type { Cycle, Day } from '../time';
import { dayOfMonth, daysIn } from './days';
import type { Forecast, Quiet } from './forecast';
import { shareOf } from './stats';

export type BudgetFigures = {
  cycle: Cycle;
  amount: bigint;
  /** Percent of the budget at which the person wants to know, rising. */
  thresholds: readonly number[];
  /** Charges by bill date in the cycle, those of its scope and currency only. */
  days: ReadonlyMap<Day, bigint>;
  upTo: Day;
  outlook: Forecast | Quiet;
};

export type BudgetStanding = {
  spent: bigint;
  /** Hundredths of a percent of the budget: 8125n is 81.25 %. null for a budget of nothing. */
  used: bigint | null;
  left: bigint;
  /** Thresholds reached, each with the day on which the sum passed it. */
  reached: { percent: number; on: Day }[];
  /** The next threshold, null when all are reached. */
  next: number | null;
  /** expected: the forecast is above the budget; possible: its upper end is. */
  outlook: 'over' | 'expected' | 'possible' | 'within' | 'unknown';
  expected: bigint | null;
  /** Share of the month that is over, in hundredths of a percent. */
  elapsed: bigint;
};

export function standingOf({
  cycle,
  amount,
  thresholds,
  days,
  upTo,
  outlook,
}: BudgetFigures): BudgetStanding {
  const own = [...days].filter(([day]) => day.startsWith(cycle)).sort(([a], [b]) => (a < b ? -1 : 1));
  let spent = 0n;
  const reached: { percent: number; on: Day }[] = [];
  const open = [...new Set(thresholds)].sort((a, b) => a - b);
  for (const [day, charge] of own) {
    spent += charge;
    while (open[0] !== undefined && amount > 0n && spent * 100n >= amount * BigInt(open[0]))
      reached.push({ percent: open.shift() ?? 0, on: day });
  }
  const expected = outlook.kind === 'forecast' ? outlook.expected : null;
  return {
    spent,
    used: shareOf(spent, amount),
    left: amount - spent,
    reached,
    next: open[0] ?? null,
    outlook: outlookOf(spent, amount, outlook),
    expected,
    elapsed: elapsedOf(cycle, upTo),
  };
}

function outlookOf(spent: bigint, amount: bigint, outlook: Forecast | Quiet): BudgetStanding['outlook'] {
  if (spent > amount) return 'over';
  if (outlook.kind === 'quiet') return outlook.reason === 'monthOver' ? 'within' : 'unknown';
  if (outlook.expected > amount) return 'expected';
  return outlook.high > amount ? 'possible' : 'within';
}

function elapsedOf(cycle: Cycle, upTo: Day): bigint {
  if (upTo.slice(0, 7) > cycle) return 10_000n;
  if (upTo.slice(0, 7) < cycle) return 0n;
  return (BigInt(dayOfMonth(upTo)) * 10_000n) / BigInt(daysIn(cycle));
}
