import { describe, expect, test } from 'vitest';
import type { Month } from '@shared/model/query';
import {
  activeFilters,
  noFilters,
  rangeProblem,
  readBound,
  scopeOf,
  withChoice,
} from '../../../renderer/views/bills/query';
import { byCurrency, mergeMonths, settlementOf } from '../../../renderer/views/bills/settlement';
import { dailyMean, daysLeft, divideCut } from '../../../renderer/views/overview/lasting';

const month = (change: Partial<Month>): Month => ({
  accountId: 'a',
  cycle: '2026-10',
  state: 'final',
  currency: 'CNY',
  settled: '11443.79',
  recordSum: '11443.821986',
  truncated: '0.031986',
  records: 16,
  pulledAt: '2026-11-03T02:06:41Z',
  ...change,
});

describe('the question that follows from filters', () => {
  test('no filter asks for the whole month', () => {
    expect(scopeOf('resourceRecords', ['a', 'b'], '2026-10', noFilters)).toEqual({
      dataset: 'resourceRecords',
      accountIds: ['a', 'b'],
      cycles: ['2026-10'],
      text: '',
      filters: [],
    });
  });

  test('choices, text and range all count and all arrive', () => {
    const filters = {
      ...withChoice(noFilters, 'region', ['cn-east-3', '']),
      text: ' tms ',
      min: '1,000',
      max: '',
    };
    const scope = scopeOf('resourceRecords', ['a'], '2026-10', filters);
    expect(scope.text).toBe('tms');
    expect(scope.filters).toEqual([
      { op: 'in', column: 'region', values: ['cn-east-3', ''] },
      { op: 'range', column: 'amount', min: '1000' },
    ]);
    expect(activeFilters(filters)).toBe(3);
  });

  test('the counts of a column leave its own filter out', () => {
    const filters = withChoice(withChoice(noFilters, 'region', ['r']), 'bill_type', ['4']);
    const scope = scopeOf('resourceRecords', ['a'], '2026-10', filters, 'region');
    expect(scope.filters).toEqual([{ op: 'in', column: 'bill_type', values: ['4'] }]);
  });

  test('choosing nothing takes the filter off', () => {
    expect(withChoice(withChoice(noFilters, 'region', ['r']), 'region', [])).toEqual(noFilters);
  });

  test('bounds are read as people write them; a wrong one filters nothing', () => {
    expect(readBound('\u2212 1,234.50')).toBe('-1234.50');
    expect(readBound('12,x')).toBeNull();
    // A decimal comma is no hundredfold bound.
    expect(readBound('1,50')).toBeNull();
    expect(rangeProblem('12,x', '')).toBe('notNumber');
    expect(rangeProblem('10', '9.99')).toBe('minOverMax');
    expect(rangeProblem('10', '10')).toBeNull();
    const scope = scopeOf('monthlySummary', ['a'], '2026-10', { ...noFilters, min: '2', max: '1' });
    expect(scope.filters).toEqual([]);
  });
});

describe('from records to the settled bill', () => {
  test('what the summary cut off explains the difference', () => {
    expect(settlementOf(month({}))).toMatchObject({ rounding: '-0.031986', other: null });
  });

  test('what it does not explain is shown as another difference', () => {
    expect(settlementOf(month({ settled: '11443.80' })).other).toBe('0.01');
  });

  test('half a month has no rounding', () => {
    expect(settlementOf(month({ state: 'partial' })).rounding).toBeNull();
    expect(settlementOf(month({ recordSum: null })).rounding).toBeNull();
  });

  test('one account that is not pulled makes the sum of several incomplete', () => {
    const missing = month({
      accountId: 'b',
      state: 'missing',
      settled: null,
      recordSum: null,
      truncated: null,
    });
    expect(mergeMonths([month({}), missing]).state).toBe('partial');
    expect(mergeMonths([month({}), month({ accountId: 'b', state: 'provisional' })])).toEqual({
      settled: '22887.58',
      recordSum: '22887.643972',
      truncated: '0.063972',
      state: 'provisional',
    });
  });

  test('two currencies stay apart', () => {
    const groups = byCurrency([month({}), month({ currency: 'USD' }), month({ cycle: '2026-09' })]);
    expect(groups.map(([c, list]) => [c, list.length])).toEqual([
      ['CNY', 2],
      ['USD', 1],
    ]);
  });
});

describe('how long the balance lasts', () => {
  const open = month({
    cycle: '2026-11',
    state: 'provisional',
    settled: '2200.00',
    pulledAt: '2026-11-23T06:03:00Z',
  });

  test('the mean is of whole days, to the midnight before the pull in GMT+8', () => {
    expect(dailyMean(open, undefined)).toEqual({ cycle: '2026-11', days: 22, mean: '100.00' });
    // 17:00 UTC on the 22nd is the 23rd in GMT+8.
    expect(dailyMean({ ...open, pulledAt: '2026-11-22T17:00:00Z' }, undefined)?.days).toBe(22);
  });

  test('a month that has just begun says too little: the last one is taken', () => {
    const early = { ...open, pulledAt: '2026-11-03T06:00:00Z' };
    expect(dailyMean(early, month({ settled: '3100.00' }))).toEqual({
      cycle: '2026-10',
      days: 31,
      mean: '100.00',
    });
    expect(dailyMean(early, month({ state: 'partial' }))).toBeNull();
  });

  test('whole days, and none where nothing is spent or nothing is there', () => {
    expect(daysLeft('999.99', '100')).toBe(9n);
    expect(daysLeft('100', '0')).toBeNull();
    expect(daysLeft('-1', '100')).toBeNull();
    expect(divideCut('100', 3)).toBe('33.33');
    expect(divideCut('-100', 3)).toBe('-33.33');
  });
});
