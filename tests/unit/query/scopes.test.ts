import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupRequestSchema } from '@shared/model/group';
import { pageRequestSchema, scopeSchema, type Filter, type PageRequest } from '@shared/model/query';
import { fromE8, toE8 } from '@shared/money';
import { openCache, type Cache } from '../../support/cache';
import { account, type RecordFields } from '../../support/pages';
import * as naive from './naive';
import type { NaiveRow } from './naive';

const SEED = 20261124;
const CURRENCY: Record<string, string> = { a1: 'CNY', a2: 'USD' };
const PARTS = [
  { account: 'a1', cycle: '2026-09', rows: 120 },
  { account: 'a2', cycle: '2026-10', rows: 90 },
  { account: 'a1', cycle: '2026-10', rows: 150 },
];

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null, freq: 5 });
const names = fc.constantFrom(
  'web-1',
  'WEB-2',
  '50%_off',
  '50x_off',
  '数据库主机',
  '数据盘',
  'a\\b',
  "o'brien",
  '',
);
const days = fc.integer({ min: 1, max: 9 }).map((d) => `2026-10-0${d}`);
const decimals = fc.constantFrom('0', '0.5', '3', '10', '-2.25', '0.1', '0.3', '1234567.89', '0.00000001');
/** Up to 80 billion units: a handful of them pass 64 bits of 10^-8. */
const amounts = fc.oneof(
  fc.constantFrom('0.00', '0.00000001', '-0.00000001', '-12.50'),
  fc.bigInt({ min: -8_000_000_000_000_000_000n, max: 8_000_000_000_000_000_000n }).map((e8) => fromE8(e8)),
  fc.integer({ min: -500, max: 500 }).map((n) => fromE8(BigInt(n) * 10_000_000n)),
);

const VALUES = {
  bill_date: orNull(days),
  region: orNull(fc.constantFrom('cn-north-4', 'ap-southeast-3', '')),
  region_name: orNull(fc.constantFrom('华北-北京四', '新加坡')),
  resource_name: orNull(names),
  product_name: orNull(names),
  usage: orNull(decimals),
  amount: orNull(amounts),
  official_amount: orNull(amounts),
};
type Name = keyof typeof VALUES;
const NAMES = Object.keys(VALUES) as Name[];

function isNumber(name: string): boolean {
  return ['usage', 'amount', 'official_amount'].includes(name);
}

/** Numbers go as JSON numbers ("#1.5"), as the cloud writes them. */
function asSent(row: NaiveRow): RecordFields {
  return Object.fromEntries(
    Object.entries(row.values).map(([name, value]) => [
      name === 'record_id' ? 'id' : name,
      isNumber(name) && value !== null ? `#${value}` : value,
    ]),
  );
}

let cache: Cache;
let rows: NaiveRow[];
beforeAll(() => {
  cache = openCache();
  for (const id of ['a1', 'a2'])
    cache.write.addAccount(account(id, id === 'a2' ? { site: 'international', currency: 'USD' } : {}));
  rows = PARTS.flatMap((part, p) =>
    fc.sample(fc.record(VALUES), { numRuns: part.rows, seed: SEED + p }).map((values, i) => ({
      account: part.account,
      cycle: part.cycle,
      currency: CURRENCY[part.account] ?? '',
      values: { record_id: `${part.account}-${part.cycle}-${i}`, ...values },
    })),
  );
  for (const { account: id, cycle } of PARTS) {
    const own = rows.filter((r) => r.account === id && r.cycle === cycle);
    cache.pull(id, 'resourceRecords', cycle, own.map(asSent), CURRENCY[id]);
  }
});
afterAll(() => cache.remove());

const TEXTS: Name[] = ['region', 'resource_name', 'product_name', 'region_name'];
const given = (name: Name) => VALUES[name].map((value) => value ?? '');
const bound = (name: Name) =>
  fc.option(
    given(name).filter((v) => v !== ''),
    { nil: undefined },
  );

const inFilter = fc
  .constantFrom(...NAMES)
  .chain((column) =>
    fc
      .array(given(column), { minLength: 1, maxLength: 3 })
      .map((values): Filter => ({ op: 'in', column, values })),
  );
const containsFilter = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.constantFrom('%', '_', '5', 'web', '数据', '库主', '\\', "'", 'off', 'É'),
  )
  .map(([column, value]): Filter => ({ op: 'contains', column, value }));
const rangeFilter = fc.constantFrom<Name>('bill_date', 'usage', 'amount', 'official_amount').chain((column) =>
  fc.tuple(bound(column), bound(column)).map(([min, max]): Filter => ({
    op: 'range',
    column,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  })),
);
const isFilter = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom('null' as const, 'empty' as const, 'given' as const))
  .map(([column, state]): Filter => ({ op: 'is', column, state }));
const scopes = fc.record({
  dataset: fc.constant('resourceRecords' as const),
  accountIds: fc.constantFrom<string[]>(['a1'], ['a2'], ['a1', 'a2'], ['a2', 'a1', 'nobody']),
  cycles: fc.constantFrom<string[]>(['2026-10'], ['2026-09'], ['2026-09', '2026-10'], [], ['2026-01']),
  text: fc.constantFrom('', '', '', ' ', 'web', '数据', '%', '_', '华北'),
  filters: fc.array(fc.oneof(inFilter, containsFilter, rangeFilter, isFilter), { maxLength: 3 }),
});
const sorts: fc.Arbitrary<PageRequest['sort']> = fc.array(
  fc.record({ column: fc.constantFrom(...NAMES), descending: fc.boolean() }),
  { maxLength: 3 },
);
const RUNS = { seed: SEED, numRuns: 200 };

const page = (request: PageRequest) => cache.read.page(pageRequestSchema.parse(request)).rows;
const idsOf = (found: { [column: string]: unknown }[]) => found.map((r) => r['record_id']);
const naiveIds = (found: NaiveRow[]) => found.map((r) => r.values['record_id']);

describe('what a scope selects is what a look at every row selects', () => {
  it('in the asked order, page by page of any size, no row lost or doubled', () => {
    fc.assert(
      fc.property(scopes, sorts, fc.integer({ min: 1, max: 400 }), (scope, sort, limit) => {
        const expected = naiveIds(naive.sorted(naive.select(rows, scope), rows, sort));
        const found: unknown[] = [];
        for (let offset = 0; offset <= expected.length; offset += limit)
          found.push(...idsOf(page({ ...scope, sort, offset, limit })));
        expect(found).toEqual(expected);
      }),
      RUNS,
    );
  });

  it('in count and exact sums, each currency for itself', () => {
    fc.assert(
      fc.property(scopes, (scope) => {
        const selected = naive.select(rows, scope);
        const all = naive.select(rows, { ...scope, text: '', filters: [] });
        expect(cache.read.totals(scopeSchema.parse(scope))).toEqual({
          count: selected.length,
          unfiltered: all.length,
          sums: naive.sums(selected),
        });
      }),
      RUNS,
    );
  });

  it('in the values offered for a column, its own filters aside', () => {
    fc.assert(
      fc.property(scopes, fc.constantFrom(...NAMES), (scope, column) => {
        const expected = naive.facets(naive.select(rows, scope, column), column);
        const found = cache.read.facets({ ...scopeSchema.parse(scope), column });
        const order = (list: typeof found) => [...list].sort((a, b) => (a.value < b.value ? -1 : 1));
        expect(order(found)).toEqual(order(expected));
        expect(found.map((f) => f.count)).toEqual(expected.map((f) => f.count));
      }),
      RUNS,
    );
  });

  it('in the groups by one to three keys, with subtotals and totals that agree', () => {
    const keys = fc.uniqueArray(fc.constantFrom('month', 'account', 'region', 'resource_name', 'bill_date'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(scopes, keys, (scope, by) => {
        const request = groupRequestSchema.parse({ ...scope, by: by.map((column) => ({ column })) });
        const found = cache.read.group(request);
        const selected = naive.select(rows, scope);
        const text = (currency: string, values: (string | null)[], count: number, sum?: string) =>
          `${JSON.stringify([currency, ...values])} ${count} ${sum}`;
        const { groups, subtotals, totals, others } = found;
        expect(
          groups
            .map((g) =>
              text(
                g.currency,
                g.keys.map((k) => k.value),
                g.count,
                g.amounts['amount'],
              ),
            )
            .sort(),
        ).toEqual(naive.groups(selected, by).sort());
        expect(
          subtotals.map((g) => text(g.currency, [g.value], g.count, g.amounts['amount'])).sort(),
        ).toEqual(naive.groups(selected, by.slice(0, 1)).sort());
        expect(totals.map((g) => text(g.currency, [], g.count, g.amounts['amount'])).sort()).toEqual(
          naive.groups(selected, []).sort(),
        );
        expect(others).toBe(0);
      }),
      RUNS,
    );
  });

  it('in the sum of each month', () => {
    const months = cache.read.months({
      accountIds: ['a1', 'a2'],
      months: 3,
      now: Date.parse('2026-11-20T00:00:00Z'),
    });
    const expected = ['a1', 'a2'].flatMap((id) =>
      ['2026-11', '2026-10', '2026-09'].map((cycle) => {
        const own = rows.filter((r) => r.account === id && r.cycle === cycle);
        const sum = own.reduce((total, r) => total + toE8(r.values['amount'] ?? '0').e8, 0n);
        return [id, cycle, own.length ? fromE8(sum, 8) : null, CURRENCY[id], own.length];
      }),
    );
    expect(months.map((m) => [m.accountId, m.cycle, m.recordSum, m.currency, m.records])).toEqual(expected);
  });

  it('with sums beyond 64 bits among them, or these tests prove little', () => {
    const large = naive.sums(rows).flatMap((s) => Object.values(s.amounts));
    const e8 = large.map((text) => BigInt(text.split('.')[0] ?? '0') * 100_000_000n);
    expect(e8.some((sum) => sum > 2n ** 63n || sum < -(2n ** 63n))).toBe(true);
  });
});
