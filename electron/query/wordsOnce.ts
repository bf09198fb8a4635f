/** Which of the texts that are kept once hold a word. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import { wordColumns } from '@shared/datasets/words';
import { isWide, newestOnce, onceTexts, type OnceTexts } from './onceTexts';
import { prepared } from './prepared';
import { waitingWith } from './wordsWaiting';

/** Shorter words are no trigram. */
const TRIGRAM = 3;

/** Whether a word is in what is kept once, by its id. */
export type HasWord = (id: number) => boolean;

/**
 * Names and codes have few different values: all are looked through, in memory. What names one resource has an index of trigrams;
 * for words shorter than one it is looked through, too.
 */
export function onceWith(db: Database, dataset: DatasetDefinition, word: string): HasWord {
  const { names = [], table } = dataset;
  const found = new Uint8Array(newestOnce(db, dataset) + 1);
  const indexed = [...word].length >= TRIGRAM;
  if (indexed) {
    const ids = prepared(db, `SELECT rowid FROM ${table}_find WHERE ${table}_find MATCH ?`).pluck();
    for (const id of ids.all(`"${word.replaceAll('"', '""')}"`) as number[]) found[id] = 1;
    for (const id of waitingWith(db, dataset, word)) found[id] = 1;
  }
  const through = indexed ? names : [...names, ...wordColumns(dataset)];
  const columns = onceTexts(db, dataset, through).flatMap(
    (texts) => valuesWith(texts, word.toLowerCase()) ?? [],
  );
  return (id) => {
    if (found[id] === 1) return true;
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i];
      if (column && column.has[column.codes[id] ?? 0] === 1) return true;
    }
    return false;
  };
}

type Column = { has: Uint8Array; codes: Int32Array };

/** Values of a column that hold a word; null where none does. */
function valuesWith({ folded, wide, codes }: OnceTexts, word: string): Column | null {
  const has = new Uint8Array(folded.length);
  let any = false;
  const look = (code: number) => {
    if (folded[code]?.includes(word) !== true) return;
    has[code] = 1;
    any = true;
  };
  if (isWide(word)) for (const code of wide) look(code);
  else for (let code = 0; code < folded.length; code += 1) look(code);
  return any ? { has, codes } : null;
}

/** What holds a word, by its id; null where that is `most` or more of all. */
export function fewWith(has: HasWord, newest: number, most: number): number[] | null {
  const ids: number[] = [];
  for (let id = 1; id <= newest; id += 1) {
    if (!has(id)) continue;
    ids.push(id);
    if (ids.length >= most) return null;
  }
  return ids;
}
