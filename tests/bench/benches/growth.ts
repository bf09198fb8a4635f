/** How what views ask grows with the cache: the same questions of a tenth of the records are the peer. */
import fs from 'node:fs';
import path from 'node:path';
import { groupRequestSchema, searchRequestSchema } from '@shared/model/group';
import { pageRequestSchema, scopeSchema } from '@shared/model/query';
import type { StoreReads } from '../../../electron/store/types';
import { filledCache, type Filled } from '../filled';
import { median, seconds } from '../measure';
import type { Bench, Measured } from '../types';

/** What is asked of all accounts and months, unless its name says otherwise. */
function questions({ accountIds, cycles, rows }: Filled): [string, (read: StoreReads) => unknown][] {
  const scope = { dataset: 'resourceRecords' as const, accountIds, cycles: [] as string[] };
  const sort = [{ column: 'amount', descending: true }];
  const page = (over: object) => pageRequestSchema.parse({ ...scope, sort, offset: 0, limit: 100, ...over });
  const month = page({ accountIds: accountIds.slice(0, 1), cycles: cycles.slice(0, 1), offset: 1000 });
  const last = page({ offset: rows - 100 });
  const filters = [{ op: 'in' as const, column: 'region', values: ['cn-north-4'] }];
  const filtered = page({ filters });
  const by = (column: string) => groupRequestSchema.parse({ ...scope, by: [{ column }] });
  const service = by('cloud_service_type');
  const resource = by('resource_id');
  const word = searchRequestSchema.parse({ text: 'test-pay-volume-63', accountIds });
  return [
    ['a page of a month', (read) => read.page(month)],
    ['the last page of all', (read) => read.page(last)],
    ['a filtered page of all', (read) => read.page(filtered)],
    ['totals of all', (read) => read.totals(scopeSchema.parse(scope))],
    ['groups by service', (read) => read.group(service)],
    ['groups by resource', (read) => read.group(resource)],
    ['a search for a rare name', (read) => read.search(word)],
  ];
}

async function timesOf(folder: string, records: number, runs: number, say: (text: string) => void) {
  const cache = await filledCache(folder, records);
  say(`${cache.rows} records of ${cache.accountIds.length} accounts`);
  const found = new Map<string, number>();
  for (const [name, ask] of questions(cache)) {
    const all: number[] = [];
    for (let run = 0; run < runs; run += 1) all.push((await seconds(() => ask(cache.read))) * 1000);
    found.set(name, median(all));
  }
  const bytes = fs.statSync(cache.db.name).size / cache.rows;
  cache.close();
  fs.rmSync(path.dirname(cache.db.name), { recursive: true });
  return { rows: cache.rows, found, bytes };
}

export const growth: Bench = {
  name: 'growth',
  async run({ records, runs, folder, full, say }) {
    const sizes = full ? [100_000, 1_000_000, 3_000_000] : [Math.ceil(records / 10), records];
    const lines: Measured[] = [];
    let before: Awaited<ReturnType<typeof timesOf>> | null = null;
    for (const size of sizes) {
      const now = await timesOf(folder, size, runs, say);
      if (before) {
        const note = `from ${before.rows} to ${now.rows} records; the peer is the same question of the smaller cache`;
        for (const [name, ms] of now.found)
          lines.push({
            name: `growth of ${name}`,
            ours: ms,
            peer: before.found.get(name) ?? 0,
            unit: 'ms',
            note,
          });
        lines.push({
          name: 'growth of bytes a record',
          ours: now.bytes,
          peer: before.bytes,
          unit: 'bytes/row',
          note,
        });
      }
      before = now;
    }
    return lines;
  },
};
