import { dayBegins, dayEnds } from './partitions';
import type { DatasetDefinition } from './types';

/** Orders a master pays for its members, one calendar year (GMT+8) a part. */
export const memberOrders: DatasetDefinition<'ListCustomerOrders'> = {
  id: 'memberOrders',
  operation: 'ListCustomerOrders',
  partition: { kind: 'window', span: 'year' },
  params: ({ from, to }) => ({
    method: 'sub_customer',
    create_time_begin: dayBegins(from),
    create_time_end: dayEnds(to),
  }),
  paging: { limit: 100 },
  rowsAt: 'order_infos',
  table: 'member_order',
  columns: [
    { name: 'currency', type: 'code' },
    { name: 'order_id', type: 'text' },
    { name: 'customer_id', type: 'text' },
    { name: 'service_type_code', type: 'code', label: 'service_type_name' },
    { name: 'service_type_name', type: 'text' },
    { name: 'source_type', type: 'code' },
    { name: 'status', type: 'code' },
    { name: 'order_type', type: 'code' },
    { name: 'amount_after_discount', type: 'money' },
    { name: 'official_amount', type: 'money' },
    { name: 'coupon_amount', type: 'money', field: 'amount_info.coupon_amount' },
    { name: 'flexipurchase_coupon_amount', type: 'money', field: 'amount_info.flexipurchase_coupon_amount' },
    { name: 'stored_card_amount', type: 'money', field: 'amount_info.stored_card_amount' },
    { name: 'discounts', type: 'json', field: 'amount_info.discounts' },
    { name: 'create_time', type: 'instant' },
    { name: 'payment_time', type: 'instant' },
    { name: 'contract_id', type: 'text' },
    { name: 'enterprise_projects', type: 'json' },
  ],
  rowId: 'order_id',
  search: ['order_id', 'service_type_name', 'service_type_code'],
  defaultSort: { column: 'create_time', descending: true },
};
