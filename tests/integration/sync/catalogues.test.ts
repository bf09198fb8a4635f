import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DatasetId } from '@shared/datasets';
import { conversions as shipped } from '@shared/reference/conversions.json';
import type { StoreUnderTest } from '../../support/contracts/store';
import { BILLS_ONLY } from '../../support/pages';
import { realStore } from '../../support/realStore';
import { addServed, realSync } from '../../support/realSync';
import { accountNamed, useSandbox } from '../../support/sandboxServer';

const CATALOGUES: DatasetId[] = [
  'serviceTypes',
  'resourceTypes',
  'usageTypes',
  'measureUnits',
  'conversions',
  'regions',
  'enterpriseProjects',
];

/** The bills, and what a person who has chosen nothing gets of the catalogues. */
const pulls = Object.fromEntries(
  Object.entries(BILLS_ONLY).filter(([id]) => ![...CATALOGUES, 'serviceResources'].includes(id)),
);

const sandbox = useSandbox();
let under: StoreUnderTest;
beforeEach(async () => {
  under = await realStore();
});
afterEach(() => under.destroy());

async function person(name: string) {
  const { ak, sk, site, domainId } = accountNamed(sandbox(), name);
  const keys = { [name]: { ak, sk, site, domainId, url: sandbox().url } };
  await addServed(under.store, keys);
  const { sync, changes } = realSync(under.store, keys, { historyMonths: 1, pulls });
  return {
    pull: async (datasets: DatasetId[], keysOnly?: string[]) => {
      await sync.start([name], { datasets, ...(keysOnly && { keys: keysOnly }) });
      await sync.idle();
      expect(sync.status()[0]?.failures).toEqual([]);
      return changes.splice(0).map((c) => `${c.dataset} ${c.partition}`);
    },
    usual: async () => {
      await sync.start([name], {});
      await sync.idle();
      return changes.splice(0).map((c) => `${c.dataset} ${c.partition}`);
    },
    nameOf: async (list: string, language: string, code: string) => {
      const found = (await under.store.read.names()).names.find(
        (n) => n.list === list && n.language === language,
      );
      return new Map(found?.entries).get(code);
    },
  };
}

it.each(['demo', 'international-master'])(
  'names and conversions of the cloud are in the cache of %s',
  async (name) => {
    const { pull, nameOf } = await person(name);
    expect((await under.store.read.names()).names).toEqual([]);
    await pull(CATALOGUES);
    expect(await nameOf('serviceType', 'zh-CN', 'hws.service.type.ec2')).toBe('弹性云服务器');
    expect(await nameOf('serviceType', 'en', 'hws.service.type.ec2')).toBe('Elastic Cloud Server');
    expect(await nameOf('resourceType', 'en', 'hws.resource.type.vm')).toBe('VM');
    expect(await nameOf('usageType', 'zh-CN', 'Duration')).toBe('时长');
    expect(await nameOf('unit', 'zh-CN', '4')).toBe('小时');
    expect(await nameOf('unit', 'en', '4')).toBe('h');
    expect(await nameOf('unit', 'en', '10')).toBe('GB');
    expect(await nameOf('region', 'zh-CN', 'cn-east-3')).toBe('华东-上海一');
    expect(await nameOf('region', 'en', 'cn-east-3')).toBe('CN East-Shanghai1');
    const { conversions } = await under.store.read.names();
    expect(conversions).toHaveLength(shipped.length);
    expect(conversions).toContainEqual({ unit: '10', of: '11', ratio: '1024' });
  },
);

it('projects are called what their account calls them', async () => {
  const { pull, nameOf } = await person('demo');
  await pull(['enterpriseProjects']);
  const { rows } = await under.store.read.page({
    dataset: 'enterpriseProjects',
    accountIds: ['demo'],
    cycles: [],
    text: '',
    filters: [],
    sort: [],
    offset: 0,
    limit: 100,
  });
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows)
    expect(await nameOf('enterpriseProject', 'en', String(row['project_id']))).toBe(row['name']);
});

it('the usual pull asks for them once, in both languages, and makes no call per service', async () => {
  const { usual } = await person('demo');
  const first = await usual();
  expect(first).toEqual(
    expect.arrayContaining(['serviceTypes zh_CN', 'serviceTypes en_US', 'conversions ', 'regions ']),
  );
  expect(first.filter((c) => c.startsWith('serviceResources'))).toEqual([]);
  expect((await usual()).filter((c) => /Types|Units|conversions|regions /.test(c))).toEqual([]);
});

it('what a service is made of comes when it is asked for', async () => {
  const { pull } = await person('demo');
  await pull(['serviceTypes']);
  expect(await pull(['serviceResources'], ['hws.service.type.ec2'])).toEqual([
    'serviceResources hws.service.type.ec2',
  ]);
  const { rows } = await under.store.read.page({
    dataset: 'serviceResources',
    accountIds: ['demo'],
    cycles: [],
    text: '',
    filters: [],
    sort: [],
    offset: 0,
    limit: 100,
  });
  expect(rows.map((r) => r['code'])).toContain('hws.resource.type.vm');
});
