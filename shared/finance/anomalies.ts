/** Days and subjects (services, resources) that cost much more than they use to (docs/METHODS.md, Unusual days). */
import type { Day } from '../time';
import { addDays, isWeekend } from './days';
import { absOf, medianOf, spreadOf } from './stats';

/** Daily charges of one subject, 10^-8 units of one currency. Days without charges may be missing. */
export type DailySubject = {
  id: string;
  label: string | null;
  currency: string;
  days: ReadonlyMap<Day, bigint>;
};

export type Anomaly = {
  id: string;
  label: string | null;
  currency: string;
  /** First and last day of a run of unusual days. */
  from: Day;
  to: Day;
  /** What these days cost, and what such days usually cost. */
  amount: bigint;
  usual: bigint;
  /** amount - usual: what the run cost beyond the usual. */
  beyond: bigint;
  /** The dearest day in it, and its distance from the usual in spreads, in tenths: 57 is 5.7. */
  peak: Day;
  spreads: number;
  kind: 'more' | 'appeared';
  /** Days the usual was taken from. */
  history: number;
};

export type AnomalyOptions = {
  /** What a run must cost beyond the usual to be worth a word, 10^-8 units. */
  least: bigint;
  /** First and last day to look at. */
  from: Day;
  to: Day;
};

/** Days before a day that say what is usual; fewer than this many and nothing is said. */
export const HISTORY_DAYS = 28;
export const LEAST_HISTORY = 14;
/** A day this many spreads from the usual is unusual. */
const LIMIT = 5n;
/** A subject that always costs the same has no spread: at least this share of the usual counts as one. */
const LEAST_SPREAD_PERCENT = 5n;

export function anomalies(subjects: readonly DailySubject[], options: AnomalyOptions): Anomaly[] {
  return subjects
    .flatMap((subject) => runsOf(subject, options))
    .filter((a) => a.beyond >= options.least)
    .sort((a, b) => (a.beyond === b.beyond ? (a.id < b.id ? -1 : 1) : a.beyond < b.beyond ? 1 : -1));
}

type Judged = {
  day: Day;
  amount: bigint;
  usual: bigint;
  spreads: bigint;
  history: number;
  appeared: boolean;
};

function runsOf(subject: DailySubject, { from, to }: AnomalyOptions): Anomaly[] {
  const first = [...subject.days.keys()].sort()[0];
  if (first === undefined) return [];
  const runs: Judged[][] = [];
  const unusual = new Set<Day>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const judged = judge(subject, day, first, unusual);
    if (!judged) continue;
    unusual.add(day);
    const last = runs.at(-1);
    if (last?.at(-1)?.day === addDays(day, -1)) last.push(judged);
    else runs.push([judged]);
  }
  return runs.map((run) => anomalyOf(subject, run));
}

/** null where the day is nothing unusual, or where there is too little history to say so. */
function judge(subject: DailySubject, day: Day, first: Day, unusual: ReadonlySet<Day>): Judged | null {
  const amount = subject.days.get(day) ?? 0n;
  if (amount <= 0n) return null;
  const before: bigint[] = [];
  const alike: bigint[] = [];
  for (let back = 1; back <= HISTORY_DAYS; back += 1) {
    const then = addDays(day, -back);
    if (then < first) break;
    // A run of unusual days must not become the usual.
    if (unusual.has(then)) continue;
    const value = subject.days.get(then) ?? 0n;
    before.push(value);
    if (isWeekend(then) === isWeekend(day)) alike.push(value);
  }
  if (before.length < LEAST_HISTORY) return null;
  // Weekends cost less than workdays: a day is held against its like where there are enough of them.
  const reference = alike.length >= LEAST_HISTORY / 2 ? alike : before;
  const usual = medianOf(reference);
  const floor = (absOf(usual) * LEAST_SPREAD_PERCENT) / 100n;
  const own = spreadOf(reference);
  const spread = own > floor ? own : floor;
  const beyond = amount - usual;
  if (usual <= 0n) return { day, amount, usual, spreads: 0n, history: before.length, appeared: true };
  if (spread === 0n || beyond <= LIMIT * spread) return null;
  return { day, amount, usual, spreads: (beyond * 10n) / spread, history: before.length, appeared: false };
}

function anomalyOf(subject: DailySubject, run: readonly Judged[]): Anomaly {
  const peak = run.reduce((a, b) => (b.amount - b.usual > a.amount - a.usual ? b : a));
  const amount = run.reduce((sum, j) => sum + j.amount, 0n);
  const usual = run.reduce((sum, j) => sum + j.usual, 0n);
  return {
    id: subject.id,
    label: subject.label,
    currency: subject.currency,
    from: run[0]?.day ?? peak.day,
    to: run.at(-1)?.day ?? peak.day,
    amount,
    usual,
    beyond: amount - usual,
    peak: peak.day,
    spreads: Number(peak.spreads),
    kind: peak.appeared ? 'appeared' : 'more',
    history: peak.history,
  };
}
