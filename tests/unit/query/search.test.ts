import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSearch } from '@shared/search/parse';
import { searchRequestSchema, type SearchRequest } from '@shared/model/group';
import { openCache, type Cache } from '../../support/cache';
import { account, records, type RecordFields } from '../../support/pages';

let cache: Cache;
beforeAll(() => {
  cache = openCache();
  for (const id of ['a1', 'a2']) cache.write.addAccount(account(id));
  const odd: RecordFields[] = [
    {
      id: 'odd-1',
      resource_name: '云数据库-主',
      resource_id: 'a63f-0001',
      amount: 1,
      trade_id: 'CS2611240001',
    },
    { id: 'odd-2', resource_name: '50%_off', resource_id: 'b63f-0002', amount: 2, trade_id: 'CS2611240002' },
    {
      id: 'odd-3',
      resource_name: 'o\'brien \\"quoted\\" NEAR(x)',
      amount: 3,
      resource_tag: 'team=云;env=生产',
    },
  ];
  cache.pull('a1', 'resourceRecords', '2026-09', [...odd, ...records(30)]);
  cache.pull('a1', 'resourceRecords', '2026-10', records(30, 100));
  cache.pull('a2', 'resourceRecords', '2026-10', records(5, 200));
  cache.pull('a1', 'monthlySummary', '2026-10', [
    { service_type_name: '云数据库', consume_amount: '1.50', account_name: 'main' },
  ]);
});
afterAll(() => cache.remove());

/** What is typed, with its filters. */
function typed(text: string): Record<string, number> {
  const { words, terms, problems } = parseSearch(text);
  expect(problems).toEqual([]);
  return counts(words.join(' '), { terms });
}

function search(text: string, over: Partial<SearchRequest> = {}) {
  return cache.read.search(searchRequestSchema.parse({ text, accountIds: ['a1', 'a2'], ...over }));
}
const counts = (text: string, over?: Partial<SearchRequest>) =>
  Object.fromEntries(search(text, over).map((h) => [h.dataset, h.count]));

describe('search', () => {
  it('finds Chinese words of one and two characters, in every dataset', () => {
    expect(counts('主')).toEqual({ resourceRecords: 1 });
    expect(counts('据库')).toEqual({ resourceRecords: 1, monthlySummary: 1 });
    expect(counts('云数据库')).toEqual({ resourceRecords: 1, monthlySummary: 1 });
    expect(counts('生产')).toEqual({ resourceRecords: 1 });
    expect(counts('鹅')).toEqual({});
  });

  it('finds parts of names, and ids and numbers whole or by their beginning', () => {
    expect(counts('web-10').resourceRecords).toBeGreaterThan(0);
    expect(counts('63f-000')).toEqual({ resourceRecords: 2 });
    expect(counts('CS2611240001')).toEqual({ resourceRecords: 1 });
    expect(counts('CS261124')).toEqual({ resourceRecords: 2 });
    expect(counts('WEB-2').resourceRecords).toBe(counts('web-2').resourceRecords);
  });

  it('finds ids and numbers by their end or middle, where nothing else is found', () => {
    expect(counts('11240001')).toEqual({ resourceRecords: 1 });
    expect(counts('s26112')).toEqual({ resourceRecords: 2 });
    expect(counts('主 240001')).toEqual({ resourceRecords: 1 });
    expect(counts('主 240002')).toEqual({});
    expect(counts('24_001')).toEqual({});
  });

  it('finds codes of services, regions and projects, whatever their case', () => {
    const ecs = counts('hws.service.type.ec2').resourceRecords;
    expect(ecs).toBeGreaterThan(0);
    expect(counts('HWS.Service.Type.EC2').resourceRecords).toBe(ecs);
    expect(counts('type.ec2 web-101')).toEqual({ resourceRecords: 1 });
    expect(counts('type.obs web-101')).toEqual({});
  });

  it('takes signs for what they are', () => {
    expect(counts('%_')).toEqual({ resourceRecords: 1 });
    expect(counts("o'b")).toEqual({ resourceRecords: 1 });
    expect(counts('NEAR(')).toEqual({ resourceRecords: 1 });
    expect(counts('"')).toEqual({ resourceRecords: 1 });
    expect(counts('*')).toEqual({});
  });

  it('wants every word, each anywhere in the row', () => {
    expect(counts('主 CS2611240001')).toEqual({ resourceRecords: 1 });
    expect(counts('主 CS2611240002')).toEqual({});
  });

  it('shows the newest month first, in whatever order months were pulled', () => {
    for (const cycle of ['2026-12', '2026-11', '2026-08'])
      cache.pull('a1', 'monthlySummary', cycle, [{ service_type_code: 'sought', consume_amount: '#1' }]);
    const [hit] = search('sought', { datasets: ['monthlySummary'] });
    expect(hit?.rows.map((row) => row['_month'])).toEqual(['2026-12', '2026-11', '2026-08']);
  });

  it('looks in the accounts and datasets asked for only, newest first, and says whose and which month', () => {
    const [hit] = search('弹性云', { accountIds: ['a2'], limit: 2 });
    expect(hit).toMatchObject({ dataset: 'resourceRecords', atLeast: false });
    expect(hit?.rows).toHaveLength(2);
    expect(hit?.rows[0]).toMatchObject({ _account: 'a2', _month: '2026-10' });
    expect(search('云', { datasets: ['monthlySummary'] }).map((h) => h.dataset)).toEqual(['monthlySummary']);
  });

  it('no longer finds what a later pull has replaced, nor what went with its account', () => {
    cache.pull('a1', 'monthlySummary', '2026-10', [{ service_type_name: '对象存储', consume_amount: '1' }]);
    expect(counts('据库')).toEqual({ resourceRecords: 1 });
    cache.write.addAccount(account('a3'));
    cache.pull('a3', 'resourceRecords', '2026-10', [{ id: 'x', resource_name: '独一无二', amount: 1 }]);
    const over = { accountIds: ['a3'] };
    expect(counts('独一', over)).toEqual({ resourceRecords: 1 });
    cache.write.removeAccount('a3');
    expect(counts('独一', over)).toEqual({});
  });
});

describe('filters typed in the text', () => {
  it('keep to a service by its short name, a month and an amount', () => {
    // October has the records 100 to 129 and 200 to 204; those that 3 divides are stored objects, the others servers.
    expect(typed('service:ecs month:2026-10 amount>=100')).toEqual({ resourceRecords: 23 });
    expect(typed('service:弹性云服务器 month:2026-09 amount<10')).toEqual({ resourceRecords: 6 });
    expect(typed('month:2026-10 amount:101')).toEqual({ resourceRecords: 1 });
    expect(typed('tag:team=云')).toEqual({ resourceRecords: 1 });
  });

  it('leave out what a minus says, and rows without a value stay', () => {
    const all = typed('month:2026-10')['resourceRecords'] ?? 0;
    const ecs = typed('month:2026-10 service:ecs')['resourceRecords'] ?? 0;
    expect(typed('month:2026-10 -service:ecs')['resourceRecords']).toBe(all - ecs);
    expect(typed('amount>=0 -tag:team=云')['resourceRecords']).toBe(
      (typed('amount>=0')['resourceRecords'] ?? 0) - 1,
    );
  });

  it('come with words, and find nothing in a dataset that has no such thing', () => {
    expect(typed('web-105 month:2026')).toEqual({});
    expect(typed('web-101 month:2026')).toEqual({ resourceRecords: 1 });
    expect(typed('resource:a63f')).toEqual({ resourceRecords: 1 });
  });
});
