/** What is remembered of the cache ends with the next write: a view never shows what was. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scopeSchema } from '@shared/model/query';
import { remembered } from '../../../electron/query/remembered';
import { openForReading } from '../../../electron/store/database';
import { readMethods } from '../../../electron/store/methods';
import { openCache, type Cache } from '../../support/cache';
import { account, records } from '../../support/pages';

let cache: Cache;
let reader: ReturnType<typeof openForReading>;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account());
  cache.pull('a1', 'resourceRecords', '2026-10', records(3));
  reader = openForReading(cache.folder);
});
afterEach(() => {
  reader.close();
  cache.remove();
});

const scope = scopeSchema.parse({ dataset: 'resourceRecords', accountIds: ['a1'], cycles: [] });

describe('what a connection remembers of the cache', () => {
  it('is read once while nothing is written, and anew after a write of another connection', () => {
    const read = vi.fn(() => ({}));
    const first = remembered(reader, 'x', read);
    expect(remembered(reader, 'x', read)).toBe(first);
    expect(remembered(reader, 'y', read)).not.toBe(first);
    expect(read).toHaveBeenCalledTimes(2);
    cache.pull('a1', 'resourceRecords', '2026-09', records(1));
    expect(remembered(reader, 'x', read)).not.toBe(first);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('is nothing where the connection writes itself', () => {
    const read = vi.fn(() => ({}));
    remembered(cache.db, 'x', read);
    remembered(cache.db, 'x', read);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('holds through one answer, and not beyond: rows that come and go are counted at once', () => {
    const read = readMethods(reader);
    expect(read.totals(scope).count).toBe(3);
    cache.pull('a1', 'resourceRecords', '2026-09', records(4, 10));
    expect(read.totals(scope).count).toBe(7);
    cache.pull('a1', 'resourceRecords', '2026-10', records(1));
    expect(read.totals(scope)).toMatchObject({ count: 5, unfiltered: 5 });
    cache.write.removeAccount('a1');
    expect(read.totals(scope)).toEqual({ count: 0, unfiltered: 0, sums: [] });
  });

  it('adds the months up without opening their sums again', () => {
    const read = readMethods(reader);
    const before = read.totals(scope);
    cache.db.exec("DELETE FROM pull_sum WHERE name NOT IN ('once', 'n')");
    expect(read.totals(scope)).toEqual(before);
  });
});
