/** Which rows free text takes, told by what is kept once and by the few rows whose own numbers hold it. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import { prepared } from './prepared';
import { remembered } from './remembered';
import { contains, type Where } from './sql';

export type TextTaken = {
  /** Of what is kept once. */
  once: Where;
  /** Rows that hold the text in an id or number of their own; most texts are in none. */
  rows: readonly number[];
};

/** More rows than this are no few: each row is asked then. */
const FEW = 5000;

/** null where the dataset keeps nothing once, or the text is in the numbers of very many rows. */
export function textTaken(db: Database, dataset: DatasetDefinition, text: string): TextTaken | null {
  const { once: kept, search, table } = dataset;
  if (!kept) return null;
  const own = search.filter((name) => !kept.includes(name));
  // Numbers have an index each, which is looked through in their place.
  const rows = remembered(db, JSON.stringify(['textTaken', table, text]), () => {
    const found = new Set<number>();
    for (const name of own) {
      const { sql, values } = contains([name], text);
      const read = prepared(
        db,
        `SELECT r.id FROM ${table}_row r WHERE r.${name} IS NOT NULL AND ${sql} LIMIT ${FEW + 1}`,
      ).pluck();
      for (const id of read.all(...values) as number[]) found.add(id);
      if (found.size > FEW) return null;
    }
    return [...found];
  });
  if (rows === null) return null;
  return {
    once: contains(
      search.filter((name) => kept.includes(name)),
      text,
    ),
    rows,
  };
}
