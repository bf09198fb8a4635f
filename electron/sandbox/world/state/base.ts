/**
 * What an account has by its bills alone: a month starts with a top-up, and each day's bill takes from it. Two decimals,
 * as bills are settled. What people do in the sandbox is posted in the ledger and comes on top.
 */
import type { Account } from '../../world/accounts';
import { hashText, mix } from '../random';
import { ALL_LINES } from '../world';
import type { World } from '../world';
import type { Kind } from './ledger';

const UNIT = 100_000_000n;
const CENT = UNIT / 100n;

/** What an account that pays on credit may owe. */
export const CREDIT_LIMIT = 300_000n * UNIT;
/** An account that would run dry is topped up by so much, as often as it takes. */
const STEP = 50_000n * UNIT;

export function hasCredit(account: Account): boolean {
  return account.payment.main === 'credit';
}

/** Only what was posted counts for deposits, coupons and cards: by its bills nobody has any. */
export function baseBalance(world: World, account: Account, kind: Kind): bigint {
  // Who came in the run has what it was given, and nothing else.
  if (account.since > -Infinity) return 0n;
  if (kind === 'cash') return topUp(startOf(world, account, 1, 4_000_000n) - spent(world, account, 'cash'));
  if (kind === 'credit') return hasCredit(account) ? CREDIT_LIMIT - spent(world, account, 'credit') : 0n;
  return kind === 'bonus' ? (startOf(world, account, 5, 0n) / 100n / CENT) * CENT : 0n;
}

export function debtOf(world: World, account: Account): bigint {
  return spent(world, account, 'debt');
}

function spent(world: World, account: Account, part: 'cash' | 'credit' | 'debt'): bigint {
  return world.summary(account, world.openCycle(), ALL_LINES).reduce((sum, row) => sum + row.parts[part], 0n);
}

/** Topped up at the start of each month, so that the balance falls day by day as money is spent. */
function startOf(world: World, account: Account, salt: number, from: bigint): bigint {
  return (from + BigInt(mix(mix(account.seed, salt), hashText(world.openCycle())) % 3_000_000)) * CENT;
}

function topUp(amount: bigint): bigint {
  return amount >= 0n ? amount : amount + ((-amount + STEP - 1n) / STEP) * STEP;
}
