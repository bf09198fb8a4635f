import type { Json } from '../../kernel/json';
import type { Coupon } from '../../world/state/coupons';

/** contract: LimitInfoV2, ICouponUseLimitInfoV2. */
export function couponLimits(coupon: Coupon): Json {
  return coupon.limits.map((limit, n) => ({
    use_limiti_info_id: `${coupon.planId}-${n + 1}`,
    limit_key: limit.key,
    value1: limit.value1,
    value2: limit.value2,
    value_unit: limit.unit,
    limit_type: '1',
    promotion_plan_id: coupon.planId,
  }));
}
