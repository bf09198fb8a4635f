/** Texts whose words are not in the index yet (electron/store/words.ts): few, and looked through as they are. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import { wordColumns } from '@shared/datasets/words';
import { prepared } from './prepared';

/** Ids of those that hold a word. Ids are given upwards, and words written in that order: beyond the newest written all wait. */
export function waitingWith(db: Database, dataset: DatasetDefinition, word: string): number[] {
  const { table } = dataset;
  const waiting = prepared(
    db,
    `SELECT id, ${wordColumns(dataset).join(', ')} FROM ${table}_once
     WHERE id > (SELECT coalesce(max(id), 0) FROM ${table}_find_docsize)`,
  ).raw();
  const looked = word.toLowerCase();
  const has = (text: string | null) => text !== null && text.toLowerCase().includes(looked);
  const rows = waiting.all() as [number, ...(string | null)[]][];
  return rows.filter(([, ...texts]) => texts.some(has)).map(([id]) => id);
}
