import type { Database } from 'better-sqlite3';
import { anomalies, LEAST_HISTORY } from '@shared/finance/anomalies';
import { addDays } from '@shared/finance/days';
import { forecast, type Forecast, type Quiet } from '@shared/finance/forecast';
import type { AnomalyView, Insights, Outlook } from '@shared/model/finance';
import { fromE8, roundE8, toE8 } from '@shared/money';
import { cycleAt, cyclesBack, type Cycle, type Day } from '@shared/time';
import { billedUpTo, chargesByDay } from './daily';
import { dailySubjects } from './subjects';

/** Months behind a forecast, the open one included. */
export const FORECAST_MONTHS = 4;
/** Days that are looked at for what is unusual. */
const LOOK_BACK = 35;
const MOST = 50;

/** Forecast of the open month and unusual days of the last five weeks, each currency by itself. */
export function insights(
  db: Database,
  input: { accountIds: string[]; least: string; now: number },
): Insights {
  const { accountIds, least, now } = input;
  const cycle = cycleAt(now);
  const { upTo, asOf } = billedUpTo(db, accountIds, cycle);
  const to = upTo ?? addDays(`${cycle}-01`, -1);
  const from = addDays(to, 1 - LOOK_BACK);
  const cycles = cyclesBack(to.slice(0, 7), 3);
  const services = dailySubjects(db, { accountIds, by: 'service', cycles });
  const resources = dailySubjects(db, { accountIds, by: 'resource', cycles });
  const options = { from, to, least: toE8(least).e8 };
  const found = [
    ...anomalies(services, options).map((a) => ({ ...a, subject: 'service' as const })),
    ...anomalies(resources, options).map((a) => ({ ...a, subject: 'resource' as const })),
  ];
  const judged = [...services, ...resources].filter((s) => s.days.size >= LEAST_HISTORY).length;
  return {
    cycle,
    upTo,
    forecasts: outlooks(db, accountIds, cycle, upTo),
    anomalies: found
      .sort((a, b) => (a.beyond === b.beyond ? 0 : a.beyond < b.beyond ? 1 : -1))
      .slice(0, MOST)
      .map((a): AnomalyView => ({
        ...a,
        amount: cents(a.amount),
        usual: cents(a.usual),
        beyond: cents(a.beyond),
      })),
    lookedFrom: from,
    judged,
    quiet: services.length + resources.length - judged,
    asOf,
  };
}

function outlooks(db: Database, accountIds: string[], cycle: Cycle, upTo: Day | null): Insights['forecasts'] {
  const cycles = cyclesBack(cycle, FORECAST_MONTHS);
  const byCurrency = chargesByDay(db, { accountIds, cycles, only: [] }, []);
  return [...byCurrency.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, charges]) => ({
      currency,
      outlook: upTo === null ? NOT_PULLED : outlookView(forecast(charges, cycle, upTo)),
    }));
}

export const NOT_PULLED: Outlook = { kind: 'quiet', reason: 'notPulled', have: 0, need: 0 };

/** Estimates are said to the cent: more digits would claim more than is known. */
export function outlookView(outlook: Forecast | Quiet): Outlook {
  if (outlook.kind === 'quiet') return outlook;
  const { workdayLevel, weekendLevel, dailyRest, monthEnd, periodRest, ...counts } = outlook.evidence;
  return {
    kind: 'forecast',
    billed: cents(outlook.billed),
    expected: cents(outlook.expected),
    low: cents(outlook.low),
    high: cents(outlook.high),
    evidence: {
      ...counts,
      workdayLevel: cents(workdayLevel),
      weekendLevel: cents(weekendLevel),
      dailyRest: cents(dailyRest),
      monthEnd: cents(monthEnd),
      periodRest: cents(periodRest),
    },
  };
}

export function cents(e8: bigint): string {
  return fromE8(roundE8(e8, 2), 2);
}
