/** Balances of an account, as the ledger has them. Two decimals. */
import type { Call, Topic } from '../kernel/context';
import { money } from '../kernel/json';
import type { Json } from '../kernel/json';
import { CREDIT_LIMIT, debtOf, hasCredit } from '../world/state/base';

/** Balance types (contract: AccountBalanceV3.account_type). */
const CASH = 1;
const CREDIT = 2;
const BONUS = 5;
const DEPOSIT = 7;

export function showCustomerAccountBalances({ account, world }: Call): Record<string, Json> {
  const { ledger } = world.state;
  const line = (accountType: number, amount: bigint, credit: bigint): Json => ({
    account_id: `${account.domainId.slice(0, 16)}${String(accountType).padStart(2, '0')}`,
    account_type: accountType,
    amount: money(amount),
    currency: account.currency,
    designated_amount: money(0n),
    credit_amount: money(credit),
    measure_id: 1,
  });
  const deposit = ledger.balance(account.domainId, 'deposit');
  return {
    account_balances: [
      line(CASH, ledger.balance(account.domainId, 'cash'), 0n),
      ...(hasCredit(account) ? [line(CREDIT, ledger.balance(account.domainId, 'credit'), CREDIT_LIMIT)] : []),
      line(BONUS, ledger.balance(account.domainId, 'bonus'), 0n),
      ...(deposit === 0n ? [] : [line(DEPOSIT, deposit, 0n)]),
    ],
    debt_amount: money(debtOf(world, account)),
    measure_id: 1,
    currency: account.currency,
  };
}

export const balances: Topic = { ShowCustomerAccountBalances: showCustomerAccountBalances };
