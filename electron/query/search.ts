import type { Database } from 'better-sqlite3';
import { datasetIds, datasets, type DatasetDefinition, type DatasetId } from '@shared/datasets';
import type { ParsedInput } from '@shared/ipc/contract';
import type { SearchHits } from '@shared/model/group';
import { learnNames } from '@shared/codes/pulled';
import { pulledNames } from './names';
import { newestOnce } from './onceTexts';
import { outRow, selectRows } from './page';
import { prepared } from './prepared';
import { termsCondition } from './searchTerms';
import { commonRows } from './searchCommon';
import { fromTable, like, marks, shownPulls, textCondition, type ShownPull, type Where } from './sql';
import { fewWith, onceWith, type HasWord } from './wordsOnce';

/** Counting ends here: nobody reads further, and a common word would count for seconds. */
const MOST = 1000;
/** Where a word is in more than this share of all texts, going through the newest rows finds enough of them sooner. */
const COMMON = 0.02;

/** Rows of all datasets and accounts in which each word is found, grouped by dataset, newest pulls first. */
export function search(db: Database, input: ParsedInput<'query.search'>): SearchHits {
  if (input.terms.length > 0) learnNames(pulledNames(db));
  const pulled = prepared(
    db,
    `SELECT DISTINCT dataset FROM pull WHERE account_id IN (${marks(input.accountIds)})`,
  )
    .pluck()
    .all(...input.accountIds);
  const wanted = (input.datasets ?? datasetIds).filter((id) => pulled.includes(id));
  return datasetIds.flatMap((dataset) => {
    if (!wanted.includes(dataset) || datasets[dataset].search.length === 0) return [];
    const hits = searchOne(db, dataset, input);
    return hits === null ? [] : [hits];
  });
}

function searchOne(
  db: Database,
  dataset: DatasetId,
  { text, terms, accountIds, limit }: ParsedInput<'query.search'>,
): SearchHits[number] | null {
  const definition = datasets[dataset];
  const { columns, once } = definition;
  const filters = termsCondition(definition, terms);
  if (!filters) return null;
  const words = text === '' ? [] : text.split(/\s+/);
  const pulls = shownPulls(db, { dataset, accountIds, cycles: [] });
  if (pulls.length === 0) return null;
  // Filters look at whole rows; words alone have an index where texts are kept apart.
  const found =
    once && terms.length === 0
      ? idsApart(db, definition, pulls, words, limit)
      : counted(ids(db, definition, pulls, words, filters));
  if (found.count === 0) return null;
  const first = found.ids.length > limit ? newestFirst(db, definition, found.ids).slice(0, limit) : found.ids;
  const rows = prepared(
    db,
    `${selectRows(columns)}, p.cycle, p.started_at ${fromTable(dataset)} JOIN pull p ON p.id = r.pull_id
     WHERE r.id IN (${marks(first)}) ORDER BY ${newness(definition)}`,
  )
    .raw()
    .safeIntegers()
    .all(...first) as unknown[][];
  return {
    dataset,
    count: Math.min(found.count, MOST),
    atLeast: found.count > MOST,
    rows: rows.map((r) => Object.assign(outRow(columns, r), { _month: r.at(-2) as string | null })),
    asOf: rows.map((r) => String(r.at(-1))).sort()[0] ?? null,
  };
}

/** `ids` are at least those that are shown. */
type Found = { ids: number[]; count: number };

function counted(ids: number[]): Found {
  return { ids, count: ids.length };
}

/**
 * A first pull takes the newest month first: the numbers of rows do not tell which is newer, their months and windows do. Within
 * a month the latest day comes first where rows have one by index.
 */
function newness({ once }: DatasetDefinition): string {
  return `coalesce(p.cycle, p.partition_key) DESC, ${once ? 'r.bill_date DESC, ' : ''}r.id DESC`;
}

function newestFirst(db: Database, definition: DatasetDefinition, found: number[]): number[] {
  const { table, once } = definition;
  return prepared(
    db,
    `SELECT r.id FROM ${once ? `${table}_row` : table} r JOIN pull p ON p.id = r.pull_id
     WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY ${newness(definition)}`,
  )
    .pluck()
    .all(JSON.stringify(found)) as number[];
}

function ids(
  db: Database,
  definition: DatasetDefinition,
  pulls: ShownPull[],
  words: string[],
  filters: Where,
): number[] {
  const each = [filters, ...words.map((word) => textCondition(definition, word))];
  return prepared(
    db,
    `SELECT r.id FROM ${definition.table} r WHERE r.pull_id IN (SELECT value FROM json_each(?))
     AND ${each.map((w) => w.sql).join(' AND ')} ORDER BY r.id DESC LIMIT ${MOST + 1}`,
  )
    .pluck()
    .all(idsOf(pulls), ...each.flatMap((w) => w.values)) as number[];
}

/** As json_each reads them. */
function idsOf(pulls: readonly ShownPull[]): string {
  return JSON.stringify(pulls.map((p) => p.id));
}

/**
 * Where texts are kept once, words are looked for there (./wordsOnce), and in what rows have of their own: ids and numbers, found
 * whole, by their beginning or, where nothing else is found, by any part. Rare words lead to their rows by index; where all are common, the newest rows are gone through.
 */
function idsApart(
  db: Database,
  definition: DatasetDefinition,
  pulls: ShownPull[],
  words: string[],
  limit: number,
): Found {
  const newest = newestOnce(db, definition);
  const least = Math.max(100, newest * COMMON);
  const common: HasWord[] = [];
  const rare: { word: string; few: number[] }[] = [];
  for (const word of words) {
    const has = onceWith(db, definition, word);
    const few = fewWith(has, newest, least);
    if (few) rare.push({ word, few });
    else common.push(has);
  }
  const has: HasWord = (id) => common.every((one) => one(id));
  if (rare.length === 0) return commonRows(db, definition, pulls, { has, most: MOST, limit });
  const found = rowsAmong(db, definition, pulls, {
    rare: rare.map(({ word, few }) => among(few, beginningWith(definition, word))),
    has,
  });
  if (found.length > 0 || !rare.some(({ word }) => PART_OF_ID.test(word))) return counted(found);
  return counted(
    rowsAmong(db, definition, pulls, {
      rare: rare.map(({ word, few }) =>
        among(few, PART_OF_ID.test(word) ? anywhere(definition, word) : beginningWith(definition, word)),
      ),
      has,
    }),
  );
}

/** What may be the middle or the end of an id: to look for it there takes a look at every id, and is done where nothing else is found. */
const PART_OF_ID = /^(?=.*\d)[\w-]{4,}$/;

function rowsAmong(
  db: Database,
  { table }: DatasetDefinition,
  pulls: readonly ShownPull[],
  { rare, has }: { rare: readonly Where[]; has: HasWord },
): number[] {
  const rows = prepared(
    db,
    `SELECT r.id, r.once_id FROM ${table}_row r
     WHERE ${[...rare.map((w) => w.sql), '+r.pull_id IN (SELECT value FROM json_each(?))'].join(' AND ')}
     ORDER BY r.id DESC`,
  ).raw();
  const ids: number[] = [];
  const values = [...rare.flatMap((w) => w.values), idsOf(pulls)];
  for (const [id, once] of rows.iterate(...values) as IterableIterator<[number, number]>) {
    if (has(once)) ids.push(id);
    if (ids.length > MOST) break;
  }
  return ids;
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
