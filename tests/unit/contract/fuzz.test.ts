import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeResponse, DecodeError } from '@shared/contract/decode';
import { operation } from '@shared/contract/operations';
import { datasets, datasetIds, type DatasetId } from '@shared/datasets';
import { decodePage } from '@shared/datasets/rows';

const SEED = 20261123;
const ROUNDS = 1500;

/** mulberry32: small, seeded, good enough to choose mutations. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of each way rows lie in a body: a plain list, a list in a list. */
const BODIES: Partial<Record<DatasetId, string>> = {
  balances:
    '{"account_balances":[{"account_id":"A1","account_type":1,"amount":12.30000001,"currency":"CNY","designated_amount":0,"credit_amount":"5.5","measure_id":1}],"debt_amount":0.01,"measure_id":1,"currency":"CNY"}',
  monthlySummary: bodyOf('monthly-sum-third-party'),
  resourceRecords: bodyOf('res-fee-records-basic'),
  costs: bodyOf('costs-two-days-one-dimension'),
};

function bodyOf(name: string): string {
  const text = readFileSync(`tests/fixtures/documented/${name}.json`, 'utf8');
  return JSON.stringify((JSON.parse(text) as { responseBody: unknown }).responseBody);
}

const VALUES = [
  'null',
  '""',
  '{}',
  '[]',
  'true',
  '0',
  '-0',
  '1e400',
  '1e-400',
  '1E999999999',
  '-1e-9',
  '99999999999999999999.999999999',
  '0.123456789012345678',
  '"1,000"',
  '"NaN"',
  '"\\u0000"',
  '"-"',
  '".5"',
  '"+1."',
  '"\\ud800"',
  '[[[]]]',
  '{"a":{"b":[1]}}',
  '['.repeat(150) + ']'.repeat(150),
  '{"a":'.repeat(5000) + '1' + '}'.repeat(5000),
  '"' + 'x'.repeat(5000) + '"',
];

function mutate(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  const value = VALUES[Math.floor(next() * VALUES.length)] ?? 'null';
  switch (Math.floor(next() * 6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + String.fromCharCode(Math.floor(next() * 0x3000)) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + text.slice(at + Math.ceil(next() * 20));
    case 3:
      return text.slice(0, at) + value + text.slice(at);
    default: {
      const members = [...text.matchAll(/":("[^"]*"|-?[\d.]+|\[|\{|null)/g)];
      const member = members[Math.floor(next() * members.length)];
      if (!member?.[1]) return value;
      const start = member.index + 2;
      return text.slice(0, start) + value + text.slice(start + member[1].length);
    }
  }
}

describe.each(datasetIds.filter((id) => BODIES[id]))('mutated bodies of %s', (dataset) => {
  const body = BODIES[dataset] ?? '';

  it(`give rows or an error that names the place, ${ROUNDS} times`, () => {
    const next = random(SEED);
    let pages = 0;
    let errors = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      let text = body;
      for (let n = Math.ceil(next() * 3); n > 0; n -= 1) text = mutate(text, next);
      try {
        const decoded = decodePage(dataset, { site: 'china' }, text);
        if (decoded.kind !== 'page') continue;
        pages += 1;
        for (const { values, extra } of decoded.rows) {
          expect(values).toHaveLength(datasets[dataset].columns.length);
          if (extra !== null) expect(() => JSON.parse(extra) as unknown).not.toThrow();
          for (const value of values) expect(Number.isNaN(value)).toBe(false);
        }
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error;
        expect(error.params['path']).toMatch(/^\$/);
        errors += 1;
      }
    }
    // Both happen, or the mutations prove nothing.
    expect(pages).toBeGreaterThan(ROUNDS / 20);
    expect(errors).toBeGreaterThan(ROUNDS / 10);
  });

  it(`never crash the contract's decoder`, () => {
    const next = random(SEED + 1);
    const found = operation('china', datasets[dataset].operation);
    for (let round = 0; round < ROUNDS; round += 1) {
      const text = mutate(mutate(body, next), next);
      try {
        expect(['value', 'failure']).toContain(decodeResponse(found, text).kind);
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError);
      }
    }
  });
});
