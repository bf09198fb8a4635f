/** Rows that hold words which very many rows hold: the newest are shown, and counted is as far as anybody reads. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import { prepared } from './prepared';
import type { ShownPull } from './sql';
import { summedLines } from './sums';
import type { HasWord } from './wordsOnce';

export type CommonAsked = {
  /** Whether every word is in what is kept once. */
  has: HasWord;
  /** Counting ends beyond this. */
  most: number;
  /** Rows that are shown. */
  limit: number;
};

/**
 * From the newest month backwards: how many rows of each there are is told by the months' sums, and only as many rows are looked at
 * as are shown, latest day first.
 * @returns `ids` hold the newest rows, those of months of several accounts not yet in order
 */
export function commonRows(
  db: Database,
  { table }: DatasetDefinition,
  pulls: readonly ShownPull[],
  { has, most, limit }: CommonAsked,
): { ids: number[]; count: number } {
  const ids: number[] = [];
  let count = 0;
  for (const month of newestFirst(pulls)) {
    const wanted = limit - ids.length;
    for (const pull of month) {
      const here = countOf(db, table, pull, { has, most: Math.max(most, wanted) });
      count += here;
      if (here > 0 && wanted > 0) ids.push(...latest(db, table, pull, has, Math.min(wanted, here)));
    }
    if (count > most && ids.length >= limit) break;
  }
  return { ids, count };
}

/** Rows that are looked at first, and then each time so many times as many, up to the most. */
const LOOKED_AT = { first: 32, times: 2, most: 4096 };

/** The `wanted` latest rows of a pull that hold the words; there are as many. */
function latest(db: Database, table: string, pull: ShownPull, has: HasWord, wanted: number): number[] {
  const rows = prepared(
    db,
    `SELECT r.id, r.once_id FROM ${table}_row r WHERE r.pull_id = ?
     ORDER BY r.bill_date DESC, r.id DESC LIMIT ? OFFSET ?`,
  ).raw();
  const ids: number[] = [];
  let size = LOOKED_AT.first;
  for (let offset = 0; offset < pull.row_count;) {
    for (const [id, once] of rows.all(pull.id, size, offset) as [number, number][]) {
      if (has(once)) ids.push(id);
      if (ids.length === wanted) return ids;
    }
    offset += size;
    size = Math.min(size * LOOKED_AT.times, LOOKED_AT.most);
  }
  return ids;
}

/** Pulls of one month together. */
function newestFirst(pulls: readonly ShownPull[]): ShownPull[][] {
  const months = new Map<string, ShownPull[]>();
  for (const pull of pulls) {
    const month = months.get(pull.cycle ?? '');
    if (month) month.push(pull);
    else months.set(pull.cycle ?? '', [pull]);
  }
  return [...months].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, month]) => month);
}

/** Rows of a pull; counting ends beyond `most`. */
function countOf(
  db: Database,
  table: string,
  pull: ShownPull,
  { has, most }: Omit<CommonAsked, 'limit'>,
): number {
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
