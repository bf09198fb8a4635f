import type { DatasetDefinition } from './types';

/** What went in and out of coupons, a calendar year a part. China site only. */
export const couponChanges: DatasetDefinition<'ListCustomerCouponChangeRecords'> = {
  id: 'couponChanges',
  operation: 'ListCustomerCouponChangeRecords',
  partition: { kind: 'window', span: 'year' },
  params: ({ from, to }) => ({
    balance_type: 'BALANCE_TYPE_COUPON',
    trade_time_begin: from,
    trade_time_end: to,
  }),
  paging: { limit: 100 },
  rowsAt: 'records',
  table: 'coupon_change',
  columns: [
    { name: 'currency', type: 'code', from: 'envelope' },
    { name: 'coupon_id', type: 'text' },
    { name: 'trade_time', type: 'instant' },
    { name: 'trade_id', type: 'text' },
    { name: 'trade_detail_type', type: 'code' },
    { name: 'revenue_expense_type', type: 'code' },
    { name: 'change_amount', type: 'money' },
    { name: 'balance_after_change', type: 'money' },
    { name: 'bill_cycle', type: 'text' },
    { name: 'cloud_service_type_name', type: 'text' },
    { name: 'resource_type_name', type: 'text' },
  ],
  search: ['trade_id', 'coupon_id'],
  defaultSort: { column: 'trade_time', descending: true },
};
