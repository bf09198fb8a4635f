/** Rows of all datasets and accounts in which each word is found. */
import type { Database } from 'better-sqlite3';
import { datasetIds, datasets, type DatasetDefinition, type DatasetId } from '@shared/datasets';
import { hitColumns } from '@shared/datasets/hits';
import type { ParsedInput } from '@shared/ipc/contract';
import type { SearchHits } from '@shared/model/group';
import { learnNames } from '@shared/codes/pulled';
import { pulledNames } from './names';
import { outRow } from './page';
import { prepared } from './prepared';
import { remembered } from './remembered';
import { foundApart } from './searchApart';
import { foundInRows } from './searchRows';
import { termsOf } from './searchTerms';
import { marks, shownPulls, type ShownPull } from './sql';

/** Counting ends here: nobody reads further, and a common word would count for seconds. */
const MOST = 1000;

/** Grouped by dataset, in each the newest months first. */
export function search(db: Database, input: ParsedInput<'query.search'>): SearchHits {
  if (input.terms.length > 0) learnNames(pulledNames(db));
  const { accountIds } = input;
  const pulled = remembered(db, JSON.stringify(['pulled', accountIds]), () =>
    prepared(db, `SELECT DISTINCT dataset FROM pull WHERE account_id IN (${marks(accountIds)})`)
      .pluck()
      .all(...accountIds),
  );
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
  const definition: DatasetDefinition = datasets[dataset];
  const asked = termsOf(definition, terms);
  if (!asked) return null;
  const words = text === '' ? [] : text.split(/\s+/);
  const pulls = shownPulls(db, { dataset, accountIds, cycles: [] }).filter(asked.inMonths);
  if (pulls.length === 0) return null;
  const find = definition.once ? foundApart : foundInRows;
  const { ids, count } = find(db, definition, { pulls, words, terms: asked, most: MOST, limit });
  if (count === 0) return null;
  return {
    dataset,
    count: Math.min(count, MOST),
    atLeast: count > MOST,
    ...hitsOf(db, definition, pulls, ids.slice(0, limit)),
  };
}

/** Rows in the order of their ids; what their pulls say of them is known already. */
function hitsOf(
  db: Database,
  definition: DatasetDefinition,
  pulls: readonly ShownPull[],
  ids: readonly number[],
): Pick<SearchHits[number], 'rows' | 'asOf'> {
  const columns = hitColumns(definition);
  const found = prepared(
    db,
    `SELECT r.id, r.pull_id, ${columns.map((c) => `r.${c.name}`).join(', ')} FROM ${definition.table} r
     WHERE r.id IN (SELECT value FROM json_each(?))`,
  )
    .raw()
    .safeIntegers()
    .all(JSON.stringify(ids)) as unknown[][];
  const byId = new Map(found.map((row) => [Number(row[0]), row]));
  const pullOf = new Map(pulls.map((pull) => [pull.id, pull]));
  let asOf: string | null = null;
  const rows = ids.flatMap((id) => {
    const values = byId.get(id);
    const pull = pullOf.get(Number(values?.[1]));
    if (!values || !pull) return [];
    if (asOf === null || pull.started_at < asOf) asOf = pull.started_at;
    values[1] = pull.account_id;
    return [Object.assign(outRow(columns, values), { _month: pull.cycle })];
  });
  return { rows, asOf };
}
