/**
 * Sums that can neither overflow nor pass through a float. SQLite throws when a sum of integers passes 2^63, which some
 * 92 billion units reach; so whole units and the 10^-8 part are summed apart and joined here.
 */
export function sumParts(expression: string): string {
  return `coalesce(sum(${expression} / 100000000), 0), coalesce(sum(${expression} % 100000000), 0)`;
}

/** Joins the two values `sumParts` selects into e8. */
export function joinParts(units: unknown, rest: unknown): bigint {
  if (typeof units !== 'bigint' || typeof rest !== 'bigint') throw new TypeError('sums are read as BigInt');
  return units * 100_000_000n + rest;
}
