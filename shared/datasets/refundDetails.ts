import type { DatasetDefinition } from './types';

/** What an unsubscription gave back, per resource, and the order it came from; pulled with the order's detail. */
export const refundDetails: DatasetDefinition<'ShowRefundOrderDetails'> = {
  id: 'refundDetails',
  operation: 'ShowRefundOrderDetails',
  partition: {
    kind: 'parent',
    of: 'orders',
    key: 'order_id',
    pass: ['currency'],
    version: ['status', 'payment_time'],
    where: { column: 'order_type', in: ['4'] },
  },
  params: ({ key }) => ({ order_id: key }),
  paging: null,
  rowsAt: 'refund_infos',
  table: 'refund_item',
  columns: [
    { name: 'currency', type: 'code', field: 'currency', from: 'partition' },
    { name: 'order_id', type: 'text', field: 'key', from: 'partition' },
    { name: 'refund_id', type: 'text', field: 'id' },
    { name: 'amount', type: 'money' },
    { name: 'customer_id', type: 'text' },
    { name: 'resource_type_code', type: 'code', label: 'resource_type_name' },
    { name: 'resource_type_name', type: 'text' },
    { name: 'service_type_code', type: 'code', label: 'service_type_name' },
    { name: 'service_type_name', type: 'text' },
    { name: 'region_code', type: 'code' },
    { name: 'base_order_id', type: 'text' },
  ],
  rowId: 'refund_id',
  amount: 'amount',
  search: [],
  onDemand: true,
  defaultSort: { column: 'refund_id', descending: false },
};
