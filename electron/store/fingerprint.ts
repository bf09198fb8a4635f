/** A number that two pulls of a partition share when they hold the same rows, in whatever order the cloud gave them. */
import type { PageRow, RowValue } from '@shared/datasets/rows';

const BITS = (1n << 64n) - 1n;

/** Adds the rows' hashes to a fingerprint, modulo 2^64. Not made to withstand somebody who wants two to agree. */
export function addRows(fingerprint: bigint, rows: readonly PageRow[]): bigint {
  let high = 0;
  let low = 0;
  for (const { values, extra } of rows) {
    const [h, l] = hash(values, extra);
    low += l;
    high += h;
  }
  return (fingerprint + (BigInt(high) << 32n) + BigInt(low)) & BITS;
}

/** Two 32-bit words of a mixing like cyrb53's, over all values; null, "" and where one value ends all count. */
export function hash(values: readonly RowValue[], extra: string | null = null): [high: number, low: number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  const mix = (c: number) => {
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  };
  const text = (value: string) => {
    for (let i = 0; i < value.length; i += 1) mix(value.charCodeAt(i));
    mix(0x10001);
  };
  for (const value of values) {
    if (value === null) mix(0x10002);
    else if (typeof value === 'string') text(value);
    else {
      const number = Number(value);
      if (Number.isSafeInteger(number)) {
        mix(number | 0);
        mix(Math.floor(number / 4294967296));
        mix(0x10003);
      } else text(String(value));
    }
  }
  if (extra !== null) text(extra);
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b >>> 0, a >>> 0];
}
