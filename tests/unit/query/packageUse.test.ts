/** What a package gave by month, and how much of the usage packages covered, with answers worked out by hand. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, type RecordFields } from '../../support/pages';

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account());
});
afterEach(() => cache.remove());

function deductions(
  month: string,
  rows: readonly (readonly [at: string, free: string, resource: string, used: string])[],
) {
  const { pullId } = cache.write.beginPull({
    accountId: 'a1',
    dataset: 'packageRecords',
    partition: month,
    startedAt: PULLED_AT,
    final: true,
    resume: false,
  });
  const body = {
    total_count: rows.length,
    free_resource_records: rows.map(([deduct_time, free_resource_id, resource_id, used_amount]) => ({
      deduct_time,
      free_resource_id,
      resource_id,
      used_amount,
    })),
  };
  cache.write.writePage({ pullId, offset: 0, body: new TextEncoder().encode(JSON.stringify(body)) });
}

const record = (
  day: string,
  resource: string,
  kind: string,
  usage: string,
  free: string | null,
): RecordFields => ({
  id: `${resource} ${kind} ${day}`,
  bill_date: day,
  bill_type: 5,
  resource_id: resource,
  usage_type: kind,
  usage: `#${usage}`,
  free_resource_usage: free === null ? null : `#${free}`,
  amount: '#1',
  measure_id: 1,
});

it('adds what was taken by its GMT+8 month, and what of the same usage was covered by its bill month', () => {
  deductions('2026-09', [['2026-09-30T17:00:00Z', 'f1', 'r1', '0.1']]);
  deductions('2026-10', [
    ['2026-10-05T00:00:00Z', 'f1', 'r1', '0.2'],
    ['2026-10-06T00:00:00Z', 'f1', 'r2', '70'],
    ['2026-10-06T00:00:00Z', 'f2', 'r3', '1000'],
  ]);
  deductions('2026-11', [['2026-11-02T00:00:00Z', 'f1', 'r1', '5']]);
  cache.pull('a1', 'resourceRecords', '2026-10', [
    record('2026-10-04', 'r1', 'calls', '100', '75'),
    record('2026-10-05', 'r2', 'calls', '100', '25'),
    // Another kind of usage, of which nothing is covered; and a resource of another package.
    record('2026-10-05', 'r1', 'traffic', '900', null),
    record('2026-10-05', 'r3', 'calls', '500', '500'),
  ]);
  const use = (freeResourceId: string) => cache.read.packageUse({ accountId: 'a1', freeResourceId });
  expect(use('f1')).toEqual([
    { month: '2026-11', used: '5', billed: null },
    { month: '2026-10', used: '70.3', billed: { usage: '200', covered: '100' } },
  ]);
  expect(use('f2')).toEqual([{ month: '2026-10', used: '1000', billed: { usage: '500', covered: '500' } }]);
  expect(use('f3')).toEqual([]);
});

it('shows the months of a package one of whose deductions has no instant that can be read', () => {
  deductions('2026-10', [
    ['soon', 'f1', 'r1', '0.2'],
    ['2026-10-06T00:00:00Z', 'f1', 'r1', '70'],
  ]);
  expect(cache.read.packageUse({ accountId: 'a1', freeResourceId: 'f1' })).toEqual([
    { month: '2026-10', used: '70', billed: null },
  ]);
});

it('shows usage larger and finer than any amount of money, digit by digit', () => {
  deductions('2026-10', [
    ['2026-10-05T00:00:00Z', 'f1', 'r1', '109951162777600'],
    ['2026-10-06T00:00:00Z', 'f1', 'r1', '0.0000000001'],
  ]);
  cache.pull('a1', 'resourceRecords', '2026-10', [
    record('2026-10-04', 'r1', 'bytes', '219902325555200', '109951162777600'),
    record('2026-10-05', 'r1', 'bytes', '0.0000000005', '0.0000000001'),
  ]);
  expect(cache.read.packageUse({ accountId: 'a1', freeResourceId: 'f1' })).toEqual([
    {
      month: '2026-10',
      used: '109951162777600.0000000001',
      billed: { usage: '219902325555200.0000000005', covered: '109951162777600.0000000001' },
    },
  ]);
});
