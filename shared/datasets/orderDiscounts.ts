import type { DatasetDefinition } from './types';

/** Discounts an unpaid order may be paid with. */
export const orderDiscounts: DatasetDefinition<'ListOrderDiscounts'> = {
  id: 'orderDiscounts',
  operation: 'ListOrderDiscounts',
  partition: { kind: 'parent', of: 'orders', key: 'order_id', where: { column: 'status', in: ['6'] } },
  params: ({ key }) => ({ order_id: key }),
  paging: null,
  rowsAt: 'discounts',
  table: 'order_discount',
  columns: [
    { name: 'order_id', type: 'text', field: 'key', from: 'partition' },
    { name: 'discount_id', type: 'text' },
    { name: 'discount_value', type: 'decimal' },
    { name: 'discount_type', type: 'code' },
    { name: 'orders', type: 'json' },
  ],
  rowId: 'discount_id',
  search: [],
  defaultSort: { column: 'discount_id', descending: false },
};
