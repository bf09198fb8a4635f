/**
 * Cash coupons a master can hand over, and those it can take back from each member. Only coupons the cloud itself has issued
 * for tests, trade or campaigns are listed (pages of the two operations, api-oce/ep_00024.html and ep_00025.html).
 */
import { NO_MASTER } from './members';
import type { ColumnDefinition, DatasetDefinition } from './types';

const columns: readonly ColumnDefinition[] = [
  { name: 'currency', type: 'code' },
  { name: 'coupon_id', type: 'text' },
  { name: 'plan_name', type: 'text' },
  { name: 'balance', type: 'money' },
  { name: 'effective_time', type: 'instant' },
  { name: 'expire_time', type: 'instant' },
  { name: 'use_limits', type: 'json' },
];

/** Neither list changes but by what is done here, or by an order. */
const FRESH_HOURS = 1;

export const transferCoupons: DatasetDefinition<'ListMultiAccountTransferCoupons'> = {
  id: 'transferCoupons',
  operation: 'ListMultiAccountTransferCoupons',
  partition: { kind: 'none' },
  params: () => ({}),
  paging: { limit: 100 },
  rowsAt: 'avail_transfer_coupons',
  table: 'transfer_coupon',
  columns,
  rowId: 'coupon_id',
  search: ['coupon_id', 'plan_name'],
  noneOn: NO_MASTER,
  freshHours: FRESH_HOURS,
  defaultSort: { column: 'expire_time', descending: false },
};

export const memberCoupons: DatasetDefinition<'ListMultiAccountRetrieveCoupons'> = {
  id: 'memberCoupons',
  operation: 'ListMultiAccountRetrieveCoupons',
  partition: { kind: 'parent', of: 'members', key: 'member_id' },
  params: ({ key }) => ({ sub_customer_id: key }),
  paging: { limit: 100 },
  rowsAt: 'avail_retrieve_coupons',
  table: 'member_coupon',
  columns: [
    ...columns,
    { name: 'sub_coupon_id', type: 'text' },
    { name: 'member_id', type: 'text', from: 'partition', field: 'key' },
  ],
  rowId: 'sub_coupon_id',
  search: ['coupon_id', 'sub_coupon_id', 'plan_name'],
  noneOn: ['CBC.99000047', 'CBC.0151'],
  freshHours: FRESH_HOURS,
  defaultSort: { column: 'expire_time', descending: false },
};
