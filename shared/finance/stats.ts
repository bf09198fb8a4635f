/**
 * Robust statistics in whole numbers: amounts stay integers of 10^-8 from the bill to the estimate, so that the same bill gives the same
 * estimate on every machine.
 */

export function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((a, b) => a + b, 0n);
}

/** Cut toward zero; 0 of nothing. */
export function meanOf(values: readonly bigint[]): bigint {
  return values.length === 0 ? 0n : sumOf(values) / BigInt(values.length);
}

/** The middle value; of an even number of them, the mean of the two in the middle. 0 of nothing. */
export function medianOf(values: readonly bigint[]): bigint {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 0n;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0n) + high) / 2n;
}

/** The median distance from the median, scaled so that for normal data it estimates the standard deviation (x 1.4826). */
export function spreadOf(values: readonly bigint[]): bigint {
  const middle = medianOf(values);
  return (medianOf(values.map((v) => absOf(v - middle))) * 14_826n) / 10_000n;
}

export function absOf(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The whole part of a square root. */
export function rootOf(value: bigint): bigint {
  if (value < 2n) return value < 0n ? 0n : value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** part / whole in hundredths of a percent, 12.34 % as 1234n; null where there is no whole. */
export function shareOf(part: bigint, whole: bigint): bigint | null {
  return whole === 0n ? null : (part * 10_000n) / whole;
}
