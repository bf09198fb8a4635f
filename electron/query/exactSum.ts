/**
 * How amounts are added up, in 10^-8 units: exactly, whatever their number and size.
 * - In SQL by integers. SQLite refuses a sum of integers beyond 2^63, which some 92 billion units reach; so a sum is always read as two
 *   parts, whole units and the 10^-8 rest, and joined here. `summed` asks for the sum itself first, as the one part, which takes half
 *   the time; where it was refused, for both.
 * - In memory, where many sums grow side by side (the months' sums), by `ExactSums`: in doubles as long as these are exact, in BigInt
 *   beyond.
 * Both give the same BigInt; no sum passes through a rounded number.
 */
export function sumParts(expression: string): string {
  return `coalesce(sum(${expression} / 100000000), 0), coalesce(sum(${expression} % 100000000), 0)`;
}

/** Joins the two values `sumParts` selects into e8. */
export function joinParts(units: unknown, rest: unknown): bigint {
  if (typeof units !== 'bigint' || typeof rest !== 'bigint') throw new TypeError('sums are read as BigInt');
  return units * 100_000_000n + rest;
}

/** For sums of very many rows. @param ask asks with the two expressions that `parts` makes of one, to be joined by `joinParts` */
export function summed<T>(ask: (parts: (expression: string) => string) => T): T {
  try {
    return ask((expression) => `0, coalesce(sum(${expression}), 0)`);
  } catch (error) {
    if (!(error instanceof Error && /integer overflow/.test(error.message))) throw error;
    return ask(sumParts);
  }
}

/** Sums that do not fit a double are carried from here on. */
const MOST = Number.MAX_SAFE_INTEGER;

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
    if (sum <= MOST && sum >= -MOST) this.sums[slot] = sum;
    else {
      this.carry(slot, BigInt(before));
      this.sums[slot] = value;
    }
  }

  addExact(slot: number, value: bigint): void {
    const near = Number(value);
    if (Number.isSafeInteger(near)) this.add(slot, near);
    else this.carry(slot, value);
  }

  /** Each value to the slot that stands beside it, all below `size`; to none where that is below 0. */
  addEach(slots: Int32Array, values: ArrayLike<number>, size: number): void {
    if (size > this.sums.length) this.grow(size - 1);
    const { sums } = this;
    for (let i = 0; i < slots.length; i += 1) {
      const slot = slots[i] ?? -1;
      if (slot < 0) continue;
      const sum = (sums[slot] ?? 0) + (values[i] ?? 0);
      if (sum <= MOST && sum >= -MOST) sums[slot] = sum;
      else this.add(slot, values[i] ?? 0);
    }
  }

  addAll(slot: number, values: ArrayLike<number>): void {
    let sum = 0;
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i] ?? 0;
      const next = sum + value;
      if (next <= MOST && next >= -MOST) sum = next;
      else {
        this.add(slot, sum);
        sum = value;
      }
    }
    this.add(slot, sum);
  }

  /** What `from` has in one of its slots. */
  addFrom(slot: number, from: ExactSums, other: number): void {
    this.add(slot, from.sums[other] ?? 0);
    if (from.carried.size === 0) return;
    const more = from.carried.get(other);
    if (more !== undefined) this.carry(slot, more);
  }

  total(slot: number): bigint {
    return BigInt(this.sums[slot] ?? 0) + (this.carried.get(slot) ?? 0n);
  }

  /** The total as a double, rounded where none holds it: of two totals the larger one is never the smaller double. */
  near(slot: number): number {
    return this.carried.has(slot) ? Number(this.total(slot)) : (this.sums[slot] ?? 0);
  }

  private carry(slot: number, value: bigint): void {
    this.carried.set(slot, (this.carried.get(slot) ?? 0n) + value);
  }

  private grow(slot: number): void {
    const larger = new Float64Array(Math.max(slot + 1, this.sums.length * 2));
    larger.set(this.sums);
    this.sums = larger;
  }
}
