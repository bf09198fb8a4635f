/** Exact sums for tests, independent of the app's money code. */
import { LosslessNumber } from '@shared/json';
import type { LosslessValue } from '@shared/json';

/** A scalar as it was written; nothing for an absent field. */
export function textOf(value: LosslessValue | undefined): string {
  if (value instanceof LosslessNumber) return value.value;
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}

/** Decimal text as an integer of 10^-8. */
export function e8(value: LosslessValue | undefined): bigint {
  const m = /^(-?)(\d+)(?:\.(\d{1,8}))?$/.exec(textOf(value));
  if (!m) throw new Error(`no amount: ${textOf(value)}`);
  const units = BigInt(`${m[2] ?? '0'}${(m[3] ?? '').padEnd(8, '0')}`);
  return m[1] ? -units : units;
}

export function total(rows: readonly Record<string, LosslessValue>[], field: string): bigint {
  return rows.reduce((sum, row) => sum + e8(row[field]), 0n);
}
