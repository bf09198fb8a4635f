/** Balances of an account: what it has, less what the open month has cost so far. Two decimals. */
import type { Call, Topic } from '../kernel/context';
import { money } from '../kernel/json';
import type { Json } from '../kernel/json';
import { hashText, mix } from '../world/random';
import { ALL_LINES } from '../world/world';

const UNIT = 100_000_000n;
const CENT = UNIT / 100n;

/** Balance types (contract: AccountBalanceV3.account_type). */
const CASH = 1;
const CREDIT = 2;
const BONUS = 5;

function showCustomerAccountBalances({ account, world }: Call): Json {
  const rows = world.summary(account, world.openCycle(), ALL_LINES);
  const spent = (part: 'cash' | 'credit' | 'debt'): bigint =>
    rows.reduce((sum, row) => sum + row.parts[part], 0n);
  // Topped up at the start of each month, so that the balance falls day by day as money is spent.
  const start = (kind: number, from: bigint): bigint =>
    (from + BigInt(mix(mix(account.seed, kind), hashText(world.openCycle())) % 3_000_000)) * CENT;
  const line = (accountType: number, amount: bigint, credit: bigint): Json => ({
    account_id: `${account.domainId.slice(0, 16)}${String(accountType).padStart(2, '0')}`,
    account_type: accountType,
    amount: money(amount),
    currency: account.currency,
    designated_amount: money(0n),
    credit_amount: money(credit),
    measure_id: 1,
  });
  const limit = 300_000n * UNIT;
  return {
    account_balances: [
      line(CASH, topUp(start(CASH, 4_000_000n) - spent('cash')), 0n),
      ...(account.payment.main === 'credit' ? [line(CREDIT, limit - spent('credit'), limit)] : []),
      line(BONUS, (start(BONUS, 0n) / 100n / CENT) * CENT, 0n),
    ],
    debt_amount: money(spent('debt')),
    measure_id: 1,
    currency: account.currency,
  };
}

/** An account that would run dry is topped up by 50 000 as often as it takes. */
function topUp(amount: bigint): bigint {
  const step = 50_000n * UNIT;
  return amount >= 0n ? amount : amount + ((-amount + step - 1n) / step) * step;
}

export const balances: Topic = { ShowCustomerAccountBalances: showCustomerAccountBalances };
