/** Which of the texts that are kept once the filters of a scope take. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import type { Filter } from '@shared/model/query';
import { newestOnce, sweepsOf } from './onceTexts';
import { prepared } from './prepared';
import { filterConditions } from './sql';

export type OnceTaken = {
  /** By the id of what is kept once: 1 where all filters take it. */
  wanted: Uint8Array;
  ids: readonly number[];
};

/** A page, its totals and the next page are asked with the same filters. */
const MOST_KNOWN = 8;

const known = new WeakMap<Database, Map<string, OnceTaken>>();

/** `filters` are of columns that are kept once. */
export function onceTaken(db: Database, dataset: DatasetDefinition, filters: readonly Filter[]): OnceTaken {
  const newest = newestOnce(db, dataset);
  const key = JSON.stringify([dataset.table, newest, sweepsOf(db), filters]);
  let all = known.get(db);
  if (!all) known.set(db, (all = new Map<string, OnceTaken>()));
  const before = all.get(key);
  if (before) return before;
  const where = filterConditions(dataset, filters);
  const read = prepared(db, `SELECT r.id FROM ${dataset.table}_once r WHERE ${where.sql}`).pluck();
  const ids = read.all(...where.values) as number[];
  const wanted = new Uint8Array(newest + 1);
  for (const id of ids) wanted[id] = 1;
  const taken = { wanted, ids };
  const [oldest] = all.keys();
  if (all.size >= MOST_KNOWN && oldest !== undefined) all.delete(oldest);
  all.set(key, taken);
  return taken;
}
