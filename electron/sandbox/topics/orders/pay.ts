/** Paying and cancelling orders, and what they may be paid with. */
import { instantAt } from '@shared/time';
import type { Call } from '../../kernel/context';
import { Exact, money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { reply } from '../../kernel/reply';
import type { Reply } from '../../kernel/reply';
import { label } from '../../world/names';
import { MAX_COUPONS, discountsOf, takenOff, usableCoupons } from '../../world/state/checkout';
import type { Choice } from '../../world/state/checkout';
import { requestPayment } from '../../world/state/payment';
import type { Order } from '../../world/state/order';
import { Refusal } from '../../world/state/refusal';
import { objectsOf, numberOf, textOf } from '../fields';
import { couponLimits } from '../money/couponJson';
import { refusal, refusing } from '../refuse';
import { orderOfCall } from './list';
import { itemId } from './orderJson';

/** What stands in the way of paying an order now, as the version 3 of the call says it. */
export function payable(call: Call, order: Order): void {
  if (order.purpose.kind !== 'member' && order.status === 3) throw new Refusal('CBC.99000089');
  if (order.status !== 6) throw new Refusal('CBC.99003106');
  if (order.deadlineMs !== null && call.world.nowMs() > order.deadlineMs) throw new Refusal('CBC.99003110');
}

function payOrders(call: Call): Reply {
  const { json, world } = call;
  const order = orderOfCall(call, textOf(json, 'order_id') ?? '');
  refusing(call, () => {
    payable(call, order);
    requestPayment(world, order, choiceOf(json));
  });
  return reply(204);
}

/** The choice of the caller. Coupons and discounts count only where their switch says YES. */
export function choiceOf(json: Call['json']): Choice {
  const pick = (name: string): { id: string; type: number }[] =>
    objectsOf(json, name).map((one) => ({ id: textOf(one, 'id') ?? '', type: numberOf(one, 'type') ?? 0 }));
  const [discount] = pick('discount_infos');
  return {
    useCoupon: json['use_coupon'] === 'YES',
    useDiscount: json['use_discount'] === 'YES',
    coupons: pick('coupon_infos'),
    discount: discount ?? null,
  };
}

/** @throws ApiError CBC.99000089 for an order its master pays, CBC.99005010 for one that is not unpaid. */
export function cancel(call: Call, id: string): void {
  const { world, language } = call;
  const { orders } = world.state;
  const order = orderOfCall(call, id);
  if (order.status !== 6) throw refusal(language, 'CBC.99005010');
  orders.save({ ...order, status: 4 });
  if (order.purpose.kind === 'member') {
    const member = orders.find(order.customer, order.purpose.orderId);
    if (member) orders.save({ ...member, status: 4 });
  }
}

function cancelCustomerOrder(call: Call): Reply {
  cancel(call, textOf(call.json, 'order_id') ?? '');
  return reply(204);
}

function listOrderCouponsByOrderId(call: Call): Json {
  const { world, account, language, params } = call;
  const order = orderOfCall(call, params.text('order_id') ?? '');
  const usable = order.status === 6 ? usableCoupons(world, account, order) : [];
  return {
    count: usable.length,
    user_coupons: usable.map((coupon) => ({
      coupon_id: coupon.id,
      coupon_code: coupon.code,
      status: world.state.coupons.statusOf(account, coupon),
      coupon_type: coupon.type,
      measure_id: 1,
      face_value: money(coupon.faceE8),
      effective_time: instantAt(coupon.validMs),
      expire_time: instantAt(coupon.expireMs),
      plan_name: label(coupon.planName, language),
      plan_desc: label(coupon.planName, language),
      use_limits: couponLimits(coupon),
      active_time: instantAt(coupon.createdMs),
      last_used_time: coupon.usedMs === null ? undefined : instantAt(coupon.usedMs),
      create_time: instantAt(coupon.createdMs),
      coupon_version: coupon.version,
      balance: money(world.state.coupons.balance(account, 'coupon', coupon.id)),
      used_by_order_id: coupon.usedBy ?? undefined,
      coupon_usage: label(coupon.planName, language),
      coupon_group: 0,
    })),
    coupon_max_use_quantity: [1, 2, 3, 4].map((type) => ({
      coupon_type: type,
      coupon_group: 0,
      use_quantity_value: type === 1 ? MAX_COUPONS : 1,
    })),
  };
}

function listOrderDiscounts(call: Call): Json {
  const order = orderOfCall(call, call.params.text('order_id') ?? '');
  const discounts = order.status === 6 ? discountsOf(order) : [];
  return {
    discounts: discounts.map((discount) => ({
      discount_id: discount.id,
      discount_value: (discount.ratioPermille / 1000).toString(),
      discount_type: discount.type,
      orders: [
        {
          order_id: order.id,
          order_line_items: order.items.map((item, n) => ({
            order_line_item_ids: [itemId(order, n)],
            discount_mode: 0,
            discount_amount: money(takenOff(item, discount.ratioPermille)),
            discount_ratio: new Exact(BigInt(discount.ratioPermille), 3),
          })),
        },
      ],
    })),
  };
}

export const payment = {
  PayOrders: payOrders,
  CancelCustomerOrder: cancelCustomerOrder,
  ListOrderCouponsByOrderId: listOrderCouponsByOrderId,
  ListOrderDiscounts: listOrderDiscounts,
};
