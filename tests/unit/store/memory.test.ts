/** What the writing thread remembers from page to page does not hold the pages. */
import { setImmediate } from 'node:timers/promises';
import v8 from 'node:v8';
import vm from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, CYCLE, records, recordsPage } from '../../support/pages';

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account());
});
afterEach(() => cache.remove());

const PAGES = 20;
/** Blanks after each page, in bytes. */
const BESIDE = 4_000_000;

async function held(): Promise<number> {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  // What a collection finds unused of buffers is given back beside it, on another thread, and is counted until then.
  for (let i = 0; i < 3; i += 1) {
    collect();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('a month of many pages', () => {
  it('takes no more memory with each of them', async () => {
    const { pullId } = cache.write.beginPull({
      accountId: 'a1',
      dataset: 'resourceRecords',
      partition: CYCLE,
      startedAt: PULLED_AT,
      final: true,
      resume: false,
    });
    const write = (page: number) => {
      const own = (what: string) => `a-${what}-longer-than-what-is-copied-anyway-${page}`;
      const row = { ...records(1, page)[0], id: own('record'), resource_id: own('resource') };
      const rows = recordsPage([row], PAGES);
      const body = new Uint8Array(rows.byteLength + BESIDE).fill(0x20);
      body.set(rows);
      const outcome = cache.write.writePage({ pullId, offset: page, body });
      expect(outcome).toMatchObject({ kind: 'written' });
    };
    write(0);
    const before = await held();
    for (let page = 1; page < PAGES; page += 1) write(page);
    expect((await held()) - before).toBeLessThan((PAGES * BESIDE) / 2);
  });
});
