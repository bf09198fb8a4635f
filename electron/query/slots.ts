/** Numbers for combinations of what is grouped by, counted from 0 in the order they come. */
import type { OnceTexts } from './onceTexts';

/** So many combinations in all are looked up in arrays, which are several times as fast as maps. */
const MOST_DENSE = 1 << 22;

/** By combination: its number, one more than it is, so that what was never set is told from the first. */
type Table = { get(at: number): number | undefined; set(at: number, slot: number): unknown };

class Dense implements Table {
  private readonly slots: Int32Array;
  constructor(size: number) {
    this.slots = new Int32Array(size);
  }
  get(at: number): number | undefined {
    return this.slots[at];
  }
  set(at: number, slot: number): void {
    this.slots[at] = slot;
  }
}

const NO_CODES = new Int32Array(0);

/** At most two columns are told apart, within each of the tables that are named. `T` is what a group is remembered by. */
export class Slots<T> {
  /** By slot: what was given when it came first. */
  readonly firsts: T[] = [];
  private readonly tables = new Map<string, Table>();
  private readonly first: Int32Array;
  private readonly second: Int32Array;
  private readonly width: number;
  private readonly size: number;
  private readonly combinations: number[] = [];
  private left = MOST_DENSE;

  constructor([first, second]: readonly OnceTexts[]) {
    this.first = first?.codes ?? NO_CODES;
    this.second = second?.codes ?? NO_CODES;
    this.width = second?.values.length ?? 1;
    this.size = (first?.values.length ?? 1) * this.width;
  }

  get length(): number {
    return this.firsts.length;
  }

  codeOf(slot: number, column: number): number {
    const at = this.combinations[slot] ?? 0;
    return column === 0 ? Math.floor(at / this.width) : at % this.width;
  }

  /** The slot of each of these; -1 of those that are not wanted. */
  of(name: string, what: T, ids: Int32Array, wanted: Uint8Array | null): Int32Array {
    const table = this.tableOf(name);
    const { first, second, width, firsts, combinations } = this;
    const slots = new Int32Array(ids.length);
    for (let i = 0; i < ids.length; i += 1) {
      const id = ids[i] ?? 0;
      if (wanted !== null && wanted[id] === 0) {
        slots[i] = -1;
        continue;
      }
      const at = (first[id] ?? 0) * width + (second[id] ?? 0);
      let slot = table.get(at) ?? 0;
      if (slot === 0) {
        slot = firsts.push(what);
        combinations.push(at);
        table.set(at, slot);
      }
      slots[i] = slot - 1;
    }
    return slots;
  }

  private tableOf(name: string): Table {
    let table = this.tables.get(name);
    if (!table) {
      this.left -= this.size;
      this.tables.set(name, (table = this.left >= 0 ? new Dense(this.size) : new Map<number, number>()));
    }
    return table;
  }
}
