/** Rows that hold words which very many rows hold: the newest are shown, and counted is as far as anybody reads. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import { prepared } from './prepared';
import { newestFirst, type Asked, type Found } from './searchFound';
import type { ShownPull, Where } from './sql';
import { summedLines } from './sums';
import type { HasWord } from './wordsOnce';

/** A row, and its day; null where it has none. */
type Dated = [id: number, day: string | null];

/** `dated`: the latest rows of a pull, as many as are wanted. */
type OfPull = { count: number; dated: Dated[] };

type Wanted = {
  /** Counting ends beyond this. */
  most: number;
  /** Rows that are shown. */
  rows: number;
};

/**
 * From the newest month backwards. Where texts alone decide, how many rows of each month there are is told by its sums, and only as
 * many rows are looked at as are shown, latest day first.
 * @param has whether every word is in what is kept once
 */
export function commonRows(
  db: Database,
  { table }: DatasetDefinition,
  { pulls, terms, most, limit }: Asked,
  has: HasWord,
): Found {
  const ids: number[] = [];
  let count = 0;
  const ofPull = (pull: ShownPull, wanted: Wanted): OfPull =>
    terms.own.sql === ''
      ? summed(db, table, pull, has, wanted)
      : looked(db, table, pull, has, terms.own, wanted);
  for (const month of newestFirst(pulls)) {
    const rows = limit - ids.length;
    const latest: Dated[] = [];
    for (const pull of month) {
      const found = ofPull(pull, { most: Math.max(most - count, rows), rows });
      count += found.count;
      latest.push(...found.dated);
    }
    if (month.length > 1) latest.sort(byDay);
    for (let i = 0; i < rows && i < latest.length; i += 1) ids.push(latest[i]?.[0] ?? 0);
    if (count > most && ids.length >= limit) break;
  }
  return { ids, count };
}

/** Latest day first, rows without one last. */
function byDay([a, x]: Dated, [b, y]: Dated): number {
  if (x !== y) return (x ?? '') < (y ?? '') ? 1 : -1;
  return b - a;
}

function summed(db: Database, table: string, pull: ShownPull, has: HasWord, { most, rows }: Wanted): OfPull {
  const count = countOf(db, table, pull, has, most);
  return { count, dated: count > 0 && rows > 0 ? latest(db, table, pull, has, Math.min(rows, count)) : [] };
}

/** Where rows themselves have to be asked, too. */
function looked(
  db: Database,
  table: string,
  pull: ShownPull,
  has: HasWord,
  own: Where,
  { most, rows }: Wanted,
): OfPull {
  const read = prepared(
    db,
    `SELECT r.id, r.bill_date, r.once_id FROM ${table}_row r WHERE r.pull_id = ? AND ${own.sql}
     ORDER BY r.bill_date DESC, r.id DESC`,
  ).raw();
  const dated: Dated[] = [];
  let count = 0;
  for (const [id, day, once] of read.iterate(pull.id, ...own.values) as IterableIterator<
    [number, string | null, number]
  >) {
    if (!has(once)) continue;
    count += 1;
    if (dated.length < rows) dated.push([id, day]);
    if (count > most && dated.length === rows) break;
  }
  return { count, dated };
}

/** Rows that are looked at first, and then each time so many times as many, up to the most. */
const LOOKED_AT = { first: 32, times: 2, most: 4096 };

/** The `wanted` latest rows of a pull that hold the words; there are as many. */
function latest(db: Database, table: string, pull: ShownPull, has: HasWord, wanted: number): Dated[] {
  const rows = prepared(
    db,
    `SELECT r.id, r.bill_date, r.once_id FROM ${table}_row r WHERE r.pull_id = ?
     ORDER BY r.bill_date DESC, r.id DESC LIMIT ? OFFSET ?`,
  ).raw();
  const dated: Dated[] = [];
  let size = LOOKED_AT.first;
  for (let offset = 0; offset < pull.row_count;) {
    for (const [id, day, once] of rows.all(pull.id, size, offset) as [number, string | null, number][]) {
      if (has(once)) dated.push([id, day]);
      if (dated.length === wanted) return dated;
    }
    offset += size;
    size = Math.min(size * LOOKED_AT.times, LOOKED_AT.most);
  }
  return dated;
}

/** Rows of a pull; counting ends beyond `most`. */
function countOf(db: Database, table: string, pull: ShownPull, has: HasWord, most: number): number {
  if (pull.row_count === 0) return 0;
  let count = 0;
  if (pull.summed === 1) {
    const { ids, counts } = summedLines(db, pull.id);
    for (let i = 0; i < ids.length && count <= most; i += 1) if (has(ids[i] ?? 0)) count += counts[i] ?? 0;
    return count;
  }
  const lines = prepared(db, `SELECT once_id, count(*) FROM ${table}_row WHERE pull_id = ? GROUP BY 1`).raw();
  for (const [id, rows] of lines.all(pull.id) as [number, number][]) if (has(id)) count += rows;
  return count;
}
