import type { Database } from 'better-sqlite3';
import { datasetIds, datasets, type DatasetId } from '@shared/datasets';
import type { ParsedInput } from '@shared/ipc/contract';
import type { SearchHits } from '@shared/model/group';
import { outRow, selectRows } from './page';
import { fromTable, marks, textCondition } from './sql';

/** Counting ends here: nobody reads further, and a common word would count for seconds. */
const MOST = 1000;

/** Rows of all datasets and accounts in which each word is found, grouped by dataset, newest pulls first. */
export function search(db: Database, input: ParsedInput<'query.search'>): SearchHits {
  const wanted = input.datasets ?? datasetIds;
  return datasetIds.flatMap((dataset) => {
    if (!wanted.includes(dataset) || datasets[dataset].search.length === 0) return [];
    const hits = searchOne(db, dataset, input);
    return hits.count === 0 ? [] : [hits];
  });
}

function searchOne(
  db: Database,
  dataset: DatasetId,
  { text, accountIds, limit }: ParsedInput<'query.search'>,
): SearchHits[number] {
  const { columns } = datasets[dataset];
  const words = text.split(/\s+/).map((word) => textCondition(datasets[dataset], word));
  const pulls = `SELECT id FROM shown_pull WHERE account_id IN (${marks(accountIds)}) AND dataset = ?`;
  const where = `r.pull_id IN (${pulls}) AND ${words.map((w) => w.sql).join(' AND ')}`;
  const values = [...accountIds, dataset, ...words.flatMap((w) => w.values)];
  const ids = db
    .prepare(`SELECT r.id ${fromTable(dataset)} WHERE ${where} ORDER BY r.id DESC LIMIT ${MOST + 1}`)
    .pluck()
    .all(...values) as number[];
  const first = ids.slice(0, limit);
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
    count: Math.min(ids.length, MOST),
    atLeast: ids.length > MOST,
    rows: rows.map((r) => ({ ...outRow(columns, r), _month: r.at(-1) as string | null })),
  };
}
