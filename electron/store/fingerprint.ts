/** A number that two pulls of a partition share when they hold the same rows, in whatever order the cloud gave them. */
import type { PageRow } from '@shared/datasets/rows';

const BITS = (1n << 64n) - 1n;

/** Adds the rows' hashes to a fingerprint, modulo 2^64. Not made to withstand somebody who wants two to agree. */
export function addRows(fingerprint: bigint, rows: readonly PageRow[]): bigint {
  let high = 0;
  let low = 0;
  for (const { values, extra } of rows) {
    const [h, l] = hash(`${values.join('\u0001')}\u0001${extra ?? ''}`);
    low += l;
    high += h;
  }
  return (fingerprint + (BigInt(high) << 32n) + BigInt(low)) & BITS;
}

/** Two 32-bit words of cyrb53's mixing, kept whole. */
function hash(text: string): [high: number, low: number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b >>> 0, a >>> 0];
}
