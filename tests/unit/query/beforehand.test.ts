/** What is read beforehand is what the first question would read. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { groupRequestSchema, searchRequestSchema } from '@shared/model/group';
import { beforehand } from '../../../electron/query/beforehand';
import { openForReading } from '../../../electron/store/database';
import { readMethods } from '../../../electron/store/methods';
import { openCache, type Cache } from '../../support/cache';
import { account, CYCLE, records } from '../../support/pages';

let cache: Cache;
beforeAll(() => {
  cache = openCache();
  cache.write.addAccount(account());
  cache.pull('a1', 'resourceRecords', CYCLE, records(60));
});
afterAll(() => cache.remove());

it('the first search and group read no texts any more, and find what was pulled meanwhile', () => {
  const db = openForReading(cache.folder);
  const read = readMethods(db);
  expect([...beforehand(db)].length).toBeGreaterThan(10);
  const asked = searchRequestSchema.parse({ text: '云', accountIds: ['a1'] });
  const by = groupRequestSchema.parse({
    dataset: 'resourceRecords',
    accountIds: ['a1'],
    cycles: [],
    by: [{ column: 'resource_id' }],
  });
  const prepare = vi.spyOn(db, 'prepare');
  expect(read.search(asked)[0]?.count).toBe(40);
  expect(read.group(by).groups).toHaveLength(7);
  expect(prepare.mock.calls.flat().filter((sql) => /FROM resource_record_once WHERE id >/.test(sql))).toEqual(
    [],
  );
  prepare.mockRestore();
  cache.pull('a1', 'resourceRecords', '2026-09', [
    { id: 'new', resource_id: 'new', resource_name: '云', amount: 1 },
  ]);
  expect(read.search(asked)[0]?.count).toBe(41);
  expect(read.group(by).groups).toHaveLength(8);
  db.close();
});
