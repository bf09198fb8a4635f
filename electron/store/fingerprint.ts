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
  const text = (value: string) => {
    for (let i = 0; i < value.length; i += 1) {
      const c = value.charCodeAt(i);
      a = Math.imul(a ^ c, 2654435761);
      b = Math.imul(b ^ c, 1597334677);
    }
    mix(0x10001);
  };
  const mix = (c: number) => {
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  };
  for (const i of at) {
    const value = values[i] ?? null;
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
