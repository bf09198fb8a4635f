import fs from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import iconv from 'iconv-lite';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasets } from '@shared/datasets';
import type { RowsExport } from '@shared/model/export';
import { fromE8, toE8 } from '@shared/money';
import { xlsxWriter } from '../../../electron/export/formats/xlsx';
import { createReporter } from '../../../electron/export/reporter';
import { exportRows, type RowsWords } from '../../../electron/export/rows';
import { openCache, type Cache } from '../../support/cache';
import { account, CYCLE, records, type RecordFields } from '../../support/pages';

const words: RowsWords = {
  total: 'Total',
  sheet: 'Rows',
  factsSheet: 'About',
  nameOf: '{{column}} (name)',
  facts: [['Accounts', 'Account a1']],
};

const HOSTILE: RecordFields[] = [
  { ...records(1, 9000)[0], id: 'h1', resource_name: '=1+1', amount: '#-12.34567891' },
  { ...records(1, 9001)[0], id: 'h2', resource_name: '@SUM("a,b")\nx', amount: '#90071992547.40993001' },
  { ...records(1, 9002)[0], id: 'h3', resource_name: '-2+3', amount: '#0.1' },
];

let cache: Cache;
let folder: string;
let expected: bigint;

beforeAll(() => {
  cache = openCache();
  folder = cache.folder;
  cache.write.addAccount(account('a1'));
  const rows = [...records(2_500), ...HOSTILE];
  cache.pull('a1', 'resourceRecords', CYCLE, rows);
  expected = rows.reduce((sum, r) => sum + toE8(String(r['amount']).slice(1)).e8, 0n);
});
afterAll(() => cache.remove());

const request = (over: Partial<RowsExport>): RowsExport => ({
  kind: 'rows',
  scope: { dataset: 'resourceRecords', accountIds: ['a1'], cycles: [CYCLE], text: '', filters: [] },
  sort: [{ column: 'amount', descending: true }],
  columns: [
    '_account',
    'record_id',
    'bill_date',
    'bill_type',
    'resource_name',
    'usage',
    'currency',
    'amount',
  ].map((name) => ({ name, heading: name })),
  format: 'csv',
  encoding: 'utf8',
  codeNames: true,
  title: 'Records',
  ...over,
});

async function write(over: Partial<RowsExport>, cancelled: () => boolean = () => false): Promise<string> {
  const file = path.join(folder, `out.${over.format ?? 'csv'}`);
  const names = new Map([['a1', 'Account a1']]);
  const report = createReporter(() => undefined, cancelled);
  await exportRows(cache.db, file, request(over), words, 'en', names, report);
  return file;
}

async function duck(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  return rows;
}

describe('an exported file, opened by somebody else', () => {
  it('holds every row of a CSV with the exact sum', async () => {
    const file = await write({ format: 'csv' });
    const [found] = await duck(
      `SELECT count(*) n, sum(amount::DECIMAL(38, 8)) total FROM read_csv('${file}', header = true, all_varchar = true)`,
    );
    expect(found).toEqual({ n: '2503', total: fromE8(expected, 8) });
  });

  it('is sorted as the table is', async () => {
    const file = await write({ format: 'csv' });
    const [, first] = fs.readFileSync(file, 'utf8').split('\r\n');
    expect(first).toContain('90071992547.40993001');
  });

  it('runs no text as a formula and leaves negative amounts alone', async () => {
    const text = fs.readFileSync(await write({ format: 'csv' }), 'utf8');
    expect(text).toContain(`'=1+1`);
    expect(text).toContain(`"'@SUM(""a,b"")\nx"`);
    expect(text).toContain(`'-2+3`);
    expect(text).toContain(',-12.34567891');
    expect(text).not.toContain(`'-12.34567891`);
  });

  it('names codes beside them', async () => {
    const text = fs.readFileSync(await write({ format: 'csv' }), 'utf8');
    expect(text.split('\r\n')[0]).toBe(
      'account,record_id,bill_date,bill_type,bill_type (name),resource_name,usage,currency,amount'.replace(
        'account',
        '_account',
      ),
    );
    expect(text).toContain(',5,Expenditure - Usage,');
  });

  it('begins with a mark for Excel only where that was asked for', async () => {
    const first = async (encoding: RowsExport['encoding']) =>
      [...fs.readFileSync(await write({ format: 'csv', encoding })).subarray(0, 3)].join();
    expect(await first('utf8bom')).toBe('239,187,191');
    expect(await first('utf8')).not.toBe('239,187,191');
  });

  it('reads in GB18030 what was written in it', async () => {
    const columns = [{ name: 'cloud_service_type_name', heading: '云服务 𠮷' }];
    const bytes = fs.readFileSync(await write({ format: 'csv', encoding: 'gb18030', columns }));
    const [head, first] = iconv.decode(bytes, 'gb18030').split('\r\n');
    expect([head, first]).toEqual(['云服务 𠮷', '弹性云服务器']);
  });

  it('holds every row of a Parquet file with the exact sum and typed columns', async () => {
    const file = await write({ format: 'parquet' });
    const [found] = await duck(
      `SELECT count(*) n, sum(amount) total, max(bill_date) newest, typeof(any_value(amount)) kind FROM '${file}'`,
    );
    expect(found).toEqual({
      n: '2503',
      total: fromE8(expected, 8),
      newest: '2026-10-28',
      kind: 'DECIMAL(38,8)',
    });
  });

  it('holds every row of a JSON lines file with exact text', async () => {
    const lines = fs
      .readFileSync(await write({ format: 'jsonl' }), 'utf8')
      .trim()
      .split('\n');
    const rows = lines.map((l) => JSON.parse(l) as { amount: string });
    expect(rows).toHaveLength(2503);
    expect(rows.reduce((sum, r) => sum + toE8(r.amount).e8, 0n)).toBe(expected);
  });

  it('holds every row of a workbook, with numbers as numbers and what a double cannot hold as text', async () => {
    const file = await write({ format: 'xlsx' });
    const sheets = await readXlsxFile(file);
    expect(sheets.map((s) => s.sheet)).toEqual(['About', 'Rows']);
    const [head = [], ...body] = sheets[1]?.data ?? [];
    const at = head.indexOf('amount');
    const total = body.pop();
    expect(body).toHaveLength(2503);
    const sum = body.reduce((s, r) => s + toE8(exactly(r[at])).e8, 0n);
    expect(sum).toBe(expected);
    expect(body[0]?.[at]).toBe('90071992547.40993001');
    expect(typeof body[1]?.[at]).toBe('number');
    expect(body[1]?.[head.indexOf('bill_date')]).toBeInstanceOf(Date);
    expect(total?.[0]).toBe('Total CNY');
    expect(total?.[at]).toBe(fromE8(expected));
  });

  it('goes on with a further sheet where one is full', async () => {
    const file = path.join(folder, 'sheets.xlsx');
    const column = { name: 'a', heading: 'a', kind: 'text' } as const;
    const writer = xlsxWriter(file, [column], {
      sheet: 'Rows',
      factsSheet: 'About',
      facts: [],
      totalWord: 'Total',
      sheetRows: 10,
    });
    for (let i = 0; i < 20; i += 1) writer.write([`row ${i}`]);
    await writer.end([]);
    const sheets = await readXlsxFile(file);
    expect(sheets.map((s) => s.sheet)).toEqual(['About', 'Rows', 'Rows 2', 'Rows 3']);
    expect(sheets.slice(1).flatMap((s) => s.data.slice(1).map(([text]) => text))).toEqual(
      Array.from({ length: 20 }, (_, i) => `row ${i}`),
    );
  });

  it('keeps in Parquet a time that is none, in a column that is text then, as CSV does', async () => {
    const scope = { ...request({}).scope, cycles: ['2026-09'] };
    cache.pull('a1', 'resourceRecords', '2026-09', [
      { id: 'x1', bill_date: '2026-02-31', trade_time: '2026-09-01T00:00:00Z', amount: '#1' },
      { id: 'x2', bill_date: '2026-09-02', trade_time: '2026-09-02T00:00:00Z', amount: '#1' },
    ]);
    const columns = ['bill_date', 'trade_time'].map((name) => ({ name, heading: name }));
    const file = await write({ format: 'parquet', scope, columns });
    expect(await duck(`SELECT bill_date, typeof(bill_date) a, typeof(trade_time) b FROM '${file}'`)).toEqual([
      { bill_date: '2026-09-02', a: 'VARCHAR', b: 'TIMESTAMP' },
      { bill_date: '2026-02-31', a: 'VARCHAR', b: 'TIMESTAMP' },
    ]);
    expect(fs.readFileSync(await write({ format: 'csv', scope, columns }), 'utf8')).toContain('2026-02-31');
  });

  it('ends where the person cancels', async () => {
    await expect(write({ format: 'csv' }, () => true)).rejects.toMatchObject({ code: 'network.cancelled' });
  });

  it('refuses a column the dataset does not have', async () => {
    const columns = [{ name: 'amount; drop', heading: 'x' }];
    await expect(write({ columns })).rejects.toMatchObject({ code: 'input.invalid' });
  });

  it('can hold all columns of the dataset', async () => {
    const columns = datasets.resourceRecords.columns.map((c) => ({ name: c.name, heading: c.name }));
    const [head, first] = fs.readFileSync(await write({ columns, codeNames: false }), 'utf8').split('\r\n');
    expect(head?.split(',')).toHaveLength(columns.length);
    expect(first).toContain('90071992547.40993001');
  });
});

/** A double as its shortest exact text. */
function exactly(value: unknown): string {
  return typeof value === 'number' ? value.toFixed(8) : String(value);
}
