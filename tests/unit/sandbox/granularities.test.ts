import { describe, expect, it } from 'vitest';
import { addMonths } from '@shared/time';
import { toE8 } from '@shared/money';
import { ApiError } from '../../../electron/sandbox/kernel/errors';
import { ALL_LINES } from '../../../electron/sandbox/world/world';
import { textOf } from '../../integration/sandbox/amounts';
import { accountIn, all, ask, rowsOf, worldAt } from './ask';
import type { Row } from './ask';

const CYCLE = '2026-10';
const world = worldAt('2026-11-24');
const CHINA = ['demo', 'china-master'] as const;
const NAMES = [...CHINA, 'international-member'] as const;

const e8 = (row: Row, field: string): bigint => toE8(textOf(row[field]) || '0').e8;
const sum = (rows: readonly Row[], field: string): bigint => rows.reduce((s, row) => s + e8(row, field), 0n);

const summaryOf = (name: string) =>
  all(world, name, 'ShowCustomerMonthlySum', 'bill_sums', { bill_cycle: CYCLE });
const transactionsOf = (name: string, cycle = CYCLE, query: Record<string, string> = {}) =>
  all(world, name, 'ListCustomerBillsFeeRecords', 'records', { bill_cycle: cycle, ...query });
const recordsOf = (name: string, query: Record<string, string> = {}) =>
  all(world, name, 'ListCustomerselfResourceRecords', 'fee_records', { cycle: CYCLE, ...query });
const detailsOf = (name: string, statistic: number, more: Record<string, unknown> = {}) =>
  all(
    world,
    name,
    'ListCustomerselfResourceRecordDetails',
    'monthly_records',
    {},
    {
      cycle: CYCLE,
      statistic_type: statistic,
      ...more,
    },
  );
const breakDownOf = (name: string, cycle = CYCLE) =>
  all(world, name, 'ListCustomerBillsMonthlyBreakDown', 'details', { shared_month: cycle });
const costsOf = (name: string, body: Record<string, unknown>) =>
  all(
    world,
    name,
    'ListCosts',
    'cost_data',
    {},
    {
      time_condition: { time_measure_id: 2, begin_time: '2026-10-01', end_time: '2026-10-31' },
      groupby: [{ type: 'dimension', key: 'CLOUD_SERVICE_TYPE' }],
      cost_type: 'ORIGINAL_COST',
      amount_type: 'PAYMENT_AMOUNT',
      ...body,
    },
  );

/** The international site has neither transactions nor amortised months. */
describe.each(CHINA)('what only the Chinese site has, of %s', (name) => {
  it('settles in transactions to the cent what the summary says, and erases the same', () => {
    const summary = summaryOf(name);
    const transactions = transactionsOf(name);
    expect(sum(transactions, 'consume_amount')).toBe(sum(summary, 'consume_amount'));
    expect(sum(transactions, 'erase_amount')).toBe(sum(summary, 'truncated_amount'));
    for (const part of ['cash', 'credit', 'coupon', 'flexipurchase_coupon', 'stored_value_card', 'debt'])
      expect(sum(transactions, `${part}_amount`), part).toBe(sum(summary, `${part}_amount`));
    for (const row of transactions) {
      expect(e8(row, 'consume_amount') % 1_000_000n).toBe(0n);
      expect(e8(row, 'official_amount') - e8(row, 'official_discount_amount') - e8(row, 'erase_amount')).toBe(
        e8(row, 'consume_amount'),
      );
    }
    expect(new Set(transactions.map((row) => row['id'])).size).toBe(transactions.length);
  });

  it('leads from a transaction to the records that make it', () => {
    const transaction = transactionsOf(name).find((row) => e8(row, 'consume_amount') !== 0n);
    const trade = textOf(transaction?.['trade_id']);
    const settled = transactionsOf(name, CYCLE, { trade_id: trade });
    const exact = sum(recordsOf(name, { trade_id: trade }), 'amount');
    expect(exact).toBe(sum(settled, 'consume_amount') + sum(settled, 'erase_amount'));
  });

  it('amortises the same in the break-down and in the analysis', () => {
    const shared = sum(breakDownOf(name), 'current_month_amortized_amount');
    const amortised = costsOf(name, { cost_type: 'AMORTIZED_COST' });
    expect(sum(amortised, 'amount_by_costs')).toBe(shared);
    const daily = costsOf(name, {
      cost_type: 'AMORTIZED_COST',
      time_condition: { time_measure_id: 1, begin_time: '2026-10-01', end_time: '2026-10-31' },
    });
    expect(sum(daily, 'amount_by_costs')).toBe(shared);
  });
});

describe.each(NAMES)('one month of %s in every granularity', (name) => {
  it('says the same in records and in details by line, day and cycle, part by part', () => {
    const records = recordsOf(name);
    for (const statistic of [1, 2, 3]) {
      const details = detailsOf(name, statistic);
      expect(sum(details, 'consume_amount')).toBe(sum(records, 'amount'));
      for (const part of ['cash', 'coupon', 'flexipurchase_coupon', 'stored_card', 'bonus', 'debt'])
        expect(sum(details, `${part}_amount`), part).toBe(sum(records, `${part}_amount`));
      expect(new Set(details.map((row) => row['id'])).size).toBe(details.length);
    }
    expect(detailsOf(name, 3)).toHaveLength(records.length);
    expect(sum(recordsOf(name, { statistic_type: '1' }), 'cash_amount')).toBe(sum(records, 'cash_amount'));
    expect(sum(records, 'amount')).toBe(
      sum(summaryOf(name), 'consume_amount') + sum(summaryOf(name), 'truncated_amount'),
    );
  });

  it('analyses the same costs, however they are grouped', () => {
    const records = sum(recordsOf(name), 'amount');
    const groupings = [
      ['CLOUD_SERVICE_TYPE'],
      ['REGION_CODE', 'CHARGING_MODE'],
      ['ASSOCIATED_ACCOUNT', 'ENTERPRISE_PROJECT_ID', 'RESOURCE_ID'],
    ];
    for (const keys of groupings) {
      const groupby = keys.map((key) => ({ type: 'dimension', key }));
      expect(sum(costsOf(name, { groupby }), 'amount_by_costs'), keys.join()).toBe(records);
    }
    const byTag = costsOf(name, { groupby: [{ type: 'tag', key: 'team' }] });
    expect(sum(byTag, 'amount_by_costs')).toBe(records);
    expect(byTag.length).toBeGreaterThan(2);
  });
});

describe('amortised costs', () => {
  it('spread what was paid over the months it covers, to the last digit', () => {
    const wanted = breakDownOf('demo', '2026-05').find(
      (row) => textOf(row['period_type']) === '20' && e8(row, 'future_months_amortized_amount') > 0n,
    );
    const order = textOf(wanted?.['order_id']);
    let shared = 0n;
    for (let month = '2026-05'; month <= '2026-11'; month = addMonths(month, 1))
      for (const row of breakDownOf('demo', month)) {
        if (row['order_id'] !== order || row['resource_id'] !== wanted?.['resource_id']) continue;
        shared += e8(row, 'current_month_amortized_amount');
        expect(
          e8(row, 'past_months_amortized_amount') +
            e8(row, 'current_month_amortized_amount') +
            e8(row, 'future_months_amortized_amount'),
        ).toBe(e8(row, 'consume_amount'));
      }
    const past = wanted ? e8(wanted, 'past_months_amortized_amount') : 0n;
    expect(shared + past).toBe(wanted ? e8(wanted, 'consume_amount') : null);
  });

  it('are refused for months no longer kept', () => {
    expect(() => breakDownOf('demo', '2025-01')).toThrow(ApiError);
  });
});

describe('a month that moves', () => {
  const demo = accountIn(world, 'demo');
  const total = (today: string, cycle: string): bigint => {
    const then = worldAt(today);
    let amount = 0n;
    for (const line of then.lines(demo, cycle, ALL_LINES)) amount += line.amountE8;
    return amount;
  };

  it('gets late records until it is final, and none by itself afterwards', () => {
    expect(total('2026-11-03', CYCLE)).toBeGreaterThan(total('2026-11-01', CYCLE));
    expect(total('2026-11-10', CYCLE)).toBe(total('2026-11-03', CYCLE));
  });

  it('bills the last day of some usage in the next month', () => {
    const late = [...world.lines(demo, CYCLE, ALL_LINES)].filter(
      (line) => line.used < line.day - line.days + 1,
    );
    expect(late.length).toBeGreaterThan(0);
  });

  it('is corrected after it was final, in some months', () => {
    const moved = Array.from({ length: 30 }, (_, i) => addMonths('2026-09', -i)).filter(
      (cycle) => total(`${addMonths(cycle, 1)}-10`, cycle) !== total(`${addMonths(cycle, 1)}-20`, cycle),
    );
    expect(moved.length).toBeGreaterThan(1);
    expect(moved.length).toBeLessThan(15);
  });

  it('shows at once what is done in it, in every granularity', () => {
    const w = worldAt('2026-11-24');
    const before = rowsOf(ask(w, 'demo', 'ShowCustomerMonthlySum', { bill_cycle: '2026-11' }), 'bill_sums');
    const [line] = [...w.lines(accountIn(w, 'demo'), '2026-11', ALL_LINES)].filter((l) => l.amountE8 > 0n);
    if (!line) throw new Error('no line');
    w.posted.add({
      ...line,
      amountE8: 1_000_000n,
      officialE8: 1_000_000n,
      discountE8: 0n,
      hash: 7,
      billType: 16,
    });
    const after = all(w, 'demo', 'ShowCustomerMonthlySum', 'bill_sums', { bill_cycle: '2026-11' });
    expect(sum(after, 'official_amount')).not.toBe(sum(before, 'official_amount'));
    const records = all(w, 'demo', 'ListCustomerselfResourceRecords', 'fee_records', { cycle: '2026-11' });
    expect(sum(records, 'amount')).toBe(sum(after, 'consume_amount') + sum(after, 'truncated_amount'));
  });
});

describe('cost analysis', () => {
  const base = { time_condition: { time_measure_id: 2, begin_time: '2026-10-01', end_time: '2026-10-31' } };

  it.each([
    ['no group', { ...base, groupby: [] }],
    ['four groups', { ...base, groupby: Array(4).fill({ type: 'dimension', key: 'REGION_CODE' }) }],
    ['a dimension nobody has', { ...base, groupby: [{ type: 'dimension', key: 'COLOUR' }] }],
    [
      'days in the wrong order',
      {
        time_condition: { time_measure_id: 1, begin_time: '2026-10-09', end_time: '2026-10-01' },
        groupby: [{ type: 'dimension', key: 'REGION_CODE' }],
      },
    ],
  ])('refuses %s', (_what, body) => {
    expect(() => ask(world, 'demo', 'ListCosts', {}, body)).toThrow(/CBC.0100|参数/);
  });

  it('includes and excludes by what is asked', () => {
    const only = {
      operator: 0,
      filter_factor: { key: 'CLOUD_SERVICE_TYPE', value: ['hws.service.type.ec2'] },
    };
    const whole = sum(costsOf('demo', {}), 'amount_by_costs');
    const ecs = sum(costsOf('demo', { filters: [only] }), 'amount_by_costs');
    const rest = sum(costsOf('demo', { filters: [{ ...only, operator: 1 }] }), 'amount_by_costs');
    expect(ecs + rest).toBe(whole);
    expect(ecs > 0n && rest > 0n).toBe(true);
  });

  it('leaves coupons and cards out of what was paid', () => {
    const records = recordsOf('demo');
    const covered = ['coupon', 'flexipurchase_coupon', 'stored_card', 'bonus'].reduce(
      (total, part) => total + sum(records, `${part}_amount`),
      0n,
    );
    const net = sum(costsOf('demo', { amount_type: 'NET_AMOUNT' }), 'amount_by_costs');
    expect(net).toBe(sum(records, 'amount') - covered);
    expect(covered).toBeGreaterThan(0n);
  });

  it('wants a master with too many independent members to name some', () => {
    expect(() => costsOf('china-large-master', {})).toThrow(ApiError);
    const member = accountIn(world, 'china-large-member-3').domainId;
    const filter = { operator: 0, filter_factor: { key: 'ASSOCIATED_ACCOUNT', value: [member] } };
    const named = costsOf('china-large-master', { filters: [filter] });
    const own = all(world, 'china-large-member-3', 'ListCustomerselfResourceRecords', 'fee_records', {
      cycle: CYCLE,
    });
    expect(sum(named, 'amount_by_costs')).toBe(sum(own, 'amount'));
  });
});
