/** How a record is paid: parts that add up to its amount to the last digit. */
import { PARTS } from './accounts';
import type { Payment, Split } from './accounts';
import type { Line } from './lines';

export function noSplit(): Split {
  return { cash: 0n, credit: 0n, coupon: 0n, flexi: 0n, stored: 0n, bonus: 0n, debt: 0n };
}

/** One part, sometimes two; the main account takes what the other leaves. Refunds go back the same way. */
export function splitPayment(payment: Payment, amountE8: bigint, hash: number): Split {
  const split = noSplit();
  let at = hash % 100;
  let rest = amountE8;
  for (const [part, share] of payment.also) {
    if (at < share) {
      const permille = BigInt(100 + ((hash >>> 8) % 901));
      split[part] = (amountE8 * permille) / 1000n;
      rest -= split[part];
      break;
    }
    at -= share;
  }
  split[payment.main] += rest;
  return split;
}

export function addSplit(into: Split, from: Split): void {
  for (const part of PARTS) into[part] += from[part];
}

export function splitOf(line: Line): Split {
  return line.parts ?? splitPayment(line.account.payment, line.amountE8, line.hash);
}
