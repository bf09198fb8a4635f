/** What the writing thread knows of packed pages: numbers the decoder gave to texts, and the records of pulls under way. */
import type { Database } from 'better-sqlite3';
import { RunningSums } from './runningSums';

/** Ids of the texts of an account's dataset by the decoder's numbers. */
export type Told = { epoch: number; ids: number[] };
/** Keys of the records' ids of a pull, as long as they are those of all its rows. */
export type Records = {
  rows: number;
  keys: Set<number>;
  /** null when the pull began before it was known here. */
  sums: RunningSums | null;
};

type Memory = { told: Map<string, Told>; records: Map<number, Records> };

/** Pulls of so many accounts go on side by side without being looked up again. */
const MOST_PULLS = 16;

const memories = new WeakMap<Database, Memory>();

function memoryOf(db: Database): Memory {
  let memory = memories.get(db);
  if (!memory) memories.set(db, (memory = { told: new Map(), records: new Map() }));
  return memory;
}

/** null when the decoder speaks of numbers that were never heard of here. */
export function toldOf(
  db: Database,
  of: string,
  { epoch, first }: { epoch: number; first: number },
): Told | null {
  const { told } = memoryOf(db);
  const known = told.get(of);
  if (known?.epoch === epoch && known.ids.length === first) return known;
  if (first > 0) return null;
  const anew: Told = { epoch, ids: [] };
  told.delete(of);
  told.set(of, anew);
  for (const other of told.keys()) if (told.size > MOST_PULLS) told.delete(other);
  return anew;
}

/** Those of a pull that has this many rows; `load` finds them when they are not known. */
export function recordsOf(
  db: Database,
  pull: { id: number; row_count: number },
  load: () => Set<number>,
  amounts = 0,
): Records {
  const { records } = memoryOf(db);
  const known = records.get(pull.id);
  if (pull.row_count > 0 && known?.rows === pull.row_count) return known;
  records.delete(pull.id);
  for (const id of records.keys()) if (records.size >= MOST_PULLS) records.delete(id);
  const found: Records =
    pull.row_count === 0
      ? { rows: 0, keys: new Set(), sums: new RunningSums(amounts) }
      : { rows: pull.row_count, keys: load(), sums: null };
  records.set(pull.id, found);
  return found;
}

/** Those of a pull whose page is in step. */
export function knownRecords(db: Database, pull: { id: number }): Records {
  const known = memoryOf(db).records.get(pull.id);
  if (!known) throw new Error('a pull that is not known');
  return known;
}

/** Of all rows of a pull, as ./sums would find them; null when they were not all written here. */
export function sumsOf(db: Database, pull: { id: number; row_count: number }): number[][] | null {
  const known = memories.get(db)?.records.get(pull.id);
  return known && known.rows === pull.row_count ? (known.sums?.rows() ?? null) : null;
}

/** A pull that is complete, or whose page was not written. */
export function forgetRecords(db: Database, pullId: number): void {
  memories.get(db)?.records.delete(pullId);
}

/** Texts were swept away, or not kept. */
export function forgetTold(db: Database): void {
  memories.delete(db);
}
