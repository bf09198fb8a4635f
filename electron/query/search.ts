import type { Database } from 'better-sqlite3';
import { datasetIds, datasets, type DatasetDefinition, type DatasetId } from '@shared/datasets';
import type { ParsedInput } from '@shared/ipc/contract';
import type { SearchHits } from '@shared/model/group';
import { outRow, selectRows } from './page';
import { termsCondition } from './searchTerms';
import { fromTable, like, marks, textCondition, type Where } from './sql';

/** Counting ends here: nobody reads further, and a common word would count for seconds. */
const MOST = 1000;
/** Where a word is in more than this share of all texts, going through the newest rows finds enough of them sooner. */
const COMMON = 0.02;
/** Shorter words are no trigram. */
const TRIGRAM = 3;

/** Rows of all datasets and accounts in which each word is found, grouped by dataset, newest pulls first. */
export function search(db: Database, input: ParsedInput<'query.search'>): SearchHits {
  const pulled = db
    .prepare(`SELECT DISTINCT dataset FROM pull WHERE account_id IN (${marks(input.accountIds)})`)
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
  const pulls = db
    .prepare(`SELECT id FROM shown_pull WHERE account_id IN (${marks(accountIds)}) AND dataset = ?`)
    .pluck()
    .all(...accountIds, dataset) as number[];
  if (pulls.length === 0) return { dataset, count: 0, atLeast: false, rows: [] };
  // Filters look at whole rows; words alone have an index where texts are kept apart.
  const found =
    once && terms.length === 0
      ? idsApart(db, definition, pulls, words)
      : ids(db, definition, pulls, words, filters);
  const first = found.slice(0, limit);
  const rows = db
    .prepare(
      `${selectRows(columns)}, p.cycle ${fromTable(dataset)} JOIN pull p ON p.id = r.pull_id
       WHERE r.id IN (${marks(first)}) ORDER BY r.id DESC`,
    )
    .raw()
    .safeIntegers()
    .all(...first) as unknown[][];
  return {
    dataset,
    count: Math.min(found.length, MOST),
    atLeast: found.length > MOST,
    rows: rows.map((r) => ({ ...outRow(columns, r), _month: r.at(-1) as string | null })),
  };
}

function ids(
  db: Database,
  definition: DatasetDefinition,
  pulls: number[],
  words: string[],
  filters: Where,
): number[] {
  const each = [filters, ...words.map((word) => textCondition(definition, word))];
  return db
    .prepare(
      `SELECT r.id FROM ${definition.table} r WHERE r.pull_id IN (SELECT value FROM json_each(?))
       AND ${each.map((w) => w.sql).join(' AND ')} ORDER BY r.id DESC LIMIT ${MOST + 1}`,
    )
    .pluck()
    .all(JSON.stringify(pulls), ...each.flatMap((w) => w.values)) as number[];
}

/**
 * Where texts are kept once: words are looked for there, in an index of trigrams or, shorter than one, text by text, of which there
 * are few. What each row has of its own are ids and numbers: they are found whole or by their beginning, by index.
 */
function idsApart(db: Database, definition: DatasetDefinition, pulls: number[], words: string[]): number[] {
  const { table } = definition;
  const all = Number(db.prepare(`SELECT count(*) FROM ${table}_once`).pluck().get());
  const each = words.map((word) => {
    const texts = textsWith(definition, word);
    const some = Math.max(100, Math.ceil(all * COMMON));
    const counted = db.prepare(`SELECT count(*) FROM (${texts.sql} LIMIT ?)`).pluck();
    const common = Number(counted.get(...texts.values, some)) >= some;
    const once = `${common ? '+' : ''}r.once_id IN (${texts.sql})`;
    const own = common ? [] : beginningWith(definition, word);
    return {
      sql: `(${[once, ...own.map((o) => o.sql)].join(' OR ')})`,
      values: [...texts.values, ...own.flatMap((o) => o.values)],
    };
  });
  return db
    .prepare(
      `SELECT r.id FROM ${table}_row r WHERE ${each.map((w) => w.sql).join(' AND ')}
       AND +r.pull_id IN (SELECT value FROM json_each(?)) ORDER BY r.id DESC LIMIT ${MOST + 1}`,
    )
    .pluck()
    .all(...each.flatMap((w) => w.values), JSON.stringify(pulls)) as number[];
}

function textsWith({ table, once = [], search: names }: DatasetDefinition, word: string): Where {
  if ([...word].length >= TRIGRAM)
    return {
      sql: `SELECT rowid FROM ${table}_find WHERE ${table}_find MATCH ?`,
      values: [`"${word.replaceAll('"', '""')}"`],
    };
  const columns = names.filter((n) => once.includes(n));
  return {
    sql: `SELECT id FROM ${table}_once WHERE ${columns.map((c) => `${c} LIKE ? ESCAPE '\\'`).join(' OR ')}`,
    values: columns.map(() => like(word)),
  };
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
