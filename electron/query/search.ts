import type { Database } from 'better-sqlite3';
import { datasetIds, datasets, type DatasetDefinition, type DatasetId } from '@shared/datasets';
import type { ParsedInput } from '@shared/ipc/contract';
import type { SearchHits } from '@shared/model/group';
import { learnNames } from '@shared/codes/pulled';
import { pulledNames } from './names';
import { outRow, selectRows } from './page';
import { prepared } from './prepared';
import { termsCondition } from './searchTerms';
import { fromTable, marks, shownPulls, textCondition, type Where } from './sql';
import { onceWith } from './wordsOnce';

/** Counting ends here: nobody reads further, and a common word would count for seconds. */
const MOST = 1000;
/** Rows that are looked through at a time. */
const AT_A_TIME = MOST + 1;
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
    return hits === null || hits.count === 0 ? [] : [hits];
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
  const pulls = shownPulls(db, { dataset, accountIds, cycles: [] }).map((p) => p.id);
  if (pulls.length === 0) return { dataset, count: 0, atLeast: false, rows: [], asOf: null };
  // Filters look at whole rows; words alone have an index where texts are kept apart.
  const found =
    once && terms.length === 0
      ? idsApart(db, definition, pulls, words)
      : ids(db, definition, pulls, words, filters);
  const first = newestFirst(db, definition, found).slice(0, limit);
  const rows = prepared(
    db,
    `${selectRows(columns)}, p.cycle, p.started_at ${fromTable(dataset)} JOIN pull p ON p.id = r.pull_id
     WHERE r.id IN (${marks(first)}) ORDER BY ${NEWEST_FIRST}`,
  )
    .raw()
    .safeIntegers()
    .all(...first) as unknown[][];
  return {
    dataset,
    count: Math.min(found.length, MOST),
    atLeast: found.length > MOST,
    rows: rows.map((r) => ({ ...outRow(columns, r), _month: r.at(-2) as string | null })),
    asOf: rows.map((r) => String(r.at(-1))).sort()[0] ?? null,
  };
}

/** A first pull takes the newest month first: the numbers of rows do not tell which is newer, their months and windows do. */
const NEWEST_FIRST = 'coalesce(p.cycle, p.partition_key) DESC, r.id DESC';

function newestFirst(db: Database, { table, once }: DatasetDefinition, found: number[]): number[] {
  return prepared(
    db,
    `SELECT r.id FROM ${once ? `${table}_row` : table} r JOIN pull p ON p.id = r.pull_id
     WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY ${NEWEST_FIRST}`,
  )
    .pluck()
    .all(JSON.stringify(found)) as number[];
}

function ids(
  db: Database,
  definition: DatasetDefinition,
  pulls: number[],
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
    .all(JSON.stringify(pulls), ...each.flatMap((w) => w.values)) as number[];
}

/**
 * Where texts are kept once, words are looked for there (./wordsOnce), and in what rows have of their own: ids and numbers, found
 * whole or by their beginning. Rare words lead to their rows by index; common ones are asked of the newest rows one by one, until
 * enough are found.
 */
function idsApart(db: Database, definition: DatasetDefinition, pulls: number[], words: string[]): number[] {
  const { table } = definition;
  const found = words.map((word) => ({ word, ...onceWith(db, definition, word) }));
  const least = Math.max(100, (found[0]?.hits.length ?? 0) * COMMON);
  const common = found.filter((f) => f.count >= least);
  const rare = found
    .filter((f) => f.count < least)
    .map(({ word, hits }) => {
      const own = beginningWith(definition, word);
      const ids: number[] = [];
      for (let id = hits.indexOf(1); id >= 0; id = hits.indexOf(1, id + 1)) ids.push(id);
      return {
        sql: `(${['r.once_id IN (SELECT value FROM json_each(?))', ...own.map((o) => o.sql)].join(' OR ')})`,
        values: [JSON.stringify(ids), ...own.flatMap((o) => o.values)],
      };
    });
  const rows = prepared(
    db,
    `SELECT r.id, r.once_id FROM ${table}_row r
     WHERE ${[...rare.map((w) => w.sql), `+r.pull_id IN (SELECT value FROM json_each(?)) AND ${rare.length > 0 ? '+' : ''}r.id < ?`].join(' AND ')}
     ORDER BY r.id DESC LIMIT ${AT_A_TIME}`,
  ).raw();
  const values = [...rare.flatMap((w) => w.values), JSON.stringify(pulls)];
  const ids: number[] = [];
  for (let before = Number.MAX_SAFE_INTEGER; ids.length <= MOST;) {
    const some = rows.all(...values, before) as [number, number][];
    for (const [id, once] of some) if (common.every(({ hits }) => hits[once] === 1)) ids.push(id);
    if (some.length < AT_A_TIME) break;
    before = some.at(-1)?.[0] ?? 0;
  }
  return ids.slice(0, MOST + 1);
}

function beginningWith({ once = [], search: names }: DatasetDefinition, word: string): Where[] {
  const own = names.filter((n) => !once.includes(n));
  const written = [...new Set([word, word.toUpperCase(), word.toLowerCase()])];
  return own.flatMap((name) =>
    written.map((from) => ({
      sql: `(r.${name} >= ? AND r.${name} < ?)`,
      values: [from, `${from}\u{10FFFF}`],
    })),
  );
}
