import type { Database } from 'better-sqlite3';
import type { Rule } from '@shared/finance/allocation';
import { standingOf } from '@shared/finance/budgets';
import { addDays } from '@shared/finance/days';
import { forecast, type Forecast, type Quiet } from '@shared/finance/forecast';
import type { Budget, Standing } from '@shared/model/finance';
import { fromE8, toE8 } from '@shared/money';
import { cycleAt, cyclesBack, type Day } from '@shared/time';
import { billedUpTo, chargesByDay } from './daily';
import { FORECAST_MONTHS, NOT_PULLED, outlookView } from './insights';

/** Where each budget stands in the open month, over records of its own accounts, scope and currency. */
export function standings(
  db: Database,
  input: { budgets: readonly Budget[]; rules: readonly Rule[]; now: number },
): Standing[] {
  const cycle = cycleAt(input.now);
  const cycles = cyclesBack(cycle, FORECAST_MONTHS);
  return input.budgets.map((budget): Standing => {
    const { upTo, asOf } = billedUpTo(db, budget.accountIds, cycle);
    const scope = { accountIds: budget.accountIds, cycles, only: budget.only };
    const charges = chargesByDay(db, scope, input.rules).get(budget.currency) ?? [];
    const days = new Map<Day, bigint>(charges.map((c) => [c.day, c.usage + c.period]));
    const outlook: Forecast | Quiet =
      upTo === null
        ? { kind: 'quiet', reason: 'tooFewDays', have: 0, need: 0 }
        : forecast(charges, cycle, upTo);
    const standing = standingOf({
      cycle,
      amount: toE8(budget.amount).e8,
      thresholds: budget.thresholds,
      days,
      upTo: upTo ?? addDays(`${cycle}-01`, -1),
      outlook,
    });
    return {
      budget,
      cycle,
      spent: fromE8(standing.spent),
      left: fromE8(standing.left),
      used: standing.used === null ? null : Number(standing.used),
      elapsed: Number(standing.elapsed),
      reached: standing.reached,
      next: standing.next,
      state: standing.outlook,
      outlook: upTo === null ? NOT_PULLED : outlookView(outlook),
      asOf,
    };
  });
}
