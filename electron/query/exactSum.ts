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

/**
 * Many sums of whole numbers below 2^53, side by side. A double holds each sum exactly while it stays below 2^53 itself; what
 * passes that is carried over into a BigInt.
 */
export class ExactSums {
  private sums = new Float64Array(64);
  private readonly carried = new Map<number, bigint>();

  add(slot: number, value: number): void {
    if (slot >= this.sums.length) this.grow(slot);
    const before = this.sums[slot] ?? 0;
    const sum = before + value;
    if (Number.isSafeInteger(sum)) this.sums[slot] = sum;
    else {
      this.carried.set(slot, (this.carried.get(slot) ?? 0n) + BigInt(before));
      this.sums[slot] = value;
    }
  }

  total(slot: number): bigint {
    return BigInt(this.sums[slot] ?? 0) + (this.carried.get(slot) ?? 0n);
  }

  private grow(slot: number): void {
    const larger = new Float64Array(Math.max(slot + 1, this.sums.length * 2));
    larger.set(this.sums);
    this.sums = larger;
  }
}
