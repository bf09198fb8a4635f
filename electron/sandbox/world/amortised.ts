/**
 * What a month bears of everything that was paid: a purchase spreads over the days it covers (coverage.ts), usage belongs to its month.
 * Over all months the shares of a line add up to its amount to the last digit.
 */
import type { Cycle } from '@shared/time';
import type { Account } from './accounts';
import { cycleOf, firstDay, monthOf } from './calendar';
import { coverageOf, shareBefore } from './coverage';
import type { Line } from './lines';
import type { LineQuery, World } from './world';

/** The longest term is a year. */
const REACH = 12;

export type Share = { line: Line; cycle: Cycle; past: bigint; current: bigint; future: bigint };

const BY_CYCLE: LineQuery = { key: 'usage', matches: (line) => !isPeriod(line), join: 'cycle' };
const PERIOD: LineQuery = { key: 'period', matches: isPeriod, join: 'none' };

function isPeriod(line: Line): boolean {
  return line.unit.bundle.mode === 'period';
}

/** Every line that bears on a month, and how its amount falls before, in and after it. */
export function* sharesOf(world: World, account: Account, cycle: Cycle): Generator<Share> {
  const month = monthOf(cycle);
  const [from, until] = [firstDay(month), firstDay(month + 1)];
  for (let back = Math.min(REACH, month); back >= 0; back -= 1) {
    const paid = cycleOf(month - back);
    for (const line of world.lines(account, paid, PERIOD)) {
      const coverage = coverageOf(line);
      if (coverage.until <= from) continue;
      const before = shareBefore(line.amountE8, coverage, from);
      const upTo = shareBefore(line.amountE8, coverage, until);
      yield { line, cycle: paid, past: before, current: upTo - before, future: line.amountE8 - upTo };
    }
  }
  for (const line of world.lines(account, cycle, BY_CYCLE))
    yield { line, cycle, past: 0n, current: line.amountE8, future: 0n };
}
