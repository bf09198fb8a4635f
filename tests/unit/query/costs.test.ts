import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Rule } from '@shared/finance/allocation';
import { DIMENSIONS, costsRequestSchema, moversRequestSchema } from '@shared/model/costs';
import type { CostsRequest, Dimension, MoversRequest } from '@shared/model/costs';
import { fromE8, parseDecimal } from '@shared/money';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, type RecordFields } from '../../support/pages';

const TAGS = ['env=prod;team=shop', 'env=dev', 'team:data,env:prod', 'null', '', null];
const PROJECTS = ['0', 'a1b2', '-1', '', null];
const SERVICES = [
  ['hws.service.type.ec2', '弹性云服务器'],
  ['hws.service.type.obs', '对象存储服务'],
  ['hws.service.type.ebs', '云硬盘'],
] as const;
const RULES: Rule[] = [
  { id: 'r1', centre: 'Shop', on: true, conditions: [{ by: 'tag', key: 'team', value: 'shop' }] },
  { id: 'r2', centre: 'Rest', on: true, conditions: [{ by: 'project', value: '' }] },
];

type Plain = { account: string; cycle: string; currency: string; amount: bigint; fields: RecordFields };

function plainRows(): Plain[] {
  const row = fc.record({
    where: fc.constantFrom(['a1', '2026-09', 'CNY'], ['a1', '2026-10', 'CNY'], ['a2', '2026-10', 'USD']),
    day: fc.integer({ min: 1, max: 28 }),
    service: fc.constantFrom(...SERVICES),
    project: fc.constantFrom(...PROJECTS),
    tags: fc.constantFrom(...TAGS),
    mode: fc.constantFrom('1', '3'),
    resource: fc.integer({ min: 1, max: 9 }),
    usage: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
    amount: fc.bigInt({ min: -(10n ** 15n), max: 8n * 10n ** 18n }),
  });
  return fc.sample(row, { seed: 11, numRuns: 300 }).map((r, i): Plain => {
    const [owner = '', cycle = '', currency = ''] = r.where;
    return {
      account: owner,
      cycle,
      currency,
      amount: r.amount,
      fields: {
        id: `r-${i}`,
        bill_date: `${cycle}-${String(r.day).padStart(2, '0')}`,
        bill_type: 5,
        charge_mode: r.mode,
        cloud_service_type: r.service[0],
        cloud_service_type_name: r.service[1],
        enterprise_project_id: r.project,
        resource_id: `res-${r.resource}`,
        resource_name: r.resource % 3 ? `web-${r.resource}` : 'null',
        resource_tag: r.tags,
        usage: r.usage === null ? null : `#${r.usage}`,
        usage_measure_id: r.usage === null ? null : 4,
        usage_type: r.usage === null ? null : 'Duration',
        amount: `#${fromE8(r.amount)}`,
        official_amount: `#${fromE8(r.amount)}`,
        measure_id: 1,
      },
    };
  });
}

let cache: Cache;
let rows: Plain[];
beforeAll(() => {
  cache = openCache();
  cache.write.addAccount(account('a1'));
  cache.write.addAccount(account('a2', { site: 'international', currency: 'USD' }));
  rows = plainRows();
  for (const [id, cycle, currency] of [
    ['a1', '2026-09', 'CNY'],
    ['a1', '2026-10', 'CNY'],
    ['a2', '2026-10', 'USD'],
  ] as const)
    cache.pull(
      id,
      'resourceRecords',
      cycle,
      rows.filter((r) => r.account === id && r.cycle === cycle).map((r) => r.fields),
      currency,
    );
});
afterAll(() => cache.remove());

const EVERYTHING = { accountIds: ['a1', 'a2'], cycles: ['2026-09', '2026-10'] };
const ask = (request: Partial<CostsRequest>) =>
  cache.read.costs({ ...costsRequestSchema.parse({ ...EVERYTHING, groups: [], ...request }), rules: RULES });
const move = (request: Partial<MoversRequest>) =>
  cache.read.movers({
    ...moversRequestSchema.parse({
      ...EVERYTHING,
      before: '2026-09',
      now: '2026-10',
      throughDay: null,
      group: 'service',
      ...request,
    }),
    rules: RULES,
  });

/** Sums may pass 64 bits. */
const e8 = (text: string): bigint => {
  const { units, scale } = parseDecimal(text);
  return units * 10n ** BigInt(8 - scale);
};
const added = (list: readonly { currency: string; amount: string }[], currency: string): bigint =>
  list.filter((g) => g.currency === currency).reduce((sum, g) => sum + e8(g.amount), 0n);
const expected = (currency: string, keep: (row: Plain) => boolean = () => true): bigint =>
  rows.filter((r) => r.currency === currency && keep(r)).reduce((sum, r) => sum + r.amount, 0n);

const GROUPS: Dimension[] = [...DIMENSIONS, 'tag:team', 'tag:env'];

describe('costs under dimensions', () => {
  it('add up to the ungrouped total for any grouping and filters, and no two currencies together', () => {
    const only = fc.record({
      dimension: fc.constantFrom<Dimension>(
        'service',
        'project',
        'chargeMode',
        'tag:team',
        'centre',
        'resource',
      ),
      keys: fc.uniqueArray(
        fc.constantFrom('', 'hws.service.type.ec2', 'a1b2', '3', 'shop', 'Shop', 'Rest', 'res-1', 'res-2'),
        { minLength: 1, maxLength: 4 },
      ),
      not: fc.boolean(),
    });
    const request = fc.record({
      groups: fc.uniqueArray(fc.constantFrom(...GROUPS), { maxLength: 3 }),
      only: fc.array(only, { maxLength: 2 }),
      text: fc.constantFrom('', 'web', '云'),
      limit: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(request, (asked) => {
        const grouped = ask(asked);
        const whole = ask({ ...asked, groups: [] });
        for (const currency of ['CNY', 'USD']) {
          const sum = added(grouped.groups, currency) + added(grouped.others, currency);
          expect(sum).toBe(added(whole.totals, currency));
          expect(added(grouped.totals, currency)).toBe(sum);
        }
        expect(grouped.groups.length).toBeLessThanOrEqual(asked.limit);
      }),
      { seed: 20261124, numRuns: 150 },
    );
  });

  it('are the records, exactly, beyond what 64 bits can add', () => {
    const { totals } = ask({ groups: [] });
    expect(totals.map((t) => [t.currency, t.amount, t.count])).toEqual(
      ['CNY', 'USD'].map((currency) => [
        currency,
        fromE8(expected(currency)),
        rows.filter((r) => r.currency === currency).length,
      ]),
    );
  });

  it('take one value of a tag, however it was written, and put the rest under none', () => {
    const { groups } = ask({ groups: ['tag:env'], accountIds: ['a2'] });
    const prod = groups.find((g) => g.keys[0] === 'prod');
    const none = groups.find((g) => g.keys[0] === '');
    const tagOf = (r: Plain): string => String(r.fields['resource_tag']);
    expect(e8(prod?.amount ?? '0')).toBe(expected('USD', (r) => tagOf(r).includes('prod')));
    expect(e8(none?.amount ?? '0')).toBe(expected('USD', (r) => !tagOf(r).includes('env')));
  });

  it('know no project in one way, however the cloud wrote it', () => {
    const { groups } = ask({ groups: ['project'], accountIds: ['a2'] });
    expect(groups.map((g) => g.keys[0]).sort()).toEqual(['', '0', 'a1b2']);
  });

  it('allocate the whole bill: what no rule takes is there under none', () => {
    const { groups, totals } = ask({ groups: ['centre'] });
    expect(new Set(groups.map((g) => g.keys[0]))).toEqual(new Set(['Shop', 'Rest', '']));
    for (const currency of ['CNY', 'USD']) expect(added(groups, currency)).toBe(added(totals, currency));
  });

  it('sum usage only where it has one unit, and never call a resource "null"', () => {
    const { groups } = ask({ groups: ['resource'], accountIds: ['a2'] });
    const one = groups.find((g) => g.keys[0] === 'res-3');
    expect(one?.labels).toEqual([null]);
    const usage = rows
      .filter((r) => r.account === 'a2' && r.fields['resource_id'] === 'res-3')
      .reduce((sum, r) => sum + Number(String(r.fields['usage'] ?? '#0').slice(1)), 0);
    expect(one?.usage === null ? null : [Number(one?.usage), one?.unit]).toEqual(usage ? [usage, '4'] : null);
  });

  it('say of when they are and what is missing', () => {
    const { asOf, gaps } = ask({ cycles: ['2026-08', '2026-10'], accountIds: ['a1'] });
    expect(asOf).toBe(PULLED_AT);
    expect(gaps).toEqual([{ accountId: 'a1', cycle: '2026-08', state: 'missing' }]);
  });

  it('refuse days of amortised costs, which have none', () => {
    expect(() => ask({ basis: 'amortised', groups: ['day'] })).toThrow(/input.invalid/);
  });
});

describe('movers', () => {
  it('add up to the difference of the two months, cause by cause', () => {
    const { movers, totals } = move({ accountIds: ['a1'], limit: 500 });
    const change =
      expected('CNY', (r) => r.cycle === '2026-10') - expected('CNY', (r) => r.cycle === '2026-09');
    expect(totals).toHaveLength(1);
    expect(e8(totals[0]?.change ?? '')).toBe(change);
    const causes = movers.flatMap((m) => Object.values(m.effects));
    expect(causes.reduce((sum, effect) => sum + e8(effect), 0n)).toBe(change);
  });

  it('hold an open month against the same days of the one before', () => {
    const { totals } = move({ accountIds: ['a1'], throughDay: 10 });
    const early = (r: Plain): boolean => Number(String(r.fields['bill_date']).slice(8)) <= 10;
    expect(e8(totals[0]?.before ?? '')).toBe(expected('CNY', (r) => r.cycle === '2026-09' && early(r)));
    expect(e8(totals[0]?.now ?? '')).toBe(expected('CNY', (r) => r.cycle === '2026-10' && early(r)));
  });
});
