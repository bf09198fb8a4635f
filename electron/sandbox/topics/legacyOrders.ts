/** The order operations on their way out (contract: legacy.json): page numbers from 1, other names, success written as an error code. */
import { instantAt } from '@shared/time';
import type { Call, Topic } from '../kernel/context';
import { money } from '../kernel/json';
import type { Json } from '../kernel/json';
import { instantOf } from '../world/calendar';
import { hashText } from '../world/random';
import { productIdOf } from '../world/record';
import { amountOfOrder, priceOfOrder, regionOfItem } from '../world/state/order';
import type { Order } from '../world/state/order';
import { requestPayment } from '../world/state/payment';
import { Refusal } from '../world/state/refusal';
import type { Choice } from '../world/state/checkout';
import { objectsOf, numberOf, textOf, textsOf } from './fields';
import { ownDomain } from './legacyBills';
import { orderOfCall, windowOf } from './orders/list';
import { itemId, serviceOf } from './orders/orderJson';
import { cancel } from './orders/pay';
import { unsubscribeAll } from './resources/settings';
import { refusal, refusing } from './refuse';

export const SUCCESS = { error_code: 'CBC.0000', error_msg: 'success' };

/** Page number and size as the old calls have them. */
export function oldPage<T>(rows: readonly T[], page: number | undefined, size: number | undefined): T[] {
  const length = size ?? 10;
  return rows.slice(((page ?? 1) - 1) * length, (page ?? 1) * length);
}

function oldOrder(order: Order): Json {
  const price = priceOfOrder(order);
  return {
    orderId: order.id,
    baseOrderId: order.baseOrderId,
    beId: '0',
    customerId: order.customer.domainId,
    sourceType: order.source,
    status: order.status,
    orderType: order.type,
    currency: money(amountOfOrder(order)),
    currencyAfterDiscount: money(amountOfOrder(order)),
    measureId: 1,
    measureName: null,
    createTime: instantAt(order.createdMs),
    paymentTime: order.paidMs === null ? null : instantAt(order.paidMs),
    lastUpdateTime: instantAt(order.paidMs ?? order.createdMs),
    needAudit: false,
    currencyType: order.account.currency,
    contractId: null,
    currencyOfficial: money(price.officialE8),
    amountInfo: {
      discountList: [{ discountType: '605', discountAmount: money(price.discountE8) }],
      cashcouponAmount: money(order.payment?.parts.flexi ?? 0n),
      couponAmount: money(order.payment?.parts.coupon ?? 0n),
      cardAmount: money(order.payment?.parts.stored ?? 0n),
      commissionAmount: money(0n),
      consumedAmount: money(0n),
    },
    serviceType: serviceOf(order),
  };
}

function legacyListOrders(call: Call): Json {
  ownDomain(call);
  const { params, world, account } = call;
  const { from, to } = windowOf(call, 'create_time');
  const id = params.text('order_id');
  const status = params.text('status');
  const type = params.text('order_type');
  const service = params.text('service_type');
  const all = world.state.orders
    .list(account, from, to)
    .filter(
      (order) =>
        (!id || order.id === id) &&
        (!status || String(order.status) === status) &&
        (!type || String(order.type) === type) &&
        (!service || serviceOf(order) === service),
    );
  const pageIndex = params.number('page_index') ?? 1;
  const pageSize = params.number('page_size') ?? 10;
  return {
    ...SUCCESS,
    data: {
      pageSize,
      pageIndex,
      totalSize: all.length,
      orderInfos: oldPage(all, pageIndex, pageSize).map(oldOrder),
    },
  };
}

function legacyShowOrder(call: Call): Json {
  ownDomain(call);
  const { params, account } = call;
  const order = orderOfCall(call, params.text('order_id') ?? '');
  const items = order.items.map((item, n): Json => {
    const year = item.months > 0 && item.months % 12 === 0;
    const { resource } = item;
    return {
      orderLineItemId: itemId(order, n),
      cloudServiceType: resource.item.service,
      productId: productIdOf(resource.item, resource.spec, true),
      productSpecDesc: resource.item.specs[resource.spec]?.name.en ?? null,
      periodType: year ? 3 : 2,
      periodNum: year ? item.months / 12 : item.months,
      validTime: item.from === null ? null : instantOf(item.from, 0),
      expireTime: item.until === null ? null : instantOf(item.until, -1),
      subscriptionNum: 1,
      currency: money(item.price.amountE8),
      currencyAfterDiscount: money(item.price.amountE8),
      currencyOfficial: money(item.price.officialE8),
      amountInfo: null,
      currencyType: account.currency,
      categoryCode: resource.item.type,
    };
  });
  return {
    ...SUCCESS,
    orderInfo: oldOrder(order),
    count: items.length,
    orderlineItems: oldPage(items, params.number('offset'), params.number('limit')),
  };
}

/** @throws ApiError CBC.99000083 for an order that brought no resources. */
function legacyListOrderResources(call: Call): Json {
  ownDomain(call);
  const { params, language } = call;
  const order = orderOfCall(call, params.text('order_id') ?? '');
  if (order.type > 3 || order.status !== 5) throw refusal(language, 'CBC.99000083');
  return {
    ...SUCCESS,
    totalSize: order.items.length,
    resources: oldPage(order.items, params.number('offset'), params.number('limit')).map((item) => ({
      resourceId: item.resource.id,
      cloudServiceType: item.resource.item.service,
      regionCode: regionOfItem(item),
      resourceType: item.resource.item.type,
      resourceSpecCode: item.resource.item.specs[item.resource.spec]?.sku ?? null,
      resourceSize: item.resource.item.size ? item.resource.size : null,
      resouceSizeMeasureId: item.resource.item.size?.measureId ?? null,
      status: 3,
    })),
  };
}

function legacyRefundOrder(call: Call): Json {
  ownDomain(call);
  const order = orderOfCall(call, call.params.text('order_id') ?? '');
  if (order.items.every((item) => item.price.amountE8 >= 0n)) throw refusal(call.language, 'CBC.99005026');
  return {
    ...SUCCESS,
    total_count: order.items.length,
    resource_info_list: order.items.map((item, n) => ({
      id: itemId(order, n),
      resource_id: item.resource.id,
      amount: money(-item.price.amountE8),
      measure_id: 1,
      customer_id: order.customer.domainId,
      resourceType: item.resource.item.type,
      cloudServiceType: item.resource.item.service,
      regionCode: regionOfItem(item),
      preOrderId: order.baseOrderId,
    })),
  };
}

/** The old calls say CBC.3106 with status 200 where the new one says CBC.99003106. */
function payOld(call: Call, id: string, coupons: Choice['coupons'], discount: Choice['discount']): string {
  const order = orderOfCall(call, id);
  refusing(call, () => {
    if (order.status !== 6) throw new Refusal('CBC.3106');
    if (order.deadlineMs !== null && call.world.nowMs() > order.deadlineMs) throw new Refusal('CBC.99003110');
    requestPayment(call.world, order, {
      useCoupon: coupons.length > 0,
      useDiscount: discount !== null,
      coupons,
      discount,
    });
  });
  return `${hashText(`${id} trade`).toString(16).padStart(8, '0')}${hashText(id).toString(16).padStart(8, '0')}`;
}

function legacyPayOrderV2(call: Call): Json {
  const pick = (name: string): { id: string; type: number }[] =>
    objectsOf(call.json, name).map((one) => ({
      id: textOf(one, 'id') ?? '',
      type: numberOf(one, 'type') ?? 0,
    }));
  const [discount] = pick('discount_infos');
  const tradeNo = payOld(call, textOf(call.json, 'order_id') ?? '', pick('coupon_infos'), discount ?? null);
  return { ...SUCCESS, trade_no: tradeNo, quota_infos: [], enterprise_project_auth_result: [] };
}

function legacyPayOrderV1(call: Call): Json {
  ownDomain(call);
  const { json, world, account } = call;
  const owned = world.state.coupons.of(account);
  const typeOf: Readonly<Record<number, number>> = { 1: 301, 2: 300, 3: 301, 4: 302 };
  const coupons = textsOf(json, 'couponIds').map((id) => ({
    id,
    type: typeOf[owned.find((coupon) => coupon.id === id)?.type ?? 1] ?? 301,
  }));
  const tradeNo = payOld(call, textOf(json, 'orderId') ?? '', coupons, null);
  return { ...SUCCESS, tradeNo, quotaInfos: [], enterpriseProjectAuthResult: [] };
}

function legacyCancelOrder(call: Call): Json {
  ownDomain(call);
  cancel(call, textOf(call.json, 'orderId') ?? '');
  return SUCCESS;
}

function legacyUnsubscribeOrder(call: Call): Json {
  ownDomain(call);
  const { params } = call;
  const order = orderOfCall(call, params.text('order_id') ?? '');
  const ids = order.items.filter((item) => item.resource.position === 0).map((item) => item.resource.id);
  const answer = unsubscribeAll(call, ids, true);
  return { ...SUCCESS, unsub_order_ids: orderIdsOf(answer) };
}

/** The order numbers in the answer of a batch. */
export function orderIdsOf(answer: Json): Json {
  return typeof answer === 'object' && answer !== null && 'order_ids' in answer
    ? (answer.order_ids ?? [])
    : [];
}

export const legacyOrders: Topic = {
  LegacyListOrders: legacyListOrders,
  LegacyShowOrder: legacyShowOrder,
  LegacyListOrderResources: legacyListOrderResources,
  LegacyRefundOrder: legacyRefundOrder,
  LegacyPayOrderV1: legacyPayOrderV1,
  LegacyPayOrderV2: legacyPayOrderV2,
  LegacyCancelOrder: legacyCancelOrder,
  LegacyUnsubscribeOrder: legacyUnsubscribeOrder,
};
