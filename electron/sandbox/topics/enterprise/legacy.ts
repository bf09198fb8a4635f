/** The old forms of the same: page numbers from 1, other names. Names of answers: the pages ep_00006 to ep_00010. */
import type { Call, Topic } from '../../kernel/context';
import { money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { accessDenied } from '../../kernel/params';
import { memberWithMoney, requireMaster } from './caller';
import { amountOf, textOf } from './input';
import { membersFor, unitName } from './organisation';
import { moveMoney, potOf, retrievable, transferable } from './transfers';
import type { AmountLine } from './transfers';

/** The path names the caller. */
function requireOwnDomain(call: Call): void {
  requireMaster(call);
  if (call.params.text('domain_id') !== call.account.domainId) throw accessDenied(call.language);
}

function paged<T>({ params }: Call, items: readonly T[]): readonly T[] {
  const page = params.number('offset') ?? 1;
  const limit = params.number('limit') ?? 10;
  return items.slice((page - 1) * limit, page * limit);
}

function amounts(call: Call, name: string, lines: readonly AmountLine[]): Json {
  return {
    totalCount: lines.length,
    amountInfo: paged(call, lines).map((line) => ({
      [name]: money(line.available),
      measureId: 1,
      currency: call.account.currency,
      amount: money(line.amount),
      expireTime: line.expireTime,
    })),
  };
}

function legacyTransferAmount(call: Call): Json {
  requireOwnDomain(call);
  const lines = transferable(call, potOf(call.params.text('balance_type')));
  return amounts(call, 'availTransferAmount', lines);
}

function legacyRetrieveAmount(call: Call): Json {
  requireOwnDomain(call);
  const memberId = call.params.text('sub_customer_id') ?? '';
  const { account } = memberWithMoney(call, memberId, 'READ_FINANCE_INFO');
  const lines = retrievable(call, account, potOf(call.params.text('balance_type')));
  return amounts(call, 'availRetrieveAmount', lines);
}

function legacySubCustomers(call: Call): Json {
  requireOwnDomain(call);
  const members = membersFor(call, {
    name: call.params.text('sub_customer_name') ?? '',
    displayName: '',
    fuzzy: false,
    unitId: '',
  });
  return {
    totalCount: members.length,
    subCustomerInfos: paged(call, members).map((m) => ({
      subCustomerId: m.account.domainId,
      subCustomerName: m.account.domainName,
      displayName: m.displayName,
      status: m.status,
      orgPartyId: m.unitId,
      orgPartyName: unitName(call, m.unitId),
    })),
  };
}

function legacyMove(call: Call, direction: 'out' | 'back', amountName: string): Json {
  requireOwnDomain(call);
  const { json } = call;
  const transId = moveMoney(call, direction, {
    memberId: textOf(json, 'subCustomerId') ?? '',
    e8: amountOf(call, amountName),
    pot: potOf(textOf(json, 'balanceType')),
    transId: textOf(json, 'transId'),
    expireTime: textOf(json, 'expireTime'),
  });
  return { transId };
}

export const legacy: Topic = {
  LegacyTransferAmount: legacyTransferAmount,
  LegacyRetrieveAmount: legacyRetrieveAmount,
  LegacySubCustomers: legacySubCustomers,
  LegacyTransfer: (call) => legacyMove(call, 'out', 'totalTransferAmount'),
  LegacyRetrieve: (call) => legacyMove(call, 'back', 'totalRetrieveAmount'),
};
