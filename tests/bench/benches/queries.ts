/** Pages of the table, and the size of the cache: what views ask, against SQL written by hand for the very question. */
import fs from 'node:fs';
import { datasets } from '@shared/datasets';
import { scopeSchema, pageRequestSchema, type PageRequest } from '@shared/model/query';
import { outRow } from '../../../electron/query/page';
import { filledCache, type Filled } from '../filled';
import { seconds, sideBySide } from '../measure';
import type { Bench, Measured } from '../types';

const LIMIT = 100;
const MAX = { kind: 'max', ratio: 1.3 } as const;

export const queries: Bench = {
  name: 'queries',
  async run({ records, runs, folder, say }) {
    const cache = await filledCache(folder, records);
    say(`${cache.rows} records of ${cache.accountIds.length} accounts`);
    const lines = [
      ...(await pageTimes(cache, runs)),
      await onePage(cache, runs, 'last page of all', { offset: cache.rows - LIMIT }),
      await filteredPage(cache, runs),
      sizeOf(cache),
    ];
    cache.close();
    return lines;
  },
};

function request(cache: Filled, over: Partial<PageRequest>): PageRequest {
  return {
    dataset: 'resourceRecords',
    accountIds: cache.accountIds,
    cycles: [],
    sort: [{ column: 'amount', descending: true }],
    offset: 0,
    limit: LIMIT,
    ...over,
  };
}

const COLUMNS = datasets.resourceRecords.columns.map((c) => `r.${c.name}`).join(', ');

/** The hand-written page: ids by index first, wide rows for these only; pulls are known to whoever writes it by hand. The rows come out as ours. */
function byHand(cache: Filled, where: string, pulls: number[], offset: number): number {
  return cache.db
    .prepare(
      `SELECT r.id, p.account_id, ${COLUMNS} FROM resource_record r JOIN pull p ON p.id = r.pull_id WHERE r.id IN (SELECT id FROM resource_record_row r
       WHERE pull_id IN (${pulls.join(',')}) ${where} ORDER BY amount DESC, id DESC LIMIT ${LIMIT} OFFSET ${offset})
       ORDER BY r.amount DESC, r.id DESC`,
    )
    .raw()
    .safeIntegers()
    .all()
    .map((row) => outRow(datasets.resourceRecords.columns, row as unknown[])).length;
}

function pullsOf(cache: Filled, over: { cycle?: string; account?: string } = {}): number[] {
  return cache.db
    .prepare(`SELECT id FROM pull WHERE (? IS NULL OR cycle = ?) AND (? IS NULL OR account_id = ?)`)
    .pluck()
    .all(over.cycle ?? null, over.cycle ?? null, over.account ?? null, over.account ?? null) as number[];
}

/** Pages all through one month of one account: what scrolling asks. */
async function pageTimes(cache: Filled, runs: number): Promise<Measured[]> {
  const [cycle = ''] = cache.cycles;
  const [account = ''] = cache.accountIds;
  const pulls = pullsOf(cache, { cycle, account });
  const rows = cache.months[0]?.rows ?? 0;
  const offsets = Array.from({ length: 40 }, (_, i) => Math.floor((i * Math.max(rows - LIMIT, 0)) / 39));
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run < runs; run += 1)
    for (const offset of offsets) {
      const asked = pageRequestSchema.parse(
        request(cache, { accountIds: [account], cycles: [cycle], offset }),
      );
      const ours = () => cache.read.page(asked);
      const peer = () => byHand(cache, '', pulls, offset);
      for (const [name, work] of run % 2
        ? ([
            ['peer', peer],
            ['ours', ours],
          ] as const)
        : ([
            ['ours', ours],
            ['peer', peer],
          ] as const))
        times[name].push((await seconds(work)) * 1000);
    }
  const at = (list: number[], share: number) =>
    [...list].sort((a, b) => a - b)[Math.floor(list.length * share)] ?? 0;
  const note = `40 offsets of a month of ${rows} records, ${LIMIT} rows a page, ${cache.rows} records in the cache`;
  return [
    {
      name: 'page of a month p50',
      ours: at(times.ours, 0.5),
      peer: at(times.peer, 0.5),
      unit: 'ms',
      goal: MAX,
      note,
    },
    {
      name: 'page of a month p95',
      ours: at(times.ours, 0.95),
      peer: at(times.peer, 0.95),
      unit: 'ms',
      goal: MAX,
      note,
    },
  ];
}

async function onePage(
  cache: Filled,
  runs: number,
  name: string,
  over: Partial<PageRequest>,
): Promise<Measured> {
  const asked = pageRequestSchema.parse(request(cache, over));
  const pulls = pullsOf(cache);
  const found = await sideBySide(
    runs,
    async () => (await seconds(() => cache.read.page(asked))) * 1000,
    async () => (await seconds(() => byHand(cache, '', pulls, asked.offset))) * 1000,
  );
  return {
    name,
    ...found,
    unit: 'ms',
    goal: MAX,
    note: `${cache.rows} records, all accounts and months, by amount`,
  };
}

async function filteredPage(cache: Filled, runs: number): Promise<Measured> {
  const filters: PageRequest['filters'] = [
    { op: 'in', column: 'region', values: ['cn-north-4'] },
    { op: 'range', column: 'amount', min: '1', max: '100' },
  ];
  const asked = pageRequestSchema.parse(request(cache, { filters }));
  const pulls = pullsOf(cache);
  const hand = `AND amount BETWEEN 100000000 AND 10000000000 AND once_id IN (SELECT id FROM resource_record_once WHERE region = 'cn-north-4')`;
  const money = datasets.resourceRecords.columns
    .filter((c) => c.type === 'money')
    .map((c) => `sum(${c.name})`);
  const found = await sideBySide(
    runs,
    async () =>
      (await seconds(() => {
        cache.read.page(asked);
        cache.read.totals(scopeSchema.parse(asked));
      })) * 1000,
    async () =>
      (await seconds(() => {
        byHand(cache, hand, pulls, 0);
        cache.db
          .prepare(
            `SELECT currency, count(*), ${money.join(', ')} FROM resource_record_row r WHERE pull_id IN (${pulls.join(',')}) ${hand} GROUP BY 1`,
          )
          .all();
      })) * 1000,
  );
  return {
    name: 'filtered and sorted page with totals',
    ...found,
    unit: 'ms',
    goal: MAX,
    note: `${cache.rows} records; region and a range of amounts`,
  };
}

/** Against the same rows in one plain table with every text in every row, and the indexes that table had. */
function sizeOf(cache: Filled): Measured {
  const bytes = (file: string) => fs.statSync(file).size / cache.rows;
  const plain = `${cache.db.name}.plain`;
  cache.db.exec('VACUUM');
  cache.db.prepare('ATTACH ? AS plain').run(plain);
  cache.db.exec(
    `CREATE TABLE plain.record AS SELECT * FROM resource_record;
     CREATE UNIQUE INDEX plain.record_seq ON record (pull_id, seq);
     CREATE INDEX plain.record_amount ON record (pull_id, amount);
     CREATE INDEX plain.record_date ON record (pull_id, bill_date);
     CREATE INDEX plain.record_service ON record (pull_id, cloud_service_type);
     CREATE INDEX plain.record_record ON record (pull_id, record_id);
     DETACH plain`,
  );
  const line: Measured = {
    name: 'size of a resource record',
    ours: bytes(cache.db.name),
    peer: bytes(plain),
    unit: 'bytes/row',
    note: 'ours with indexes, words and sums; the peer is one table with every text in every row and its five indexes, as it was before',
  };
  fs.rmSync(plain);
  return line;
}
