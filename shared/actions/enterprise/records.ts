/**
 * What went in and out of the master's own account, where a transfer shows by its amount. The records need not name the number of a
 * transfer, and no record names the member.
 */
import { isAppError } from '../../errors';
import { toE8 } from '../../money';
import { dayAt } from '../../time';
import { allRows } from '../pages';
import { e8Of, intOf, textOf } from '../read';
import type { Answered, Ask, Context, LostStep, Step } from '../types';
import { balanceTypeOf, type Pot } from './sides';

export type Way = 'out' | 'back';

/** Records that are read at the most: each hundred costs a tenth of a second of what the account may ask. */
const MOST = 1000;
/** The clock of this computer may be ahead: the day is not to begin after the transfer. */
const SLACK_MS = 3_600_000;

/** Kept with a step: how many movements of its amount there are before it is sent, on and after a day; null where that is not known. */
type Counted = { since: string; others: string[]; alike: number | null };

/** Of each step, taken right before the first of them is sent. */
export async function countBefore(
  { ask, now }: Context,
  steps: readonly Step[],
  way: Way,
): Promise<Counted[]> {
  const [first] = steps;
  if (!first) return [];
  const since = dayAt(now - SLACK_MS);
  const records = await recordsSince(ask, potOf(first), way, since);
  const numbers = steps.map(({ known }) => String(known['transId']));
  return steps.map((step, i) => {
    const others = numbers.filter((_, at) => at !== i);
    return { since, others, alike: records && alikeIn(records, step, others) };
  });
}

/** Movements like this one that came since; null where it cannot be told. */
export async function newAlike(ask: Ask, step: LostStep, way: Way): Promise<number | null> {
  const { since, others, alike } = step.known;
  if (typeof since !== 'string' || typeof alike !== 'number' || !Array.isArray(others)) return null;
  const records = await recordsSince(ask, potOf(step), way, since);
  return records && alikeIn(records, step, others as readonly string[]) - alike;
}

export const potOf = ({ known }: Pick<Step, 'known'>): Pot => (known['pot'] === 'credit' ? 'credit' : 'cash');

/** `others`: transfers of their own, sent with this one. */
function alikeIn(
  records: readonly Answered[],
  { amount }: Pick<Step, 'amount'>,
  others: readonly string[],
): number {
  const e8 = amount === null ? null : toE8(amount).e8;
  return records.filter((record) => {
    const moved = e8Of(record, 'change_amount');
    if (moved === null || others.includes(textOf(record, 'trade_id') ?? '')) return false;
    return (moved < 0n ? -moved : moved) === e8;
  }).length;
}

/** null: more than can be read at once, not all of them, or the key may not read them. The transfer is not held up by that. */
async function recordsSince(ask: Ask, pot: Pot, way: Way, since: string): Promise<Answered[] | null> {
  let total: number | null = null;
  try {
    const found = await allRows(
      async (page) => {
        const answer = await ask('ListCustomerAccountChangeRecords', {
          balance_type: balanceTypeOf(pot),
          revenue_expense_type: way === 'out' ? 'EXPENSE' : 'REVENUE',
          trade_time_begin: since,
          ...page,
        });
        total = intOf(answer, 'total_count');
        return answer;
      },
      'records',
      'total_count',
      { most: MOST },
    );
    return found.length === total ? found : null;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return null;
  }
}
