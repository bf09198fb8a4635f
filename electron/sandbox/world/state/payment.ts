/** Who pays: the account itself, or its master where that manages its money. */
import type { World } from '../world';
import type { Choice } from './checkout';
import { payerOf, payOrder } from './effects';
import { orderOf } from './newOrders';
import type { Order } from './order';

/**
 * Pays an order; a finance-managed member's becomes an order for its master to pay, and waits as processing.
 * @throws Refusal; nothing has changed then.
 */
export function requestPayment(
  world: World,
  order: Order,
  choice: Choice,
  cause: 'pay' | 'renew' = 'pay',
): Order {
  const payer = payerOf(world, order.account);
  if (payer === order.account) return payOrder(world, order, choice, cause);
  const { orders } = world.state;
  orders.save(
    orderOf(world, payer, {
      type: order.type,
      status: 6,
      paidMs: null,
      deadlineMs: order.deadlineMs,
      customer: order.account,
      items: order.items,
      purpose: { kind: 'member', orderId: order.id },
      baseOrderId: null,
    }),
  );
  return orders.save({ ...order, status: 3 });
}
