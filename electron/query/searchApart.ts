/** Search where texts are kept once. */
import type { Database } from 'better-sqlite3';
import type { DatasetDefinition } from '@shared/datasets';
import { onceWhere } from './onceFilter';
import { newestOnce } from './onceTexts';
import { prepared } from './prepared';
import { commonRows } from './searchCommon';
import { idsOf, type Asked, type Found } from './searchFound';
import { every, like, type Where } from './sql';
import { fewWith, onceWith, type HasWord } from './wordsOnce';

/** Where a word is in more than this share of all texts, going through the newest rows finds enough of them sooner. */
const COMMON = 0.02;

/** Few texts that hold a word, and where else a row may hold it; without a word, what filters say of texts. */
type Rare = { few: readonly number[]; word: string | null };

/**
 * Words are looked for in what is kept once (./wordsOnce), and in what rows have of their own: ids and numbers, found whole, by their
 * beginning or, where nothing else is found, by any part. Rare words lead to their rows by index; where all are common, the newest
 * rows are gone through.
 */
export function foundApart(db: Database, definition: DatasetDefinition, asked: Asked): Found {
  const { words, terms } = asked;
  const newest = newestOnce(db, definition);
  const least = Math.max(100, newest * COMMON);
  const common: HasWord[] = [];
  const rare: Rare[] = [];
  if (terms.once.sql !== '') {
    const { ids, wanted } = onceWhere(db, definition, terms.once);
    if (ids.length < least) rare.push({ few: ids, word: null });
    else common.push((id) => wanted[id] === 1);
  }
  for (const word of words) {
    const has = onceWith(db, definition, word);
    const few = fewWith(has, newest, least);
    if (few) rare.push({ few, word });
    else common.push(has);
  }
  const has = allOf(common);
  if (rare.length === 0) return commonRows(db, definition, asked, has);
  const found = rowsAmong(
    db,
    definition,
    asked,
    rare.map(({ few, word }) => among(few, word === null ? [] : beginningWith(definition, word))),
    has,
  );
  const parts = rare.filter(({ word }) => word !== null && PART_OF_ID.test(word));
  if (found.count > 0 || parts.length === 0) return found;
  return rowsAmong(
    db,
    definition,
    asked,
    rare.map((one) => {
      const { few, word } = one;
      if (word === null) return among(few, []);
      return among(few, parts.includes(one) ? anywhere(definition, word) : beginningWith(definition, word));
    }),
    has,
  );
}

function allOf(words: readonly HasWord[]): HasWord {
  const [only] = words;
  return words.length === 1 && only ? only : (id) => words.every((has) => has(id));
}

/** What may be the middle or the end of an id: to look for it there takes a look at every id, and is done where nothing else is found. */
const PART_OF_ID = /^(?=.*\d)[\w-]{4,}$/;

/** All rows that rare words lead to, the newest month first and in it the latest day, as far as they are counted. */
function rowsAmong(
  db: Database,
  { table }: DatasetDefinition,
  { pulls, terms, most }: Asked,
  rare: readonly Where[],
  has: HasWord,
): Found {
  const where = every([
    ...rare,
    { sql: '+r.pull_id IN (SELECT value FROM json_each(?))', values: [idsOf(pulls)] },
    terms.own,
  ]);
  const rows = prepared(
    db,
    `SELECT r.id, r.once_id FROM ${table}_row r JOIN pull p ON p.id = r.pull_id WHERE ${where.sql}
     ORDER BY coalesce(p.cycle, p.partition_key) DESC, r.bill_date DESC, r.id DESC`,
  ).raw();
  const ids: number[] = [];
  for (const [id, once] of rows.iterate(...where.values) as IterableIterator<[number, number]>) {
    if (has(once)) ids.push(id);
    if (ids.length > most) break;
  }
  return { ids, count: ids.length };
}

/** Rows of these texts, or with a number of their own that begins so. */
function among(onceIds: readonly number[], own: readonly Where[]): Where {
  return {
    sql: `(${['r.once_id IN (SELECT value FROM json_each(?))', ...own.map((o) => o.sql)].join(' OR ')})`,
    values: [JSON.stringify(onceIds), ...own.flatMap((o) => o.values)],
  };
}

const ownOf = ({ once = [], search: names }: DatasetDefinition) => names.filter((n) => !once.includes(n));

function anywhere(definition: DatasetDefinition, word: string): Where[] {
  return ownOf(definition).map((name) => ({
    sql: `r.id IN (SELECT w.id FROM ${definition.table}_row w WHERE w.${name} IS NOT NULL AND w.${name} LIKE ? ESCAPE '\\')`,
    values: [like(word)],
  }));
}

function beginningWith(definition: DatasetDefinition, word: string): Where[] {
  const written = [...new Set([word, word.toUpperCase(), word.toLowerCase()])];
  return ownOf(definition).flatMap((name) =>
    written.map((from) => ({
      sql: `(r.${name} >= ? AND r.${name} < ?)`,
      values: [from, `${from}\u{10FFFF}`],
    })),
  );
}
