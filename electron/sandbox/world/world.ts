/**
 * The world behind the sandbox: people, and what their months hold. A month is computed when it is asked for; what is
 * kept between calls is an index of counts (4 bytes a unit) and the few dozen rows of a summary.
 */
import { cycleAt, dayAt } from '@shared/time';
import type { Clock, Cycle, Day } from '@shared/time';
import { createPeople } from './accounts';
import type { Account, AccessKey, People } from './accounts';
import { dayNumber, firstDay, monthOf, timeOn } from './calendar';
import { lagOf } from './lines';
import type { Line } from './lines';
import { correctionOf } from './corrections';
import { joinLines } from './join';
import type { Join } from './join';
import { PostedLines } from './posted';
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
  join: Join;
};

export const ALL_LINES: LineQuery = { key: '', matches: () => true, join: 'none' };

/** Bills are kept for three years (contract: limits.json, historyWindow). */
export const KEPT_MONTHS = 36;

/** Days into the next month after which nothing of the world's own changes a cycle any more (corrections.ts). */
const SETTLED_AFTER = 40;

/**
 * A pull reads several months side by side, each of a master and all of its members, page after page: what falls out before the
 * next page is computed anew for each.
 */
const KEPT_ANSWERS = 256;

export class World {
  /** What was done in the sandbox; see state/. */
  readonly state: State;
  private readonly people: People;
  /** What of it shows in the bills; cleared with the state. */
  readonly posted = new PostedLines();
  private readonly indexes = new Recent<Uint32Array>(KEPT_ANSWERS);
  private readonly units = new Recent<Units>(KEPT_ANSWERS);
  private readonly summaries = new Recent<readonly SummaryRow[]>(KEPT_ANSWERS);

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
    return this.options.today === undefined ? now : timeOn(this.options.today, now);
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
      lines.push(...this.slotLines(account, cycle, unit, query).slice(skip, skip + limit - lines.length));
      skip = 0;
    }
    return lines;
  }

  /** The settled rows of one account's cycle. */
  summary(account: Account, cycle: Cycle, query: LineQuery): readonly SummaryRow[] {
    return this.summaries.get(`${this.version(account, cycle)} ${query.key}`, () => {
      const summing = new Summing(account);
      for (const line of this.lines(account, cycle, query)) summing.add(line);
      return summing.rows();
    });
  }

  /** All lines of a cycle that match, one after the other. */
  *lines(account: Account, cycle: Cycle, query: LineQuery): Generator<Line> {
    const slots = this.slots(account, cycle);
    for (let slot = 0; slot < slots; slot += 1) yield* this.slotLines(account, cycle, slot, query);
  }

  /** Names what a cycle of an account holds now: the same text, the same lines. */
  version(account: Account, cycle: Cycle): string {
    const seen = Math.min(firstDay(monthOf(cycle) + 1) + SETTLED_AFTER, this.yesterday());
    return `${account.domainId} ${cycle} ${seen} ${this.posted.version()}.${this.state.contracts.version()}`;
  }

  hasData(cycle: Cycle): boolean {
    const age = this.age(cycle);
    return age >= 0 && age < this.options.months;
  }

  private yesterday(): number {
    return dayNumber(this.today()) - 1;
  }

  /** What an account may own in a cycle, by the seed alone. */
  unitsOf(account: Account, cycle: Cycle): Units {
    return this.units.get(
      `${account.domainId} ${cycle}`,
      () => new Units(account, this.options.scale, monthOf(cycle)),
    );
  }

  /** The units of the world, and one more slot for what belongs to the month apart from them. */
  private slots(account: Account, cycle: Cycle): number {
    return this.hasData(cycle) ? this.unitsOf(account, cycle).count + 1 : 0;
  }

  private slotLines(account: Account, cycle: Cycle, slot: number, query: LineQuery): Line[] {
    const units = this.unitsOf(account, cycle);
    const month = monthOf(cycle);
    const yesterday = this.yesterday();
    const lastDay = Math.min(firstDay(month + 1) - 1, yesterday);
    const lines =
      slot < units.count
        ? this.state.contracts
            .linesOf(account, units.at(slot), month, lastDay)
            .filter((line) => line.day + lagOf(line) <= yesterday)
        : this.apart(account, cycle, units, yesterday);
    return joinLines(
      lines.filter((line) => query.matches(line)),
      query.join,
    );
  }

  /** What was posted today is there at once; a correction comes when the month was thought closed. */
  private apart(account: Account, cycle: Cycle, units: Units, yesterday: number): Line[] {
    const correction = correctionOf(account, units, monthOf(cycle), yesterday);
    return [...(correction ? [correction] : []), ...this.posted.of(account.domainId, cycle)];
  }

  /** For each slot, how many matching lines there are up to and including it. */
  private index(account: Account, cycle: Cycle, query: LineQuery): Uint32Array {
    return this.indexes.get(`${this.version(account, cycle)} ${query.join} ${query.key}`, () => {
      const counts = new Uint32Array(this.slots(account, cycle));
      let total = 0;
      for (let slot = 0; slot < counts.length; slot += 1) {
        total += this.slotLines(account, cycle, slot, query).length;
        counts[slot] = total;
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
