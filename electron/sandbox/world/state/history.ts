/**
 * What went through an account by its bills, movement by movement: a top-up when a month begins, each transaction of the
 * bill on its day, and one more top-up whenever it would run dry. The balance of an account is where this walk ends.
 * A finance-managed member has no money of its own: its master pays.
 */
import type { Cycle } from '@shared/time';
import { addMonths } from '@shared/time';
import type { Account } from '../../world/accounts';
import { firstDay, instantOf, monthOf } from '../calendar';
import { hashText, mix } from '../random';
import { Recent } from '../recent';
import { tradeIdOf } from '../record';
import { transactionsOf } from '../transactions';
import type { Transaction } from '../transactions';
import type { LineQuery, World } from '../world';

export type PastKind = 'cash' | 'credit' | 'debt';

export type PastMovement = {
  id: string;
  atMs: number;
  kind: 'cash' | 'credit';
  e8: bigint;
  tradeId: string;
  /** Null for a top-up. */
  transaction: Transaction | null;
};

export type PastMonth = {
  movements: readonly PastMovement[];
  /** At the end of what is known of the month. */
  cashE8: bigint;
  creditE8: bigint;
  debtE8: bigint;
};

const CENT = 1_000_000n;
const UNIT = 100_000_000n;

/** What an account that pays on credit may owe; paid back when a month begins. */
export const CREDIT_LIMIT = 300_000n * UNIT;
/** An account that would run dry is topped up by so much, as often as it takes. */
const STEP = 50_000n * UNIT;

/** What the bills hold by themselves, without what was done in the sandbox. */
const BY_ITSELF: LineQuery = { key: 'by itself', matches: (l) => l.orderId === undefined, join: 'none' };

const months = new WeakMap<World, Recent<PastMonth>>();

export function pastMonth(world: World, account: Account, cycle: Cycle): PastMonth {
  const kept = months.get(world) ?? new Recent<PastMonth>(64);
  months.set(world, kept);
  return kept.get(world.version(account, cycle), () => walk(world, account, cycle));
}

function walk(world: World, account: Account, cycle: Cycle): PastMonth {
  // Who came in the run has what it was given by a transfer, and nothing else.
  const opened = account.since > -Infinity;
  if (account.custody || opened) return { movements: [], cashE8: 0n, creditE8: 0n, debtE8: 0n };
  const first = firstDay(monthOf(cycle));
  const movements: PastMovement[] = [];
  const has = {
    cash: targetOf(account, cycle),
    credit: account.payment.main === 'credit' ? CREDIT_LIMIT : 0n,
  };
  let debtE8 = 0n;
  const topUp = (day: number, seconds: number, e8: bigint, kind: 'cash' | 'credit'): void => {
    if (e8 === 0n) return;
    const tradeId = `TU${mix(mix(account.seed, day), movements.length * 100_000 + seconds)
      .toString(16)
      .padStart(8, '0')
      .toUpperCase()}`;
    const atMs = Date.parse(instantOf(day, seconds));
    movements.push({ id: `${tradeId}-${kind}`, atMs, kind, e8, tradeId, transaction: null });
  };
  for (const t of transactionsOf(world.lines(account, cycle, BY_ITSELF))) {
    debtE8 += t.parts.debt;
    for (const kind of ['cash', 'credit'] as const) {
      const e8 = -(kind === 'cash' ? t.parts.cash + t.parts.bonus : t.parts.credit);
      if (e8 === 0n) continue;
      has[kind] += e8;
      if (kind === 'cash' && has.cash < 0n) {
        const more = ((-has.cash + STEP - 1n) / STEP) * STEP;
        topUp(t.line.day, 28_800, more, 'cash');
        has.cash += more;
      }
      // A second apart, so that those of one day keep their order and the balance after each can be followed.
      const atMs = Date.parse(instantOf(t.line.day, 36_000)) + (movements.length % 3600) * 1000;
      movements.push({ id: `${t.id}-${kind}`, atMs, kind, e8, tradeId: tradeIdOf(t.line), transaction: t });
    }
  }
  const before = startOf(world, account, cycle);
  const opening: PastMovement[] = movements.splice(0);
  topUp(first, 0, targetOf(account, cycle) - before.cash, 'cash');
  if (account.payment.main === 'credit') topUp(first, 0, CREDIT_LIMIT - before.credit, 'credit');
  movements.push(...opening.sort((a, b) => a.atMs - b.atMs));
  return { movements, cashE8: has.cash, creditE8: has.credit, debtE8 };
}

/** What was left when the month began: nothing before the first month there is. */
function startOf(world: World, account: Account, cycle: Cycle): { cash: bigint; credit: bigint } {
  const before = addMonths(cycle, -1);
  if (!world.hasData(before)) return { cash: 0n, credit: 0n };
  const month = spentIn(world, account, before);
  return { cash: month.cashE8, credit: month.creditE8 };
}

/** The end of a month, without asking for the month before it. */
function spentIn(world: World, account: Account, cycle: Cycle): { cashE8: bigint; creditE8: bigint } {
  let cashE8 = targetOf(account, cycle);
  let creditE8 = account.payment.main === 'credit' ? CREDIT_LIMIT : 0n;
  for (const t of transactionsOf(world.lines(account, cycle, BY_ITSELF))) {
    cashE8 -= t.parts.cash + t.parts.bonus;
    creditE8 -= t.parts.credit;
    if (cashE8 < 0n) cashE8 += ((-cashE8 + STEP - 1n) / STEP) * STEP;
  }
  return { cashE8, creditE8 };
}

/** The cash a month begins with. */
function targetOf(account: Account, cycle: Cycle): bigint {
  return (4_000_000n + BigInt(mix(mix(account.seed, 1), hashText(cycle)) % 3_000_000)) * CENT;
}
