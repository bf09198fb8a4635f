/**
 * The one place where a yearly/monthly price is made: enquiries, orders, renewals, refunds and bills all ask here, so
 * that a figure shown before an action is the figure charged by it. Amounts in 10^-8 units of the account's currency.
 */
import type { Account } from './accounts';

/** The international site's prices are this share (in thousandths) of the Chinese figures, in dollars. */
const USD_PERMILLE = 150n;
export const CENT = 1_000_000n;

/** official - discount = amount; the amount is whole cents. */
export type Price = { officialE8: bigint; discountE8: bigint; amountE8: bigint };

export const NO_PRICE: Price = { officialE8: 0n, discountE8: 0n, amountE8: 0n };

export function localPrice(account: Pick<Account, 'site'>, e8: bigint): bigint {
  return account.site === 'china' ? e8 : (e8 * USD_PERMILLE) / 1000n;
}

/** A year is paid like ten months, a part of a year month by month. */
export function termPrice(monthly: bigint, months: number): bigint {
  return monthly * BigInt(Math.floor(months / 12) * 10 + (months % 12));
}

/** Cut to the cent, toward zero. */
export function cents(e8: bigint): bigint {
  return (e8 / CENT) * CENT;
}

/** The price of a term with a share (in thousandths) taken off. */
export function priceOf(monthly: bigint, months: number, discountPermille: number): Price {
  const officialE8 = termPrice(monthly, months);
  const amountE8 = cents((officialE8 * BigInt(1000 - discountPermille)) / 1000n);
  return { officialE8, discountE8: officialE8 - amountE8, amountE8 };
}

export function addPrices(prices: readonly Price[]): Price {
  return prices.reduce(
    (sum, price) => ({
      officialE8: sum.officialE8 + price.officialE8,
      discountE8: sum.discountE8 + price.discountE8,
      amountE8: sum.amountE8 + price.amountE8,
    }),
    NO_PRICE,
  );
}
