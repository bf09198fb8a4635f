/** Which of the texts that are kept once hold a word. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import { newestOnce, onceTexts } from './onceTexts';
import { prepared } from './prepared';

/** Shorter words are no trigram. */
const TRIGRAM = 3;

/**
 * Names and codes have few different values: all are looked through, in memory. What names one resource has an index of trigrams;
 * for words shorter than one it is looked through, too.
 * @returns `hits` by the id of what is kept once: 1 where the word is in it, and how many those are
 */
export function onceWith(
  db: Database,
  dataset: DatasetDefinition,
  word: string,
): { hits: Uint8Array; count: number } {
  const { names = [], table } = dataset;
  const hits = new Uint8Array(newestOnce(db, dataset) + 1);
  const indexed = [...word].length >= TRIGRAM;
  if (indexed) {
    const ids = prepared(db, `SELECT rowid FROM ${table}_find WHERE ${table}_find MATCH ?`).pluck();
    for (const id of ids.all(`"${word.replaceAll('"', '""')}"`) as number[]) hits[id] = 1;
  }
  const wanted = word.toLowerCase();
  const through = indexed ? names : [...names, ...wordColumns(dataset)];
  for (const { folded, codes } of onceTexts(db, dataset, through)) {
    const has = Uint8Array.from(folded, (text) => (text.includes(wanted) ? 1 : 0));
    if (has.includes(1)) for (let id = 1; id < hits.length; id += 1) if (has[codes[id] ?? 0]) hits[id] = 1;
  }
  let count = 0;
  for (const hit of hits) count += hit;
  return { hits, count };
}

/** Columns of the index of words: what is searched, kept once and not looked through. */
export function wordColumns({ once = [], names = [], search }: DatasetDefinition): string[] {
  return search.filter((n) => once.includes(n) && !names.includes(n));
}
