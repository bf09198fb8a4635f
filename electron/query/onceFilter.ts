/** Which of the texts that are kept once are taken by filters of a scope, or by what was typed into the search box. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import type { Filter } from '@shared/model/query';
import { newestOnce, sweepsOf } from './onceTexts';
import { prepared } from './prepared';
import { filterConditions, type Where } from './sql';

export type OnceTaken = {
  /** By the id of what is kept once: 1 where it is taken. */
  wanted: Uint8Array;
  ids: readonly number[];
};

/** A page, its totals and the next page are asked with the same filters. */
const MOST_KNOWN = 8;

const known = new WeakMap<Database, Map<string, OnceTaken>>();

/** `filters` are of columns that are kept once. */
export function onceTaken(db: Database, dataset: DatasetDefinition, filters: readonly Filter[]): OnceTaken {
  return onceWhere(db, dataset, filterConditions(dataset, filters));
}

/** `where` is of columns that are kept once. */
export function onceWhere(db: Database, dataset: DatasetDefinition, where: Where): OnceTaken {
  const newest = newestOnce(db, dataset);
  const key = JSON.stringify([dataset.table, newest, sweepsOf(db), where.sql, where.values.map(String)]);
  let all = known.get(db);
  if (!all) known.set(db, (all = new Map<string, OnceTaken>()));
  const before = all.get(key);
  if (before) return before;
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
