/** A number that two pulls of a partition share when they hold the same rows, in whatever order the cloud gave them. */
import type { RowValue } from '@shared/datasets/rows';

const BITS = (1n << 64n) - 1n;

/** Two 32-bit words. */
export type Hash = readonly [high: number, low: number];
const SEED: Hash = [0x41c6ce57, 0xdeadbeef];

/** Adds rows' hashes to a fingerprint, modulo 2^64. Not made to withstand somebody who wants two to agree. */
export function addHashes(fingerprint: bigint, hashes: readonly Hash[]): bigint {
  let high = 0;
  let low = 0;
  for (const [h, l] of hashes) {
    high += h;
    low += l;
  }
  return (fingerprint + (BigInt(high) << 32n) + BigInt(low)) & BITS;
}

/**
 * A mixing like cyrb53's over the values at the given places; null, "" and where one value ends all count. `seed` is what was
 * mixed before.
 */
export function hash(
  values: readonly RowValue[],
  at: readonly number[],
  extra: string | null = null,
  seed = SEED,
): Hash {
  let a = seed[1];
  let b = seed[0];
  // No function inside: this runs sixty times a row.
  const count = extra === null ? at.length : at.length + 1;
  for (let n = 0; n < count; n += 1) {
    let value = n === at.length ? extra : (values[at[n] ?? -1] ?? null);
    let end = 0x10001;
    if (value === null) end = 0x10002;
    else if (typeof value !== 'string') {
      const number = Number(value);
      if (Number.isSafeInteger(number)) {
        a = Math.imul(a ^ number, 2654435761);
        b = Math.imul(b ^ number, 1597334677);
        const high = Math.floor(number / 4294967296);
        a = Math.imul(a ^ high, 2654435761);
        b = Math.imul(b ^ high, 1597334677);
        end = 0x10003;
      } else value = String(value);
    }
    if (typeof value === 'string')
      for (let i = 0; i < value.length; i += 1) {
        const c = value.charCodeAt(i);
        a = Math.imul(a ^ c, 2654435761);
        b = Math.imul(b ^ c, 1597334677);
      }
    a = Math.imul(a ^ end, 2654435761);
    b = Math.imul(b ^ end, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b >>> 0, a >>> 0];
}
