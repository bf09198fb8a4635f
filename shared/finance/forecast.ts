/**
 * What the open month will come to. Three kinds of charge behave differently and are estimated apart (docs/METHODS.md, Forecast):
 * daily usage, what is settled once on the last day of a month, and yearly/monthly purchases.
 */
import { addMonths, type Cycle, type Day } from '../time';
import { addDays, dayOfMonth, daysBetween, isWeekend, lastDayOf } from './days';
import { absOf, meanOf, medianOf, rootOf, spreadOf, sumOf } from './stats';

/** One day's charges, 10^-8 units of one currency, bill date (GMT+8). */
export type DayCharges = {
  day: Day;
  /** Pay-per-use and all else that is not bought ahead. */
  usage: bigint;
  /** Yearly/monthly: purchases, renewals, changes, refunds. */
  period: bigint;
};

export type Quiet = {
  kind: 'quiet';
  reason: 'tooFewDays' | 'tooFewMonths' | 'monthOver';
  have: number;
  need: number;
};

export type Forecast = {
  kind: 'forecast';
  cycle: Cycle;
  /** Last day of bills that went in. */
  upTo: Day;
  billed: bigint;
  expected: bigint;
  /** About four in five months end in here; never below what is billed where nothing was ever refunded. */
  low: bigint;
  high: bigint;
  /** What the rest of the month is made of. */
  evidence: {
    daysLeft: number;
    workdayLevel: bigint;
    weekendLevel: bigint;
    dailyRest: bigint;
    monthEnd: bigint;
    periodRest: bigint;
    /** Days left out of the daily level because they were unusual. */
    leftOut: number;
    days: number;
    months: number;
  };
};

/** A daily level wants two weeks; purchases and the last day of a month want two whole months. */
export const LEAST_DAYS = 14;
export const LEAST_MONTHS = 2;
const WINDOW = 28;
const MONTHS_BACK = 3;
/** 80 % of a normal distribution lie within 1.2816 standard deviations. */
const BAND = 12_816n;
const TEN_THOUSAND = 10_000n;
/** Beyond so many spreads a day says nothing about the ones to come. */
const OUTLIER = 4n;

/**
 * @param charges every day with charges, of whole months where possible; days that are missing count as 0 from the first day on
 * @param upTo last day whose bills are complete (yesterday, usually)
 */
export function forecast(charges: readonly DayCharges[], cycle: Cycle, upTo: Day): Forecast | Quiet {
  const end = lastDayOf(cycle);
  if (upTo >= end) return { kind: 'quiet', reason: 'monthOver', have: 0, need: 0 };
  const first = charges.reduce<Day | null>(
    (least, c) => (least === null || c.day < least ? c.day : least),
    null,
  );
  const history = first === null ? [] : daysBetween(first, upTo);
  if (history.length < LEAST_DAYS)
    return { kind: 'quiet', reason: 'tooFewDays', have: history.length, need: LEAST_DAYS };
  const months = wholeMonthsBefore(cycle, first ?? upTo);
  if (months.length < LEAST_MONTHS)
    return { kind: 'quiet', reason: 'tooFewMonths', have: months.length, need: LEAST_MONTHS };

  const byDay = new Map(charges.map((c) => [c.day, c]));
  const usageOn = (day: Day): bigint => byDay.get(day)?.usage ?? 0n;
  const daily = dailyLevel(history.slice(-WINDOW), usageOn);
  const rest = daysBetween(addDays(upTo, 1), end);
  const dailyRest = sumOf(rest.map((day) => (isWeekend(day) ? daily.weekend : daily.workday)));

  const endings = months.map((month) => monthEndSurplus(lastDayOf(month), usageOn));
  const monthEnd = medianOf(endings);
  const periods = months.map((month) => periodAfter(charges, month, dayOfMonth(upTo)));
  const periodRest = meanOf(periods);

  const billed = sumOf(
    charges.filter((c) => c.day.startsWith(cycle) && c.day <= upTo).map((c) => c.usage + c.period),
  );
  const expected = billed + dailyRest + monthEnd + periodRest;
  const variance =
    daily.spread * daily.spread * BigInt(rest.length) +
    square(spreadAround(endings)) +
    square(spreadAround(periods));
  const reach = (rootOf(variance) * BAND) / TEN_THOUSAND;
  return {
    kind: 'forecast',
    cycle,
    upTo,
    billed,
    expected,
    low: expected - reach,
    high: expected + reach,
    evidence: {
      daysLeft: rest.length,
      workdayLevel: daily.workday,
      weekendLevel: daily.weekend,
      dailyRest,
      monthEnd,
      periodRest,
      leftOut: daily.leftOut,
      days: Math.min(WINDOW, history.length),
      months: months.length,
    },
  };
}

function square(value: bigint): bigint {
  return value * value;
}

/** Months that are wholly in the history, latest first. */
function wholeMonthsBefore(cycle: Cycle, first: Day): Cycle[] {
  const months: Cycle[] = [];
  for (let back = 1; back <= MONTHS_BACK; back += 1) {
    const month = addMonths(cycle, -back);
    if (`${month}-01` < first) break;
    months.push(month);
  }
  return months;
}

type Level = { workday: bigint; weekend: bigint; spread: bigint; leftOut: number };

/** Mean of ordinary days, workdays and weekends apart. Unusual days and last days of months are left out. */
function dailyLevel(days: readonly Day[], usageOn: (day: Day) => bigint): Level {
  const ordinary = days.filter((day) => day !== lastDayOf(day.slice(0, 7)));
  const kinds = [false, true].map((weekend) => {
    const own = ordinary.filter((day) => isWeekend(day) === weekend).map(usageOn);
    const middle = medianOf(own);
    const limit = OUTLIER * spreadOf(own);
    const kept = limit === 0n ? own : own.filter((v) => absOf(v - middle) <= limit);
    const level = limit === 0n ? middle : meanOf(kept);
    return { level, kept, leftOut: own.length - kept.length };
  });
  const [workday, weekend] = kinds;
  const residuals = kinds.flatMap((k) => k.kept.map((v) => v - k.level));
  return {
    workday: workday?.level ?? 0n,
    weekend: weekend?.level ?? 0n,
    spread: spreadAround(residuals),
    leftOut: kinds.reduce((n, k) => n + k.leftOut, 0),
  };
}

/** Standard deviation. */
function spreadAround(values: readonly bigint[]): bigint {
  if (values.length < 2) return 0n;
  const mean = meanOf(values);
  return rootOf(sumOf(values.map((v) => square(v - mean))) / BigInt(values.length - 1));
}

/** By how much the last day of a month stands above the week before it: what is settled once a month. Never negative. */
function monthEndSurplus(end: Day, usageOn: (day: Day) => bigint): bigint {
  const before = medianOf(daysBetween(addDays(end, -7), addDays(end, -1)).map(usageOn));
  const surplus = usageOn(end) - before;
  return surplus > 0n ? surplus : 0n;
}

function periodAfter(charges: readonly DayCharges[], month: Cycle, day: number): bigint {
  return sumOf(
    charges.filter((c) => c.day.startsWith(month) && dayOfMonth(c.day) > day).map((c) => c.period),
  );
}
