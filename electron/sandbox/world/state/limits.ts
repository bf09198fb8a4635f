/** Whether a coupon can be used for an order, by the limits it carries (contract: coupon_limit_key). */
import { productIdOf } from '../record';
import type { Coupon, Limit } from './coupons';
import { regionOfItem } from './order';
import type { Order } from './order';

const SUBSCRIBE: Readonly<Record<number, string>> = { 1: 'new', 2: 'renew', 3: 'change' };

/** The limits of a coupon that an order breaks; none: it can be used. */
export function brokenLimits(coupon: Coupon, order: Order): readonly Limit[] {
  return coupon.limits.filter((limit) => !holds(limit, order));
}

function holds(limit: Limit, order: Order): boolean {
  const months = order.items[0]?.months ?? 0;
  const years = months % 12 === 0 ? months / 12 : 0;
  const listed = limit.value1.split(',');
  switch (limit.key) {
    case 'subscribeType':
      return listed.includes(SUBSCRIBE[order.type] ?? '');
    case 'productId':
      return order.items.some((item) =>
        listed.includes(productIdOf(item.resource.item, item.resource.spec, true)),
      );
    case 'regionId':
      return order.items.every((item) => listed.includes(regionOfItem(item)));
    case 'cycleType':
      return limit.value1 === '0' || (limit.value1 === '1' ? years > 0 : years === 0);
    case 'cycleNum': {
      const periods = years || months;
      return periods >= Number(limit.value1) && periods <= Number(limit.value2 ?? limit.value1);
    }
    case 'firstOrderInService':
      return order.type === 1 && order.items.length <= 1;
    default:
      // What concerns other discounts is judged where they are chosen (checkout.ts).
      return true;
  }
}

/** False where the coupon says it cannot stand beside such a discount. */
export function standsBeside(coupon: Coupon, discountType: number): boolean {
  const key =
    discountType === 0
      ? 'simultaneousUseWithPromotionDiscount'
      : discountType === 2
        ? 'simultaneousUseWithContractDiscount'
        : 'simultaneousUseWithEmpowerDiscount';
  return !coupon.limits.some((limit) => limit.key === key && limit.value1 === '0');
}
