/** Which coupons go to a member: so many whole ones, or so much of their value, those that end first. */
import type { Row } from '@shared/model/query';
import { fromE8, toE8 } from '@shared/money';

export type HeldCoupon = {
  id: string;
  /** The member's own coupon, where it was handed over. */
  subId: string | null;
  memberId: string | null;
  name: string;
  currency: string;
  balance: string;
  from: string | null;
  until: string | null;
  /** JSON of the limits, as the cloud gave them. */
  limits: string | null;
};

const text = (row: Row, column: string): string | null => {
  const value = row[column];
  return value === null || value === undefined || value === '' ? null : String(value);
};

export function couponOf(row: Row): HeldCoupon {
  return {
    id: text(row, 'coupon_id') ?? '',
    subId: text(row, 'sub_coupon_id'),
    memberId: text(row, 'member_id'),
    name: text(row, 'plan_name') ?? text(row, 'coupon_id') ?? '',
    currency: text(row, 'currency') ?? '',
    balance: text(row, 'balance') ?? '0',
    from: text(row, 'effective_time'),
    until: text(row, 'expire_time'),
    limits: text(row, 'use_limits'),
  };
}

export type Part = { coupon: HeldCoupon; amount: string };

/** Without an end last; ties by id, so that the same question has the same answer. */
function byEnd(coupons: readonly HeldCoupon[]): HeldCoupon[] {
  return [...coupons]
    .filter((c) => toE8(c.balance).e8 > 0n)
    .sort((a, b) => (a.until ?? '9').localeCompare(b.until ?? '9') || a.id.localeCompare(b.id));
}

export function byQuantity(coupons: readonly HeldCoupon[], count: number): Part[] {
  return byEnd(coupons)
    .slice(0, Math.max(0, count))
    .map((coupon) => ({ coupon, amount: coupon.balance }));
}

/** Parts that add up to the value; fewer where there is not enough. */
export function byValue(coupons: readonly HeldCoupon[], value: string): Part[] {
  let left = toE8(value).e8;
  const parts: Part[] = [];
  for (const coupon of byEnd(coupons)) {
    if (left <= 0n) break;
    const has = toE8(coupon.balance).e8;
    const part = has < left ? has : left;
    parts.push({ coupon, amount: fromE8(part) });
    left -= part;
  }
  return parts;
}

export function totalOf(amounts: readonly string[]): string {
  return fromE8(amounts.reduce((sum, a) => sum + toE8(a).e8, 0n));
}

export type LimitText =
  | { key: 'subscribeType' | 'cycleType'; value: string }
  | { key: 'cycleNum'; value1: string; value2: string; unit: string }
  | { key: 'productId'; count: number }
  | { key: 'regionId'; value: string }
  | { key: 'withPromotion' | 'withContract' | 'notWithContract' }
  | { key: 'other'; name: string; value: string };

/** Limits as facts to be put in words (contract: coupon_limit_key). What is not known keeps its own key and value. */
export function limitsOf(json: string | null): LimitText[] {
  if (json === null) return [];
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list)) return [];
  return (list as Record<string, unknown>[]).map((limit): LimitText => {
    const of = (name: string): string => (typeof limit[name] === 'string' ? limit[name] : '');
    const [key, value1] = [of('limit_key'), of('value1')];
    switch (key) {
      case 'subscribeType':
      case 'cycleType':
        return { key, value: value1 };
      case 'cycleNum':
        return { key, value1, value2: of('value2'), unit: of('value_unit') };
      case 'productId':
        return { key, count: value1.split(',').length };
      case 'regionId':
        return { key, value: value1 };
      case 'simultaneousUseWithPromotionDiscount':
        return value1 === '0' ? { key: 'withPromotion' } : { key: 'other', name: key, value: value1 };
      case 'simultaneousUseWithContractDiscount':
        return { key: value1 === '1' ? 'withContract' : 'notWithContract' };
      default:
        return { key: 'other', name: key, value: [value1, of('value2')].filter(Boolean).join(' ') };
    }
  });
}
