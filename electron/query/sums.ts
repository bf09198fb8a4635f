/** Groups of complete months out of the sums that were made when they were pulled (electron/store/sums.ts). */
import type { Database } from 'better-sqlite3';
import { datasets, type DatasetDefinition } from '@shared/datasets';
import type { Scope } from '@shared/model/query';
import { ExactSums } from './exactSum';
import { newestOnce, onceTexts } from './onceTexts';
import { prepared } from './prepared';
import { filterConditions, shownPulls, type ShownPull } from './sql';

export type SumsAsked = {
  /** Columns to group by, each kept once, two at most; none: one group. */
  columns: readonly string[];
  /** Whether months, and accounts, are told apart: then each group is of one pull. */
  byPull: (pull: ShownPull) => string;
  amounts: readonly string[];
};

export type SummedGroup = {
  /** One of the pulls the group is of: they agree in what `byPull` said. */
  pullId: number;
  currency: string;
  keys: { value: string | null; label: string | null }[];
  count: number;
  e8: bigint[];
};

/**
 * null where the sums cannot answer: a pull of the scope is not summed, or something is asked for that rows hold themselves, and
 * rows have to be asked.
 */
export function summedGroups(db: Database, scope: Scope, asked: SumsAsked): SummedGroup[] | null {
  const dataset: DatasetDefinition = datasets[scope.dataset];
  const { once } = dataset;
  if (!once || scope.text.trim() !== '' || asked.columns.length > MOST_COLUMNS) return null;
  const named = [...asked.columns, ...scope.filters.map((f) => f.column)];
  if (!named.every((name) => once.includes(name))) return null;
  const pulls = shownPulls(db, scope);
  if (!pulls.every((p) => p.summed === 1)) return null;

  const wanted = scope.filters.length > 0 ? onceWanted(db, dataset, scope) : null;
  const texts = onceTexts(db, dataset, asked.columns);
  const slots = new Slots(texts.map((t) => t.values.length));
  const counts = new ExactSums();
  const sums = asked.amounts.map(() => new ExactSums());
  const groups: { pull: ShownPull; currency: string; codes: number[] }[] = [];
  const [first, second] = texts;
  for (const pull of pulls) {
    const { currency, once: ids, n, amounts } = blocksOf(db, pull.id, asked.amounts);
    const slotOf = slots.of(`${currency} ${asked.byPull(pull)}`);
    for (let i = 0; i < ids.length; i += 1) {
      const id = ids[i] ?? 0;
      if (wanted?.[id] === 0) continue;
      const a = first?.codes[id] ?? 0;
      const b = second?.codes[id] ?? 0;
      const slot = slotOf(a, b, groups.length);
      if (slot === groups.length) groups.push({ pull, currency, codes: [a, b] });
      counts.add(slot, n[i] ?? 0);
      for (let k = 0; k < sums.length; k += 1) sums[k]?.add(slot, amounts[k]?.[i] ?? 0);
    }
  }
  return groups.map(({ pull, currency, codes }, slot) => ({
    pullId: pull.id,
    currency,
    keys: texts.map(({ values, labels }, k) => ({
      value: values[codes[k] ?? 0] ?? null,
      label: labels[codes[k] ?? 0] ?? null,
    })),
    count: Number(counts.total(slot)),
    e8: sums.map((s) => s.total(slot)),
  }));
}

/** `Slots` tells combinations of so many columns apart. */
const MOST_COLUMNS = 2;
/** So many combinations in all are looked up in arrays, which are several times as fast as maps. */
const MOST_DENSE = 1 << 22;

/** Gives each combination of two codes a number, counted from 0 in the order they come. */
class Slots {
  private readonly tables = new Map<string, (a: number, b: number, next: number) => number>();
  private readonly width: number;
  private readonly size: number;
  private left = MOST_DENSE;

  constructor([first = 1, second = 1]: number[]) {
    this.width = second;
    this.size = first * second;
  }

  /** `next` is the number a new combination gets. */
  of(table: string): (a: number, b: number, next: number) => number {
    let slot = this.tables.get(table);
    if (!slot) {
      this.left -= this.size;
      this.tables.set(table, (slot = this.left >= 0 ? this.dense() : this.sparse()));
    }
    return slot;
  }

  private dense(): (a: number, b: number, next: number) => number {
    const slots = new Int32Array(this.size);
    const { width } = this;
    return (a, b, next) => {
      const at = a * width + b;
      const found = slots[at] ?? 0;
      if (found > 0) return found - 1;
      slots[at] = next + 1;
      return next;
    };
  }

  private sparse(): (a: number, b: number, next: number) => number {
    const slots = new Map<number, number>();
    return (a, b, next) => {
      const at = a * this.width + b;
      const found = slots.get(at);
      if (found !== undefined) return found;
      slots.set(at, next);
      return next;
    };
  }
}

/** By the id of what is kept once: 1 where the scope's filters take it. */
function onceWanted(db: Database, dataset: DatasetDefinition, scope: Scope): Uint8Array {
  const where = filterConditions(dataset, scope.filters);
  const wanted = new Uint8Array(newestOnce(db, dataset) + 1);
  const ids = prepared(db, `SELECT r.id FROM ${dataset.table}_once r WHERE ${where.sql}`).pluck();
  for (const id of ids.all(...where.values) as number[]) wanted[id] = 1;
  return wanted;
}

type Blocks = { currency: string; once: Int32Array; n: Int32Array; amounts: Float64Array[] };

function blocksOf(db: Database, pullId: number, amounts: readonly string[]): Blocks {
  const read = prepared(db, 'SELECT currency, data FROM pull_sum WHERE pull_id = ? AND name = ?').raw();
  const block = (name: string): [string, ArrayBuffer] => {
    const [currency, data] = read.get(pullId, name) as [string, Buffer];
    return [currency, data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer];
  };
  const [currency, once] = block('once');
  return {
    currency,
    once: new Int32Array(once),
    n: new Int32Array(block('n')[1]),
    amounts: amounts.map((name) => new Float64Array(block(name)[1])),
  };
}
