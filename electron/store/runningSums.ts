/** Sums of a pull by what is kept once, added up while its rows are written: asking for them afterwards reads all rows again. */

/** Beyond so many they are asked of the rows, and take no memory meanwhile. */
const MOST = 50_000;

export class RunningSums {
  private readonly slots = new Map<number, number>();
  private readonly values: number[] = [];
  private isExact = true;

  /** `amounts`: how many columns are added up. */
  constructor(private readonly amounts: number) {}

  /** Counts a row. @returns where its amounts are added to */
  row(onceId: number): number {
    const { values, slots, amounts } = this;
    let slot = slots.get(onceId);
    if (slot === undefined) {
      if (slots.size >= MOST) this.isExact = false;
      slot = this.isExact ? values.length : 0;
      if (this.isExact) {
        slots.set(onceId, slot);
        for (let i = 0; i <= amounts; i += 1) values.push(0);
      }
    }
    values[slot] = (values[slot] ?? 0) + 1;
    return slot + 1;
  }

  /** A whole number below 2^53. */
  add(at: number, amount: number): void {
    const sum = (this.values[at] ?? 0) + amount;
    if (!Number.isSafeInteger(sum)) this.isExact = false;
    this.values[at] = sum;
  }

  /** Rows of id, count and amounts, by id; null when they are not exact. */
  rows(): number[][] | null {
    if (!this.isExact) return null;
    const ids = [...this.slots].sort(([a], [b]) => a - b);
    return ids.map(([id, slot]) => [id, ...this.values.slice(slot, slot + 1 + this.amounts)]);
  }
}
