/**
 * Reads one JSON value as the kind the contract names. The cloud writes the same field as a number, a string, null or
 * "" depending on the operation and its age; whatever holds the value exactly is read, anything else is an error.
 */
import { AppError } from '../errors';
import { isObject, LosslessNumber, type LosslessValue } from '../json';
import { decimalText, parseDecimal } from '../money';

/** A response that cannot be read without guessing. `path` is the place in the JSON, "$.fee_records[3].amount". */
export class DecodeError extends AppError {
  override name = 'DecodeError';
  constructor(path: string, reason: string) {
    super('cloud.unreadable', { path, reason });
    this.message = `${path}: ${reason}`;
  }
}

export type Wire = LosslessValue | undefined;

/** "an object", "a number": what stands where something else belongs. */
export function kindOf(value: Wire): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (value instanceof LosslessNumber) return 'a number';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** A number keeps its digits as they came: ids are sometimes sent as numbers beyond 2^53. */
export function readText(value: Wire, path: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (value instanceof LosslessNumber) return value.value;
  if (typeof value === 'boolean') return String(value);
  throw new DecodeError(path, `${kindOf(value)} where text belongs`);
}

/** Canonical decimal text; null for null and "". Numbers of more than 400 digits are refused. */
export function readDecimal(value: Wire, path: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string' && !(value instanceof LosslessNumber))
    throw new DecodeError(path, `${kindOf(value)} where an amount belongs`);
  try {
    return decimalText(parseDecimal(typeof value === 'string' ? value : value.value));
  } catch (error) {
    throw new DecodeError(path, error instanceof Error ? error.message : 'not a decimal number');
  }
}

/** A whole number within 2^53; null for null and "". */
export function readInt(value: Wire, path: string): number | null {
  const text = readDecimal(value, path);
  if (text === null) return null;
  const int = Number(text);
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(int)) throw new DecodeError(path, 'not a whole number');
  return int;
}

export function readFlag(value: Wire, path: string): boolean | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw new DecodeError(path, `${kindOf(value)} where true or false belongs`);
}

export function readObject(value: Wire, path: string): { [key: string]: LosslessValue } {
  if (isObject(value)) return value;
  throw new DecodeError(path, `${kindOf(value)} where an object belongs`);
}

export function readArray(value: Wire, path: string): LosslessValue[] {
  if (Array.isArray(value)) return value;
  throw new DecodeError(path, `${kindOf(value)} where an array belongs`);
}

/** Path of a member: `.name` for a plain name, `["odd name"]` otherwise, cut where a name is absurdly long. */
export function memberPath(path: string, key: string): string {
  if (/^[A-Za-z_]\w{0,63}$/.test(key)) return `${path}.${key}`;
  return `${path}[${JSON.stringify(key.length > 64 ? `${key.slice(0, 64)}…` : key)}]`;
}
