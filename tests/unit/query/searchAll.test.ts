/** Search looks in every dataset, in all it says it looks in: names in Chinese, codes, ids, of every account. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datasetIds, datasets, type DatasetDefinition, type DatasetId } from '@shared/datasets';
import { searchRequestSchema } from '@shared/model/group';
import { insertRows } from '../../../electron/store/rows';
import { openCache, type Cache } from '../../support/cache';
import { account } from '../../support/pages';

const ACCOUNTS = ['a1', 'a2'];
const searched = datasetIds.filter((id) => datasets[id].search.length > 0);

/** Columns a dataset is searched by. Those with a number in them hold no words. */
function columnsOf({ search, names = [], columns }: DatasetDefinition): string[] {
  const text = new Set(columns.filter((c) => ['text', 'code', 'json'].includes(c.type)).map((c) => c.name));
  return [...new Set([...search, ...names])].filter((name) => text.has(name));
}

/** What rows hold of their own where texts are kept apart: ids and numbers, found by their beginning. */
function isOwn({ once }: DatasetDefinition, column: string): boolean {
  return once !== undefined && !once.includes(column);
}

/** "<resourceRecords.region.a1> 云纛盘 Ab-96": a code, a Chinese name and an id in one text. */
const textOf = (id: DatasetId, column: string, accountId: string) =>
  `<${id}.${column}.${accountId}> 云纛盘 Ab-9${column.length}`;

let cache: Cache;
beforeAll(() => {
  cache = openCache();
  for (const accountId of ACCOUNTS) {
    cache.write.addAccount(account(accountId));
    for (const id of searched) {
      const dataset = datasets[id];
      const { pullId } = cache.write.beginPull({
        accountId,
        dataset: id,
        partition: '',
        startedAt: '2026-11-05T00:00:00Z',
        final: false,
        resume: false,
      });
      // One row for each column, which alone holds the text.
      const rows = columnsOf(dataset).map((column) => ({
        values: dataset.columns.map((c) => (c.name === column ? textOf(id, column, accountId) : null)),
        extra: null,
      }));
      insertRows(cache.db, dataset, { id: pullId, firstSeq: 0 }, rows);
    }
  }
});
afterAll(() => cache.remove());

function found(text: string, over: object = {}): Map<DatasetId, number> {
  const hits = cache.read.search(
    searchRequestSchema.parse({ text, accountIds: ACCOUNTS, limit: 100, ...over }),
  );
  return new Map(hits.map((hit) => [hit.dataset, hit.count]));
}

/** Rows of a dataset that a word in the middle of a text finds. */
const inTheMiddle = (id: DatasetId) => columnsOf(datasets[id]).filter((c) => !isOwn(datasets[id], c)).length;

describe('search', () => {
  it.each([
    ['a Chinese word of one character', '纛'],
    ['a Chinese word of two characters', '纛盘'],
    ['a Chinese word of three characters', '云纛盘'],
    ['part of an id, in other letters', 'aB-9'],
  ])('finds %s in every text of every dataset and account', (_, word) => {
    const counts = found(word);
    for (const id of searched)
      if (inTheMiddle(id) > 0) expect([id, counts.get(id)]).toEqual([id, inTheMiddle(id) * ACCOUNTS.length]);
  });

  it.each(searched)('finds what each column of %s says, and that row alone', (id) => {
    for (const column of columnsOf(datasets[id])) {
      const [code = ''] = textOf(id, column, 'a2').split(' ');
      const [hit, ...others] = cache.read.search(
        searchRequestSchema.parse({ text: code, accountIds: ACCOUNTS }),
      );
      expect(others).toEqual([]);
      expect([column, hit?.dataset, hit?.count]).toEqual([column, id, 1]);
      const whole = cache.read.row({ dataset: id, id: Number(hit?.rows[0]?.['_id']) })?.row;
      expect(whole).toMatchObject({ _account: 'a2', [column]: textOf(id, column, 'a2') });
    }
  });

  it('finds nothing of an account that was not asked for', () => {
    expect(found('纛', { accountIds: ['a3'] }).size).toBe(0);
    for (const id of searched)
      if (inTheMiddle(id) > 0) expect(found('纛', { accountIds: ['a1'] }).get(id)).toBe(inTheMiddle(id));
  });
});
