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
