/**
 * Money from a master to its members and back, on the ledger. Rules: the pages of the six operations
 * (support.huaweicloud.com/api-oce/ep_00016.html to ep_00019.html).
 */
import { randomUUID } from 'node:crypto';
import type { Call, Topic } from '../../kernel/context';
import { serviceError } from '../../kernel/errors';
import { money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { accessDenied, pageOf } from '../../kernel/params';
import type { Reply } from '../../kernel/reply';
import { reply } from '../../kernel/reply';
import type { Account } from '../../world/accounts';
import { hasCredit } from '../../world/state/base';
import { Shortfall } from '../../world/state/ledger';
import type { Pot } from '../../world/state/transfers';
import type { World } from '../../world/world';
import { memberWithMoney, requireMaster } from './caller';
import { amountOf, textOf } from './input';

export function potOf(balanceType: string | undefined): Pot {
  return balanceType === 'BALANCE_TYPE_CREDIT' ? 'credit' : 'cash';
}

/** A credit line ends with the year after the open month's. */
export function creditExpiry(world: World): string {
  return `${Number(world.openCycle().slice(0, 4)) + 1}-12-31T15:59:59Z`;
}

export type AmountLine = { available: bigint; amount: bigint; expireTime?: string };

/** What a master can give. Nothing for a pot it does not have. */
export function transferable({ world, account }: Call, pot: Pot): AmountLine[] {
  const balance = world.state.ledger.balance(account.domainId, pot);
  if (pot === 'cash') return [{ available: balance, amount: balance }];
  return hasCredit(account) ? [{ available: balance, amount: balance, expireTime: creditExpiry(world) }] : [];
}

/** What can be taken back from a member: what came from the master and is still there. */
export function retrievable({ world }: Call, member: Account, pot: Pot): AmountLine[] {
  const amount = world.state.ledger.balance(member.domainId, pot);
  const given = world.state.transfers.given(member, pot);
  const least = given < amount ? given : amount;
  if (pot === 'credit' && amount === 0n) return [];
  const line = { available: least > 0n ? least : 0n, amount };
  return [pot === 'credit' ? { ...line, expireTime: creditExpiry(world) } : line];
}

const lineJson = (call: Call, name: string, { available, amount, expireTime }: AmountLine): Json => ({
  [name]: money(available),
  measure_id: 1,
  currency: call.account.currency,
  amount: money(amount),
  credit_amount: expireTime === undefined ? undefined : money(amount),
  expire_time: expireTime,
});

function page(call: Call, name: string, lines: readonly AmountLine[]): Json {
  const { offset, limit } = pageOf(call.params);
  return {
    total_count: lines.length,
    amount_infos: lines.slice(offset, offset + limit).map((line) => lineJson(call, name, line)),
  };
}

function showMultiAccountTransferAmount(call: Call): Json {
  requireMaster(call);
  return page(call, 'avail_transfer_amount', transferable(call, potOf(call.params.text('balance_type'))));
}

function listEnterpriseMultiAccount(call: Call): Json {
  const memberId = call.params.text('sub_customer_id') ?? '';
  requireMaster(call);
  // A member whose master pays has no account of its own: there is nothing to list, and that is no error.
  const found = call.world.state.organisation.member(call.account.domainId, memberId);
  if (found?.account.custody) return page(call, 'avail_retrieve_amount', []);
  const { account } = memberWithMoney(call, memberId, 'READ_FINANCE_INFO');
  const pot = potOf(call.params.text('balance_type'));
  return page(call, 'avail_retrieve_amount', retrievable(call, account, pot));
}

export type Move = {
  memberId: string;
  e8: bigint;
  pot: Pot;
  transId: string | undefined;
  expireTime: string | undefined;
};

/**
 * Gives or takes back. A number that was used before is refused whatever it asks for; so is another transfer while one
 * is running for the member. Returns the number.
 * @throws ApiError CBC.0151, CBC.99000047, CBC.99007009, CBC.99007461, CBC.99007181, CBC.99000043, CBC.99005003
 */
export function moveMoney(call: Call, direction: 'out' | 'back', move: Move): string {
  const { world, account, language } = call;
  const { account: member } = memberWithMoney(call, move.memberId);
  const { ledger, transfers } = world.state;
  const refused = (code: string) => serviceError(400, code, language);
  const transId = move.transId ?? randomUUID().replaceAll('-', '');
  if (transfers.used(account.domainId, transId)) throw refused('CBC.99007009');
  if (transfers.isRunning(account.domainId, member.domainId)) throw refused('CBC.99007461');
  const lines = direction === 'out' ? transferable(call, move.pot) : retrievable(call, member, move.pot);
  const line = lines[0];
  if (!line) throw refused('CBC.99005003');
  checkExpiry(call, move, line);
  if (move.e8 > line.available) throw refused('CBC.99005003');
  const master = { holder: account.domainId, kind: move.pot };
  const other = { holder: member.domainId, kind: move.pot };
  const [from, to] = direction === 'out' ? [master, other] : [other, master];
  const atMs = world.nowMs();
  try {
    ledger.move(from, to, move.e8, {
      cause: direction === 'out' ? 'transfer' : 'reclaim',
      tradeId: transId,
      atMs,
    });
  } catch (error) {
    if (error instanceof Shortfall) throw refused('CBC.99005003');
    throw error;
  }
  transfers.add({
    transId,
    masterId: account.domainId,
    memberId: member.domainId,
    of: move.pot,
    direction,
    e8: move.e8,
    atMs,
  });
  return transId;
}

/** A credit line that ends must be named by its end, to the second; one that is over cannot be moved. */
function checkExpiry({ world, language }: Call, { pot, expireTime }: Move, line: AmountLine): void {
  if (pot === 'cash') return;
  if (expireTime !== undefined && Date.parse(expireTime) < world.nowMs())
    throw serviceError(400, 'CBC.99007181', language);
  if (expireTime !== line.expireTime) throw serviceError(400, 'CBC.99000043', language);
}

function moved(call: Call, direction: 'out' | 'back'): Reply {
  const { json, language } = call;
  requireMaster(call);
  const balanceType = textOf(json, 'balance_type');
  if (balanceType !== undefined && !/^BALANCE_TYPE_(DEBIT|CREDIT)$/.test(balanceType))
    throw accessDenied(language);
  moveMoney(call, direction, {
    memberId: textOf(json, 'customer_id') ?? '',
    e8: amountOf(call, 'amount'),
    pot: potOf(balanceType),
    transId: textOf(json, 'trans_id'),
    expireTime: textOf(json, 'expire_time'),
  });
  return reply(204);
}

export const transfers: Topic = {
  ShowMultiAccountTransferAmount: showMultiAccountTransferAmount,
  ListEnterpriseMultiAccount: listEnterpriseMultiAccount,
  UpdateSubEnterpriseAmount: (call) => moved(call, 'out'),
  ReclaimSubEnterpriseAmount: (call) => moved(call, 'back'),
};
