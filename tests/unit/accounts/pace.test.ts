/** A master and its members share the quotas of the cloud, so their accounts here share one pace. */
import { expect, it } from 'vitest';
import { account } from '../../support/accounts';
import { accountsBench } from '../../support/accountsBench';
import { openCache } from '../../support/cache';

it('finds the master of a member among the accounts here, and of nobody else', () => {
  const cache = openCache();
  try {
    cache.write.addAccount(account('m', { domainId: 'master' }));
    const { pullId } = cache.write.beginPull({
      accountId: 'm',
      dataset: 'members',
      partition: '',
      startedAt: '2026-11-24T00:00:00Z',
      final: false,
      resume: false,
    });
    const body = { total_count: 1, sub_customer_infos: [{ id: 'member-1', name: 'Kite' }] };
    cache.write.writePage({ pullId, offset: 0, body: new TextEncoder().encode(JSON.stringify(body)) });
    expect(cache.read.masterOf({ domainId: 'member-1' })).toBe('master');
    expect(cache.read.masterOf({ domainId: 'master' })).toBeNull();
    expect(cache.read.masterOf({ domainId: 'stranger' })).toBeNull();
  } finally {
    cache.remove();
  }
});

it('gives the master, its member and a second key of the member one pace, and a stranger another', async () => {
  const { accounts, store } = accountsBench();
  store.read.masterOf = ({ domainId }) => Promise.resolve(domainId === 'member-1' ? 'master' : null);
  await store.write.addAccount(account('a1', { domainId: 'master' }));
  await store.write.addAccount(account('a2', { domainId: 'member-1' }));
  await store.write.addAccount(account('a3', { domainId: 'member-1' }));
  await store.write.addAccount(account('a4', { domainId: 'stranger' }));
  const paces = await Promise.all(
    ['a1', 'a2', 'a3', 'a4'].map(async (id) => (await accounts.callerFor(id)).paceKey),
  );
  expect(new Set(paces.slice(0, 3)).size).toBe(1);
  expect(paces[3]).not.toBe(paces[0]);
});
