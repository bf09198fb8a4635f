/** Words that very many rows hold: what is newest is shown, and what is counted is right up to where counting ends. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { searchRequestSchema } from '@shared/model/group';
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
    expect(hit?.rows.map((r) => [r['_month'], r['bill_date']])).toEqual(
      Array.from({ length: 5 }, () => ['2026-10', '2026-10-28']),
    );
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
    expect(hit?.rows.map((r) => [r['_account'], r['bill_date']])).toEqual([
      ['a2', '2026-10-31'],
      ['a1', '2026-10-28'],
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
