import { accountChanges } from './accountChanges';
import type { DatasetDefinition } from './types';

/** What went in and out of the credit account: the same list as of the cash account, month by month (GMT+8 days). China site only. */
export const creditChanges: DatasetDefinition<'ListCustomerAccountChangeRecords'> = {
  ...accountChanges,
  id: 'creditChanges',
  params: ({ from, to }) => ({
    balance_type: 'BALANCE_TYPE_CREDIT',
    trade_time_begin: from,
    trade_time_end: to,
  }),
  table: 'credit_change',
};
