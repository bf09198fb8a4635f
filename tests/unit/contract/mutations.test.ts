/** 100,000 damaged answers, of every documented example that is an answer: read, refused by name, never a crash. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toSuccessor } from '@shared/contract/adapt';
import { decodeResponse, DecodeError, parseBody } from '@shared/contract/decode';
import { findOperation, type Operation } from '@shared/contract/operations';
import { contractId } from '../../../electron/cli/aliases';
import { isObject, stringifyLossless } from '@shared/json';
import { lostIn } from '../../support/loss';
import { mutate, random } from '../../support/mutations';

const ROUNDS = 100_000;
const FOLDER = 'tests/fixtures/documented';

type Example = { operation: Operation; text: string };

const examples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name): Example[] => {
    const { operation: id, responseBody } = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as {
      operation: string;
      responseBody: unknown;
    };
    const operation = findOperation('china', contractId(id));
    return operation && responseBody ? [{ operation, text: JSON.stringify(responseBody) }] : [];
  });

/** Compared with what the platform's own parser finds; an old form, once its members have the names of now. */
function lostOf({ successor }: Operation, text: string, value: unknown): string | null {
  if (text.trim() === '') return null;
  const raw = parseBody(text);
  if (!successor || !isObject(raw)) return lostIn(raw, JSON.parse(text.replace(/^\uFEFF/, '')), value);
  const now = toSuccessor(raw, successor.how);
  return lostIn(now, JSON.parse(stringifyLossless(now)), value);
}

it(
  `${ROUNDS} mutated bodies give all they held, a failure or an error that names the place`,
  { timeout: 120_000 },
  () => {
    expect(examples.length).toBeGreaterThan(35);
    const next = random(20261124);
    const seen = { value: 0, failure: 0, error: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const example = examples[round % examples.length];
      if (!example) break;
      const text = mutate(mutate(example.text, next), next);
      try {
        const decoded = decodeResponse(example.operation, text);
        seen[decoded.kind] += 1;
        if (decoded.kind === 'value') expect(lostOf(example.operation, text, decoded.value)).toBeNull();
      } catch (error) {
        if (!(error instanceof DecodeError) || !String(error.params['path']).startsWith('$')) throw error;
        seen.error += 1;
      }
    }
    // All three happen, or the mutations prove nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(ROUNDS / 100);
  },
);
