import { describe, expect, it } from 'vitest';
import { isObject } from '@shared/json';
import type { LosslessValue } from '@shared/json';
import { textOf, total } from './amounts';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { RECORDS, SUMMARY, body, get } from './client';

const sandbox = useSandbox();
type Row = Record<string, LosslessValue>;

async function list(path: string, query: Record<string, string>, account = 'demo', language?: string) {
  const reply = await get(
    sandbox().url,
    path,
    query,
    accountNamed(sandbox(), account),
    language ? { 'X-Language': language } : {},
  );
  expect(reply.status, reply.text).toBe(200);
  const value = body(reply);
  const rows = value[path === RECORDS ? 'fee_records' : 'bill_sums'];
  if (!Array.isArray(rows)) throw new Error('no list');
  return { rows: rows.filter(isObject), total: Number(value['total_count']), value };
}

const records = (query: Record<string, string> = {}, account = 'demo', language?: string) =>
  list(RECORDS, { cycle: '2026-10', limit: '1000', ...query }, account, language);

describe('parameters', () => {
  it.each([
    [RECORDS, 'cycle', ''],
    [RECORDS, 'cycle', '2026-13'],
    [RECORDS, 'cycle', '2026-1'],
    [RECORDS, 'cycle', '2026-10-01'],
    [RECORDS, 'cycle', '2023-10'],
    [RECORDS, 'limit', '0'],
    [RECORDS, 'limit', '1001'],
    [RECORDS, 'limit', 'ten'],
    [RECORDS, 'limit', ''],
    [RECORDS, 'offset', '-1'],
    [RECORDS, 'offset', '1.5'],
    [RECORDS, 'charge_mode', '2'],
    [RECORDS, 'charge_mode', ''],
    [RECORDS, 'bill_type', '999'],
    [RECORDS, 'method', 'everybody'],
    [RECORDS, 'statistic_type', '2'],
    [RECORDS, 'include_zero_record', 'yes'],
    [RECORDS, 'region', 'x'.repeat(65)],
    [RECORDS, 'cloud_service_type', 'x'.repeat(65)],
    [RECORDS, 'resource_id', 'x'.repeat(65)],
    [RECORDS, 'enterprise_project_id', 'x'.repeat(65)],
    [RECORDS, 'bill_date_begin', '2026-10-32'],
    [RECORDS, 'bill_date_begin', '2026-09-30'],
    [RECORDS, 'bill_date_end', '2026-11-01'],
    [RECORDS, 'bill_date_end', '20261001'],
    [SUMMARY, 'bill_cycle', ''],
    [SUMMARY, 'bill_cycle', '2026/10'],
    [SUMMARY, 'bill_cycle', '2019-01'],
    [SUMMARY, 'limit', '1001'],
    [SUMMARY, 'offset', '-1'],
    [SUMMARY, 'method', 'self'],
    [SUMMARY, 'service_type_code', 'x'.repeat(65)],
    [SUMMARY, 'sub_customer_id', 'x'.repeat(65)],
  ])('%s refuses %s=%s', async (path, name, value) => {
    const base: Record<string, string> = path === RECORDS ? { cycle: '2026-10' } : { bill_cycle: '2026-10' };
    const demo = accountNamed(sandbox(), 'demo');
    const reply = await get(sandbox().url, path, { ...base, [name]: value }, demo, { 'X-Language': 'en_US' });
    expect(reply.status).toBe(400);
    expect(body(reply)).toEqual({ error_code: 'CBC.0100', error_msg: `Invalid parameter: ${name}` });
  });

  it.each([
    [RECORDS, 'cycle'],
    [SUMMARY, 'bill_cycle'],
  ])('%s wants %s', async (path, name) => {
    const reply = await get(sandbox().url, path, {}, accountNamed(sandbox(), 'demo'));
    expect([reply.status, body(reply)['error_code']]).toEqual([400, 'CBC.0100']);
    expect(reply.text).toContain(name);
  });

  it('refuses bill dates in the wrong order', async () => {
    const query = { cycle: '2026-10', bill_date_begin: '2026-10-09', bill_date_end: '2026-10-08' };
    const reply = await get(sandbox().url, RECORDS, query, accountNamed(sandbox(), 'demo'));
    expect(body(reply)['error_code']).toBe('CBC.0100');
  });

  it('ignores what it does not know', async () => {
    expect((await records({ colour: 'red' })).total).toBe((await records()).total);
  });

  it('has nothing in a coming month', async () => {
    expect((await records({ cycle: '2026-12' })).total).toBe(0);
    expect((await list(SUMMARY, { bill_cycle: '2027-01' })).total).toBe(0);
  });
});

describe('paging', () => {
  it.each([1, 7, 64, 999])('gives every record once over pages of %d', async (limit) => {
    const all = (await records()).rows.map((r) => r['id']);
    const step = limit === 1 ? 40 : 1;
    const seen: LosslessValue[] = [];
    const wanted: LosslessValue[] = [];
    for (let offset = 0; offset < all.length; offset += limit * step) {
      const page = await records({ limit: String(limit), offset: String(offset) });
      expect(page.total).toBe(all.length);
      seen.push(...page.rows.map((r) => r['id'] ?? ''));
      wanted.push(...(all.slice(offset, offset + limit) as LosslessValue[]));
    }
    expect(seen).toEqual(wanted);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('goes over from the master to its members without a gap', async () => {
    const all = await records({}, 'china-master');
    const ids: LosslessValue[] = [];
    for (let offset = 0; offset < all.total; offset += 123)
      ids.push(
        ...(await records({ limit: '123', offset: String(offset) }, 'china-master')).rows.map(
          (r) => r['id'] ?? '',
        ),
      );
    expect(new Set(ids).size).toBe(all.total);
    expect((await records({ offset: String(all.total) }, 'china-master')).rows).toEqual([]);
  });

  it('pages the summary', async () => {
    const all = await list(SUMMARY, { bill_cycle: '2026-10', limit: '1000' });
    const first = await list(SUMMARY, { bill_cycle: '2026-10', limit: '5' });
    const rest = await list(SUMMARY, { bill_cycle: '2026-10', limit: '1000', offset: '5' });
    expect(all.total).toBeGreaterThan(8);
    expect([...first.rows, ...rest.rows]).toEqual(all.rows);
    expect(first.value['consume_amount']).toEqual(all.value['consume_amount']);
  });
});

describe('filters', () => {
  const fields = [
    ['cloud_service_type', 'cloud_service_type'],
    ['region', 'region'],
    ['charge_mode', 'charge_mode'],
    ['bill_type', 'bill_type'],
    ['resource_id', 'resource_id'],
    ['enterprise_project_id', 'enterprise_project_id'],
    ['trade_id', 'trade_id'],
  ] as const;

  it.each(fields)('%s keeps exactly the records with that value', async (parameter, field) => {
    const all = (await records()).rows;
    const values = [...new Set(all.map((r) => textOf(r[field])))];
    expect(values.length).toBeGreaterThan(1);
    const value = values.find((v) => v !== '') ?? '';
    const expected = all.filter((r) => textOf(r[field]) === value);
    const found = await records({ [parameter]: value });
    expect(found.rows).toEqual(expected);
    expect(found.total).toBe(expected.length);
  });

  it('finds records without a region by an empty one', async () => {
    const { rows } = await records({ region: '' });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).not.toHaveProperty('region');
  });

  it('keeps to the bill dates', async () => {
    const all = (await records()).rows;
    const between = (r: Row): boolean =>
      textOf(r['bill_date']) >= '2026-10-10' && textOf(r['bill_date']) <= '2026-10-12';
    const found = await records({ bill_date_begin: '2026-10-10', bill_date_end: '2026-10-12' });
    expect(found.rows).toEqual(all.filter(between));
    expect(found.total).toBeGreaterThan(0);
  });

  it('leaves records of zero out on request', async () => {
    const all = (await records()).rows;
    const found = await records({ include_zero_record: 'false' });
    expect(found.rows).toEqual(all.filter((r) => textOf(r['amount']) !== '0.00'));
    expect(found.total).toBeLessThan(all.length);
    expect((await records({ include_zero_record: 'true' })).total).toBe(all.length);
  });

  it('joins records by resource for statistic_type 1', async () => {
    const detail = await records({ statistic_type: '3' });
    const joined = await records({ statistic_type: '1' });
    expect(joined.total).toBeLessThan(detail.total);
    expect(total(joined.rows, 'amount')).toBe(total(detail.rows, 'amount'));
  });

  it('narrows the summary by service and enterprise project', async () => {
    const all = await list(SUMMARY, { bill_cycle: '2026-10', limit: '1000' });
    const one = await list(SUMMARY, {
      bill_cycle: '2026-10',
      limit: '1000',
      service_type_code: 'hws.service.type.vpc',
    });
    expect(one.rows).toEqual(all.rows.filter((r) => r['service_type_code'] === 'hws.service.type.vpc'));
    const part = await list(SUMMARY, { bill_cycle: '2026-10', limit: '1000', enterprise_project_id: 'a1b2' });
    const kept = (await records({ enterprise_project_id: 'a1b2' })).rows;
    expect(total(part.rows, 'consume_amount') + total(part.rows, 'truncated_amount')).toBe(
      total(kept, 'amount'),
    );
  });
});

describe('enterprise', () => {
  it('joins the master and its members by method', async () => {
    const master = accountNamed(sandbox(), 'china-master');
    const members = ['china-member-1', 'china-member-2', 'china-member-3'].map((n) =>
      accountNamed(sandbox(), n),
    );
    const ids = async (query: Record<string, string>) =>
      new Set((await records({ ...query, limit: '1000' }, 'china-master')).rows.map((r) => r['customer_id']));
    expect(await ids({ method: 'oneself' })).toEqual(new Set([master.domainId]));
    expect(await ids({ method: 'sub_customer' })).toEqual(new Set(members.map((m) => m.domainId)));
    expect(await ids({ method: 'sub_customer', sub_customer_id: members[1]?.domainId ?? '' })).toEqual(
      new Set([members[1]?.domainId]),
    );
    const counts = await Promise.all(
      ['oneself', 'sub_customer', 'all'].map(
        async (method) => (await records({ method }, 'china-master')).total,
      ),
    );
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(counts[2]);
  });

  it('shows a member its own records, and no members', async () => {
    const member = accountNamed(sandbox(), 'china-member-1');
    const { rows } = await records({}, 'china-member-1');
    expect(new Set(rows.map((r) => r['customer_id']))).toEqual(new Set([member.domainId]));
    expect((await records({ method: 'sub_customer' }, 'china-member-1')).total).toBe(0);
  });
});

describe('language', () => {
  it('names things in the language asked for, the codes stay', async () => {
    const zh = await records({}, 'demo', 'zh_CN');
    const en = await records({}, 'demo', 'en_US');
    const vm = (rows: Row[]) => rows.find((r) => r['resource_type'] === 'hws.resource.type.vm');
    expect(vm(zh.rows)).toMatchObject({
      cloud_service_type_name: '弹性云服务器',
      resource_type_name: '云主机',
    });
    expect(vm(en.rows)).toMatchObject({
      cloud_service_type_name: 'Elastic Cloud Server',
      resource_type_name: 'VM',
    });
    expect(zh.rows.map((r) => r['id'])).toEqual(en.rows.map((r) => r['id']));
  });

  it('takes each site for its own language otherwise', async () => {
    const names = async (account: string) =>
      textOf(
        (await list(SUMMARY, { bill_cycle: '2026-10', service_type_code: 'hws.service.type.ec2' }, account))
          .rows[0]?.['service_type_name'],
      );
    expect(await names('demo')).toBe('弹性云服务器');
    expect(await names('international-standalone')).toBe('Elastic Cloud Server');
  });
});
