import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatasetId } from '@shared/datasets';
import type { MonthSnapshot } from '@shared/model/reconcile';
import { changesSince } from '@shared/reconcile/changes';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, CYCLE, type RecordFields } from '../../support/pages';

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account('a1'));
});
afterEach(() => cache.remove());

const record = (id: string, amount: string, over: RecordFields = {}): RecordFields => ({
  id,
  bill_type: 5,
  cloud_service_type: 'hws.service.type.ec2',
  amount: `#${amount}`,
  ...over,
});

function list(
  dataset: DatasetId,
  place: string,
  rows: RecordFields[],
  startedAt = PULLED_AT,
  final = true,
): void {
  const { pullId } = cache.write.beginPull({
    accountId: 'a1',
    dataset,
    partition: CYCLE,
    startedAt,
    final,
    resume: false,
  });
  const text = JSON.stringify({ [place]: rows, total_count: rows.length, currency: 'CNY' });
  const body = new TextEncoder().encode(text.replace(/"#(-?[\d.]+)"/g, '$1'));
  cache.write.writePage({ pullId, offset: 0, body });
}

/** 10.005 + 2.50 of an adjustment; settled 12.50, 0.005 cut off. */
function wholeMonth(): void {
  list('resourceDetails', 'monthly_records', [record('d1', '0', { consume_amount: '#10.005' })]);
  list('resourceRecords', 'fee_records', [record('r1', '10.005'), record('r2', '2.5', { bill_type: 9 })]);
  list('feeRecords', 'records', [
    { id: 't1', consume_amount: '#10.00', erase_amount: '#0.005' },
    { id: 't2', consume_amount: '#2.50', erase_amount: '#0' },
  ]);
  list('monthlySummary', 'bill_sums', [
    {
      service_type_code: 'hws.service.type.ec2',
      consume_amount: '#12.50',
      truncated_amount: '#0.005',
      cash_amount: '#8.50',
      coupon_amount: '#4',
      customer_id: 'domain-a1',
    },
  ]);
}

const month = () => cache.read.reconcile({ accountId: 'a1', cycle: CYCLE });

describe('a month whose lists agree', () => {
  it('names every difference and leaves none', () => {
    wholeMonth();
    const { differences, unnamed, state, levels, comparable } = month();
    expect(state).toBe('final');
    expect(comparable).toBe(true);
    expect(levels.map((l) => [l.id, l.amount])).toEqual([
      ['details', '10.00500000'],
      ['records', '12.50500000'],
      ['transactions', '12.50'],
      ['summary', '12.50'],
    ]);
    expect(differences.map((d) => [d.from, d.to, d.id, d.amount, d.rows])).toEqual([
      ['details', 'records', 'noDetail', '2.50000000', 1],
      ['records', 'transactions', 'rounding', '-0.00500000', 1],
      ['transactions', 'summary', 'equal', '0.00', 0],
    ]);
    expect(unnamed).toBe('0.00');
  });

  it('says how it was paid and where it was rounded', () => {
    wholeMonth();
    const { payments, rounding } = month();
    expect(Object.fromEntries(payments.map((p) => [p.part, p.amount]))).toMatchObject({
      cash_amount: '8.50',
      coupon_amount: '4.00',
    });
    expect(rounding).toEqual([{ code: 'hws.service.type.ec2', name: null, amount: '-0.00500000' }]);
  });
});

describe('a month whose lists do not agree', () => {
  it('leaves what no rule explains without a name', () => {
    list('resourceRecords', 'fee_records', [record('r1', '10.005')]);
    list('monthlySummary', 'bill_sums', [{ consume_amount: '#11.00', truncated_amount: '#0.005' }]);
    const { differences, unnamed } = month();
    expect(differences.map((d) => [d.id, d.amount])).toEqual([
      ['rounding', '-0.00500000'],
      ['unnamed', '1.00000000'],
    ]);
    expect(unnamed).toBe('1.00');
  });

  it('lays it to the time between two pulls while the month was open', () => {
    list('resourceRecords', 'fee_records', [record('r1', '10')], '2026-10-05T00:00:00Z', false);
    list('monthlySummary', 'bill_sums', [{ consume_amount: '#11.00' }], '2026-10-06T00:00:00Z', false);
    expect(month().differences.map((d) => d.id)).toEqual(['rounding', 'late']);
    expect(month().state).toBe('provisional');
  });

  it('compares nothing with a list that is not there', () => {
    list('resourceRecords', 'fee_records', [record('r1', '10')]);
    expect(month()).toMatchObject({ differences: [], comparable: false, state: 'partial' });
  });

  it('counts refunds of what began in an earlier month', () => {
    list('resourceRecords', 'fee_records', [
      record('r1', '-5', { bill_type: 4, effective_time: '2026-08-01T00:00:00Z' }),
      record('r2', '-7', { bill_type: 4, effective_time: '2026-10-02T00:00:00Z' }),
    ]);
    list('monthlySummary', 'bill_sums', [{ consume_amount: '#-12' }]);
    expect(month().acrossMonths.refunds).toEqual({ rows: 1, amount: '-5.00' });
  });

  it('holds a member in the bill of its master against its own bill', () => {
    cache.write.addAccount(account('m1', { domainId: 'member' }));
    list('monthlySummary', 'bill_sums', [
      { customer_id: 'domain-a1', consume_amount: '#3' },
      { customer_id: 'member', account_name: 'retail', consume_amount: '#5' },
    ]);
    cache.pull('m1', 'monthlySummary', CYCLE, [{ customer_id: 'member', consume_amount: '#4.50' }]);
    expect(month().members).toEqual([
      { customerId: 'domain-a1', name: null, amount: '3.00', own: null, difference: null },
      { customerId: 'member', name: 'retail', amount: '5.00', own: '4.50', difference: '0.50' },
    ]);
  });
});

describe('what a signature freezes', () => {
  const snapshot = (): MonthSnapshot => {
    const taken = cache.read.monthSnapshot({ accountId: 'a1', cycle: CYCLE });
    if (!taken) throw new Error('the month is not whole');
    return taken;
  };

  it('is the same for the same bill pulled again in another order', () => {
    const rows = [record('r1', '10'), record('r2', '2.00000001')];
    list('resourceRecords', 'fee_records', rows);
    list('monthlySummary', 'bill_sums', [{ consume_amount: '#12' }]);
    const first = snapshot();
    list('resourceRecords', 'fee_records', [...rows].reverse());
    expect(snapshot()).toEqual(first);
  });

  it('shows what was added, removed and altered later', () => {
    list('monthlySummary', 'bill_sums', [{ consume_amount: '#12' }]);
    list('resourceRecords', 'fee_records', [record('same', '1'), record('gone', '10'), record('more', '2')]);
    const signed = snapshot();
    list('resourceRecords', 'fee_records', [
      record('same', '1'),
      record('new', '-12.4'),
      record('more', '2.5'),
    ]);
    expect(changesSince(signed, snapshot())).toEqual({
      state: 'changed',
      change: '-21.90000000',
      added: 1,
      removed: 1,
      altered: 1,
      examples: [
        { recordId: 'new', service: 'hws.service.type.ec2', before: null, now: '-12.40000000' },
        { recordId: 'gone', service: 'hws.service.type.ec2', before: '10.00000000', now: null },
        { recordId: 'more', service: 'hws.service.type.ec2', before: '2.00000000', now: '2.50000000' },
      ],
    });
  });

  it('notices a change that leaves every amount alone', () => {
    list('monthlySummary', 'bill_sums', [{ consume_amount: '#12' }]);
    list('resourceRecords', 'fee_records', [record('r1', '12', { resource_name: 'web' })]);
    const signed = snapshot();
    list('resourceRecords', 'fee_records', [record('r1', '12', { resource_name: 'db' })]);
    expect(changesSince(signed, snapshot())).toMatchObject({
      state: 'changed',
      change: '0.00000000',
      altered: 0,
    });
  });

  it('is nothing while the month is not whole', () => {
    list('resourceRecords', 'fee_records', [record('r1', '10')]);
    expect(cache.read.monthSnapshot({ accountId: 'a1', cycle: CYCLE })).toBeNull();
    expect(changesSince({ fingerprint: 'x', records: [] }, null).state).toBe('unknown');
  });
});
