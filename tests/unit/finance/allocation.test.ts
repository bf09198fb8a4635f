import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocator, patternOf } from '@shared/finance/allocation';
import type { Allocatable, Condition, Rule } from '@shared/finance/allocation';
import { parseTags } from '@shared/finance/tags';

const record = (over: Partial<Allocatable> = {}): Allocatable => ({
  account: 'a1',
  member: 'm1',
  project: 'p1',
  service: 'hws.service.type.ec2',
  region: 'cn-north-4',
  name: 'prod-shop-web-01',
  tags: 'env=prod;team=shop',
  ...over,
});

const rule = (centre: string, conditions: Condition[], on = true): Rule => ({
  id: `r-${centre}`,
  centre,
  conditions,
  on,
});

const placed = (rules: Rule[], over: Partial<Allocatable> = {}): string | null =>
  allocator(rules)(record(over))?.centre ?? null;

describe('tags', () => {
  it.each([
    [
      'env=prod;team=shop',
      [
        ['env', 'prod'],
        ['team', 'shop'],
      ],
    ],
    [
      'env:prod, team:shop',
      [
        ['env', 'prod'],
        ['team', 'shop'],
      ],
    ],
    [
      '{"env":"prod","n":3}',
      [
        ['env', 'prod'],
        ['n', '3'],
      ],
    ],
    [
      '[{"tag_key":"env","tag_value":"prod"},{"tag_key":"lonely"},7]',
      [
        ['env', 'prod'],
        ['lonely', ''],
      ],
    ],
    ['cost=a=b;cost=c', [['cost', 'a=b']]],
    ['lonely', [['lonely', '']]],
    [
      '环境=生产；团队=商城',
      [
        ['环境', '生产'],
        ['团队', '商城'],
      ],
    ],
    ['null', []],
    ['', []],
    ['{broken', [['{broken', '']]],
  ])('%s', (text, wanted) => {
    expect(parseTags(text).map((t) => [t.key, t.value])).toEqual(wanted);
  });

  it('are none of nothing', () => {
    expect(parseTags(null)).toEqual([]);
  });
});

describe('rules', () => {
  it('are tried in order, and the first that fits takes the record', () => {
    const rules = [
      rule('shop', [{ by: 'tag', key: 'team', value: 'shop' }]),
      rule('platform', [{ by: 'project', value: 'p1' }]),
    ];
    expect(placed(rules)).toBe('shop');
    expect(placed(rules, { tags: null })).toBe('platform');
    expect(placed(rules, { tags: null, project: 'p2' })).toBeNull();
  });

  it('want all of their conditions, and take nothing while they are off', () => {
    const both: Condition[] = [
      { by: 'name', pattern: 'PROD-*-web-??' },
      { by: 'service', value: 'hws.service.type.ec2' },
    ];
    expect(placed([rule('web', both)])).toBe('web');
    expect(placed([rule('web', both)], { name: 'prod-shop-web-1' })).toBeNull();
    expect(placed([rule('web', both, false)])).toBeNull();
  });

  it.each([null, '', '-1', 'null'])('know a record of no project, written %s', (project) => {
    expect(placed([rule('none', [{ by: 'project', value: '' }])], { project })).toBe('none');
  });

  it('do not take a nameless resource for one called "null"', () => {
    expect(placed([rule('any', [{ by: 'name', pattern: '*' }])], { name: 'null' })).toBeNull();
  });

  it('read every other character of a pattern as itself', () => {
    expect(patternOf('a.b(c)').test('a.b(c)')).toBe(true);
    expect(patternOf('a.b').test('axb')).toBe(false);
  });
});

describe('totals', () => {
  it('are the bill, whatever the rules and records are', () => {
    const condition: fc.Arbitrary<Condition> = fc.oneof(
      fc.record({ by: fc.constant('project' as const), value: fc.constantFrom('', 'p1', 'p2') }),
      fc.record({
        by: fc.constant('tag' as const),
        key: fc.constantFrom('env', 'team'),
        value: fc.option(fc.constantFrom('prod', 'shop'), { nil: null }),
      }),
      fc.record({ by: fc.constant('name' as const), pattern: fc.string({ minLength: 1, maxLength: 6 }) }),
    );
    const rules = fc.array(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        centre: fc.constantFrom('a', 'b', 'c'),
        conditions: fc.array(condition, { minLength: 1, maxLength: 3 }),
        on: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    const records = fc.array(
      fc.record({
        amount: fc.bigInt({ min: -(10n ** 10n), max: 10n ** 12n }),
        project: fc.constantFrom(null, '', '-1', 'p1', 'p2'),
        name: fc.option(fc.string({ maxLength: 6 }), { nil: null }),
        tags: fc.constantFrom(null, 'env=prod', 'team=shop;env=dev', 'x'),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(rules, records, (someRules, someRecords) => {
        const placeOf = allocator(someRules);
        const centres = new Map<string | null, bigint>();
        for (const { amount, ...rest } of someRecords) {
          const centre = placeOf(record(rest))?.centre ?? null;
          centres.set(centre, (centres.get(centre) ?? 0n) + amount);
        }
        const total = someRecords.reduce((sum, r) => sum + r.amount, 0n);
        expect([...centres.values()].reduce((a, b) => a + b, 0n)).toBe(total);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
