/** Values of a row that need more than their kind: amounts in their unit, instants in UTC, what is left over. */
import { DecodeError, readDecimal, readInt } from '../contract/scalars';
import { stringifyLossless, type LosslessValue } from '../json';
import { decimalText, parseDecimal, toE8, type StoredAmount } from '../money';
import { instantAt } from '../time';
import type { Body } from './places';

/**
 * Decimal places an amount moves, by measure_id: 1 unit, 2 jiao, 3 fen (contract limits.json, amounts; 2 and 3 only in
 * old responses). Another value is refused: a factor guessed wrong is a bill wrong by it.
 */
const MEASURE_SCALE: Record<number, number> = { 1: 0, 2: 1, 3: 2 };

export function measureScale(body: Body, path: string): number | null {
  const id = readInt(body['measure_id'], `${path}.measure_id`);
  if (id === null) return null;
  const scale = MEASURE_SCALE[id];
  if (scale === undefined) throw new DecodeError(`${path}.measure_id`, `unknown unit of amounts ${id}`);
  return scale;
}

/** An amount in currency units; `text` is the exact one. */
export function readAmount(
  raw: LosslessValue | undefined,
  scale: number,
  path: string,
): (StoredAmount & { text: string }) | null {
  const written = readDecimal(raw, path);
  if (written === null) return null;
  const amount = parseDecimal(written);
  const text = scale === 0 ? written : decimalText({ units: amount.units, scale: amount.scale + scale });
  try {
    return { ...toE8(text), text };
  } catch (error) {
    throw new DecodeError(path, error instanceof Error ? error.message : 'amount out of range');
  }
}

/** An instant written with an offset other than Z becomes UTC, so that text order is time order; others stay as they are. */
export function inUtc(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:?\d\d$/.test(text)) return text;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? text : instantAt(ms);
}

export function jsonOrNull(members: [string, LosslessValue][]): string | null {
  return members.length ? stringifyLossless(Object.fromEntries(members)) : null;
}
