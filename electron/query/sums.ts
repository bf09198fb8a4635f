/** Groups of complete months out of the sums that were made when they were pulled (electron/store/sums.ts). */
import type { Database } from 'better-sqlite3';
import { datasets, type DatasetDefinition } from '@shared/datasets';
import type { Scope } from '@shared/model/query';
import { ExactSums } from './exactSum';
import { onceWhere } from './onceFilter';
import { onceTexts, type OnceTexts } from './onceTexts';
import { prepared } from './prepared';
import { Slots } from './slots';
import { every, filterConditions, rowsShown, shownPulls, type ShownPull } from './sql';
import { textTaken } from './textTaken';

export type SumsAsked = {
  /** Columns to group by, each kept once, two at most; none: one group. */
  columns: readonly string[];
  /** Whether months, and accounts, are told apart: then each group is of one pull. */
  byPull: (pull: ShownPull) => string;
  amounts: readonly string[];
};

export type GroupKey = { value: string | null; label: string | null };

export type CurrencySums = { currency: string; count: number; e8: bigint[] };

/** Groups that are made when they are asked for: there may be very many, of which few are shown. */
export type SummedGroups = {
  length: number;
  /** One of the pulls the group is of: they agree in what `byPull` said. */
  pullOf: (index: number) => ShownPull;
  keyOf: (index: number, column: number) => GroupKey;
  sumsOf: (index: number) => CurrencySums;
  /** First amount, else rows, of a group: as near as a double comes, and never in another order than the exact ones. */
  sizeOf: (index: number) => number;
  /** Sums of all groups, per currency. */
  totals: () => CurrencySums[];
};

/**
 * null where the sums cannot answer: a pull of the scope is not summed, or something is asked for that rows hold themselves, and
 * rows have to be asked.
 */
export function summedGroups(db: Database, scope: Scope, asked: SumsAsked): SummedGroups | null {
  const dataset: DatasetDefinition = datasets[scope.dataset];
  const { once } = dataset;
  if (!once || asked.columns.length > MOST_COLUMNS) return null;
  const named = [...asked.columns, ...scope.filters.map((f) => f.column)];
  if (!named.every((name) => once.includes(name))) return null;
  const pulls = shownPulls(db, scope);
  if (!pulls.every((p) => p.summed === 1)) return null;

  const text = scope.text.trim();
  const words = text === '' ? null : textTaken(db, dataset, text);
  // What rows hold themselves is in no sum.
  if (text !== '' && words?.rows.length !== 0) return null;

  const parts = pulls.map((pull) => ({ pull, currency: currencyOf(db, pull.id) }));
  const where = every([filterConditions(dataset, scope.filters), ...(words ? [words.once] : [])]);
  if (asked.columns.length === 0 && where.sql === '') return wholePulls(db, dataset, parts, asked);
  const wanted = where.sql === '' ? null : onceWhere(db, dataset, where).wanted;
  return byColumns(db, parts, { ...asked, wanted, texts: onceTexts(db, dataset, asked.columns) });
}

/** Sums of all rows of the scope, per currency; null where the months' sums cannot tell. */
export function summedTotals(db: Database, scope: Scope, amounts: readonly string[]): CurrencySums[] | null {
  return summedGroups(db, scope, { columns: [], amounts, byPull: () => '' })?.totals() ?? null;
}

/** How many rows a scope has, where that is told without a look at rows; else null. */
export function rowsTold(db: Database, scope: Scope): number | null {
  if (scope.filters.length === 0 && scope.text.trim() === '') return rowsShown(db, scope);
  return summedTotals(db, scope, [])?.reduce((n, { count }) => n + count, 0) ?? null;
}

/** `Slots` tells combinations of so many columns apart. */
const MOST_COLUMNS = 2;

type Part = { pull: ShownPull; currency: string };

/** Where every row counts, no line of the sums is told from another; rows and the amount of a pull stand in its own line. */
function wholePulls(
  db: Database,
  dataset: DatasetDefinition,
  parts: Part[],
  { amounts, byPull }: SumsAsked,
): SummedGroups {
  const slots = new Map<string, number>();
  const counts = new ExactSums();
  const sums = amounts.map(() => new ExactSums());
  const firsts: Part[] = [];
  for (const part of parts) {
    const { pull, currency } = part;
    if (pull.row_count === 0) continue;
    const key = `${currency} ${byPull(pull)}`;
    let slot = slots.get(key);
    if (slot === undefined) slots.set(key, (slot = firsts.push(part) - 1));
    counts.add(slot, pull.row_count);
    for (const [k, name] of amounts.entries())
      sums[k]?.addExact(slot, name === dataset.amount ? BigInt(pull.amount_e8) : wholeSum(db, pull.id, name));
  }
  return groupsOf(firsts, counts, sums, () => ({ value: null, label: null }));
}

type ByColumns = SumsAsked & { wanted: Uint8Array | null; texts: OnceTexts[] };

function byColumns(db: Database, parts: Part[], { amounts, byPull, wanted, texts }: ByColumns): SummedGroups {
  const slots = new Slots<Part>(texts);
  const counts = new ExactSums();
  const sums = amounts.map(() => new ExactSums());
  for (const part of parts) {
    const { id } = part.pull;
    const { ids, counts: rows } = summedLines(db, id);
    const lines = slots.of(`${part.currency} ${byPull(part.pull)}`, part, ids, wanted);
    counts.addEach(lines, rows, slots.length);
    for (const [k, name] of amounts.entries())
      sums[k]?.addEach(lines, new Float64Array(block(db, id, name)), slots.length);
  }
  return groupsOf(slots.firsts, counts, sums, (slot, column) => {
    const code = slots.codeOf(slot, column);
    const { values = [], labels = [] } = texts[column] ?? {};
    return { value: values[code] ?? null, label: labels[code] ?? null };
  });
}

function groupsOf(
  firsts: readonly Part[],
  counts: ExactSums,
  sums: readonly ExactSums[],
  keyOf: SummedGroups['keyOf'],
): SummedGroups {
  const sizes = sums[0] ?? counts;
  const partOf = (slot: number): Part => {
    const part = firsts[slot];
    if (!part) throw new RangeError('no such group');
    return part;
  };
  return {
    length: firsts.length,
    sizeOf: (slot) => sizes.near(slot),
    keyOf,
    pullOf: (slot) => partOf(slot).pull,
    sumsOf: (slot) => ({
      currency: partOf(slot).currency,
      count: counts.near(slot),
      e8: sums.map((s) => s.total(slot)),
    }),
    totals: () => {
      const currencies = [...new Set(firsts.map((part) => part.currency))];
      const of = firsts.map((part) => currencies.indexOf(part.currency));
      const all = [counts, ...sums].map((each) => {
        const total = new ExactSums();
        for (let slot = 0; slot < of.length; slot += 1) total.addFrom(of[slot] ?? 0, each, slot);
        return total;
      });
      const [count, ...amounts] = all;
      return currencies.map((currency, i) => ({
        currency,
        count: count?.near(i) ?? 0,
        e8: amounts.map((a) => a.total(i)),
      }));
    },
  };
}

/** A sum of a pull is kept for as long as the connection: its rows never change once it is summed, nor is its number given again. */
const wholeSums = new WeakMap<Database, Map<string, bigint>>();

/** Sum of one amount over all rows of a pull. */
function wholeSum(db: Database, pullId: number, name: string): bigint {
  let known = wholeSums.get(db);
  if (!known) wholeSums.set(db, (known = new Map<string, bigint>()));
  const key = `${pullId} ${name}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const sum = new ExactSums();
  sum.addAll(0, new Float64Array(block(db, pullId, name)));
  const total = sum.total(0);
  known.set(key, total);
  return total;
}

/** What is kept once in the rows of a pull, and in how many of them. */
export function summedLines(db: Database, pullId: number): { ids: Int32Array; counts: Int32Array } {
  return {
    ids: new Int32Array(block(db, pullId, 'once')),
    counts: new Int32Array(block(db, pullId, 'n')),
  };
}

function currencyOf(db: Database, pullId: number): string {
  const read = prepared(db, 'SELECT currency FROM pull_sum WHERE pull_id = ? AND name = ?').pluck();
  return String(read.get(pullId, 'once'));
}

/** One column of a pull's sums, as it was written. */
function block(db: Database, pullId: number, name: string): ArrayBuffer {
  const read = prepared(db, 'SELECT data FROM pull_sum WHERE pull_id = ? AND name = ?').pluck();
  const { buffer, byteOffset, byteLength } = read.get(pullId, name) as Buffer;
  // What SQLite hands over lies in a buffer of its own; where it does not, it is to be aligned for 64 bits.
  if (byteOffset === 0 && byteLength === buffer.byteLength) return buffer as ArrayBuffer;
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}
