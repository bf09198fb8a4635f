import { describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import type { Language } from '@shared/model/settings';
import { accountsBench, domainIs, draft } from '../../support/accountsBench';

const refusing = (code: AppError['code']) => () => Promise.reject(new AppError(code));

describe('adding an account', () => {
  it('asks the cloud with the typed key, then keeps the secret in the keychain and the rest in the store', async () => {
    const { accounts, keychain, store, cloud } = accountsBench();
    const added = await accounts.add(draft);
    expect(added).toMatchObject({
      name: 'Example Ltd',
      site: 'china',
      endpoints: null,
      currency: 'CNY',
      domainId: 'domain-1',
      domainName: 'Example Ltd',
      color: 1,
      demo: false,
      key: 'ready',
      createdAt: '2026-11-20T04:00:00Z',
    });
    expect(cloud.calls.map((c) => c.operation)).toEqual([
      'KeystoneListAuthDomains',
      'ShowCustomerAccountBalances',
    ]);
    await expect(cloud.calls[0]?.caller.credentials()).resolves.toEqual(draft.credentials);
    expect([...keychain.items.keys()]).toEqual([`Yunzhang/${added.id}`]);
    expect(JSON.stringify(await store.read.accounts())).not.toMatch(/SK-secret|AKEXAMPLE/);
  });

  it('answers with no part of the key', async () => {
    const { accounts } = accountsBench();
    expect(JSON.stringify(await accounts.add(draft))).not.toMatch(/SK-secret|AKEXAMPLE/);
  });

  it.each(['cloud.signature', 'cloud.auth', 'cloud.wrongSite', 'cloud.clock', 'network.offline'] as const)(
    'keeps nothing when the cloud answers with %s',
    async (code) => {
      const { accounts, keychain, store, cloud } = accountsBench();
      cloud.before = refusing(code);
      await expect(accounts.add(draft)).rejects.toMatchObject({ code });
      expect(keychain.calls).toEqual([]);
      await expect(store.read.accounts()).resolves.toEqual([]);
      expect(cloud.calls).toHaveLength(1);
    },
  );

  it('takes a key that may not read the balance, with the currency of its site', async () => {
    const { accounts, cloud } = accountsBench();
    cloud.before = ({ operation }) =>
      operation === 'ShowCustomerAccountBalances' ? refusing('cloud.permission')() : undefined;
    await expect(accounts.add({ ...draft, site: 'international' })).resolves.toMatchObject({
      currency: 'USD',
    });
  });

  it.each([{ domains: [] }, {}, { domains: null }, { domains: 'nonsense' }])(
    'takes a key of which the cloud does not say whose it is: %j',
    async (answer) => {
      const { accounts, cloud } = accountsBench();
      cloud.bodies.set('KeystoneListAuthDomains', answer);
      const added = await accounts.add(draft);
      expect(added).toMatchObject({ domainId: '', domainName: '', name: 'bss.myhuaweicloud.com' });
      expect((await accounts.callerFor(added.id)).domainId).toBeUndefined();
    },
  );

  it('takes the account that is enabled when the key sees several', async () => {
    const { accounts, cloud } = accountsBench();
    cloud.bodies.set('KeystoneListAuthDomains', {
      domains: [
        { id: 'closed', name: 'Closed', enabled: false },
        { id: 'open', name: 'Open', enabled: true },
      ],
    });
    await expect(accounts.add(draft)).resolves.toMatchObject({ domainId: 'open' });
  });

  it('reads the currency beside the list, else in it', async () => {
    const { accounts, cloud } = accountsBench();
    cloud.bodies.set('ShowCustomerAccountBalances', { account_balances: [{ currency: 'EUR' }] });
    await expect(accounts.add(draft)).resolves.toMatchObject({ currency: 'EUR' });
  });

  it('refuses the same account a second time, and leaves no second secret', async () => {
    const { accounts, keychain, store } = accountsBench();
    const first = await accounts.add(draft);
    await expect(accounts.add(draft)).rejects.toMatchObject({
      code: 'input.duplicateAccount',
      params: { name: 'Example Ltd' },
    });
    expect([...keychain.items.keys()]).toEqual([`Yunzhang/${first.id}`]);
    await expect(store.read.accounts()).resolves.toHaveLength(1);
  });

  it('refuses it also when both are being added at once', async () => {
    const { accounts, store } = accountsBench();
    const results = await Promise.allSettled([accounts.add(draft), accounts.add(draft)]);
    expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(store.read.accounts()).resolves.toHaveLength(1);
  });

  it('takes the same account at other hosts, and the site own hosts typed out as no hosts', async () => {
    const { accounts } = accountsBench();
    const gateway = { bss: 'https://gateway.example/bss', iam: 'https://gateway.example/iam' };
    await accounts.add({ ...draft, endpoints: gateway });
    const typed = { bss: ' https://BSS.myhuaweicloud.com/ ', iam: 'https://iam.myhuaweicloud.com' };
    const own = await accounts.add({ ...draft, endpoints: typed });
    expect(own.endpoints).toBeNull();
    await expect(
      accounts.add({ ...draft, endpoints: { bss: 'https://gateway.example/bss//', iam: gateway.iam } }),
    ).rejects.toMatchObject({ code: 'input.duplicateAccount' });
  });

  it.each([
    'http://bss.example.com',
    'ftp://bss.example.com',
    'https://user:pw@bss.example.com',
    'bss.example.com',
    '',
  ])('refuses to send a signed request to %s', async (bss) => {
    const { accounts, cloud } = accountsBench();
    await expect(accounts.add({ ...draft, endpoints: { bss, iam: bss } })).rejects.toMatchObject({
      code: 'input.endpointNotAllowed',
    });
    expect(cloud.calls).toEqual([]);
  });

  it('keeps no row when the keychain refuses', async () => {
    const { accounts, keychain, store } = accountsBench();
    keychain.before = () => Promise.reject(new Error('Cannot create an item in a locked collection'));
    await expect(accounts.add(draft)).rejects.toMatchObject({ code: 'vault.locked' });
    await expect(store.read.accounts()).resolves.toEqual([]);
  });

  it('forgets the secret again when the row cannot be written', async () => {
    const { accounts, keychain, store } = accountsBench();
    store.before = () => Promise.reject(new AppError('store.full'));
    await expect(accounts.add(draft)).rejects.toMatchObject({ code: 'store.full' });
    expect(keychain.items.size).toBe(0);
  });

  it('keeps a secret of this run out of the keychain, and says after a restart that it is lost', async () => {
    const bench = accountsBench();
    const added = await bench.accounts.add({ ...draft, keep: 'run' });
    expect(added.key).toBe('ready');
    const again = bench.restarted();
    await expect(again.accounts.list()).resolves.toMatchObject([{ id: added.id, key: 'lost' }]);
    expect(bench.keychain.calls).toEqual([]);
  });

  it('gives each account the first colour that is free', async () => {
    const { accounts, cloud } = accountsBench();
    const colors: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      domainIs(cloud, `domain-${i}`);
      colors.push((await accounts.add(draft)).color);
    }
    expect(colors).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2]);
    const [, second] = await accounts.list();
    await accounts.remove(second?.id ?? '');
    domainIs(cloud, 'domain-new');
    await expect(accounts.add(draft)).resolves.toMatchObject({ color: 2 });
  });
});

describe('the demo account', () => {
  it('is added once, under a name that says what it is', async () => {
    const { accounts, store, keychain } = accountsBench();
    const [one, two] = await Promise.all([accounts.addDemo(), accounts.addDemo()]);
    expect(one).toMatchObject({
      demo: true,
      name: '演示账号',
      domainName: 'Demo',
      keep: 'run',
      endpoints: null,
      key: 'ready',
    });
    expect(two.id).toBe(one.id);
    await expect(store.read.accounts()).resolves.toHaveLength(1);
    expect(keychain.calls).toEqual([]);
  });

  it('is called by the language of the app, until the person calls it something', async () => {
    let language: Language = 'zh-CN';
    const { accounts, events } = accountsBench({ language: () => language });
    const { id } = await accounts.addDemo();
    language = 'en';
    events.length = 0;
    await accounts.nameDemo();
    await accounts.nameDemo();
    await expect(accounts.list()).resolves.toMatchObject([{ name: 'Demo account' }]);
    expect(events).toEqual(['changed']);
    await accounts.update({ accountId: id, name: 'Playground' });
    language = 'zh-CN';
    await accounts.nameDemo();
    await expect(accounts.list()).resolves.toMatchObject([{ name: 'Playground' }]);
  });

  it('is served again after a restart, and only once something is asked of it', async () => {
    const bench = accountsBench();
    const { id } = await bench.accounts.addDemo();
    const again = bench.restarted();
    await expect(again.accounts.list()).resolves.toMatchObject([{ key: 'ready' }]);
    expect(again.demoStarts()).toBe(0);
    const caller = await again.accounts.callerFor(id);
    expect(caller).toMatchObject({ endpoints: { bss: 'http://127.0.0.1:5001' }, domainId: 'demo-domain' });
    await expect(caller.credentials()).resolves.toMatchObject({ ak: 'AKDEMO000001' });
  });

  it('stands beside a real account of the same domain', async () => {
    const { accounts, cloud } = accountsBench();
    await accounts.addDemo();
    domainIs(cloud, 'demo-domain');
    await expect(accounts.add(draft)).resolves.toMatchObject({ demo: false });
  });

  it('has no key to renew', async () => {
    const { accounts } = accountsBench();
    const { id } = await accounts.addDemo();
    await expect(
      accounts.renewKey({ accountId: id, credentials: draft.credentials, keep: 'run' }),
    ).rejects.toMatchObject({ code: 'input.invalid' });
  });
});
