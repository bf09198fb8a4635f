/** The fast reader gives the careful reader's rows, or nothing. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasets } from '@shared/datasets';
import { decodeFast } from '@shared/datasets/fastPage';
import { decodeCarefully, pageTextOf } from '@shared/datasets/rows';

const SITE = { site: 'china' as const };
const documented = (name: string) => {
  const file = readFileSync(`tests/fixtures/documented/${name}.json`, 'utf8');
  return JSON.stringify((JSON.parse(file) as { responseBody: unknown }).responseBody);
};
const BODIES = {
  balances:
    '{"account_balances":[{"account_id":"A1","account_type":1,"amount":12.30000001,"currency":"CNY","credit_amount":"5.5","measure_id":1}],"debt_amount":0.01,"measure_id":1,"currency":"CNY"}',
  monthlySummary: documented('monthly-sum-third-party'),
  resourceRecords: documented('res-fee-records-basic'),
} as const;
type Name = keyof typeof BODIES;

function fastOf(name: Name, text: string) {
  const page = pageTextOf(text);
  return page && decodeFast(datasets[name], SITE.site, page);
}

function careful(name: Name, text: string) {
  try {
    return decodeCarefully(datasets[name], SITE, text);
  } catch {
    return null;
  }
}

const raw = fc.constantFrom(
  'null',
  '""',
  '0',
  '-0',
  '1.10',
  '-0.00000001',
  '12345678901234567890',
  '0.123456789',
  '1e3',
  '1E-2',
  '"1.5"',
  '" 2 "',
  '"+3"',
  '"1e2"',
  '"abc"',
  '"a\\"b"',
  '"\\u4e91"',
  '"云"',
  'true',
  'false',
  '{}',
  '[1,{"a":"]"}]',
  '01',
  '1.',
  '"2026-01-01T00:00:00+08:00"',
  '"2026-01-01T00:00:00Z"',
  'nul',
  '"x',
  '99999999999',
  '"true"',
  '2',
  '3',
);
const keys = fc.constantFrom(
  'amount',
  'official_amount',
  'usage',
  'id',
  'resource_name',
  'trade_time',
  'measure_id',
  'currency',
  'region',
  'else',
  'consume_amount',
  'bill_type',
  'unknown"',
  'period_num',
);
const rowText = fc
  .array(fc.tuple(keys, raw), { maxLength: 8 })
  .map((members) => `{${members.map(([k, v]) => `${JSON.stringify(k)}: ${v}`).join(' ,')}}`);

describe('the fast reader', () => {
  it('reads what the cloud documents', () => {
    for (const name of ['balances', 'monthlySummary', 'resourceRecords'] as const) {
      const fast = fastOf(name, BODIES[name]);
      expect(fast, name).not.toBeNull();
      expect(fast).toEqual(careful(name, BODIES[name]));
    }
  });

  it('agrees with the careful one on rows of every kind, or leaves them to it', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.array(rowText, { maxLength: 3 }),
        fc.constantFrom('', ',"measure_id":1', ',"x":{"a":[1]}'),
        (rows, more) => {
          const text = ` {"total_count": ${rows.length} , "fee_records":[${rows.join(',')}]${more}, "currency":"CNY"}\n`;
          const fast = fastOf('resourceRecords', text);
          if (!fast) return;
          read += 1;
          expect(fast).toEqual(careful('resourceRecords', text));
        },
      ),
      { seed: 20261124, numRuns: 4000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it('leaves mutated bodies to the careful one unless it reads them alike', () => {
    const cut = fc.tuple(
      fc.nat(),
      fc.nat(30),
      fc.constantFrom('', '"', '{', '}', ',', '0', '\\', ']', '\u0001'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom<Name>('balances', 'monthlySummary', 'resourceRecords'),
        cut,
        (name, [where, length, by]) => {
          const body = BODIES[name];
          const at = where % body.length;
          const text = body.slice(0, at) + by + body.slice(at + length);
          const fast = fastOf(name, text);
          if (fast) expect(fast).toEqual(careful(name, text));
        },
      ),
      { seed: 20261124, numRuns: 4000 },
    );
  });
});
