import type { Call, Topic } from '../../kernel/context';
import { Exact, money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { CREDIT_LIMIT, hasCredit } from '../../world/state/base';
import { listCustomerAccountChangeRecords } from './changes';
import { listCustomerCouponChangeRecords, listStoredValueCards, listSubCustomerCoupons } from './coupons';

/** What an account may spend on credit and how much of it is spent (contract: international site only). */
function showCustomerExpenditureQuota({ world, account }: Call): Json {
  const limit = hasCredit(account) ? CREDIT_LIMIT : 0n;
  const used = limit - world.state.ledger.balance(account.domainId, 'credit');
  return {
    granting_amount: money(limit),
    granting_amount_used: money(hasCredit(account) ? used : 0n),
    percentage_granting_amount_used: new Exact(limit === 0n ? 0n : (used * 10_000n) / limit, 2),
    measure_id: 1,
    currency: account.currency,
  };
}

export const accountMoney: Topic = {
  ListCustomerAccountChangeRecords: listCustomerAccountChangeRecords,
  ListSubCustomerCoupons: listSubCustomerCoupons,
  ListCustomerCouponChangeRecords: listCustomerCouponChangeRecords,
  ListStoredValueCards: listStoredValueCards,
  ShowCustomerExpenditureQuota: showCustomerExpenditureQuota,
};
