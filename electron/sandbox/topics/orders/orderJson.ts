/** An order as the cloud writes it (contract: CustomerOrderV2, CustomerOrderV3, OrderLineItemEntityV2). */
import { instantAt } from '@shared/time';
import { money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { instantOf } from '../../world/calendar';
import { label, projectName, serviceName } from '../../world/names';
import type { Language } from '../../world/names';
import { hashText, mix } from '../../world/random';
import { productIdOf, projectOf } from '../../world/record';
import { amountOfOrder, priceOfOrder } from '../../world/state/order';
import type { Order, OrderItem } from '../../world/state/order';

export const serviceOf = (order: Order): string => order.items[0]?.resource.item.service ?? '';

/** Promotional products, commercial contract, promotion, coupon (contract: discount_type of DiscountItemV2). */
const CONTRACT = '605';
const CHOSEN: Readonly<Record<number, string>> = { 0: '700', 2: '605', 300: '300' };

/** What makes the difference between the official price and what was paid. */
export function amountInfo(order: Order): Json {
  const price = priceOfOrder(order);
  const chosen = order.payment?.chosenE8 ?? 0n;
  const parts = order.payment?.parts;
  const discount = (type: string, e8: bigint): Json[] =>
    e8 === 0n ? [] : [{ discount_type: type, discount_amount: money(e8) }];
  return {
    discounts: [
      ...discount(CONTRACT, price.discountE8),
      ...discount(CHOSEN[order.payment?.chosenType ?? 0] ?? '700', chosen),
    ],
    flexipurchase_coupon_amount: money(parts?.flexi ?? 0n),
    coupon_amount: money(parts?.coupon ?? 0n),
    stored_card_amount: money(parts?.stored ?? 0n),
    commission_amount: money(0n),
    consumed_amount: money(0n),
  };
}

/** Fields that an order has in lists and in its detail. */
export function orderFields(order: Order, language: Language): Record<string, Json | undefined> {
  return {
    order_id: order.id,
    customer_id: order.customer.domainId,
    service_type_code: serviceOf(order),
    service_type_name: serviceName(serviceOf(order), language),
    source_type: order.source,
    status: order.status,
    order_type: order.type,
    amount_after_discount: money(amountOfOrder(order)),
    official_amount: money(priceOfOrder(order).officialE8),
    measure_id: 1,
    create_time: instantAt(order.createdMs),
    payment_time: order.paidMs === null ? undefined : instantAt(order.paidMs),
    currency: order.account.currency,
    amount_info: amountInfo(order),
  };
}

export function listedOrder(order: Order, language: Language): Json {
  const projects = [...new Set(order.items.map((item) => projectOf(item)))].filter((id) => id !== '-1');
  return {
    ...orderFields(order, language),
    enterprise_projects: projects.map((id) => ({ id, name: projectName(id, language) })),
    sub_order_infos: [],
  };
}

export function detailedOrder(order: Order, language: Language): Json {
  return {
    ...orderFields(order, language),
    user_name: order.source === 8 ? undefined : order.account.user,
    pending_payment_end_time: order.deadlineMs === null ? undefined : instantAt(order.deadlineMs),
    sub_order_infos: [],
  };
}

export function itemId(order: Order, n: number): string {
  return `${order.id}-${mix(hashText(order.id), n).toString(16).padStart(8, '0')}`;
}

export function itemJson(order: Order, item: OrderItem, n: number, language: Language): Json {
  const { resource } = item;
  const spec = resource.item.specs[resource.spec] ?? resource.item.specs[0];
  const year = item.months > 0 && item.months % 12 === 0;
  const product = productIdOf(resource.item, resource.spec, true);
  const size = resource.item.size ? `|${resource.size}` : '';
  const about = `${label(resource.item.product, language)}|${label(spec.name, language)}${size}`;
  return {
    order_line_item_id: itemId(order, n),
    service_type_code: resource.item.service,
    service_type_name: serviceName(resource.item.service, language),
    product_id: product,
    product_spec_desc: about,
    period_type: item.months === 0 ? undefined : year ? 3 : 2,
    period_num: item.months === 0 ? undefined : year ? item.months / 12 : item.months,
    effective_time: item.from === null ? undefined : instantOf(item.from, 0),
    expire_time: item.until === null ? undefined : instantOf(item.until, -1),
    subscription_num: 1,
    amount_after_discount: money(item.price.amountE8),
    official_amount: money(item.price.officialE8),
    amount_info: {
      discounts:
        item.price.discountE8 === 0n
          ? []
          : [{ discount_type: CONTRACT, discount_amount: money(item.price.discountE8) }],
      flexipurchase_coupon_amount: money(0n),
      coupon_amount: money(0n),
      stored_card_amount: money(0n),
      commission_amount: money(0n),
      consumed_amount: money(0n),
    },
    currency: order.account.currency,
    category_code: resource.item.type,
    product_owner_service: resource.item.service,
    commercial_resource: resource.item.type,
    base_product_info: {
      product_id: product,
      product_spec_desc: about,
      category_code: resource.item.type,
      product_owner_service: resource.item.service,
      commercial_resource: resource.item.type,
    },
    order_id: order.id,
  };
}
