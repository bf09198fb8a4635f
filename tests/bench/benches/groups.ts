/** Group-bys and search over all months and accounts: against DuckDB, and against bare FTS5 or LIKE on the same rows. */
import fs from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import { hitColumns } from '@shared/datasets/hits';
import { groupRequestSchema, searchRequestSchema } from '@shared/model/group';
import { outRow, selectRows } from '../../../electron/query/page';
import { filledCache, type Filled } from '../filled';
import { seconds, sideBySide } from '../measure';
import type { Bench, Measured } from '../types';

const COLUMNS = [
  'region',
  'cloud_service_type',
  'enterprise_project_id',
  'resource_id',
  'charge_mode',
  'bill_type',
  'resource_tag',
];

/** Each question is asked so often of both sides before it is measured: see docs/BENCH.md. */
const WARM = 5;

/** Name, our keys, the peer's. */
const GROUPS: [string, { column: string; tag?: string }[], string][] = [
  ['month', [{ column: 'month' }], 'cycle'],
  ['service', [{ column: 'cloud_service_type' }], 'cloud_service_type'],
  [
    'account and service',
    [{ column: 'account' }, { column: 'cloud_service_type' }],
    'account_id, cloud_service_type',
  ],
  [
    'region and enterprise project',
    [{ column: 'region' }, { column: 'enterprise_project_id' }],
    'region, enterprise_project_id',
  ],
  [
    'charge mode and bill type',
    [{ column: 'charge_mode' }, { column: 'bill_type' }],
    'charge_mode, bill_type',
  ],
  ['tag', [{ column: 'resource_tag', tag: 'team' }], `regexp_extract(resource_tag, 'team=([^;]*)', 1)`],
  ['resource', [{ column: 'resource_id' }], 'resource_id'],
];

export const groups: Bench = {
  name: 'groups',
  async run({ records, runs, folder, say }) {
    const cache = await filledCache(folder, records);
    const file = path.join(folder, 'rows.csv');
    writeCsv(cache, file);
    const instance = await DuckDBInstance.create(':memory:');
    const duck = await instance.connect();
    await duck.run(`CREATE TABLE r AS SELECT * FROM read_csv('${file}', all_varchar = true)`);
    await duck.run('ALTER TABLE r ALTER amount TYPE BIGINT');
    say(`${cache.rows} records in both`);
    const lines: Measured[] = [];
    for (const [name, by, peer] of GROUPS) {
      const asked = groupRequestSchema.parse({
        dataset: 'resourceRecords',
        accountIds: cache.accountIds,
        cycles: [],
        by,
      });
      const sql = `SELECT ${peer}, currency, count(*), sum(amount) s FROM r GROUP BY ALL ORDER BY s DESC LIMIT 1000`;
      const found = await sideBySide(
        runs,
        async () => (await seconds(() => cache.read.group(asked))) * 1000,
        async () => (await seconds(async () => (await duck.runAndReadAll(sql)).getRows())) * 1000,
        WARM,
      );
      lines.push({
        name: `group by ${name}`,
        ...found,
        unit: 'ms',
        goal: { kind: 'max', ratio: 1.5 },
        note: `${cache.rows} records; the peer is DuckDB with the columns in memory; each was asked ${WARM} times before`,
      });
    }
    duck.closeSync();
    cache.close();
    return lines;
  },
};

function writeCsv(cache: Filled, file: string): void {
  const names = ['account_id', 'cycle', 'currency', ...COLUMNS, 'amount'];
  const out = fs.openSync(file, 'w');
  const rows = cache.db
    .prepare(
      `SELECT p.account_id, p.cycle, r.currency, ${COLUMNS.map((c) => `r.${c}`).join(', ')}, r.amount
       FROM resource_record r JOIN pull p ON p.id = r.pull_id`,
    )
    .raw()
    .safeIntegers()
    .iterate() as IterableIterator<unknown[]>;
  fs.writeSync(out, `${names.join(',')}\n`);
  const lines: string[] = [];
  for (const row of rows) {
    lines.push(
      row.map((v) => (v === null ? '' : `"${String(v as string | bigint).replaceAll('"', '""')}"`)).join(','),
    );
    if (lines.length === 10_000) fs.writeSync(out, `${lines.splice(0).join('\n')}\n`);
  }
  fs.writeSync(out, `${lines.join('\n')}\n`);
  fs.closeSync(out);
}

/** Ids of the last rows written, and twenty of these as ours come out: whose they are, of which month, amounts as text. Prepared once, as ours is. */
function bareSearch(db: Database, pattern: string, match: boolean): () => unknown {
  const found = db
    .prepare(
      `SELECT rowid FROM bare WHERE ${match ? 'bare MATCH' : 'words LIKE'} ? ORDER BY rowid DESC LIMIT 1001`,
    )
    .pluck();
  const columns = hitColumns(datasets.resourceRecords);
  const rows = db
    .prepare(
      `${selectRows(columns)}, p.cycle, p.started_at FROM resource_record r JOIN pull p ON p.id = r.pull_id
       WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY r.id DESC`,
    )
    .raw()
    .safeIntegers();
  return () => {
    const ids = found.all(pattern) as number[];
    const wide = rows.all(JSON.stringify(ids.slice(0, 20))) as unknown[][];
    return wide.map((r) => Object.assign(outRow(columns, r), { _month: r.at(-2) }));
  };
}

/** A word, and what the peer looks for: trigrams need three characters. */
const WORDS: [string, string][] = [
  ['a rare name', 'test-pay-volume-63'],
  ['a Chinese word of two characters', '硬盘'],
  ['a Chinese word of one character', '盘'],
  ['a common code', 'hws'],
  ['a code of a service', 'hws.service.type.obs'],
  ['an order number', ''],
];

export const searches: Bench = {
  name: 'search',
  async run({ records, runs, folder, say }) {
    const cache = await filledCache(folder, records);
    const { db } = cache;
    const { search, names = [] } = datasets.resourceRecords;
    const texts = [...new Set([...search, ...names])];
    const took = await seconds(() =>
      db.exec(
        `CREATE VIRTUAL TABLE bare USING fts5 (words, tokenize = 'trigram');
         INSERT INTO bare (rowid, words) SELECT id, concat_ws(char(10), ${texts.join(', ')}) FROM resource_record`,
      ),
    );
    say(`${cache.rows} records; the peer's index took ${Math.round(took)} s`);
    const order = String(
      db.prepare('SELECT order_id FROM resource_record_row WHERE order_id IS NOT NULL LIMIT 1').pluck().get(),
    );
    const lines: Measured[] = [];
    for (const [name, given] of WORDS) {
      const word = given || order;
      const asked = searchRequestSchema.parse({ text: word, accountIds: cache.accountIds });
      const match = [...word].length >= 3;
      const peer = bareSearch(db, match ? `"${word}"` : `%${word}%`, match);
      const found = await sideBySide(
        runs,
        async () => (await seconds(() => cache.read.search(asked))) * 1000,
        async () => (await seconds(peer)) * 1000,
        WARM,
      );
      lines.push({
        name: `search for ${name}`,
        ...found,
        unit: 'ms',
        goal: { kind: 'max', ratio: 1.3 },
        note: `${cache.rows} records; the peer is ${match ? 'a bare FTS5 trigram index over every row' : 'LIKE over every row'}: at most 1,001 ids, and the last twenty rows as ours come out; ours counts as far, and shows the newest of all; each was asked ${WARM} times before`,
      });
    }
    cache.close();
    return lines;
  },
};
