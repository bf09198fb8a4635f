import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatasetId } from '@shared/datasets';
import type { StoreUnderTest } from '../../support/contracts/store';
import { realStore } from '../../support/realStore';
import { addServed, realSync, type Served } from '../../support/realSync';
import { accountNamed, useSandbox } from '../../support/sandboxServer';

const ENTERPRISE: DatasetId[] = [
  'organisation',
  'members',
  'memberCash',
  'memberCredit',
  'transferCoupons',
  'memberCoupons',
  'enterpriseProjects',
];

const sandbox = useSandbox();
let under: StoreUnderTest;
beforeEach(async () => {
  under = await realStore();
});
afterEach(() => under.destroy());

async function pulled(name: string, datasets = ENTERPRISE) {
  const { ak, sk, site, domainId } = accountNamed(sandbox(), name);
  const keys: Record<string, Served> = { [name]: { ak, sk, site, domainId, url: sandbox().url } };
  await addServed(under.store, keys);
  const { sync } = realSync(under.store, keys, { historyMonths: 1 });
  await sync.start([name], { datasets });
  await sync.idle();
  return sync.status()[0];
}

const rows = async (name: string, dataset: DatasetId) =>
  (
    await under.store.read.page({
      dataset,
      accountIds: [name],
      cycles: [],
      text: '',
      filters: [],
      sort: [],
      offset: 0,
      limit: 100,
    })
  ).rows;

describe('an enterprise in the cache', () => {
  it('is the tree, the members, and what those have who pay for themselves', async () => {
    const status = await pulled('demo');
    expect(status?.failures).toEqual([]);
    const [tree] = await rows('demo', 'organisation');
    expect(tree?.['root_name']).toBe('demo_qinglan');
    expect(String(tree?.['child_nodes'])).toContain('研发中心');
    expect(await rows('demo', 'members')).toHaveLength(8);
    const cash = await rows('demo', 'memberCash');
    expect(cash).toHaveLength(5);
    expect(cash.every((row) => row['currency'] === 'CNY' && Number(row['amount']) > 0)).toBe(true);
    expect(await rows('demo', 'memberCredit')).toEqual([]);
    expect((await rows('demo', 'enterpriseProjects')).map((p) => p['project_id'])).toEqual([
      '0',
      'a1b2',
      'c3d4',
      'e5f6',
    ]);
  });

  it('is empty, and no failure, for an account that is no master and has no enterprise projects', async () => {
    const status = await pulled('china-independent');
    expect(status?.failures).toEqual([]);
    for (const dataset of ENTERPRISE) expect(await rows('china-independent', dataset)).toEqual([]);
    const states = await under.store.read.partitions('china-independent');
    expect(states.find((s) => s.dataset === 'members')?.complete?.rows).toBe(0);
  });

  it('still is a failure where the cloud refuses for another reason', async () => {
    sandbox().faults.add({ kind: 'status', operation: 'ListEnterpriseSubCustomers', status: 503, times: 9 });
    const status = await pulled('demo', ['members']);
    expect(status?.failures.map((f) => [f.dataset, f.error.code])).toEqual([['members', 'cloud.server']]);
  });

  it('with more members than the cloud answers for at once has its costs member by member, as one month', async () => {
    const name = 'china-large-master';
    const status = await pulled(name, ['costs']);
    expect(status).toMatchObject({ state: 'done', failures: [] });
    const states = await under.store.read.partitions(name);
    const whole = states.filter((s) => s.dataset === 'costs' && !s.partition.includes('@'));
    expect(whole.map((s) => s.complete?.split)).toEqual([true]);
    // The master itself and its twelve members.
    expect(states.filter((s) => s.partition.includes('@'))).toHaveLength(13);
    expect((await rows(name, 'costs')).length).toBeGreaterThan(12);
  });
});
