/** What an account can pay with, read now. */
import { AppError } from '../errors';
import type { PlannedFact, Ask, Words } from './types';
import { amountText, e8Of, intOf, listOf, textOf } from './read';

/** 10^-8 units, in one currency. `credit` is null where the account has none. */
export type Funds = { cash: bigint; credit: bigint | null; currency: string };

const CASH = 1;
const CREDIT = 2;

/** Cash and credit of an account (contract: account_type 1 and 2). */
export async function fundsOf(ask: Ask, currency: string): Promise<Funds> {
  const answer = await ask('ShowCustomerAccountBalances');
  const accounts = listOf(answer, 'account_balances');
  const of = (type: number) => accounts.find((a) => intOf(a, 'account_type') === type);
  const cash = of(CASH);
  const credit = of(CREDIT);
  return {
    cash: e8Of(cash, 'amount') ?? 0n,
    credit: credit ? (e8Of(credit, 'amount') ?? 0n) : null,
    currency: textOf(cash, 'currency') ?? textOf(answer, 'currency') ?? currency,
  };
}

/** How an amount will be paid: all of it on credit where the account has enough, else all of it from cash. */
export function paidFrom(
  funds: Funds,
  due: bigint,
): { facts: PlannedFact[]; balance: { before: string; after: string } | null; warnings: Words[] } {
  const { cash, credit, currency } = funds;
  const fact = (key: 'actions:fact.fromCash' | 'actions:fact.fromCredit'): PlannedFact => ({
    label: { key },
    value: { kind: 'money', amount: amountText(due), currency },
  });
  if (due === 0n) return { facts: [], balance: null, warnings: [] };
  if (credit !== null && credit >= due)
    return { facts: [fact('actions:fact.fromCredit')], balance: null, warnings: [] };
  if (cash >= due)
    return {
      facts: [fact('actions:fact.fromCash')],
      balance: { before: amountText(cash), after: amountText(cash - due) },
      warnings: [],
    };
  // An account that has nothing at all may be one whose master pays: the cloud hands the order on then.
  const nothing = cash === 0n && credit === null;
  const short = amountText(due - cash);
  return {
    facts: [
      {
        label: { key: 'actions:fact.cashNow' },
        value: { kind: 'money', amount: amountText(cash), currency },
      },
    ],
    balance: null,
    warnings: [
      nothing
        ? { key: 'actions:warning.noFunds' }
        : { key: 'actions:warning.short', values: { currency, amount: short } },
    ],
  };
}

/** @throws AppError action.notPossible where an amount is in another currency than the account */
export function sameCurrency(found: string | null, account: string): void {
  if (found !== null && found !== account)
    throw new AppError('action.notPossible', { because: 'actions:because.otherCurrency', found, account });
}
