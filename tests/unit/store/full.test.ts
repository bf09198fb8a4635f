import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scopeSchema } from '@shared/model/query';
import { sendable } from '../../../electron/store/protocol';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, CYCLE, records, recordsPage } from '../../support/pages';

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account());
});
afterEach(() => cache.remove());

const PAGE = 500;
const TOTAL = 4 * PAGE;
const start = {
  accountId: 'a1',
  dataset: 'resourceRecords' as const,
  partition: CYCLE,
  startedAt: PULLED_AT,
};
const scope = scopeSchema.parse({ dataset: 'resourceRecords', accountIds: ['a1'], cycles: [CYCLE] });

describe('a disk that is full', () => {
  it('costs no page that was written, and the next one works once there is room', () => {
    const { pullId } = cache.write.beginPull({ ...start, final: true, resume: true });
    const write = (offset: number) =>
      cache.write.writePage({ pullId, offset, body: recordsPage(records(PAGE, offset), TOTAL) });
    write(0);
    const pages = Number(cache.db.pragma('page_count', { simple: true }));
    cache.db.pragma(`max_page_count = ${pages + 10}`);

    let thrown: unknown;
    try {
      write(PAGE);
    } catch (error) {
      thrown = error;
    }
    expect(sendable(thrown)).toMatchObject({ code: 'store.full' });
    expect(cache.read.totals(scope).count).toBe(PAGE);
    expect(cache.write.beginPull({ ...start, final: true, resume: true })).toEqual({
      pullId,
      nextOffset: PAGE,
      rows: PAGE,
    });

    cache.db.pragma('max_page_count = 1000000');
    for (let offset = PAGE; offset < TOTAL; offset += PAGE) write(offset);
    expect(cache.read.partitions('a1')).toMatchObject([{ complete: { rows: TOTAL }, unfinished: null }]);
    expect(cache.db.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});
