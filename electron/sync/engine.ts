import { AppError } from '@shared/errors';
import type { Account } from '@shared/model/account';
import type { SyncPlan } from '@shared/model/sync';
import { createAccountPull, type AccountPull } from './accountPull';
import { estimate } from './estimate';
import { partsOf, plan, planParts } from './plan';
import type { Sync, SyncDeps, SyncOptions } from './types';

/** Accounts pulled at a time: each has a quota of its own, the line and the store are shared. */
const ACCOUNTS = 10;

/** Pulls of many accounts. One pull per account at a time. */
export function createSync(deps: SyncDeps): Sync {
  /** Queued and running pulls. */
  const live = new Map<string, AccountPull>();
  const last = new Map<string, AccountPull>();
  let waiting: AccountPull[] = [];
  const running = new Set<AccountPull>();
  let closed = false;
  /** Ends when pulls may begin again. */
  let quiet: Promise<void> | null = null;

  /** A pull that is held takes no turn, and gives back the one it had. */
  function next(): void {
    for (;;) {
      const working = [...running].filter((pull) => !pull.isPaused()).length;
      const pull = waiting.find((p) => !p.isPaused());
      if (!pull || working >= ACCOUNTS) return;
      waiting = waiting.filter((p) => p !== pull);
      running.add(pull);
      void pull.run().finally(() => {
        running.delete(pull);
        next();
      });
    }
  }

  async function chosenOf(accountIds: readonly string[]): Promise<Account[]> {
    const accounts = await deps.store.read.accounts();
    return [...new Set(accountIds)].map((id) => {
      const account = accounts.find((a) => a.id === id);
      if (!account) throw new AppError('input.unknownAccount');
      return account;
    });
  }

  async function preview(account: Account, options: SyncOptions): Promise<SyncPlan> {
    const states = await deps.store.read.partitions(account.id);
    const input = { ...deps.settings(), account, states, now: deps.now(), options };
    const parts = await Promise.all(
      partsOf(input).map(async (dataset) =>
        planParts(input, dataset, await deps.store.read.parents({ accountId: account.id, dataset })),
      ),
    );
    return estimate(account.id, [...plan(input), ...parts.flat()], states);
  }

  async function cancel(accountIds: readonly string[]): Promise<void> {
    const pulls = accountIds.flatMap((id) => live.get(id) ?? []);
    waiting = waiting.filter((pull) => !pulls.includes(pull));
    for (const pull of pulls) pull.cancel();
    await Promise.all(pulls.map((pull) => pull.ended));
  }

  /** @returns the pulls that were begun: none of an account that is being pulled already. */
  async function begin(accountIds: readonly string[], options: SyncOptions): Promise<AccountPull[]> {
    const accounts = await chosenOf(accountIds);
    while (quiet) await quiet;
    const begun: AccountPull[] = [];
    for (const account of accounts) {
      if (closed || live.has(account.id)) continue;
      const pull = createAccountPull(account, options, deps);
      live.set(account.id, pull);
      last.set(account.id, pull);
      waiting.push(pull);
      begun.push(pull);
      void pull.ended.then(() => live.delete(account.id));
    }
    next();
    return begun;
  }

  async function pull(accountId: string, options: SyncOptions): Promise<void> {
    // Others may wait for the same pull to end, and be the first to begin theirs: then it is waited for again.
    while (!closed) {
      await live.get(accountId)?.ended;
      const [own] = await begin([accountId], options);
      if (own) return own.ended;
    }
  }

  return {
    async start(accountIds, options = {}) {
      const begun = await begin(accountIds, options);
      if (!options.keys) return;
      // The parts that a person has opened are in no pull that is under way: they come after it, unless the account is removed before.
      const left = accountIds.filter((id) => !begun.some((p) => p.progress().accountId === id));
      for (const id of new Set(left)) void pull(id, options).catch(() => undefined);
    },
    pull,
    async plan(accountIds, options = {}) {
      const accounts = await chosenOf(accountIds);
      return Promise.all(accounts.map((account) => preview(account, options)));
    },
    pause(accountIds) {
      for (const id of accountIds) live.get(id)?.pause();
      next();
    },
    resume(accountIds) {
      for (const id of accountIds) live.get(id)?.resume();
      next();
    },
    cancel,
    async forget(accountId) {
      await cancel([accountId]);
      last.delete(accountId);
    },
    async quietly(work) {
      while (quiet) await quiet;
      const done = cancel([...live.keys()]).then(work);
      quiet = done.then(
        () => undefined,
        () => undefined,
      );
      try {
        return await done;
      } finally {
        quiet = null;
      }
    },
    status: () => [...last.values()].map((pull) => pull.progress()),
    async idle() {
      while (live.size > 0) await Promise.all([...live.values()].map((pull) => pull.ended));
    },
    async close() {
      closed = true;
      await cancel([...live.keys()]);
    },
  };
}
