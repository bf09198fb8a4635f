import type { Confirmation, Saying } from '@shared/model/action';
import { amountParts } from '../../format/number';

/** "Pay CNY 2,208.56": verb and amount, as the button says them. */
export function verbOf({ verb, amount, account }: Confirmation, say: (saying: Saying) => string): string {
  if (!amount || amount.direction === 'refund') return say(verb);
  const { sign, head, tail } = amountParts(amount.value);
  return `${say(verb)} ${account.currency} ${sign}${head}${tail}`;
}
