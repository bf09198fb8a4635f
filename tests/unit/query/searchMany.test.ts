/** Words that very many rows hold: what is newest is shown, and what is counted is right up to where counting ends. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { datasetIds, datasets, type DatasetDefinition } from '@shared/datasets';
import { searchRequestSchema } from '@shared/model/group';
import { SEARCH_FIELDS, type SearchTerm } from '@shared/search/parse';
import { columnsOf } from '../../../electron/query/searchTerms';
import { openCache, type Cache } from '../../support/cache';
import { account, recordsPage, type RecordFields } from '../../support/pages';

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  for (const id of ['a1', 'a2']) cache.write.addAccount(account(id));
});
afterEach(() => cache.remove());

/** Rows of 150 resources with one word in all their names, and in half of them another one. */
function common(month: string, count: number): RecordFields[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${month}-${i}`,
    bill_date: `${month}-${String((i % 28) + 1).padStart(2, '0')}`,
    resource_name: `云硬盘 ${i % 2 ? '热' : '冷'} ${i % 150}`,
    amount: i,
  }));
}

const search = (text: string, limit = 5) =>
  cache.read.search(searchRequestSchema.parse({ text, accountIds: ['a1', 'a2'], limit }))[0];

describe('a search for a word that very many rows hold', () => {
  it('shows the newest month, its latest day first, although older months were pulled after it', () => {
    for (const month of ['2026-10', '2026-09', '2026-08'])
      cache.pull('a1', 'resourceRecords', month, common(month, 1200));
    const hit = search('硬盘');
    expect([hit?.count, hit?.atLeast]).toEqual([1000, true]);
    expect(hit?.rows.map((r) => r['record_id'])).toEqual(
      [1175, 1147, 1119, 1091, 1063].map((i) => `2026-10-${i}`),
    );
  });

  it('puts the accounts of a month together by day', () => {
    cache.pull('a1', 'resourceRecords', '2026-10', common('2026-10', 400));
    cache.pull('a2', 'resourceRecords', '2026-10', [
      { id: 'latest', bill_date: '2026-10-31', resource_name: '云硬盘 热 1', amount: 1 },
      { id: 'first', bill_date: '2026-10-01', resource_name: '云硬盘 热 1', amount: 1 },
    ]);
    const hit = search('盘', 2);
    expect(hit?.rows.map((r) => [r['_account'], r['record_id']])).toEqual([
      ['a2', 'latest'],
      ['a1', '2026-10-391'],
    ]);
  });

  it('counts every row up to a thousand, those of a month under way among them, and every word', () => {
    cache.pull('a1', 'resourceRecords', '2026-09', common('2026-09', 600));
    const { pullId } = cache.write.beginPull({
      accountId: 'a1',
      dataset: 'resourceRecords',
      partition: '2026-10',
      startedAt: '2026-11-05T00:00:00Z',
      final: true,
      resume: false,
    });
    cache.write.writePage({ pullId, offset: 0, body: recordsPage(common('2026-10', 300), 500) });
    expect(search('硬盘')).toMatchObject({ count: 900, atLeast: false });
    expect(search('硬盘 热')).toMatchObject({ count: 450, atLeast: false });
    expect(search('热 冷')).toBeUndefined();
    expect(search('硬盘 热')?.rows.map((r) => r['_month'])).toEqual(Array(5).fill('2026-10'));
  });
});

/** Many rows of one resource among many resources: a rare word that more rows hold than are counted. */
function often(month: string, count: number): RecordFields[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${month}-${i}`,
    bill_date: `${month}-${String((i % 28) + 1).padStart(2, '0')}`,
    resource_name: i % 4 ? 'billing-archive' : `web-${i}`,
    amount: i % 7,
  }));
}

describe('a search for a rare word that more rows hold than are counted', () => {
  const found = (text: string, terms: SearchTerm[] = []) =>
    cache.read.search(searchRequestSchema.parse({ text, terms, accountIds: ['a1', 'a2'], limit: 3 }))[0];
  const term = (over: Partial<SearchTerm>): SearchTerm => ({
    field: 'resource',
    op: 'is',
    value: 'archive',
    not: false,
    ...over,
  });
  const NEWEST = ['2026-10-951', '2026-10-923', '2026-10-895'];

  beforeEach(() => {
    // As a first pull does: the newest month first, so that the oldest has the last numbers.
    for (const month of ['2026-10', '2026-09', '2026-08', '2026-07'])
      cache.pull('a1', 'resourceRecords', month, often(month, 960));
    cache.pull('a2', 'resourceRecords', '2026-06', often('2026-06', 960));
  });

  it.each<[string, string, SearchTerm[]]>([
    ['by a part of a name', 'archive', []],
    ['by two words', 'archive billing', []],
    ['by a filter of texts', '', [term({})]],
    [
      'by a filter of what rows hold themselves',
      '',
      [term({ field: 'amount', op: 'atLeast', value: '0.01' }), term({})],
    ],
  ])('shows the newest month, its latest day first, %s', (_, text, terms) => {
    const hit = found(text, terms);
    expect([hit?.count, hit?.atLeast]).toEqual([1000, true]);
    if (terms.some((t) => t.field === 'amount'))
      expect(hit?.rows.map((r) => r['_month'])).toEqual(['2026-10', '2026-10', '2026-10']);
    else expect(hit?.rows.map((r) => r['record_id'])).toEqual(NEWEST);
  });

  it('counts exactly what is below a thousand, month by month and all months but one', () => {
    const october = term({ field: 'month', value: '2026-10' });
    expect(found('archive', [october])).toMatchObject({ count: 720, atLeast: false });
    expect(found('', [october])).toMatchObject({ count: 960, atLeast: false });
    expect(found('archive', [{ ...october, not: true }])?.rows.map((r) => r['_month'])).toEqual(
      Array(3).fill('2026-09'),
    );
    const sixes = term({ field: 'amount', value: '6.00' });
    const expected = Array.from({ length: 5 }, () => often('x', 960))
      .flat()
      .filter((r) => r.amount === 6);
    expect(found('', [sixes])).toMatchObject({ count: expected.length, atLeast: false });
    const archived = expected.filter((r) => r.resource_name === 'billing-archive').length;
    expect(found('archive', [sixes])).toMatchObject({ count: archived, atLeast: false });
    expect(found('', [sixes, term({ not: true })])).toMatchObject({ count: expected.length - archived });
  });

  it('shows the newest months of lists whose rows are whole, too', () => {
    for (const month of ['2026-10', '2026-09', '2026-08'])
      cache.pull(
        'a2',
        'monthlySummary',
        month,
        Array.from({ length: 600 }, (_, i) => ({ service_type_name: `云存档 ${i}`, consume_amount: '1.00' })),
      );
    const hit = cache.read.search(
      searchRequestSchema.parse({
        text: '存档',
        accountIds: ['a1', 'a2'],
        datasets: ['monthlySummary'],
        limit: 200,
      }),
    )[0];
    expect([hit?.count, hit?.atLeast]).toEqual([1000, true]);
    expect(hit?.rows.map((r) => r['_month'])).toEqual([...Array<string>(200).fill('2026-10')]);
  });
});

it('no filter of the search box is about both what is kept once and what rows hold themselves', () => {
  for (const id of datasetIds) {
    const dataset: DatasetDefinition = datasets[id];
    for (const field of SEARCH_FIELDS) {
      const kinds = columnsOf(dataset, { field }).map((name) => dataset.once?.includes(name) ?? false);
      expect(new Set(kinds).size, `${id} ${field}`).toBeLessThan(2);
    }
  }
});
