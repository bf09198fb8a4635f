import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, CYCLE } from '../../support/pages';

const START = {
  accountId: 'a1',
  dataset: 'resourceRecords' as const,
  partition: CYCLE,
  startedAt: PULLED_AT,
  final: true,
  resume: false,
};

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account());
});
afterEach(() => cache.remove());

describe('a page that is not UTF-8', () => {
  it('is refused: a name with replaced characters would be kept for ever', () => {
    const name = Buffer.from('{"fee_records":[{"id":"a","resource_name":"?"}],"total_count":1}');
    name[name.indexOf('?')] = 0xff;
    const { pullId } = cache.write.beginPull(START);
    expect(() => cache.write.writePage({ pullId, offset: 0, body: name })).toThrow(
      expect.objectContaining({ code: 'cloud.unreadable', params: { path: '$', reason: 'not UTF-8' } }),
    );
    expect(cache.read.partitions('a1')[0]?.unfinished).toMatchObject({ nextOffset: 0, rows: 0 });
  });
});
