/**
 * How an account has its resources renewed by themselves: how many days before they expire the money is taken, and the day of
 * the month on which what was renewed expires (contract: limits.json, renewConfig).
 */
import type { Account } from '../../world/accounts';
import { firstDay } from '../calendar';

export type RenewRule = {
  /** Days before the expiry, 2 to 7. */
  deductionDays: number;
  /** 1 to 28, -1 for the last day of a month; null: as the term gives it. */
  expireDay: number | null;
};

/** What holds until an account says otherwise. */
const USUAL: RenewRule = { deductionDays: 7, expireDay: null };

export class RenewRules {
  private readonly byAccount = new Map<string, RenewRule>();

  of(account: Account): RenewRule {
    return this.byAccount.get(account.domainId) ?? USUAL;
  }

  set(account: Account, change: Partial<RenewRule>): void {
    this.byAccount.set(account.domainId, { ...this.of(account), ...change });
  }

  reset(): void {
    this.byAccount.clear();
  }
}

/** Days from the end of a renewed term to the next day on which resources of the account expire together. */
export function daysToUnify(until: number, expireDay: number | null): number {
  if (expireDay === null) return 0;
  const at = new Date(until * 86_400_000);
  const month = at.getUTCFullYear() * 12 + at.getUTCMonth();
  // `until` is the first day that is not paid: the day after the one on which it expires.
  const endIn = (m: number): number => (expireDay === -1 ? firstDay(m + 1) : firstDay(m) + expireDay);
  const next = endIn(month) >= until ? endIn(month) : endIn(month + 1);
  return next - until;
}
