/** Both sides of a move of money between a master and a member, read now. */
import type { AppError } from '../../errors';
import { isAppError } from '../../errors';
import { e8Of, listOf, textOf } from '../read';
import type { Answered, Ask } from '../types';

export const POTS = ['cash', 'credit'] as const;
export type Pot = (typeof POTS)[number];

export const balanceTypeOf = (pot: Pot): string =>
  pot === 'credit' ? 'BALANCE_TYPE_CREDIT' : 'BALANCE_TYPE_DEBIT';

/** One account of a side: what is in it, what may be moved, and for credit until when. 10^-8 units. */
export type Side = { amount: bigint; movable: bigint; expireTime: string | null };

/** What the master can give: one line for cash, one for each end of a credit. */
export async function masterSides(ask: Ask, pot: Pot): Promise<Side[]> {
  const answer = await ask('ShowMultiAccountTransferAmount', {
    balance_type: balanceTypeOf(pot),
    limit: 100,
  });
  return sidesIn(answer, 'avail_transfer_amount');
}

/** What can be taken back from a member; empty for one that has no account of its own. */
export async function memberSides(ask: Ask, pot: Pot, memberId: string): Promise<Side[]> {
  const input = { sub_customer_id: memberId, balance_type: balanceTypeOf(pot), limit: 100 };
  try {
    return sidesIn(await ask('ListEnterpriseMultiAccount', input), 'avail_retrieve_amount');
  } catch (error) {
    if (isAppError(error) && hasNone(error)) return [];
    throw error;
  }
}

/** CBC.99000047: the member has no such account. */
function hasNone({ params }: AppError): boolean {
  return params['code'] === 'CBC.99000047';
}

function sidesIn(answer: Answered, movable: string): Side[] {
  return listOf(answer, 'amount_infos').map((line) => {
    const can = e8Of(line, movable) ?? 0n;
    // Some lines say their amount as credit_amount only.
    const amount = e8Of(line, 'amount') ?? e8Of(line, 'credit_amount') ?? can;
    return { amount, movable: can, expireTime: textOf(line, 'expire_time') };
  });
}

/** The line of an end; of cash, and of credit without end, the one without. */
export function sideOf(sides: readonly Side[], expireTime: string | null): Side | undefined {
  return sides.find((s) => s.expireTime === expireTime);
}
