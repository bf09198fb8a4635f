import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FocusCheck, FocusExport } from '@shared/model/export';
import { createConformance } from '@shared/focus/conformance';
import { recordToFocus } from '@shared/focus/mapping';
import { exportFocus } from '../../../electron/export/focus';
import { createReporter } from '../../../electron/export/reporter';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, CYCLE, type RecordFields } from '../../support/pages';

const base: RecordFields = {
  bill_date: '2026-10-05',
  bill_type: 5,
  charge_mode: '3',
  customer_id: 'domain-a1',
  cloud_service_type: 'hws.service.type.ec2',
  cloud_service_type_name: '弹性云服务器',
  resource_type: 'hws.resource.type.vm',
  resource_id: 'vm-1',
  resource_name: 'web',
  resource_tag: 'env=prod;team=shop',
  region: 'cn-north-4',
  usage: '#24',
  usage_measure_id: 4,
  official_amount: '#10.00000000',
  discount_amount: '#1.50000000',
  amount: '#8.50000000',
};

const ROWS: RecordFields[] = [
  { ...base, id: 'usage' },
  {
    ...base,
    id: 'purchase',
    bill_type: 1,
    charge_mode: '1',
    usage: null,
    period_type: '20',
    period_num: '#12',
    effective_time: '2026-10-05T00:00:00Z',
    expire_time: '2027-10-05T00:00:00Z',
    amount: '#1200.00000001',
    official_amount: '#1200.00000001',
    discount_amount: '#0',
  },
  {
    ...base,
    id: 'refund',
    bill_type: 4,
    charge_mode: '1',
    effective_time: '2026-08-01T00:00:00Z',
    expire_time: '2026-11-01T00:00:00Z',
    amount: '#-100.5',
    official_amount: '#-100.5',
    discount_amount: '#0',
  },
  {
    ...base,
    id: 'adjust',
    bill_type: 9,
    usage: null,
    resource_id: null,
    resource_name: 'null',
    amount: '#-2',
  },
  { ...base, id: 'tax', bill_type: 15, usage: null, amount: '#0.6' },
  { ...base, id: 'member', customer_id: 'domain-m', account_name: 'retail' },
];

let cache: Cache;

beforeAll(() => {
  cache = openCache();
  cache.write.addAccount(account('a1'));
  cache.pull('a1', 'resourceRecords', CYCLE, ROWS);
});
afterAll(() => cache.remove());

async function write(format: FocusExport['format']): Promise<{ file: string; checks: FocusCheck[] }> {
  const file = path.join(cache.folder, `focus.${format}`);
  const request: FocusExport = { kind: 'focus', accountIds: ['a1'], cycles: [CYCLE], format };
  const accounts = new Map([['a1', { domainId: 'domain-a1', name: 'Account a1' }]]);
  const report = createReporter(
    () => undefined,
    () => false,
  );
  return { file, checks: await exportFocus(cache.db, file, request, accounts, [], report) };
}

async function duck(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  return rows;
}

describe('FOCUS 1.2', () => {
  it('bills exactly what the records bill, and conforms', async () => {
    const { file, checks } = await write('parquet');
    expect(checks).toHaveLength(9);
    expect(checks.filter((c) => !c.ok || c.rows > 0)).toEqual([]);
    const [sums] = await duck(`SELECT sum(BilledCost) b, sum(EffectiveCost) e, count(*) n FROM '${file}'`);
    expect(sums).toEqual({ b: '1115.10000001', e: '1115.10000001', n: '6' });
  });

  it('is the same in CSV', async () => {
    const { file } = await write('csv');
    const [sums] = await duck(
      `SELECT sum(BilledCost::DECIMAL(38, 8)) b, count(*) n FROM read_csv('${file}', all_varchar = true)`,
    );
    expect(sums).toEqual({ b: '1115.10000001', n: '6' });
  });

  it('writes periods of GMT+8 in UTC, and says what each charge is', async () => {
    const { file } = await write('csv');
    const rows = await duck(
      `SELECT ChargeCategory c, ChargeClass k, BillingPeriodStart s, BillingPeriodEnd e, ChargePeriodStart f, ChargePeriodEnd t,
         PricingUnit u, SubAccountId m, Tags g FROM read_csv('${file}', all_varchar = true)
       ORDER BY BilledCost::DECIMAL(38, 8) DESC, m NULLS FIRST`,
    );
    expect(rows.map((r) => [r['c'], r['k']])).toEqual([
      ['Purchase', null],
      ['Usage', null],
      ['Usage', null],
      ['Tax', null],
      ['Adjustment', null],
      ['Purchase', 'Correction'],
    ]);
    expect(rows[1]).toMatchObject({
      s: '2026-09-30T16:00:00Z',
      e: '2026-10-31T16:00:00Z',
      f: '2026-10-04T16:00:00Z',
      t: '2026-10-05T16:00:00Z',
      m: null,
      g: '{"env":"prod","team":"shop"}',
    });
    expect(rows[0]).toMatchObject({ f: '2026-10-05T00:00:00Z', t: '2027-10-05T00:00:00Z', u: 'Months' });
    expect(rows[2]).toMatchObject({ m: 'domain-m' });
  });

  it('spreads purchases where the amortised cost was pulled', async () => {
    const start = { accountId: 'a1', dataset: 'amortisedCosts', partition: CYCLE } as const;
    const { pullId } = cache.write.beginPull({ ...start, startedAt: PULLED_AT, final: true, resume: false });
    const detail = {
      shared_month: CYCLE,
      bill_type: '1',
      charging_mode: 1,
      service_type_code: 'hws.service.type.ec2',
      current_month_amortized_amount: 84.93150685,
    };
    const body = { details: [detail], total_count: 1, currency: 'CNY' };
    cache.write.writePage({ pullId, offset: 0, body: new TextEncoder().encode(JSON.stringify(body)) });
    const { file, checks } = await write('parquet');
    expect(checks.every((c) => c.ok)).toBe(true);
    const [sums] = await duck(
      `SELECT sum(BilledCost) b, sum(EffectiveCost) e, count(*) n,
         sum(EffectiveCost) FILTER (ChargeCategory = 'Purchase') p FROM '${file}'`,
    );
    expect(sums).toEqual({ b: '1115.10000001', e: '100.53150685', n: '7', p: '0.00000000' });
  });

  it('notices a row that does not conform', () => {
    const conformance = createConformance();
    const row = recordToFocus(
      { amount: 1n, currency: 'RMB yuan' },
      CYCLE,
      { domainId: 'd', name: 'n' },
      false,
    );
    conformance.check({ ...row, ChargeCategory: 'Gift', BillingPeriodStart: '2026-10-01' });
    const broken = conformance.report().filter((c) => !c.ok);
    expect(broken.map((c) => [c.id, c.rows])).toEqual([
      ['allowedValues', 1],
      ['utc', 1],
      ['currency', 1],
    ]);
  });
});
