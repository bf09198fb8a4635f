import { finalAfter } from './partitions';
import type { DatasetDefinition, Partition } from './types';

const PARTITION: Partition = { kind: 'window', span: 'month' };

/** What went in and out of the credit account, month by month (GMT+8 days). China site only. */
export const creditChanges: DatasetDefinition<'ListCustomerAccountChangeRecords'> = {
  id: 'creditChanges',
  operation: 'ListCustomerAccountChangeRecords',
  partition: PARTITION,
  params: ({ from, to }) => ({
    balance_type: 'BALANCE_TYPE_CREDIT',
    trade_time_begin: from,
    trade_time_end: to,
  }),
  paging: { limit: 100 },
  rowsAt: 'records',
  table: 'credit_change',
  columns: [
    { name: 'currency', type: 'code', from: 'envelope' },
    { name: 'account_change_id', type: 'text' },
    { name: 'trade_time', type: 'instant' },
    { name: 'trade_id', type: 'text' },
    { name: 'trade_detail_type', type: 'code' },
    { name: 'revenue_expense_type', type: 'code' },
    { name: 'change_amount', type: 'money' },
    { name: 'balance_after_change', type: 'money' },
    { name: 'bill_cycle', type: 'text' },
    { name: 'payment_channel_id', type: 'code' },
    { name: 'cloud_service_type_name', type: 'text' },
    { name: 'resource_type_name', type: 'text' },
    { name: 'account_name', type: 'text' },
  ],
  rowId: 'account_change_id',
  amount: 'change_amount',
  search: ['trade_id', 'cloud_service_type_name', 'resource_type_name'],
  finalAt: finalAfter(PARTITION, 5),
  defaultSort: { column: 'trade_time', descending: true },
};
