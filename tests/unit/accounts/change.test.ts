import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@shared/errors';
import type { Credentials } from '@shared/model/account';
import { accountsBench, domainIs, draft, rowOf } from '../../support/accountsBench';
import { gate } from '../../support/gate';

const renewed: Credentials = {
  kind: 'temporary',
  ak: 'AKEXAMPLE0002',
  sk: 'SK-secret-0002',
  securityToken: 'token',
};
const locked = (call: string) =>
  call.startsWith('find')
    ? Promise.resolve()
    : Promise.reject(new Error('Cannot create an item in a locked collection'));

describe('calls as an account', () => {
  it('carry its domain, its hosts and a key fetched for each call', async () => {
    const { accounts } = accountsBench();
    const { id } = await accounts.add(draft);
    const caller = await accounts.callerFor(id);
    expect(caller).toMatchObject({
      accountId: id,
      site: 'china',
      endpoints: { bss: 'https://bss.myhuaweicloud.com' },
      domainId: 'domain-1',
      language: 'zh_CN',
    });
    await expect(caller.credentials()).resolves.toEqual(draft.credentials);
  });

  it('of an account that is not there fail by name', async () => {
    await expect(accountsBench().accounts.callerFor('unknown')).rejects.toMatchObject({
      code: 'input.unknownAccount',
    });
  });

  it('fail with the words of the keychain, and the list then says so too', async () => {
    const bench = accountsBench();
    const { id } = await bench.accounts.add(draft);
    const again = bench.restarted();
    await expect(again.accounts.list()).resolves.toMatchObject([{ key: 'ready' }]);
    bench.keychain.items.clear();
    const caller = await again.accounts.callerFor(id);
    await expect(caller.credentials()).rejects.toMatchObject({ code: 'vault.noSecret' });
    expect(again.events).toEqual(['changed']);
    await expect(again.accounts.list()).resolves.toMatchObject([{ key: 'lost' }]);
  });
});

describe('the list', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('stands in the order of the shelf, which the menu and Ctrl 1..9 follow', async () => {
    const bench = accountsBench();
    await bench.accounts.addDemo();
    domainIs(bench.cloud, 'domain-2', 'Overseas');
    await bench.accounts.add({ ...draft, site: 'international' });
    domainIs(bench.cloud, 'domain-1', 'Head office');
    await bench.accounts.add(draft);
    const names = (await bench.accounts.list()).map(({ name }) => name);
    expect(names).toEqual(['Head office', 'Overseas', '演示账号']);
  });

  it('says that keys are unavailable while the keychain is locked, and asks again', async () => {
    const bench = accountsBench();
    await bench.accounts.add(draft);
    const again = bench.restarted();
    bench.keychain.before = locked;
    await expect(again.accounts.list()).resolves.toMatchObject([{ key: 'unavailable' }]);
    bench.keychain.before = () => Promise.resolve();
    await expect(again.accounts.list()).resolves.toMatchObject([{ key: 'ready' }]);
  });

  it.each([
    ['answers with an error', locked, 'unavailable'],
    ['reads as empty', null, 'lost'],
  ] as const)(
    'finds the key by itself when a keychain that %s at the start is unlocked later',
    async (_, before, key) => {
      const bench = accountsBench();
      await bench.accounts.add(draft);
      const again = bench.restarted();
      const items = new Map(bench.keychain.items);
      if (before) bench.keychain.before = before;
      else bench.keychain.items.clear();
      vi.useFakeTimers();
      await expect(again.accounts.list()).resolves.toMatchObject([{ key }]);
      await vi.advanceTimersByTimeAsync(5_000);
      expect(again.events).toEqual([]);
      bench.keychain.before = () => Promise.resolve();
      for (const [name, value] of items) bench.keychain.items.set(name, value);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(again.events).toEqual(['changed']);
      await expect(again.accounts.list()).resolves.toMatchObject([{ key: 'ready' }]);
      // Found once, it is looked for no more.
      bench.keychain.calls.length = 0;
      await vi.advanceTimersByTimeAsync(200_000);
      expect(bench.keychain.calls).toEqual([]);
    },
  );

  it('stops looking for a key that is gone, and does not ask one again who said no', async () => {
    const bench = accountsBench();
    await bench.accounts.add(draft);
    const again = bench.restarted();
    bench.keychain.before = () => Promise.reject(new AppError('vault.refused'));
    vi.useFakeTimers();
    await expect(again.accounts.list()).resolves.toMatchObject([{ key: 'unavailable' }]);
    bench.keychain.calls.length = 0;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(bench.keychain.calls).toEqual([]);
    // Locked first, and unlocked by a prompt that they refuse.
    bench.keychain.before = locked;
    await expect(again.accounts.list()).resolves.toMatchObject([{ key: 'unavailable' }]);
    bench.keychain.before = () => Promise.reject(new AppError('vault.refused'));
    await vi.advanceTimersByTimeAsync(5_000);
    bench.keychain.calls.length = 0;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(bench.keychain.calls).toEqual([]);
    bench.keychain.before = () => Promise.resolve();
    bench.keychain.items.clear();
    await expect(again.accounts.list()).resolves.toMatchObject([{ key: 'lost' }]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(bench.keychain.calls).toHaveLength(6);
    expect(again.events).toEqual([]);
  });

  it('does not wait for a keychain that asks the person, and tells when it has answered', async () => {
    const bench = accountsBench();
    await bench.accounts.add(draft);
    const again = bench.restarted();
    const prompt = gate();
    bench.keychain.before = prompt.pass;
    vi.useFakeTimers();
    const listed = again.accounts.list();
    await vi.advanceTimersByTimeAsync(1000);
    await expect(listed).resolves.toMatchObject([{ key: 'unavailable' }]);
    expect(again.events).toEqual([]);
    prompt.open();
    await vi.advanceTimersByTimeAsync(0);
    expect(again.events).toEqual(['changed']);
    await expect(again.accounts.list()).resolves.toMatchObject([{ key: 'ready' }]);
  });

  it('asks the keychain once however often it is shown', async () => {
    const bench = accountsBench();
    await bench.accounts.add(draft);
    const again = bench.restarted();
    bench.keychain.calls.length = 0;
    await Promise.all([again.accounts.list(), again.accounts.list()]);
    await again.accounts.list();
    expect(bench.keychain.calls).toHaveLength(1);
  });
});

describe('changing an account', () => {
  it('changes what is named and nothing else', async () => {
    const { accounts, store } = accountsBench();
    const added = await accounts.add(draft);
    await accounts.update({ accountId: added.id, name: 'Renamed', settlement: 4 });
    await expect(rowOf(store, added.id)).resolves.toMatchObject({ name: 'Renamed', settlement: 4, color: 1 });
    await expect(accounts.update({ accountId: 'unknown' })).rejects.toMatchObject({
      code: 'input.unknownAccount',
    });
  });

  it('says who it is and how far off the clock is', async () => {
    const { accounts, cloud } = accountsBench();
    const { id } = await accounts.add(draft);
    cloud.skewMs = -125_400;
    await expect(accounts.verify(id)).resolves.toEqual({
      domainId: 'domain-1',
      domainName: 'Example Ltd',
      currency: 'CNY',
      clockOffsetSeconds: -125,
    });
  });
});

describe('a new key', () => {
  it('takes the place of the old one after the cloud has accepted it', async () => {
    const bench = accountsBench();
    const { id } = await bench.accounts.add(draft);
    const view = await bench.accounts.renewKey({ accountId: id, credentials: renewed, keep: 'keychain' });
    expect(view).toMatchObject({ keyKind: 'temporary', key: 'ready' });
    await expect(bench.restarted().vault.use(id, 'keychain')).resolves.toEqual(renewed);
  });

  it('of another account is refused and the old one stays', async () => {
    const { accounts, cloud, vault, store } = accountsBench();
    const { id } = await accounts.add(draft);
    domainIs(cloud, 'domain-2', 'Somebody else');
    await expect(
      accounts.renewKey({ accountId: id, credentials: renewed, keep: 'keychain' }),
    ).rejects.toMatchObject({
      code: 'input.otherAccount',
      params: { name: 'Somebody else' },
    });
    await expect(vault.use(id, 'keychain')).resolves.toEqual(draft.credentials);
    await expect(rowOf(store, id)).resolves.toMatchObject({ keyKind: 'permanent' });
  });

  it('that the cloud refuses leaves the old one', async () => {
    const { accounts, cloud, vault } = accountsBench();
    const { id } = await accounts.add(draft);
    cloud.before = () => Promise.reject(new AppError('cloud.auth'));
    await expect(
      accounts.renewKey({ accountId: id, credentials: renewed, keep: 'keychain' }),
    ).rejects.toMatchObject({ code: 'cloud.auth' });
    await expect(vault.use(id, 'keychain')).resolves.toEqual(draft.credentials);
  });

  it('whose row cannot be written leaves the old one', async () => {
    const { accounts, store, keychain, vault } = accountsBench();
    const { id } = await accounts.add({ ...draft, keep: 'run' });
    store.before = () => Promise.reject(new AppError('store.full'));
    await expect(
      accounts.renewKey({ accountId: id, credentials: renewed, keep: 'keychain' }),
    ).rejects.toMatchObject({ code: 'store.full' });
    await expect(vault.use(id, 'run')).resolves.toEqual(draft.credentials);
    expect(keychain.items.size).toBe(0);
  });

  it('tells who the account is when that was not known before', async () => {
    const { accounts, cloud } = accountsBench();
    cloud.bodies.set('KeystoneListAuthDomains', { domains: [] });
    const { id } = await accounts.add(draft);
    domainIs(cloud, 'domain-1');
    await expect(
      accounts.renewKey({ accountId: id, credentials: renewed, keep: 'keychain' }),
    ).resolves.toMatchObject({ domainId: 'domain-1', domainName: 'Example Ltd' });
  });

  it('for this run only takes the old one out of the keychain', async () => {
    const { accounts, keychain } = accountsBench();
    const { id } = await accounts.add(draft);
    const view = await accounts.renewKey({ accountId: id, credentials: renewed, keep: 'run' });
    expect(view).toMatchObject({ keep: 'run', key: 'ready' });
    expect(keychain.items.size).toBe(0);
  });

  it('for this run lets a person go on whose keychain is locked, and the item is still deleted with the account', async () => {
    const bench = accountsBench();
    const { id } = await bench.accounts.add(draft);
    const again = bench.restarted();
    bench.keychain.before = locked;
    const view = await again.accounts.renewKey({ accountId: id, credentials: renewed, keep: 'run' });
    expect(view.key).toBe('ready');
    await expect((await again.accounts.callerFor(id)).credentials()).resolves.toEqual(renewed);
    bench.keychain.before = () => Promise.resolve();
    await again.accounts.remove(id);
    expect(bench.keychain.items.size).toBe(0);
  });
});

describe('removing an account', () => {
  it('ends its pull, deletes its secret, then its rows', async () => {
    const bench = accountsBench();
    const { id } = await bench.accounts.add(draft);
    const order = bench.events;
    order.length = 0;
    bench.keychain.before = (call) => Promise.resolve(void order.push(call));
    bench.store.before = (call) => Promise.resolve(void order.push(call));
    await bench.accounts.remove(id);
    expect(order).toEqual([`beforeRemove ${id}`, `delete Yunzhang/${id}`, 'removeAccount', 'changed']);
    await expect(bench.accounts.list()).resolves.toEqual([]);
    expect(bench.keychain.items.size).toBe(0);
  });

  it('keeps the account when its secret cannot be deleted, and can be tried again', async () => {
    const { accounts, keychain, store } = accountsBench();
    const { id } = await accounts.add(draft);
    keychain.before = () => Promise.reject(new Error('User canceled the operation.'));
    await expect(accounts.remove(id)).rejects.toMatchObject({ code: 'vault.refused' });
    await expect(rowOf(store, id)).resolves.toBeDefined();
    keychain.before = () => Promise.resolve();
    await accounts.remove(id);
    await expect(rowOf(store, id)).resolves.toBeUndefined();
  });

  it('of this run works without a keychain', async () => {
    const { accounts, keychain, vault } = accountsBench();
    const { id } = await accounts.add({ ...draft, keep: 'run' });
    keychain.before = locked;
    await accounts.remove(id);
    await expect(vault.has(id, 'run')).resolves.toBe(false);
    await expect(accounts.remove(id)).rejects.toMatchObject({ code: 'input.unknownAccount' });
  });
});
