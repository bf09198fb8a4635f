import type { Account, AccountDraft } from '@shared/model/account';
import type { Language } from '@shared/model/settings';
import { createAccounts, type Accounts } from '../../electron/accounts';
import { createVault, type Vault } from '../../electron/vault';
import { fakeCloud, type FakeCloud } from './fakeCloud';
import { memoryKeychain, type MemoryKeychain } from './memoryKeychain';
import { memoryStore, type MemoryStore } from './memoryStore';
import { NOW } from './syncBench';

export type AccountsBench = {
  accounts: Accounts;
  vault: Vault;
  keychain: MemoryKeychain;
  store: MemoryStore;
  cloud: FakeCloud;
  /** In the order they happened: "changed", "beforeRemove a". */
  events: string[];
  demoStarts: () => number;
  /** The same computer after the app was ended and started again. */
  restarted: () => AccountsBench;
};

export const draft: AccountDraft = {
  site: 'china',
  endpoints: null,
  credentials: { kind: 'permanent', ak: 'AKEXAMPLE0001', sk: 'SK-secret-0001' },
  keep: 'keychain',
  settlement: 3,
};

/** Lets the cloud say that every key belongs to this account. */
export function domainIs(cloud: FakeCloud, id: string, name = 'Example Ltd'): void {
  cloud.bodies.set('KeystoneListAuthDomains', { domains: [{ id, name, enabled: true }] });
}

export function accountsBench(
  given: {
    keychain?: MemoryKeychain;
    store?: MemoryStore;
    cloud?: FakeCloud;
    language?: () => Language;
  } = {},
): AccountsBench {
  const keychain = given.keychain ?? memoryKeychain();
  const store = given.store ?? memoryStore();
  const cloud = given.cloud ?? fakeCloud();
  if (!given.cloud) {
    domainIs(cloud, 'domain-1');
    cloud.bodies.set('ShowCustomerAccountBalances', { currency: 'CNY', account_balances: [] });
  }
  const events: string[] = [];
  let starts = 0;
  const vault = createVault({ service: 'Yunzhang', backend: keychain, now: () => NOW });
  const accounts = createAccounts({
    store,
    vault,
    client: cloud,
    demo: {
      ensure() {
        starts += 1;
        return Promise.resolve({
          endpoints: { bss: 'http://127.0.0.1:5001', iam: 'http://127.0.0.1:5001' },
          credentials: { kind: 'permanent', ak: 'AKDEMO000001', sk: 'SK-demo-0001' },
          domainId: 'demo-domain',
          domainName: 'Demo',
          site: 'china',
        });
      },
    },
    now: () => NOW,
    language: given.language ?? (() => 'zh-CN'),
    beforeRemove: (id) => {
      events.push(`beforeRemove ${id}`);
      return Promise.resolve();
    },
    changed: () => void events.push('changed'),
  });
  return {
    accounts,
    vault,
    keychain,
    store,
    cloud,
    events,
    demoStarts: () => starts,
    restarted: () => accountsBench({ keychain, store: store.reopened(), cloud }),
  };
}

export async function rowOf(store: MemoryStore, id: string): Promise<Account | undefined> {
  return (await store.read.accounts()).find((a) => a.id === id);
}
