/** What the writing thread remembers from page to page does not hold the pages. */
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

function held(): number {
  v8.setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('a month of many pages', () => {
  it('takes no more memory with each of them', () => {
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
    const before = held();
    for (let page = 1; page < PAGES; page += 1) write(page);
    expect(held() - before).toBeLessThan((PAGES * BESIDE) / 4);
  });
});
