/** Daily charges of services, resources or members, for what is judged day by day. */
import type { Database } from 'better-sqlite3';
import type { DailySubject } from '@shared/finance/anomalies';
import { addDays } from '@shared/finance/days';
import type { Dimension } from '@shared/model/costs';
import type { Cycle, Day } from '@shared/time';
import { rawGroups } from './rows';

/** Yearly/monthly: paid at once for a long time, so no day's usage. */
const PERIOD = '1';

/** Pay-per-use charges of each subject, day by day; each currency by itself. */
export function dailySubjects(
  db: Database,
  { accountIds, by, cycles }: { accountIds: string[]; by: Dimension; cycles: Cycle[] },
): DailySubject[] {
  const groups = rawGroups(
    db,
    {
      basis: 'paid',
      accountIds,
      cycles,
      filters: [],
      text: '',
      only: [{ dimension: 'chargeMode', keys: [PERIOD], not: true }],
      groups: [by, 'day'],
    },
    [],
  );
  const found = new Map<string, { subject: DailySubject; days: Map<Day, bigint> }>();
  for (const { keys, labels, currency, amount } of groups) {
    const [id = '', day = ''] = keys;
    // What is settled once a month stands on its last day and is no day's usage.
    if (id === '' || day === '' || isMonthEnd(day)) continue;
    const key = `${currency} ${id}`;
    const entry = found.get(key) ?? makeSubject(id, labels[0] ?? null, currency);
    found.set(key, entry);
    entry.days.set(day, (entry.days.get(day) ?? 0n) + amount);
  }
  return [...found.values()].map((entry) => entry.subject);
}

function makeSubject(id: string, label: string | null, currency: string) {
  const days = new Map<Day, bigint>();
  return { subject: { id, label, currency, days }, days };
}

function isMonthEnd(day: Day): boolean {
  return addDays(day, 1).endsWith('-01');
}
