import { orderDetails } from './orderDetails';
import type { DatasetDefinition } from './types';

/** Items of an order a master pays for a member, pulled when somebody opens it: the same answer as of an order of its own. */
export const memberOrderDetails: DatasetDefinition = {
  ...orderDetails,
  id: 'memberOrderDetails',
  partition: { kind: 'parent', of: 'memberOrders', key: 'order_id', version: ['status', 'payment_time'] },
  table: 'member_order_item',
};
