import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DecodeError } from '@shared/contract/decode';
import { datasets, type DatasetId } from '@shared/datasets';
import { decodePage, type DecodedPage, type PageRow, type RowValue } from '@shared/datasets/rows';

function page(dataset: DatasetId, text: string): DecodedPage {
  const decoded = decodePage(dataset, { site: 'china' }, text);
  if (decoded.kind !== 'page') throw new Error(`unexpected failure ${decoded.code}`);
  return decoded;
}

function column(dataset: DatasetId, row: PageRow | undefined, name: string): RowValue | undefined {
  return row?.values[datasets[dataset].columns.findIndex((c) => c.name === name)];
}

function documentedBody(name: string): string {
  const text = readFileSync(`tests/fixtures/documented/${name}.json`, 'utf8');
  return JSON.stringify((JSON.parse(text) as { responseBody: unknown }).responseBody);
}

const summary = (row: string, beside = '"currency":"CNY","total_count":1') =>
  `{"bill_sums":[${row}],${beside}}`;

describe('documented pages', () => {
  it('reads the documented resource records', () => {
    const { rows, total, envelope } = page('resourceRecords', documentedBody('res-fee-records-basic'));
    expect(total).toBe(2);
    expect(JSON.parse(envelope ?? '')).toEqual({ total_count: 2, currency: 'CNY' });
    const [first] = rows;
    expect(column('resourceRecords', first, 'amount')).toBe(3_496_000_000n);
    expect(column('resourceRecords', first, 'debt_amount')).toBe(-487_000_000n);
    expect(column('resourceRecords', first, 'usage')).toBe('101');
    expect(column('resourceRecords', first, 'bill_type')).toBe('1');
    expect(column('resourceRecords', first, 'currency')).toBe('CNY');
    expect(column('resourceRecords', first, 'record_id')).toBeNull();
    expect(column('resourceRecords', first, 'effective_time')).toBe('2020-12-06T11:06:55Z');
    expect(column('resourceRecords', first, 'product_name')).toBe('全动态BGP弹性IP_包月_北京一 北京四');
    expect(first?.extra).toBeNull();
  });

  it('reads a monthly summary and an empty month', () => {
    const { rows } = page('monthlySummary', documentedBody('monthly-sum-third-party'));
    expect(column('monthlySummary', rows[0], 'consume_amount')).toBe(10_000_000_000n);
    const empty = page('monthlySummary', documentedBody('monthly-sum-empty'));
    expect(empty).toMatchObject({ rows: [], total: 0 });
  });

  it('reports a failure, also one that came with HTTP 200', () => {
    expect(
      decodePage('resourceRecords', { site: 'china' }, documentedBody('error-permission-cbc0150')),
    ).toEqual({
      kind: 'failure',
      code: 'CBC.0150',
      message: "Policy doesn't allow bss:bill:view",
    });
  });

  it('does not take the success code CBC.0000 for a failure', () => {
    expect(page('monthlySummary', summary('', '"error_code":"CBC.0000","total_count":0')).rows).toEqual([]);
  });
});

describe('amounts', () => {
  const amount = (json: string, beside?: string) =>
    column('monthlySummary', page('monthlySummary', summary(json, beside)).rows[0], 'consume_amount');

  it.each([
    ['0.1', 10_000_000n],
    ['12345678901.23456789', 1_234_567_890_123_456_789n],
    ['-0.00000001', -1n],
    ['1e-7', 10n],
    ['1.5E+3', 150_000_000_000n],
    ['"3.50"', 350_000_000n],
    ['null', null],
    ['""', null],
  ])('reads %s exactly', (json, e8) => {
    expect(amount(`{"consume_amount":${json}}`)).toBe(e8);
  });

  it('obeys the unit of amounts: the row its own, else the response its', () => {
    expect(amount('{"consume_amount":17000,"measure_id":3}')).toBe(17_000_000_000n);
    expect(amount('{"consume_amount":17000}', '"measure_id":"3"')).toBe(17_000_000_000n);
    expect(amount('{"consume_amount":17000,"measure_id":2}', '"measure_id":3')).toBe(170_000_000_000n);
    expect(amount('{"consume_amount":17000,"measure_id":1}', '"measure_id":3')).toBe(1_700_000_000_000n);
  });

  it('refuses a unit of amounts it does not know rather than be wrong by a factor', () => {
    expect(() => amount('{"consume_amount":1,"measure_id":9}')).toThrow(/\$\.bill_sums\[0\]\.measure_id/);
  });

  it('rounds half-even beyond 8 decimals and keeps the exact amount beside', () => {
    const [row] = page(
      'monthlySummary',
      summary('{"consume_amount":0.123456785,"cash_amount":"0.1","measure_id":3}'),
    ).rows;
    expect(column('monthlySummary', row, 'consume_amount')).toBe(123_457n);
    expect(row?.extra).toBe('{"measure_id":3,"consume_amount":0.00123456785}');
    const [even] = page('monthlySummary', summary('{"consume_amount":0.000000025}')).rows;
    expect(column('monthlySummary', even, 'consume_amount')).toBe(2n);
  });

  it.each(['{}', '[1]', 'true', '"12,5"', '1e400', '99999999999999999999'])('refuses %s by path', (json) => {
    expect(() => amount(`{"consume_amount":${json}}`)).toThrow(/^\$\.bill_sums\[0\]\.consume_amount: /);
  });
});

describe('what is around the amounts', () => {
  it('takes the currency from the response, else the row, else the site', () => {
    const currency = (row: string, beside: string) =>
      column('monthlySummary', page('monthlySummary', summary(row, beside)).rows[0], 'currency');
    expect(currency('{}', '"currency":"USD"')).toBe('USD');
    expect(currency('{"currency":"EUR"}', '"total_count":1')).toBe('EUR');
    expect(currency('{}', '"currency":""')).toBe('CNY');
  });

  it('keeps a row currency that differs from the one of the response', () => {
    const [row] = page('monthlySummary', summary('{"currency":"EUR"}', '"currency":"USD"')).rows;
    expect(row?.extra).toBe('{"currency":"EUR"}');
  });

  it('reads the debt of the whole account beside the balances', () => {
    const { rows } = page(
      'balances',
      '{"account_balances":[{"account_type":1,"amount":5,"measure_id":3,"currency":"CNY"}],"debt_amount":7,"measure_id":1}',
    );
    expect(column('balances', rows[0], 'amount')).toBe(5_000_000n);
    expect(column('balances', rows[0], 'debt_amount')).toBe(700_000_000n);
  });

  it('keeps unknown fields of rows and of the response digit for digit', () => {
    const { rows, envelope } = page(
      'monthlySummary',
      summary('{"new_field":12345678901234567890.10,"__proto__":{"a":1e2}}', '"other":[0.10,{"x":1E5}]'),
    );
    expect(rows[0]?.extra).toBe('{"new_field":12345678901234567890.10,"__proto__":{"a":1e2}}');
    expect(envelope).toBe('{"other":[0.10,{"x":1E5}]}');
  });

  it('keeps an id that came as a number, and tells "", "null" and null apart', () => {
    const { rows } = page(
      'resourceRecords',
      '{"fee_records":[{"customer_id":12345678901234567890,"resource_name":""},{"resource_name":"null"},{"resource_name":null}]}',
    );
    expect(column('resourceRecords', rows[0], 'customer_id')).toBe('12345678901234567890');
    expect(rows.map((r) => column('resourceRecords', r, 'resource_name'))).toEqual(['', 'null', null]);
  });

  it('turns an instant with an offset into UTC and keeps what was written', () => {
    const { rows } = page('resourceRecords', '{"fee_records":[{"trade_time":"2026-01-01T00:00:00+08:00"}]}');
    expect(column('resourceRecords', rows[0], 'trade_time')).toBe('2025-12-31T16:00:00Z');
    expect(rows[0]?.extra).toBe('{"trade_time":"2026-01-01T00:00:00+08:00"}');
  });
});

describe('bodies that are no page', () => {
  it.each([
    ['', '$'],
    ['<html>proxy</html>', '$'],
    ['{"bill_sums":[{"consume_amount":1', '$'],
    ['[]', '$'],
    ['{}', '$'],
    ['{"message":"ok"}', '$'],
    ['{"bill_sums":{}}', '$.bill_sums'],
    ['{"bill_sums":[[]]}', '$.bill_sums[0]'],
    ['{"bill_sums":[],"total_count":1.5}', '$.total_count'],
    ['{"bill_sums":[],"total_count":-1}', '$.total_count'],
    ['{"bill_sums":[{"account_name":{}}]}', '$.bill_sums[0].account_name'],
  ])('refuses %s', (text, path) => {
    const decode = () => decodePage('monthlySummary', { site: 'china' }, text);
    expect(decode).toThrow(DecodeError);
    expect(decode).toThrow(expect.objectContaining({ code: 'cloud.unreadable' }));
    expect(decode).toThrow(`${path}: `);
  });

  it('reads a body with a byte order mark', () => {
    expect(page('monthlySummary', `\uFEFF${summary('{}')}`).rows).toHaveLength(1);
  });
});
