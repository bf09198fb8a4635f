/**
 * The index of the words in what is kept once. Words are written when a pull is complete, or when many are waiting: in small bits
 * they take three times as long. Until then a search looks through the texts that wait (electron/query/wordsWaiting.ts).
 */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import { wordColumns } from '@shared/datasets/words';

const MANY = 3000;

/**
 * Writes the words that wait. Ids are given upwards and words written in that order, so what lies beyond the newest id of the index
 * waits, whoever wrote it and whatever ended in between. To be called in a transaction.
 */
export function writeWords(db: Database, dataset: DatasetDefinition, atLeast: 'any' | 'many'): void {
  const { table, once } = dataset;
  if (!once) return;
  const newest = (of: string) => (db.prepare(`SELECT max(id) FROM ${of}`).pluck().get() ?? 0) as number;
  const written = newest(`${table}_find_docsize`);
  const waiting = newest(`${table}_once`) - written;
  if (waiting < (atLeast === 'many' ? MANY : 1)) return;
  const words = wordColumns(dataset).map((name) => `coalesce(${name}, '')`);
  db.prepare(
    `INSERT INTO ${table}_find (rowid, words) SELECT id, ${words.join(' || char(10) || ')}
     FROM ${table}_once WHERE id > ? ORDER BY id`,
  ).run(written);
}
