import { orders } from './orders';
import { dayBegins, dayEnds } from './partitions';
import type { DatasetDefinition } from './types';

/** Orders a master pays for its members, one calendar year (GMT+8) a part: the same list, asked for members. */
export const memberOrders: DatasetDefinition<'ListCustomerOrders'> = {
  ...orders,
  id: 'memberOrders',
  params: ({ from, to }) => ({
    method: 'sub_customer',
    create_time_begin: dayBegins(from),
    create_time_end: dayEnds(to),
  }),
  table: 'member_order',
};
