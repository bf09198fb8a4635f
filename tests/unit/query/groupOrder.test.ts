/** The largest groups are given, in an order that every digit of their sums decides. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupRequestSchema, type GroupRequest } from '@shared/model/group';
import { openCache, type Cache } from '../../support/cache';
import { account } from '../../support/pages';

/** Above 2^53 of 10^-8 in a hundred months, where a double no longer tells the last digits apart. */
const LARGE = '90071992.54740990';
const LARGER = '90071992.54740991';
const months = Array.from(
  { length: 36 },
  (_, i) => `${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
);

let cache: Cache;
beforeAll(() => {
  cache = openCache();
  for (const id of ['a1', 'a2'])
    cache.write.addAccount(account(id, id === 'a2' ? { site: 'international', currency: 'USD' } : {}));
  for (const [i, month] of months.entries())
    cache.pull('a1', 'resourceRecords', month, [
      { id: `a-${i}`, resource_id: 'a', region: 'r1', amount: `#${LARGE}` },
      { id: `b-${i}`, resource_id: 'b', region: 'r2', amount: `#${i === 0 ? LARGER : LARGE}` },
      { id: `c-${i}`, resource_id: 'c', region: 'r1', amount: `#${LARGE}` },
      { id: `d-${i}`, resource_id: 'd', region: 'r2', amount: '#-1' },
    ]);
  cache.pull('a2', 'resourceRecords', '2025-12', [{ id: 'u', resource_id: 'a', amount: '#2' }], 'USD');
});
afterAll(() => cache.remove());

function ask(over: Partial<GroupRequest>) {
  const by = [{ column: 'resource_id' }];
  return cache.read.group(
    groupRequestSchema.parse({
      dataset: 'resourceRecords',
      accountIds: ['a1', 'a2'],
      cycles: [],
      by,
      ...over,
    }),
  );
}
const keys = (found: ReturnType<typeof ask>) =>
  found.groups.map((g) => `${g.keys.map((k) => k.value).join(' ')} ${g.currency}`);

describe('groups', () => {
  it.each([
    ['sums made beforehand', 1],
    ['rows', 0],
  ])('of %s come largest first, ties by name, each currency for itself', (_, summed) => {
    cache.db.prepare('UPDATE pull SET summed = ?').run(summed);
    const order = ['b CNY', 'a CNY', 'c CNY', 'a USD', 'd CNY'];
    expect(keys(ask({}))).toEqual(order);
    for (let limit = 1; limit < order.length; limit += 1) {
      const found = ask({ limit });
      expect(keys(found)).toEqual(order.slice(0, limit));
      expect(found.others).toBe(order.length - limit);
      expect(found.totals).toEqual(ask({}).totals);
    }
    expect(ask({}).totals.map((t) => [t.currency, t.count, t.amounts['amount']])).toEqual([
      ['CNY', 144, '9727775159.12026921'],
      ['USD', 1, '2.00'],
    ]);
    expect(keys(ask({ by: [{ column: 'region' }, { column: 'resource_id' }], limit: 2 }))).toEqual([
      'r2 b CNY',
      'r1 a CNY',
    ]);
  });

  it.each([
    ['sums made beforehand', 1],
    ['rows', 0],
  ])('by month and account out of %s hold all amounts that were asked for', (_, summed) => {
    cache.db.prepare('UPDATE pull SET summed = ?').run(summed);
    const found = ask({
      by: [{ column: 'account' }, { column: 'month' }],
      amounts: ['official_amount', 'amount'],
      limit: 3,
    });
    expect(found.groups.map((g) => [...g.keys.map((k) => k.value), g.count, g.amounts['amount']])).toEqual([
      ['a1', '2023-01', 4, '270215976.64222971'],
      ['a1', '2023-02', 4, '270215976.6422297'],
      ['a1', '2023-03', 4, '270215976.6422297'],
    ]);
    expect(found.others).toBe(34);
    expect(found.subtotals.map((s) => [s.value, s.count])).toEqual([
      ['a1', 144],
      ['a2', 1],
    ]);
  });
});
