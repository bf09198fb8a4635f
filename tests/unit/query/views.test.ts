import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageRequestSchema, scopeSchema } from '@shared/model/query';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, CYCLE, records, recordsPage } from '../../support/pages';

const NOW = Date.parse('2026-11-20T00:00:00Z');
const SCOPE = { dataset: 'resourceRecords' as const, accountIds: ['a1'], cycles: [CYCLE] };

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account());
});
afterEach(() => cache.remove());

const summary = (code: string, amount: string, truncated = '0') => ({
  bill_cycle: CYCLE,
  service_type_code: code,
  service_type_name: `名 ${code}`,
  consume_amount: `#${amount}`,
  truncated_amount: `#${truncated}`,
  measure_id: 1,
});

const writeBalances = (body: object): void => writeWhole('balances', body);

/** An answer of a list that is pulled as one. */
function writeWhole(dataset: 'balances' | 'expenditureQuota', body: object, accountId = 'a1'): void {
  const start = { accountId, dataset, partition: '', startedAt: PULLED_AT };
  const { pullId } = cache.write.beginPull({ ...start, final: false, resume: false });
  cache.write.writePage({ pullId, offset: 0, body: new TextEncoder().encode(JSON.stringify(body)) });
}

describe('the overview of an account', () => {
  it('puts balances, months and services together from what was pulled', () => {
    writeBalances({
      debt_amount: '12.5',
      measure_id: 1,
      currency: 'CNY',
      account_balances: [
        { account_type: 1, amount: '1000.10', currency: 'CNY', designated_amount: 0, credit_amount: 0 },
        { account_type: 2, amount: 0, currency: 'CNY', credit_amount: '5000' },
      ],
    });
    cache.pull('a1', 'monthlySummary', '2026-10', [summary('ec2', '80.00', '0.01'), summary('obs', '7.20')]);
    cache.pull('a1', 'monthlySummary', '2026-11', [
      summary('ec2', '30.50'),
      summary('ec2', '0.50'),
      summary('rds', '99.00'),
    ]);
    cache.pull('a1', 'resourceRecords', '2026-10', records(4));

    const view = cache.read.overview({ accountId: 'a1', now: NOW });
    expect(view).toMatchObject({ currency: 'CNY', debt: '12.50', balancesAsOf: PULLED_AT });
    expect(view.balances).toEqual([
      { type: '1', amount: '1000.10', designated: '0.00', credit: '0.00' },
      { type: '2', amount: '0.00', designated: '0.00', credit: '5000.00' },
    ]);
    expect(view.services).toEqual([
      { code: 'rds', name: '名 rds', amount: '99.00', previous: '0.00' },
      { code: 'ec2', name: '名 ec2', amount: '31.00', previous: '80.00' },
      { code: 'obs', name: '名 obs', amount: '0.00', previous: '7.20' },
    ]);
    expect(view.months.map((m) => m.cycle)).toEqual([
      ...['2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
      ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'],
    ]);
    expect(view.months[10]).toEqual({
      accountId: 'a1',
      cycle: '2026-10',
      state: 'final',
      currency: 'CNY',
      settled: '87.20',
      recordSum: '6.00000006',
      truncated: '0.01',
      records: 4,
      pulledAt: PULLED_AT,
    });
    expect(view.months[11]).toMatchObject({ state: 'partial', settled: '130.00', recordSum: null });
    expect(view.months[0]).toMatchObject({ state: 'missing', settled: null, pulledAt: null });
  });

  it('tells what the account is granted to spend on credit, and nothing where nothing is granted', () => {
    cache.write.addAccount(account('us', { site: 'international', currency: 'USD' }));
    const grant = (granted: string, used: string) => {
      const spent = { granting_amount_used: used, percentage_granting_amount_used: '12.35' };
      writeWhole('expenditureQuota', { currency: 'USD', granting_amount: granted, ...spent }, 'us');
    };
    grant('10000', '1234.56');
    expect(cache.read.overview({ accountId: 'us', now: NOW }).quota).toEqual({
      currency: 'USD',
      granted: '10000.00',
      left: '8765.44',
      percent: '12.35',
    });
    grant('0', '0');
    expect(cache.read.overview({ accountId: 'us', now: NOW }).quota).toBeNull();
  });

  it('of an account nothing was pulled of says so, and of an unknown one is refused', () => {
    const view = cache.read.overview({ accountId: 'a1', now: NOW });
    expect(view).toMatchObject({
      currency: 'CNY',
      balances: [],
      debt: null,
      balancesAsOf: null,
      services: [],
    });
    expect(view.months.every((m) => m.state === 'missing' && m.settled === null)).toBe(true);
    expect(() => cache.read.overview({ accountId: 'gone', now: NOW })).toThrow(
      expect.objectContaining({ code: 'input.unknownAccount' }),
    );
  });

  it('names the currency of the bill, not the one an account was once added with', () => {
    cache.pull('a1', 'monthlySummary', '2026-11', [summary('ec2', '30.50')], 'EUR');
    const view = cache.read.overview({ accountId: 'a1', now: NOW });
    expect([view.currency, view.months[11]?.currency, view.months[10]?.currency]).toEqual([
      'EUR',
      'EUR',
      'CNY',
    ]);
  });
});

describe('a bill of two currencies', () => {
  it('is refused within a page and between pages: a pull has one sum', () => {
    const start = {
      accountId: 'a1',
      dataset: 'resourceRecords' as const,
      partition: CYCLE,
      startedAt: PULLED_AT,
    };
    const { pullId } = cache.write.beginPull({ ...start, final: true, resume: true });
    const write = (offset: number, body: Uint8Array) => cache.write.writePage({ pullId, offset, body });
    write(0, recordsPage(records(2), 4));
    expect(() => write(2, recordsPage(records(2, 2), 4, 'USD'))).toThrow(
      expect.objectContaining({
        code: 'cloud.unreadable',
        params: { path: '$.currency', reason: 'USD in a bill of CNY' },
      }),
    );
    write(2, recordsPage(records(2, 2), 4));
    expect(cache.read.totals(scopeSchema.parse(SCOPE)).sums.map((s) => [s.currency, s.count])).toEqual([
      ['CNY', 4],
    ]);
  });
});

describe('a row', () => {
  it('comes with what the columns do not hold, and is gone once a later pull replaced it', () => {
    cache.pull('a1', 'resourceRecords', CYCLE, [{ ...records(1)[0], novel_field: '#1.10' }]);
    const [first] = cache.read.page(
      pageRequestSchema.parse({ ...SCOPE, sort: [], offset: 0, limit: 1 }),
    ).rows;
    const id = Number(first?.['_id']);
    const found = cache.read.row({ dataset: 'resourceRecords', id });
    expect(found?.row).toEqual(first);
    expect(found?.extra).toContain('"novel_field":1.10');
    cache.pull('a1', 'resourceRecords', CYCLE, records(1, 50));
    expect(cache.read.row({ dataset: 'resourceRecords', id })).toBeNull();
  });
});

describe('what is not a column, not a number or not text', () => {
  const page = (over: object) =>
    cache.read.page(pageRequestSchema.parse({ ...SCOPE, sort: [], offset: 0, limit: 10, ...over }));
  const filter = (f: object) => () => page({ filters: [f] });

  it.each([
    ['a filter on an unknown column', filter({ op: 'in', column: 'pull_id', values: ['1'] })],
    ['a range on an unknown column', filter({ op: 'range', column: 'rowid' })],
    ['a sort by an unknown column', () => page({ sort: [{ column: 'extra', descending: false }] })],
    [
      'values of an unknown column',
      () => cache.read.facets({ ...scopeSchema.parse(SCOPE), column: "amount' OR 1=1 --" }),
    ],
    ['an amount that is none', filter({ op: 'range', column: 'amount', min: 'much' })],
    ['an amount beyond 64 bits', filter({ op: 'in', column: 'amount', values: ['1e12'] })],
    ['a quantity that is none', filter({ op: 'range', column: 'usage', max: '1,5' })],
    ['a part of an amount', filter({ op: 'contains', column: 'amount', value: '5' })],
  ])('%s is refused', (_, ask) => {
    expect(ask).toThrow(expect.objectContaining({ code: 'input.invalid' }));
  });

  it('free text over a dataset without search columns looks at what is written, not at stored amounts', () => {
    writeBalances({
      currency: 'CNY',
      account_balances: [{ account_type: 1, amount: '7.5', account_id: 'acc-9' }],
    });
    const find = (text: string) =>
      cache.read.totals({ dataset: 'balances', accountIds: ['a1'], cycles: [], text, filters: [] }).count;
    expect([find('acc'), find('750000000')]).toEqual([1, 0]);
  });
});
