import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCache, type Cache } from '../../support/cache';
import { account, CYCLE, records } from '../../support/pages';

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account());
});
afterEach(() => cache.remove());

describe('a bound with more decimals than an amount has', () => {
  // Amounts are 0.00000000, 1.00000001, 2.00000002, 3.00000003.
  const found = (filter: { min?: string; max?: string }) => {
    const scope = { dataset: 'resourceRecords' as const, accountIds: ['a1'], cycles: [CYCLE], text: '' };
    return cache.read.totals({ ...scope, filters: [{ op: 'range', column: 'amount', ...filter }] }).count;
  };

  it('lets in only what lies inside, on either side of zero', () => {
    cache.pull('a1', 'resourceRecords', CYCLE, [
      ...records(4),
      { id: 'refund', amount: '#-1.00000001', measure_id: 1 },
    ]);
    expect(found({ min: '0.000000001' })).toBe(3);
    expect(found({ min: '1.000000010000000001' })).toBe(2);
    expect(found({ max: '2.000000019999999999' })).toBe(3);
    expect(found({ max: '-0.000000001' })).toBe(1);
    expect(found({ min: '-1.000000009' })).toBe(4);
    expect(found({ max: '-1.000000011' })).toBe(0);
    expect(found({ min: '1.00000001', max: '2.00000002' })).toBe(2);
  });
});
