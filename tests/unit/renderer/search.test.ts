import { beforeEach, describe, expect, test } from 'vitest';
import { datasets, datasetIds, type DatasetId } from '@shared/datasets';
import { hitColumns } from '@shared/datasets/hits';
import { setUpPage } from './setUpPage';

setUpPage();
const { hitWords } = await import('../../../renderer/views/search/hitWords');
const { placeOf } = await import('../../../renderer/views/search/places');
const { openPlace } = await import('../../../renderer/state/openPlace');
const { useLists } = await import('../../../renderer/views/lists/state');
const { useUi } = await import('../../../renderer/state/ui');

const searchable = datasetIds.filter((id) => datasets[id].search.length > 0);

/** Opens the hit of a row as pressing it does; the list that is in front of the person then, with its filter. */
function press(dataset: DatasetId, row: Record<string, string>) {
  const place = placeOf(dataset, row, 'a');
  if (!place) throw new Error(`no place for ${dataset}`);
  openPlace(place);
  const { tabs, lists } = useLists.getState();
  const { section } = useUi.getState();
  const tab = tabs[section] ?? '';
  return { section, tab, shared: tabs[tab], lists };
}

beforeEach(() => {
  useLists.setState({ lists: {}, tabs: {} });
});

describe('a hit of the search', () => {
  test.each<[DatasetId, Record<string, string>, string, string, string]>([
    ['orders', { order_id: 'CS1' }, 'orders', 'orders', 'orders'],
    ['memberOrders', { order_id: 'CS2' }, 'orders', 'memberOrders', 'memberOrders'],
    ['packages', { free_resource_id: 'F1' }, 'resources', 'packages', 'packages'],
    ['coupons', { coupon_id: 'CP1' }, 'money', 'coupons', 'coupons'],
    ['accountChanges', { trade_id: 'T1' }, 'money', 'accountChanges', 'accountChanges'],
    ['usedCards', { card_id: 'K1' }, 'money', 'cards', 'usedCards'],
    ['peakCdn', { resource_id: 'R1' }, 'resources', 'peaks', 'peakCdn'],
    ['periodResources', { resource_id: 'R2' }, 'resources', 'table', 'periodResources'],
  ])('of %s opens its list at what was found, not at everything', (dataset, row, section, tab, list) => {
    const found = press(dataset, row);
    expect(found).toMatchObject({ section, tab });
    if (tab === 'cards' || tab === 'peaks') expect(found.shared).toBe(list);
    expect(found.lists[list]?.filters).toEqual({ text: Object.values(row)[0], choices: {} });
  });

  test('replaces what the list was filtered by before', () => {
    press('coupons', { coupon_id: 'CP1' });
    expect(press('coupons', { coupon_id: 'CP2' }).lists['coupons']?.filters.text).toBe('CP2');
  });

  test('is found again by what its list is filtered by', () => {
    for (const dataset of searchable) {
      const row = Object.fromEntries(datasets[dataset].columns.map(({ name }) => [name, `the ${name}`]));
      const place = placeOf(dataset, row, 'a');
      if (!place?.item || !['orders', 'resources', 'money'].includes(place.section)) continue;
      const list = datasetIds.find((id) => id === place.tab) ?? 'periodResources';
      expect(
        datasets[list].search.map((name) => `the ${name}`),
        dataset,
      ).toContain(place.item);
    }
  });

  test('of a summary says the kind of resource beside the service it is called by', () => {
    const row = { service_type_code: 'hws.service.type.ec2', resource_type_code: 'hws.resource.type.vm' };
    expect(hitWords('monthlySummary', row, 'zh-CN')).toMatchObject({ name: '弹性云服务器', about: '云主机' });
  });

  test.each(searchable)(
    'of %s is called and placed the same by the columns that are read of it as by all',
    (dataset) => {
      const rowOf = (columns: readonly { name: string }[]) =>
        Object.fromEntries(columns.map(({ name }) => [name, `the ${name}`]));
      const [all, read] = [rowOf(datasets[dataset].columns), rowOf(hitColumns(datasets[dataset]))];
      expect(placeOf(dataset, read, 'a')).toEqual(placeOf(dataset, all, 'a'));
      for (const language of ['zh-CN', 'en'] as const)
        expect(hitWords(dataset, read, language)).toEqual(hitWords(dataset, all, language));
      expect(read).toMatchObject(datasets[dataset].amount === 'amount' ? { amount: 'the amount' } : {});
    },
  );

  test.each(searchable)('of %s is never without a name', (dataset) => {
    const [first = ''] = datasets[dataset].search;
    expect(hitWords(dataset, { [first]: 'found' }, 'en').name).not.toBe('');
  });
});
