/**
 * The world behind the sandbox: people, and what their months hold. A month is computed when it is asked for; what is
 * kept between calls is an index of counts (4 bytes a unit) and the few dozen rows of a summary.
 */
import { cycleAt, dayAt } from '@shared/time';
import type { Clock, Cycle, Day } from '@shared/time';
import { createPeople } from './accounts';
import type { Account, AccessKey, People } from './accounts';
import { dayNumber, firstDay, monthOf } from './calendar';
import { linesOf } from './lines';
import type { Line } from './lines';
import { Recent } from './recent';
import { State } from './state/state';
import { Summing } from './summary';
import type { SummaryRow } from './summary';
import { Units } from './units';

export type WorldOptions = {
  seed: string;
  /** How many billing cycles there are, the open one included. */
  months: number;
  /** Multiplies what accounts own. */
  scale: number;
  clock: Clock;
  /** Fixes the day on which the world stands still; without it the clock says. */
  today?: Day;
};

/** What is asked of a month's lines. `key` names the question, so that its index can be kept. */
export type LineQuery = {
  key: string;
  matches(line: Line): boolean;
  /** Joins a resource's lines of the month into one per kind (statistic_type 1). */
  byCycle: boolean;
};

export const ALL_LINES: LineQuery = { key: '', matches: () => true, byCycle: false };

/** Bills are kept for three years (contract: limits.json, historyWindow). */
export const KEPT_MONTHS = 36;

const DAY_MS = 86_400_000;
const GMT8_MS = 8 * 3_600_000;

export class World {
  /** What was done in the sandbox; see state/. */
  readonly state: State;
  private readonly people: People;
  private readonly indexes = new Recent<Uint32Array>(24);
  private readonly units = new Recent<Units>(24);
  private readonly summaries = new Recent<readonly SummaryRow[]>(256);

  constructor(private readonly options: WorldOptions) {
    this.people = createPeople(options.seed);
    this.state = new State(this, options.seed, this.people.accounts);
  }

  /** Everybody, those who came in the run included. */
  get accounts(): readonly Account[] {
    return [...this.people.accounts, ...this.state.organisation.opened()];
  }

  get keys(): readonly AccessKey[] {
    return [...this.people.keys, ...this.state.organisation.openedKeys()];
  }

  account(domainId: string): Account | undefined {
    return this.accounts.find((a) => a.domainId === domainId);
  }

  /** GMT+8 day on which the world is now. */
  today(): Day {
    return this.options.today ?? dayAt(this.options.clock());
  }

  /** The world's time in ms: the clock's, or its time of day on the fixed day. */
  nowMs(): number {
    const now = this.options.clock();
    return this.options.today === undefined
      ? now
      : Date.parse(`${this.options.today}T00:00:00+08:00`) + ((now + GMT8_MS) % DAY_MS);
  }

  openCycle(): Cycle {
    return this.options.today ? this.options.today.slice(0, 7) : cycleAt(this.options.clock());
  }

  /** Months from a cycle to the open one: 0 is the open one, negative the future. */
  age(cycle: Cycle): number {
    return monthOf(this.openCycle()) - monthOf(cycle);
  }

  /** How many lines of a cycle match. */
  count(account: Account, cycle: Cycle, query: LineQuery): number {
    const index = this.index(account, cycle, query);
    return index[index.length - 1] ?? 0;
  }

  /** Lines offset .. offset + limit - 1 of a cycle that match, in the world's fixed order. */
  page(account: Account, cycle: Cycle, query: LineQuery, offset: number, limit: number): Line[] {
    const index = this.index(account, cycle, query);
    const lines: Line[] = [];
    let unit = firstAbove(index, offset);
    let skip = offset - (unit > 0 ? (index[unit - 1] ?? 0) : 0);
    for (; unit < index.length && lines.length < limit; unit += 1) {
      if ((index[unit] ?? 0) === (index[unit - 1] ?? 0)) continue;
      lines.push(...this.unitLines(account, cycle, unit, query).slice(skip, skip + limit - lines.length));
      skip = 0;
    }
    return lines;
  }

  /** The settled rows of one account's cycle. */
  summary(account: Account, cycle: Cycle, query: LineQuery): readonly SummaryRow[] {
    const key = `${account.domainId} ${cycle} ${this.lastDay(cycle)} ${query.key}`;
    return this.summaries.get(key, () => {
      const summing = new Summing(account);
      const units = this.hasData(cycle) ? this.unitsOf(account, cycle).count : 0;
      for (let unit = 0; unit < units; unit += 1)
        for (const line of this.unitLines(account, cycle, unit, query)) summing.add(line);
      return summing.rows();
    });
  }

  private hasData(cycle: Cycle): boolean {
    const age = this.age(cycle);
    return age >= 0 && age < this.options.months;
  }

  /** Last day of a cycle that is billed: all of it once it is over, up to yesterday while it is open. */
  private lastDay(cycle: Cycle): number {
    return Math.min(firstDay(monthOf(cycle) + 1) - 1, dayNumber(this.today()) - 1);
  }

  private unitsOf(account: Account, cycle: Cycle): Units {
    return this.units.get(
      `${account.domainId} ${cycle}`,
      () => new Units(account, this.options.scale, monthOf(cycle)),
    );
  }

  private unitLines(account: Account, cycle: Cycle, index: number, query: LineQuery): Line[] {
    const unit = this.unitsOf(account, cycle).at(index);
    const lines = linesOf(account, unit, monthOf(cycle), this.lastDay(cycle)).filter((l) => query.matches(l));
    return query.byCycle ? joinByResource(lines) : lines;
  }

  /** For each unit, how many matching lines there are up to and including it. */
  private index(account: Account, cycle: Cycle, query: LineQuery): Uint32Array {
    const key = `${account.domainId} ${cycle} ${this.lastDay(cycle)} ${query.byCycle} ${query.key}`;
    return this.indexes.get(key, () => {
      const counts = new Uint32Array(this.hasData(cycle) ? this.unitsOf(account, cycle).count : 0);
      let total = 0;
      for (let unit = 0; unit < counts.length; unit += 1) {
        total += this.unitLines(account, cycle, unit, query).length;
        counts[unit] = total;
      }
      return counts;
    });
  }
}

/** First position whose running count goes beyond `offset`. */
function firstAbove(index: Uint32Array, offset: number): number {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One line per resource, bill type and meter: the last day's, with the sums of all. */
function joinByResource(lines: readonly Line[]): Line[] {
  const joined = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.resource.position} ${line.billType} ${line.meter?.usageType ?? ''}`;
    const before = joined.get(key);
    joined.set(
      key,
      before
        ? {
            ...line,
            days: line.day - before.day + before.days,
            officialE8: before.officialE8 + line.officialE8,
            discountE8: before.discountE8 + line.discountE8,
            amountE8: before.amountE8 + line.amountE8,
            usage: before.usage + line.usage,
            free: before.free + line.free,
          }
        : line,
    );
  }
  return [...joined.values()];
}
