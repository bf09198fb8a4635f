import type { DatasetDefinition } from './types';

/** Coupons an unpaid order may be paid with. Only unpaid orders are asked for, each time: coupons expire and are used up elsewhere. */
export const orderCoupons: DatasetDefinition<'ListOrderCouponsByOrderId'> = {
  id: 'orderCoupons',
  operation: 'ListOrderCouponsByOrderId',
  partition: {
    kind: 'parent',
    of: 'orders',
    key: 'order_id',
    pass: ['currency'],
    where: { column: 'status', in: ['6'] },
  },
  params: ({ key }) => ({ order_id: key }),
  paging: null,
  rowsAt: 'user_coupons',
  totalAt: 'count',
  table: 'order_coupon',
  columns: [
    { name: 'currency', type: 'code', field: 'currency', from: 'partition' },
    { name: 'order_id', type: 'text', field: 'key', from: 'partition' },
    { name: 'coupon_id', type: 'text' },
    { name: 'coupon_type', type: 'code' },
    { name: 'status', type: 'code' },
    { name: 'face_value', type: 'money' },
    { name: 'balance', type: 'money' },
    { name: 'plan_name', type: 'text' },
    { name: 'effective_time', type: 'instant' },
    { name: 'expire_time', type: 'instant' },
    { name: 'use_limits', type: 'json' },
  ],
  rowId: 'coupon_id',
  search: [],
  defaultSort: { column: 'expire_time', descending: false },
};
