import { describe, expect, it } from 'vitest';
import { whyOff } from '@shared/actions/payMeans';

const NOW = Date.parse('2026-11-24T04:00:00Z');

describe('a coupon that cannot be paid with', () => {
  it('begins on the day the lists say, not on the day before', () => {
    const coupon = { valid_time: '2026-11-30T16:00:00Z', expire_time: '2026-12-31T15:59:59Z', status: 2 };
    expect(whyOff(coupon, NOW)).toEqual({ key: 'actions:off.notYet', values: { day: '2026-12-01' } });
  });

  it('has run out on the day the lists say', () => {
    const coupon = { valid_time: '2026-10-31T16:00:00Z', expire_time: '2026-11-19T16:30:00Z', status: 2 };
    expect(whyOff(coupon, NOW)).toEqual({ key: 'actions:off.expired', values: { day: '2026-11-20' } });
  });

  it('is not lost to a time that is none', () => {
    const coupon = { valid_time: 'soon', status: 1 };
    expect(whyOff(coupon, NOW)).toEqual({ key: 'actions:off.notYet', values: { day: 'soon' } });
  });
});
