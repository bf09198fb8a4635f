/** Search where rows are whole: each one is looked at, the newest first, until enough are found. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import { prepared } from './prepared';
import { idsOf, newestFirst, type Asked, type Found } from './searchFound';
import { every, textCondition, type ShownPull } from './sql';

/** Months are looked at together as long as they have no more rows than this: most have a few, and there are many. */
const TOGETHER = 5000;

export function foundInRows(
  db: Database,
  definition: DatasetDefinition,
  { pulls, words, terms, most }: Asked,
): Found {
  const where = every([terms.own, ...words.map((word) => textCondition(definition, word))]);
  const read = prepared(
    db,
    `SELECT r.id FROM ${definition.table} r JOIN pull p ON p.id = r.pull_id
     WHERE r.pull_id IN (SELECT value FROM json_each(?))${where.sql === '' ? '' : ` AND ${where.sql}`}
     ORDER BY coalesce(p.cycle, p.partition_key) DESC, r.id DESC LIMIT ?`,
  ).pluck();
  const ids: number[] = [];
  for (const months of strides(newestFirst(pulls))) {
    ids.push(...(read.all(idsOf(months), ...where.values, most + 1 - ids.length) as number[]));
    if (ids.length > most) break;
  }
  return { ids, count: ids.length };
}

function* strides(months: readonly ShownPull[][]): Generator<ShownPull[]> {
  let together: ShownPull[] = [];
  let rows = 0;
  for (const month of months) {
    together.push(...month);
    for (const pull of month) rows += pull.row_count;
    if (rows < TOGETHER) continue;
    yield together;
    together = [];
    rows = 0;
  }
  if (together.length > 0) yield together;
}
