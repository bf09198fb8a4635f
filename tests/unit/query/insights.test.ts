import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { daysBetween } from '@shared/finance/days';
import type { Budget } from '@shared/model/finance';
import { openCache, type Cache } from '../../support/cache';
import { account, type RecordFields } from '../../support/pages';

/** The cache of these tests was pulled on 2026-11-05T00:00:00Z: bills up to the fourth. */
const NOW = Date.parse('2026-11-05T02:00:00Z');
const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11'];

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account());
});
afterEach(() => cache.remove());

function pull(cost: (day: string) => number, months = MONTHS): void {
  for (const month of months) {
    const days = daysBetween(`${month}-01`, month === '2026-11' ? '2026-11-04' : `${month}-28`);
    const rows = days.map((day): RecordFields => ({
      id: `r-${day}`,
      bill_date: day,
      bill_type: 5,
      charge_mode: '3',
      cloud_service_type: 'hws.service.type.ec2',
      cloud_service_type_name: '弹性云服务器',
      resource_id: 'res-1',
      resource_name: 'web-1',
      enterprise_project_id: day.endsWith('1') ? 'p1' : '0',
      resource_tag: 'team=shop',
      amount: `#${cost(day)}`,
      measure_id: 1,
    }));
    cache.pull('a1', 'resourceRecords', month, rows);
  }
}

const insights = (least = '20') => cache.read.insights({ accountIds: ['a1'], least, now: NOW });
const budget = (over: Partial<Budget> = {}): Budget => ({
  id: 'b1',
  name: 'All of it',
  currency: 'CNY',
  amount: '100.00',
  thresholds: [30, 50],
  accountIds: ['a1'],
  only: [],
  ...over,
});
const standing = (
  over: Partial<Budget> = {},
  rules: Parameters<Cache['read']['standings']>[0]['rules'] = [],
) => cache.read.standings({ budgets: [budget(over)], rules, now: NOW })[0];

describe('what the cache says about the open month', () => {
  it('is a forecast up to the day before the pull, with its parts', () => {
    pull(() => 10);
    const { upTo, cycle, forecasts } = insights();
    expect([cycle, upTo]).toEqual(['2026-11', '2026-11-04']);
    expect(forecasts).toMatchObject([
      {
        currency: 'CNY',
        outlook: { kind: 'forecast', billed: '40.00', expected: '300.00', evidence: { daysLeft: 26 } },
      },
    ]);
  });

  it('is quiet with too few months, and where the month was not pulled', () => {
    pull(() => 10, ['2026-10', '2026-11']);
    expect(insights().forecasts[0]?.outlook).toMatchObject({
      kind: 'quiet',
      reason: 'tooFewMonths',
      have: 1,
    });
    pull(() => 10, ['2026-08']);
    cache.write.removeAccount('a1');
    cache.write.addAccount(account());
    pull(() => 10, ['2026-09', '2026-10']);
    expect(insights()).toMatchObject({ upTo: null, forecasts: [{ outlook: { reason: 'notPulled' } }] });
  });

  it('names the service and the resource of an unusual day', () => {
    pull((day) => (day === '2026-11-03' ? 500 : 10));
    const { anomalies } = insights();
    expect(anomalies.map((a) => [a.subject, a.id, a.label, a.peak, a.beyond])).toEqual([
      ['service', 'hws.service.type.ec2', '弹性云服务器', '2026-11-03', '490.00'],
      ['resource', 'res-1', 'web-1', '2026-11-03', '490.00'],
    ]);
    expect(insights('491').anomalies).toEqual([]);
  });
});

describe('budgets over the cache', () => {
  it('count the open month of their accounts and name the day a threshold was passed', () => {
    pull(() => 10);
    expect(standing()).toMatchObject({
      spent: '40.00',
      left: '60.00',
      used: 4000,
      reached: [{ percent: 30, on: '2026-11-03' }],
      next: 50,
      state: 'expected',
    });
  });

  it('keep to their project, tag or cost centre', () => {
    pull(() => 10);
    expect(standing({ only: [{ dimension: 'project', keys: ['p1'], not: false }] })?.spent).toBe('10.00');
    expect(standing({ only: [{ dimension: 'tag:team', keys: ['shop'], not: true }] })?.spent).toBe('0.00');
    const rule = { id: 'r', centre: 'Shop', on: true, conditions: [{ by: 'project' as const, value: 'p1' }] };
    const scoped = { only: [{ dimension: 'centre' as const, keys: ['Shop'], not: false }] };
    expect(standing(scoped, [rule])?.spent).toBe('10.00');
  });

  it('never count another currency', () => {
    pull(() => 10);
    expect(standing({ currency: 'USD' })).toMatchObject({ spent: '0.00', reached: [] });
  });
});
