/** Bills in their old forms, bandwidth by its peak, invoices and the catalogues: they say what the new bills say. */
import { describe, expect, it } from 'vitest';
import { isObject } from '@shared/json';
import type { LosslessValue } from '@shared/json';
import { fromE8, toE8 } from '@shared/money';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { textOf } from './amounts';
import { RECORDS, SUMMARY, body, call, get } from './client';

const sandbox = useSandbox();
type Row = Record<string, LosslessValue>;
const CYCLE = '2026-10';

const key = (account: string) => accountNamed(sandbox(), account);
const old = (account: string, rest: string) => `/v1.0/${key(account).domainId}/${rest}`;

async function ask(path: string, query: Record<string, string>, account = 'demo'): Promise<Row> {
  const reply = await get(sandbox().url, path, query, key(account));
  expect(reply.status, reply.text).toBe(200);
  return body(reply);
}
function rowsOf(answer: Row, name: string): Row[] {
  const rows = answer[name];
  if (!Array.isArray(rows)) throw new Error(`no ${name}`);
  return rows.filter(isObject);
}
const sum = (rows: Row[], column: string): bigint =>
  rows.reduce((total, row) => total + toE8(textOf(row[column])).e8, 0n);
/** Every page of an old list, which counts pages from 1. */
async function pages(path: string, query: Record<string, string>, name: string): Promise<Row[]> {
  const found: Row[] = [];
  for (let offset = 1; ; offset += 1) {
    const rows = rowsOf(await ask(path, { ...query, offset: String(offset), limit: '100' }), name);
    found.push(...rows);
    if (rows.length < 100) return found;
  }
}
const BILL = 'customer/account-mgr/bill';

describe('the old bills', () => {
  it('have a summary in fen that is the new one in yuan', async () => {
    const now = rowsOf(
      await ask(SUMMARY, { bill_cycle: CYCLE, limit: '1000', method: 'oneself' }),
      'bill_sums',
    );
    const then = rowsOf(await ask(old('demo', `${BILL}/monthly-sum`), { cycle: CYCLE }), 'bill_sums');
    expect(sum(then, 'consume_amount') / 100n).toBe(sum(now, 'consume_amount'));
  });

  it('have records that add up to the new ones, by way of paying, page by page', async () => {
    const query = { cycle: CYCLE, limit: '1000', method: 'oneself' };
    for (const [payMethod, mode] of [
      ['0', '1'],
      ['1', '3'],
    ] as const) {
      const now = rowsOf(await ask(RECORDS, { ...query, charge_mode: mode }), 'fee_records');
      const monthly = await pages(
        old('demo', `${BILL}/res-records`),
        { cycle: CYCLE, payMethod },
        'monthlyRecords',
      );
      expect(sum(monthly, 'consumeAmount')).toBe(sum(now, 'amount'));
      const fees = await pages(
        old('demo', `${BILL}/res-fee-records`),
        { startTime: `${CYCLE}-01`, endTime: `${CYCLE}-31`, payMethod },
        'feeRecords',
      );
      expect(fees).toHaveLength(now.length);
      expect(sum(fees, 'amount')).toBe(sum(now, 'amount'));
    }
  });

  it('take a day by a body, and refuse one that breaks the contract', async () => {
    const path = old('demo', `${BILL}/resource-daily`);
    const day = { startTime: `${CYCLE}-10`, endTime: `${CYCLE}-10`, payMethod: '1' };
    const answer = body(await call(sandbox().url, 'POST', path, key('demo'), { ...day, pageSize: 2000 }));
    expect(fromE8(sum(rowsOf(answer, 'dailyRecords'), 'consumeAmount'))).toBe(
      fromE8(toE8(textOf(answer['totalAmount'])).e8),
    );
    const refused = await call(sandbox().url, 'POST', path, key('demo'), { ...day, endTime: '2026-11-10' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('CBC.0100');
    const noBody = await call(sandbox().url, 'POST', path, key('demo'), [day]);
    expect(noBody.status).toBe(400);
  });

  it('are the own account’s alone', async () => {
    const path = `/v1.0/${key('china-master').domainId}/${BILL}/monthly-sum`;
    const reply = await get(sandbox().url, path, { cycle: CYCLE }, key('demo'));
    expect(reply.text).toContain('CBC.0151');
  });
});

describe('bandwidth charged by its peak', () => {
  const asked = {
    bill_cycle: CYCLE,
    service_type_code: 'hws.service.type.vpc',
    usage_type: 'bandwidth95peak',
  };
  const TYPES = ['hws.resource.type.bandwidth', 'hws.resource.type.ip'];

  it('is the highest sample but the top 5 %, the same in the summary and in the details', async () => {
    const answers = await Promise.all(
      TYPES.map(async (resource_type_code) => ({
        resource_type_code,
        summary: await ask('/v2/bills/customer-bills/resources/usage/summary', {
          ...asked,
          resource_type_code,
        }),
      })),
    );
    const some = answers.find(({ summary }) => Number(summary['total_count']) > 0);
    if (!some) throw new Error('nothing is charged by its peak');
    const [first] = rowsOf(some.summary, 'summary_usage_info_list');
    const query = {
      ...asked,
      resource_type_code: some.resource_type_code,
      resource_id: textOf(first?.['resource_id']),
    };
    const usages: bigint[] = [];
    for (let offset = 0; ; offset += 1000) {
      const page = await ask('/v2/bills/customer-bills/resources/usage/details', {
        ...query,
        offset: String(offset),
        limit: '1000',
      });
      usages.push(...rowsOf(page, 'usage_info_list').map((row) => toE8(textOf(row['usage'])).e8));
      if (usages.length >= Number(page['total_count'])) break;
    }
    expect(usages).toHaveLength(31 * 288);
    usages.sort((a, b) => (a < b ? 1 : -1));
    expect(toE8(textOf(first?.['monthly_peak_band_width'])).e8).toBe(
      usages[Math.floor(usages.length * 0.05)],
    );
  });
});

describe('invoices of the international site', () => {
  it('are one for each closed month, over what was settled', async () => {
    const path = `/v1.0/${key('international-standalone').domainId}/payments/intl-invoices`;
    const query = { start_time: '2026-09-01T00:00:00Z', end_time: '2026-12-01T00:00:00Z' };
    const answer = await ask(path, { ...query, offset: '1', limit: '50' }, 'international-standalone');
    const invoices = rowsOf(answer, 'invoices');
    expect(invoices.map((row) => row['billCycle'])).toContain(CYCLE);
    const invoice = invoices.find((row) => row['billCycle'] === CYCLE);
    const bill = await ask(SUMMARY, { bill_cycle: CYCLE, limit: '1000' }, 'international-standalone');
    expect(toE8(textOf(invoice?.['invoiceAmount'])).e8).toBe(
      sum(rowsOf(bill, 'bill_sums'), 'consume_amount'),
    );
  });
});

describe('the catalogues', () => {
  it('name every service and resource type of the bills, in the language that is asked for', async () => {
    const rows = rowsOf(await ask(RECORDS, { cycle: CYCLE, limit: '1000' }), 'fee_records');
    const services = rowsOf(await ask('/v2/products/service-types', { limit: '1000' }), 'service_types');
    const types = rowsOf(await ask('/v2/products/resource-types', { limit: '1000' }), 'resource_types');
    const known = (list: Row[], column: string) => new Set(list.map((row) => textOf(row[column])));
    for (const service of known(rows, 'cloud_service_type'))
      expect([...known(services, 'service_type_code')]).toContain(service);
    for (const type of known(rows, 'resource_type'))
      expect([...known(types, 'resource_type_code')]).toContain(type);
  });

  it('convert units there and back', async () => {
    const conversions = rowsOf(await ask('/v2/bases/conversions', {}), 'conversions');
    expect(conversions.length).toBeGreaterThan(0);
    const units = rowsOf(await ask('/v2/bases/measurements', {}), 'measure_units');
    expect(units.length).toBeGreaterThan(10);
  });
});
