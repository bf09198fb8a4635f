import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatasetId } from '@shared/datasets';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, CYCLE } from '../../support/pages';

const NOW = Date.parse('2026-11-20T00:00:00Z');

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account());
});
afterEach(() => cache.remove());

function writeFirstPage(dataset: DatasetId, partition: string, body: string) {
  const start = { accountId: 'a1', dataset, partition, startedAt: PULLED_AT, final: false, resume: false };
  const { pullId } = cache.write.beginPull(start);
  return cache.write.writePage({ pullId, offset: 0, body: new TextEncoder().encode(body) });
}

const october = () =>
  cache.read.months({ accountIds: ['a1'], months: 2, now: NOW }).find((m) => m.cycle === CYCLE);

describe('a figure that is not whole yet', () => {
  it('is no settled bill: part of a summary would read as a smaller one', () => {
    const row = '{"consume_amount":80.00,"truncated_amount":0.01}';
    writeFirstPage('monthlySummary', CYCLE, `{"bill_sums":[${row}],"total_count":2,"currency":"CNY"}`);
    expect(october()).toMatchObject({ state: 'partial', settled: null, truncated: null });
  });

  it('stays the former bill while it is pulled again', () => {
    const rows = '[{"consume_amount":80.00}]';
    writeFirstPage('monthlySummary', CYCLE, `{"bill_sums":${rows},"total_count":1,"currency":"CNY"}`);
    writeFirstPage('monthlySummary', CYCLE, `{"bill_sums":${rows},"total_count":2,"currency":"CNY"}`);
    expect(october()).toMatchObject({ settled: '80.00' });
  });
});

describe('balances that are none', () => {
  it('were pulled all the same, and the debt beside the empty list is said', () => {
    writeFirstPage(
      'balances',
      '',
      '{"account_balances":[],"debt_amount":12.5,"measure_id":1,"currency":"CNY"}',
    );
    expect(cache.read.overview({ accountId: 'a1', now: NOW })).toMatchObject({
      balancesAsOf: PULLED_AT,
      balances: [],
      debt: '12.50',
    });
  });

  it('read the debt in the unit the answer names', () => {
    writeFirstPage('balances', '', '{"account_balances":[],"debt_amount":"1250","measure_id":3}');
    expect(cache.read.overview({ accountId: 'a1', now: NOW }).debt).toBe('12.50');
  });

  it('say no debt where the answer says none', () => {
    writeFirstPage('balances', '', '{"account_balances":[],"measure_id":1,"currency":"CNY"}');
    expect(cache.read.overview({ accountId: 'a1', now: NOW })).toMatchObject({
      balancesAsOf: PULLED_AT,
      debt: null,
    });
  });
});
