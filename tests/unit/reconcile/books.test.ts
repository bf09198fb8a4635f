import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { DatasetId } from '@shared/datasets';
import type { Check } from '@shared/model/reconcile';
import { compareBooks, type Billed, type Entry } from '@shared/reconcile/books';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, CYCLE, type RecordFields } from '../../support/pages';

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account('a1'));
});
afterEach(() => cache.remove());

type List = { dataset: DatasetId; place: string; partition?: string; final?: boolean };
const RECORDS: List = { dataset: 'resourceRecords', place: 'fee_records' };
const SUMMARY: List = { dataset: 'monthlySummary', place: 'bill_sums' };
const TRANSACTIONS: List = { dataset: 'feeRecords', place: 'records' };
const ORDERS: List = { dataset: 'orders', place: 'order_infos', partition: '2026' };
const CASH: List = { dataset: 'accountChanges', place: 'records' };

function list(
  { dataset, place, partition = CYCLE, final = true }: List,
  rows: RecordFields[],
  currency = 'CNY',
): void {
  const { pullId } = cache.write.beginPull({
    accountId: 'a1',
    dataset,
    partition,
    startedAt: PULLED_AT,
    final,
    resume: false,
  });
  const text = JSON.stringify({ [place]: rows, total_count: rows.length, currency });
  const body = new TextEncoder().encode(text.replace(/"#(-?[\d.]+)"/g, '$1'));
  expect(cache.write.writePage({ pullId, offset: 0, body })).toMatchObject({ kind: 'written', done: true });
}

/** A thing bought for a period, as a record of the bill. */
const bought = (order: string, amount: string, over: RecordFields = {}): RecordFields => ({
  id: `${order} ${amount}`,
  bill_type: 1,
  charge_mode: '1',
  customer_id: 'domain-a1',
  order_id: order,
  trade_id: order,
  amount: `#${amount}`,
  ...over,
});
/** 2026-10-10 12:00 GMT+8 unless said otherwise. */
const order = (id: string, amount: string, over: RecordFields = {}): RecordFields => ({
  order_id: id,
  customer_id: 'domain-a1',
  status: 5,
  order_type: 1,
  currency: 'CNY',
  amount_after_discount: `#${amount}`,
  create_time: '2026-10-10T04:00:00Z',
  payment_time: '2026-10-10T04:00:00Z',
  ...over,
});
const paid = (trade: string, cash: string, over: RecordFields = {}): RecordFields => ({
  id: `fee ${trade}`,
  bill_type: 5,
  customer_id: 'domain-a1',
  trade_id: trade,
  consume_amount: `#${cash}`,
  cash_amount: `#${cash}`,
  ...over,
});
const moved = (trade: string, change: string, over: RecordFields = {}): RecordFields => ({
  account_change_id: `ac ${trade} ${change}`,
  trade_detail_type: 'DEDEUCT',
  trade_id: trade,
  change_amount: `#${change}`,
  trade_time: '2026-10-10T04:00:00Z',
  bill_cycle: CYCLE,
  ...over,
});

function check(id: Check['id']): Check {
  const found = cache.read.reconcile({ accountId: 'a1', cycle: CYCLE }).checks.find((c) => c.id === id);
  if (!found) throw new Error(`no check ${id}`);
  return found;
}
const named = ({ differences }: Check) => differences.map((d) => [d.id, d.amount, d.examples]);

describe('orders against the bill', () => {
  it('agree when each paid order is in the bill, whatever was not paid', () => {
    list(RECORDS, [
      bought('CS1', '100'),
      bought('CS1', '20.5'),
      { id: 'use', charge_mode: '3', amount: '#7' },
    ]);
    list(ORDERS, [order('CS1', '120.50'), order('CS2', '60', { status: 6, payment_time: null })]);
    expect(check('orders')).toMatchObject({
      state: 'complete',
      entries: 1,
      other: '120.50',
      bill: '120.50',
      differences: [],
    });
  });

  it('differ by rounding where records have more decimals than the order', () => {
    list(RECORDS, [bought('CS1', '10.00400001'), bought('CS1', '5.00300001')]);
    list(ORDERS, [order('CS1', '15.00')]);
    expect(named(check('orders'))).toEqual([['rounding', '0.00700002', ['CS1']]]);
  });

  it('name a purchase of the last evening, which is in the bill of the month before', () => {
    list({ ...RECORDS, partition: '2026-09' }, [bought('CS1', '30')]);
    list(RECORDS, [bought('CS2', '40')]);
    list(ORDERS, [
      order('CS1', '30', { payment_time: '2026-10-01T04:00:00Z' }),
      order('CS2', '40', { payment_time: '2026-09-29T04:00:00Z' }),
    ]);
    expect(named(check('orders'))).toEqual([['late', '10.00', ['CS1', 'CS2']]]);
    expect(check('orders')).toMatchObject({ other: '30.00', bill: '40.00' });
  });

  it('lay it to the time zone when the bill goes by UTC at the edge of the month', () => {
    list({ ...RECORDS, partition: '2026-09' }, [bought('CS1', '30')]);
    list(RECORDS, []);
    // 2026-10-01 01:00 GMT+8.
    list(ORDERS, [order('CS1', '30', { payment_time: '2026-09-30T17:00:00Z' })]);
    expect(named(check('orders'))).toEqual([['timeZone', '-30.00', ['CS1']]]);
  });

  it('name a refund that is in the bill of another month', () => {
    list({ ...RECORDS, partition: '2026-11' }, [bought('CS9', '-12', { bill_type: 4 })]);
    list(RECORDS, []);
    list(ORDERS, [order('CS9', '-12', { order_type: 4, payment_time: '2026-10-31T04:00:00Z' })]);
    expect(named(check('orders'))).toEqual([['refunds', '12.00', ['CS9']]]);
  });

  it('name what members bought, what the cloud corrected, and orders in another currency', () => {
    list(RECORDS, [
      bought('CS1', '50', { customer_id: 'member' }),
      bought('CS2', '-3', { bill_type: 9 }),
      bought('CS3', '8'),
    ]);
    list(ORDERS, [order('CS3', '1.10', { currency: 'USD' })]);
    expect(named(check('orders'))).toEqual([
      ['currency', '8.00', ['CS3']],
      ['member', '50.00', ['CS1']],
      ['adjustment', '-3.00', ['CS2']],
    ]);
    expect(check('orders').differences[0]?.codes).toEqual(['USD']);
  });

  it('leave without a name what no rule explains, and wait while the month is open', () => {
    list(RECORDS, [bought('CS1', '50')]);
    list(ORDERS, [order('CS1', '45'), order('CS2', '5')]);
    expect(named(check('orders'))).toEqual([['unnamed', '0.00', ['CS1', 'CS2']]]);
    list({ ...RECORDS, final: false }, [bought('CS1', '50')]);
    expect(named(check('orders'))).toEqual([['late', '0.00', ['CS1', 'CS2']]]);
  });

  it('say what has to be pulled first', () => {
    list(ORDERS, []);
    expect(check('orders')).toMatchObject({ state: 'noBill', other: null });
    expect(check('cash')).toMatchObject({ state: 'missing', dataset: 'accountChanges', partition: CYCLE });
  });
});

describe('movements of the cash account against the bill', () => {
  it('agree trade by trade; top-ups and transfers pay for nothing in a bill', () => {
    list(TRANSACTIONS, [paid('BU1', '7.25'), paid('BU2', '-2')]);
    list(CASH, [
      moved('BU1', '-7.25'),
      moved('BU2', '2', { trade_detail_type: 'REFUND' }),
      moved('TU1', '5000', { trade_detail_type: 'RECHARGE' }),
    ]);
    expect(check('cash')).toMatchObject({ other: '5.25', bill: '5.25', differences: [], entries: 2 });
  });

  it('name what was charged in the next month, and what came back there', () => {
    list(TRANSACTIONS, [paid('BU1', '7'), paid('BU2', '4'), paid('BU3', '-3')]);
    list(CASH, [moved('BU1', '-7')]);
    list({ ...CASH, partition: '2026-11' }, [
      moved('BU2', '-4', { trade_time: '2026-11-02T02:00:00Z' }),
      moved('BU3', '3', { trade_time: '2026-11-02T02:00:00Z', trade_detail_type: 'REFUND' }),
    ]);
    expect(check('cash')).toMatchObject({ other: '7.00', bill: '8.00' });
    expect(named(check('cash'))).toEqual([
      ['late', '4.00', ['BU2']],
      ['refunds', '-3.00', ['BU3']],
    ]);
  });

  it('take what belongs to the bill before out of the month', () => {
    list(TRANSACTIONS, []);
    list(CASH, [moved('BU0', '-9', { bill_cycle: '2026-09', trade_time: '2026-09-30T16:30:00Z' })]);
    expect(named(check('cash'))).toEqual([['timeZone', '-9.00', ['BU0']]]);
  });
});

describe('what keeps a list away from the comparison', () => {
  it('is a missing permission, named by its action, until the list comes in', () => {
    list(RECORDS, [bought('CS1', '1')]);
    list(SUMMARY, [{ consume_amount: '#1' }]);
    cache.write.noteDenied({ accountId: 'a1', dataset: 'feeRecords', actions: 'bss:bill:view' });
    const denied = () =>
      cache.read
        .reconcile({ accountId: 'a1', cycle: CYCLE })
        .differences.filter((d) => d.id === 'permission')
        .map((d) => [d.from, d.amount, d.codes]);
    expect(denied()).toEqual([['transactions', null, ['bss:bill:view']]]);
    list(TRANSACTIONS, [paid('BU1', '1')]);
    expect(denied()).toEqual([]);
  });

  it('is a page that has not come', () => {
    list(RECORDS, [bought('CS1', '1')]);
    const { pullId } = cache.write.beginPull({
      accountId: 'a1',
      dataset: 'monthlySummary',
      partition: CYCLE,
      startedAt: PULLED_AT,
      final: true,
      resume: false,
    });
    const body = JSON.stringify({ bill_sums: [{ consume_amount: 1 }], total_count: 1500, currency: 'CNY' });
    cache.write.writePage({ pullId, offset: 0, body: new TextEncoder().encode(body) });
    const month = cache.read.reconcile({ accountId: 'a1', cycle: CYCLE });
    expect(month.state).toBe('partial');
    expect(month.differences).toEqual([
      { from: 'summary', to: 'transactions', id: 'pages', amount: null, rows: 1499, codes: [] },
    ]);
  });

  it('is a currency: what a member was billed in dollars is not added to the yuan', () => {
    const part = (of: List, member: string, rows: RecordFields[], currency = 'CNY'): void =>
      list({ ...of, partition: `${CYCLE}@${member}` }, rows, currency);
    part(SUMMARY, '', [{ consume_amount: '#10' }]);
    part(SUMMARY, 'm1', [{ consume_amount: '#3' }]);
    part(RECORDS, '', [{ id: 'r1', amount: '#10' }]);
    part(RECORDS, 'm1', [{ id: 'r2', amount: '#0.42' }], 'USD');
    for (const dataset of ['monthlySummary', 'resourceRecords'] as const)
      cache.write.joinMembers({ accountId: 'a1', dataset, cycle: CYCLE, members: ['', 'm1'] });
    const month = cache.read.reconcile({ accountId: 'a1', cycle: CYCLE });
    expect(month.state).toBe('final');
    expect(month.levels.map((l) => [l.id, l.amount])).toContainEqual(['records', '10.00000000']);
    expect(month.differences.map((d) => [d.id, d.amount, d.codes])).toEqual([
      ['rounding', '0.00000000', []],
      ['currency', '3.00000000', ['USD']],
    ]);
  });
});

describe('any two books', () => {
  it('meet: entries of the month and all differences are what was billed', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const e8 = fc.bigInt({ min: -10_000_000_000n, max: 10_000_000_000n });
    const entry: fc.Arbitrary<Entry> = fc.record({
      key,
      e8,
      currency: fc.constantFrom('CNY', 'CNY', 'CNY', 'USD'),
      atMs: fc.integer({ min: Date.parse('2026-09-25'), max: Date.parse('2026-11-05') }),
      cycle: fc.constantFrom(null, '2026-09', '2026-10', '2026-11'),
    });
    const billed: fc.Arbitrary<Billed> = fc.record({
      key,
      e8,
      rows: fc.integer({ min: 1, max: 5 }),
      own: fc.boolean(),
      corrects: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        fc.uniqueArray(billed, { selector: (b) => b.key }),
        fc.array(fc.tuple(key, fc.constantFrom('2026-09', '2026-11'))),
        fc.boolean(),
        (entries, bill, others, final) => {
          const { otherE8, billE8, differences } = compareBooks({
            cycle: '2026-10',
            currency: 'CNY',
            final,
            entries,
            billed: bill,
            elsewhere: new Map(others),
          });
          expect(differences.reduce((sum, d) => sum + d.e8, otherE8)).toBe(billE8);
        },
      ),
    );
  });
});
