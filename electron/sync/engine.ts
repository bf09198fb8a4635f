import { AppError } from '@shared/errors';
import { createAccountPull, type AccountPull } from './accountPull';
import type { Sync, SyncDeps } from './types';

/** Accounts pulled at a time: each has a quota of its own, the line and the store are shared. */
const ACCOUNTS = 4;

/** Pulls of many accounts. One pull per account at a time. */
export function createSync(deps: SyncDeps): Sync {
  /** Queued and running pulls. */
  const live = new Map<string, AccountPull>();
  const last = new Map<string, AccountPull>();
  let waiting: AccountPull[] = [];
  let busy = 0;
  let closed = false;

  function next(): void {
    for (; busy < ACCOUNTS && waiting.length > 0; busy += 1) {
      void waiting
        .shift()
        ?.run()
        .finally(() => {
          busy -= 1;
          next();
        });
    }
  }

  async function cancel(accountIds: readonly string[]): Promise<void> {
    const pulls = accountIds.flatMap((id) => live.get(id) ?? []);
    waiting = waiting.filter((pull) => !pulls.includes(pull));
    for (const pull of pulls) pull.cancel();
    await Promise.all(pulls.map((pull) => pull.ended));
  }

  return {
    async start(accountIds, options = {}) {
      const accounts = await deps.store.read.accounts();
      const chosen = [...new Set(accountIds)].map((id) => accounts.find((a) => a.id === id));
      if (chosen.includes(undefined)) throw new AppError('input.unknownAccount');
      for (const account of chosen) {
        if (closed || !account || live.has(account.id)) continue;
        const pull = createAccountPull(account, options, deps);
        live.set(account.id, pull);
        last.set(account.id, pull);
        waiting.push(pull);
        void pull.ended.then(() => live.delete(account.id));
      }
      next();
    },
    cancel,
    async forget(accountId) {
      await cancel([accountId]);
      last.delete(accountId);
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
