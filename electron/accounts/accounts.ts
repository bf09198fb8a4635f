import { randomUUID } from 'node:crypto';
import { endpointsOf, type Endpoints } from '@shared/contract/endpoints';
import { AppError } from '@shared/errors';
import { resources } from '@shared/i18n';
import type { Account, AccountDraft, AccountView, Credentials } from '@shared/model/account';
import { inOrder } from '@shared/model/accountOrder';
import { sameAccount } from '@shared/model/sameAccount';
import { instantAt } from '@shared/time';
import type { Caller } from '../cloud/types';
import { createLane } from '../vault/lane';
import { normaliseEndpoints } from './endpoints';
import { identify } from './identity';
import { createKeyStates } from './keyStates';
import { renewKey } from './renewKey';
import { createTokens } from './tokens';
import type { Accounts, AccountsDeps, Identity } from './types';

const COLORS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/**
 * Changes of rows and secrets run one after the other, so that two cannot both find the same place free. Live calls are
 * made before, so that a slow network holds up no other change.
 */
export function createAccounts(deps: AccountsDeps): Accounts {
  const { store, vault, client, demo, now } = deps;
  const changes = createLane();
  const keys = createKeyStates(vault, deps.changed);
  const tokens = createTokens(client, now);

  async function find(accountId: string): Promise<Account> {
    const account = (await store.read.accounts()).find((a) => a.id === accountId);
    if (!account) throw new AppError('input.unknownAccount');
    return account;
  }

  async function view(account: Account): Promise<AccountView> {
    return { ...account, key: await keys.of(account) };
  }

  /** The secret of an account for one call; what goes wrong shows in the list, too. */
  async function secretOf(account: Account): Promise<Credentials> {
    try {
      return await vault.use(account.id, account.keep);
    } catch (error) {
      keys.drop(account.id);
      deps.changed();
      throw error;
    }
  }

  /** @param master domain whose quotas it shares, where it is a member's account */
  function callerAs(
    account: Pick<Account, 'id' | 'site' | 'domainId'>,
    endpoints: Endpoints,
    credentials: () => Promise<Credentials>,
    master: string | null = null,
  ): Caller {
    const caller = {
      accountId: account.id,
      site: account.site,
      endpoints,
      ...(account.domainId ? { domainId: account.domainId } : {}),
      language: deps.language() === 'zh-CN' ? 'zh_CN' : 'en_US',
      // The cloud counts by source, API and parent account (contract limits.json, dimensions): a master and its members are one.
      paceKey: `${endpoints.bss} ${master ?? (account.domainId || account.id)}`,
    } as const;
    return {
      ...caller,
      credentials: async (refused) => tokens.authorize(caller, await credentials(), refused),
    };
  }

  async function callerOf(account: Account): Promise<Caller> {
    if (!account.demo) {
      const endpoints = account.endpoints ?? endpointsOf(account.site);
      const master = account.domainId ? await store.read.masterOf({ domainId: account.domainId }) : null;
      return callerAs(account, endpoints, () => secretOf(account), master);
    }
    const { endpoints } = await demo.ensure();
    return callerAs(account, endpoints, async () => (await demo.ensure()).credentials);
  }

  /** A caller with a key that is not in the vault yet. */
  function callerWith(account: Pick<Account, 'id' | 'site' | 'endpoints'>, credentials: Credentials): Caller {
    const endpoints = account.endpoints ?? endpointsOf(account.site);
    return callerAs({ ...account, domainId: '' }, endpoints, () => Promise.resolve(credentials));
  }

  async function add(draft: AccountDraft): Promise<AccountView> {
    const endpoints = normaliseEndpoints(draft.site, draft.endpoints);
    const id = randomUUID();
    const identity = await identify(
      client,
      callerWith({ id, site: draft.site, endpoints }, draft.credentials),
    );
    return changes(() => keep({ ...draft, endpoints }, id, identity));
  }

  async function keep(draft: AccountDraft, id: string, identity: Identity): Promise<AccountView> {
    const { endpoints } = draft;
    const others = await store.read.accounts();
    const account: Account = {
      id,
      name: draft.name ?? defaultName(identity.domainName, endpoints ?? endpointsOf(draft.site)),
      site: draft.site,
      endpoints,
      keyKind: draft.credentials.kind,
      keep: draft.keep,
      demo: false,
      color: firstUnusedColor(others),
      currency: identity.currency,
      domainId: identity.domainId,
      domainName: identity.domainName,
      settlement: draft.settlement,
      createdAt: instantAt(now()),
    };
    const same = others.find((other) => sameAccount(other, account));
    if (same) throw new AppError('input.duplicateAccount', { name: same.name });
    try {
      await vault.save(id, draft.credentials, draft.keep);
      await store.write.addAccount(account);
    } catch (error) {
      // Also after a failed save: a keychain that answered too late may have written the item all the same.
      await vault.forget(id, draft.keep).catch(() => undefined);
      throw error;
    }
    deps.changed();
    return view(account);
  }

  async function addDemo(): Promise<AccountView> {
    const others = await store.read.accounts();
    const existing = others.find((a) => a.demo);
    if (existing) return view(existing);
    const served = await demo.ensure();
    const caller = callerAs({ id: randomUUID(), site: served.site, domainId: '' }, served.endpoints, () =>
      Promise.resolve(served.credentials),
    );
    const { currency } = await identify(client, caller);
    const account: Account = {
      id: caller.accountId,
      name: resources[deps.language()].accounts.demoName,
      site: served.site,
      endpoints: null,
      keyKind: served.credentials.kind,
      keep: 'run',
      demo: true,
      color: firstUnusedColor(others),
      currency,
      domainId: served.domainId,
      domainName: served.domainName,
      settlement: 3,
      createdAt: instantAt(now()),
    };
    await store.write.addAccount(account);
    deps.changed();
    return view(account);
  }

  return {
    async list() {
      return Promise.all(inOrder(await store.read.accounts()).map(view));
    },
    add,
    addDemo: () => changes(addDemo),
    nameDemo: () =>
      changes(async () => {
        const account = (await store.read.accounts()).find(({ demo }) => demo);
        const name = resources[deps.language()].accounts.demoName;
        if (!account || account.name === name || !DEMO_NAMES.has(account.name)) return;
        await store.write.updateAccount({ ...account, name });
        deps.changed();
      }),
    async verify(accountId) {
      return identify(client, await callerOf(await find(accountId)));
    },
    update: (change) =>
      changes(async () => {
        const account = await find(change.accountId);
        const updated: Account = {
          ...account,
          name: change.name ?? account.name,
          color: change.color ?? account.color,
          settlement: change.settlement ?? account.settlement,
        };
        await store.write.updateAccount(updated);
        deps.changed();
        return view(updated);
      }),
    async renewKey(input) {
      const known = await find(input.accountId);
      if (known.demo) throw new AppError('input.invalid', { field: 'accountId' });
      const identity = await identify(client, callerWith(known, input.credentials));
      return changes(async () => {
        const account = await find(input.accountId);
        keys.drop(account.id);
        const updated = await renewKey({ store, vault }, account, identity, input);
        deps.changed();
        return view(updated);
      });
    },
    remove: (accountId) =>
      changes(async () => {
        const account = await find(accountId);
        await deps.beforeRemove(accountId);
        keys.drop(accountId);
        tokens.forget(accountId);
        await vault.forget(accountId, account.keep);
        await store.write.removeAccount(accountId);
        deps.changed();
      }),
    async callerFor(accountId) {
      return callerOf(await find(accountId));
    },
  };
}

/** What the demo is called where the person has not named it. */
const DEMO_NAMES = new Set(Object.values(resources).map(({ accounts }) => accounts.demoName));

function firstUnusedColor(accounts: readonly Account[]): number {
  const used = new Set(accounts.map((a) => a.color));
  return COLORS.find((c) => !used.has(c)) ?? COLORS[accounts.length % COLORS.length] ?? 1;
}

/** The cloud's name of the account; the billing host where the key may not ask for it. */
function defaultName(domainName: string, endpoints: Endpoints): string {
  return (domainName.trim() || new URL(endpoints.bss).host).slice(0, 64);
}
