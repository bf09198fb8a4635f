/**
 * Closed months that move: now and then a month that is over gets a compensation twelve days into the next one, after the bill had
 * become final. It is dated in the month it corrects.
 */
import type { Account } from './accounts';
import { firstDay } from './calendar';
import { linesOf } from './lines';
import type { Line } from './lines';
import { mix } from './random';
import type { Units } from './units';

const SALT = 0xc0;
/** One month in so many. */
const ONE_IN = 6;
/** Days into the next month on which the correction appears. */
const APPEARS_AFTER = 11;

/** The correction of a month, as seen on `yesterday`; null where there is none, or none yet. */
export function correctionOf(account: Account, units: Units, month: number, yesterday: number): Line | null {
  const hash = mix(account.seed ^ SALT, month);
  if (hash % ONE_IN !== 0 || yesterday < firstDay(month + 1) + APPEARS_AFTER) return null;
  const end = firstDay(month + 1) - 1;
  for (let index = 0; index < units.coreCount; index += 1) {
    const [line] = linesOf(account, units.at((hash + index) % units.coreCount), month, end);
    if (!line || line.amountE8 <= 0n) continue;
    const back = -(line.amountE8 / 2n) || -1n;
    return {
      ...line,
      day: end,
      used: end,
      days: 1,
      billType: 9,
      officialE8: back,
      discountE8: 0n,
      amountE8: back,
      usage: 0,
      free: 0,
      months: 0,
      hash: mix(hash, line.hash),
    };
  }
  return null;
}
