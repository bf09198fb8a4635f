import type { Database } from 'better-sqlite3';
import { anomalies, LEAST_HISTORY, type DailySubject } from '@shared/finance/anomalies';
import { addDays, daysBetween } from '@shared/finance/days';
import type { MemberView } from '@shared/model/enterprise';
import {
  DEFAULT_MEMBER_WATCH,
  type MemberAlert,
  type MemberAlerts,
  type MemberWatch,
} from '@shared/model/memberWatch';
import { toE8 } from '@shared/money';
import { cycleAt, cyclesBack, dayAt, type Cycle, type Day } from '@shared/time';
import { cents } from './costs/insights';
import { dailySubjects } from './costs/subjects';
import { membersOf } from './enterprise';

/** Months behind the usual of a day: four weeks back from any day of the last two weeks. */
const MONTHS = 3;
/** Unusual days further back are history, not an alert. */
const RECENT_DAYS = 14;

/**
 * What there is to tell about the members of a master, from the cache alone: balances below the person's line, and days of
 * usage far beyond the usual (docs/METHODS.md). Members with too little history are named, and nothing is said about them.
 */
export function memberAlerts(
  db: Database,
  input: { accountId: string; watches: readonly MemberWatch[]; now: number },
): MemberAlerts {
  const { accountId, now } = input;
  const watches = [...input.watches];
  const members = membersOf(db, accountId, new Map());
  if (members.length === 0) return { watches, alerts: [], quiet: [], upTo: null };
  const watchOf = (member: MemberView) =>
    watches.find((w) => w.memberId === member.id) ?? DEFAULT_MEMBER_WATCH;
  const { cycles, upTo } = wholeMonths(db, accountId, cyclesBack(cycleAt(now), MONTHS));
  const subjects = upTo === null ? [] : dailySubjects(db, { accountIds: [accountId], by: 'member', cycles });
  const alerts: MemberAlert[] = [];
  const quiet: MemberAlerts['quiet'] = [];
  for (const member of members) {
    const { lowBalance, unusual, least } = watchOf(member);
    const about = { memberId: member.id, name: member.displayName || member.name };
    const { cash } = member;
    if (lowBalance !== null && cash && toE8(cash.amount).e8 < toE8(lowBalance).e8)
      alerts.push({ ...about, kind: 'low', currency: cash.currency, amount: cash.amount, limit: lowBalance });
    const own = subjects.filter((s) => s.id === member.id);
    const days = Math.max(0, ...own.map((s) => historyOf(s, upTo)));
    if (days < LEAST_HISTORY) quiet.push({ memberId: member.id, days });
    if (!unusual || upTo === null) continue;
    const from = addDays(upTo, 1 - RECENT_DAYS);
    for (const found of anomalies(own, { from, to: upTo, least: toE8(least).e8 }))
      alerts.push({
        ...about,
        kind: 'unusual',
        currency: found.currency,
        from: found.from,
        to: found.to,
        amount: cents(found.amount),
        usual: cents(found.usual),
        beyond: cents(found.beyond),
      });
  }
  return { watches, alerts, quiet, upTo };
}

/** Days before the last one since the first usage: what a day is held against. Days without usage are known as well. */
function historyOf({ days }: DailySubject, upTo: Day | null): number {
  const [first] = [...days.keys()].sort();
  return first === undefined || upTo === null || first > upTo ? 0 : daysBetween(first, upTo).length - 1;
}

type Shown = { cycle: string | null; state: string; started_at: string };

/**
 * The newest months without a gap whose records are whole: a month of which half is there would make the other half look
 * unusual. Up to the day before the open one was pulled, else to the end of the newest.
 */
function wholeMonths(
  db: Database,
  accountId: string,
  wanted: readonly Cycle[],
): { cycles: Cycle[]; upTo: Day | null } {
  const shown = db
    .prepare(
      `SELECT cycle, state, started_at FROM shown_pull WHERE account_id = ? AND dataset = 'resourceRecords'`,
    )
    .all(accountId) as Shown[];
  const pullsOf = (cycle: Cycle) => shown.filter((p) => p.cycle === cycle);
  const whole = (cycle: Cycle) => {
    const pulls = pullsOf(cycle);
    return pulls.length > 0 && pulls.every((p) => p.state === 'complete');
  };
  const first = wanted.findIndex(whole);
  const [newest] = wanted.slice(first, first + 1);
  if (first < 0 || newest === undefined) return { cycles: [], upTo: null };
  const gap = wanted.findIndex((cycle, at) => at > first && !whole(cycle));
  const cycles = wanted.slice(first, gap < 0 ? undefined : gap);
  if (first > 0) return { cycles, upTo: addDays(`${wanted[first - 1] ?? newest}-01`, -1) };
  const [oldest = ''] = pullsOf(newest)
    .map((p) => p.started_at)
    .sort();
  return { cycles, upTo: addDays(dayAt(Date.parse(oldest)), -1) };
}
