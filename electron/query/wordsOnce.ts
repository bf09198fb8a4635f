/** Which of the texts that are kept once hold a word. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import { isWide, newestOnce, onceTexts, type OnceTexts } from './onceTexts';
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
  const through = indexed ? names : [...names, ...wordColumns(dataset)];
  for (const texts of onceTexts(db, dataset, through)) addHits(hits, texts, word.toLowerCase());
  let count = 0;
  for (let id = 0; id < hits.length; id += 1) count += hits[id] ?? 0;
  return { hits, count };
}

function addHits(hits: Uint8Array, { folded, wide, codes }: OnceTexts, word: string): void {
  const has = new Uint8Array(folded.length);
  let any = false;
  const look = (code: number) => {
    if (folded[code]?.includes(word) !== true) return;
    has[code] = 1;
    any = true;
  };
  if (isWide(word)) for (const code of wide) look(code);
  else for (let code = 0; code < folded.length; code += 1) look(code);
  if (!any) return;
  for (let id = 1; id < hits.length; id += 1) if (has[codes[id] ?? 0] === 1) hits[id] = 1;
}

/** Columns of the index of words: what is searched, kept once and not looked through. */
export function wordColumns({ once = [], names = [], search }: DatasetDefinition): string[] {
  return search.filter((n) => once.includes(n) && !names.includes(n));
}
