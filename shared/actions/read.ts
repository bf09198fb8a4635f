/** Reading decoded answers: what is not there or is another kind than expected is null, never guessed. */
import { fromE8, toE8 } from '../money';
import type { Answered } from './types';

export function textOf(from: Answered | undefined, field: string): string | null {
  const value = from?.[field];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function intOf(from: Answered | undefined, field: string): number | null {
  const value = from?.[field];
  return typeof value === 'number' ? value : null;
}

/** 10^-8 units of a decimal field; null where the field is not there. */
export function e8Of(from: Answered | undefined, field: string): bigint | null {
  const text = textOf(from, field);
  return text === null ? null : toE8(text).e8;
}

export function objectOf(from: Answered | undefined, field: string): Answered | undefined {
  const value = from?.[field];
  return isRecord(value) ? value : undefined;
}

export function listOf(from: Answered | undefined, field: string): Answered[] {
  const value = from?.[field];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Answered {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Exact decimal text with two decimals at least. */
export function amountText(e8: bigint): string {
  return fromE8(e8, 2);
}
