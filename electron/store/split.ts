/** Which columns of a dataset each row has of its own, and which are kept once for all rows that repeat them. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import type { RowValue } from '@shared/datasets/page';
import { insert } from './insert';

export type Split = {
  /** Names of the columns each row has of its own, in the order in which they are bound. */
  own: string[];
  /** Places among the columns of the dataset. */
  ownAt: number[];
  onceAt: number[];
};

export function splitOf({ columns, once = [] }: DatasetDefinition): Split {
  const place = new Map(columns.map((c, i) => [c.name, i]));
  const at = (names: readonly string[]) => names.map((n) => place.get(n) ?? -1);
  const own = columns.map((c) => c.name).filter((n) => !once.includes(n));
  return { own, ownAt: at(own), onceAt: at(once) };
}

/** @returns the id of texts that are kept once, which are written if they are new, but for their words (./words). `parts`: in the order of `once`. */
export type OnceWriter = (digest: Buffer, parts: readonly RowValue[]) => number;

export function onceWriter(db: Database, dataset: DatasetDefinition): OnceWriter {
  const { table, once = [] } = dataset;
  const add = insert(db, `${table}_once`, ['hash', ...once], 'ON CONFLICT DO NOTHING');
  const find = db.prepare(`SELECT id FROM ${table}_once WHERE hash = ?`).pluck();
  return (digest, parts) => {
    const { changes, lastInsertRowid } = add.run([digest, ...parts]);
    return changes === 0 ? (find.get(digest) as number) : Number(lastInsertRowid);
  };
}

/** The row's own part: pull, place in it, the id of its texts, its own columns, what no column holds. */
export function rowInsert(db: Database, { table }: DatasetDefinition, { own }: Split) {
  return insert(db, `${table}_row`, ['pull_id', 'seq', 'once_id', ...own, 'extra']);
}
