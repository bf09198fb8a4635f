/** Charges by bill day, for what is judged day by day: forecast, budgets, unusual days. */
import type { Database } from 'better-sqlite3';
import type { Rule } from '@shared/finance/allocation';
import type { DayCharges } from '@shared/finance/forecast';
import { addDays } from '@shared/finance/days';
import type { DimensionFilter } from '@shared/model/costs';
import { dayAt, type Cycle, type Day } from '@shared/time';
import { rawGroups } from './rows';
import { marks } from '../sql';

/** Yearly/monthly. */
const PERIOD = '1';

export type DailyScope = {
  accountIds: string[];
  cycles: Cycle[];
  only: DimensionFilter[];
};

/** Each currency's days. */
export function chargesByDay(
  db: Database,
  scope: DailyScope,
  rules: readonly Rule[],
): Map<string, DayCharges[]> {
  const groups = rawGroups(
    db,
    { ...scope, basis: 'paid', filters: [], text: '', groups: ['day', 'chargeMode'] },
    rules,
  );
  const byCurrency = new Map<string, Map<Day, DayCharges>>();
  for (const { keys, currency, amount } of groups) {
    const [day = '', mode] = keys;
    if (day === '') continue;
    const days = byCurrency.get(currency) ?? new Map<Day, DayCharges>();
    byCurrency.set(currency, days);
    const charges = days.get(day) ?? { day, usage: 0n, period: 0n };
    if (mode === PERIOD) charges.period += amount;
    else charges.usage += amount;
    days.set(day, charges);
  }
  return new Map([...byCurrency].map(([currency, days]) => [currency, [...days.values()]]));
}

/**
 * The last day whose bills are there for all of these accounts: the day before the open month was pulled. null where one of them has no
 * complete pull of it.
 */
export function billedUpTo(
  db: Database,
  accountIds: readonly string[],
  cycle: Cycle,
): { upTo: Day | null; asOf: string | null } {
  const started = db
    .prepare<string[], string>(
      `SELECT started_at FROM shown_pull WHERE dataset = 'resourceRecords' AND state = 'complete' AND partition_key = ?
       AND account_id IN (${marks(accountIds)}) ORDER BY started_at`,
    )
    .pluck()
    .all(cycle, ...accountIds);
  const [oldest] = started;
  if (oldest === undefined || started.length < accountIds.length) return { upTo: null, asOf: oldest ?? null };
  return { upTo: addDays(dayAt(Date.parse(oldest)), -1), asOf: oldest };
}
