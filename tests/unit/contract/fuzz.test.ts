import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeResponse, DecodeError } from '@shared/contract/decode';
import { operation } from '@shared/contract/operations';
import { datasets, datasetIds, type DatasetId } from '@shared/datasets';
import { decodePage } from '@shared/datasets/rows';
import { mutate, random } from '../../support/mutations';

const SEED = 20261123;
const ROUNDS = 1500;

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
