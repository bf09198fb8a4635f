import { BILLS_ONLY } from './pages';
import { isAppError, type WireError } from '@shared/errors';
import type { EventPayload } from '@shared/ipc/contract';
import type { SyncProgress } from '@shared/model/sync';
import { createSync, type Sync } from '../../electron/sync';
import { account } from './accounts';
import { fakeCloud, type FakeCloud } from './fakeCloud';
import { memoryStore, type MemoryStore } from './memoryStore';

export type SyncBench = {
  sync: Sync;
  store: MemoryStore;
  cloud: FakeCloud;
  clock: { now: number };
  progress: SyncProgress[];
  changes: EventPayload<'data.changed'>[];
  /** Starts these accounts and waits for the end. */
  pull: (accountIds: string[], options?: Parameters<Sync['start']>[1]) => Promise<SyncProgress[]>;
};

/** The bench's time: the open month is 2026-11, October is final. */
export const NOW = Date.parse('2026-11-20T04:00:00Z');

export function describeError(error: unknown): WireError {
  return {
    code: isAppError(error) ? error.code : 'app.internal',
    params: {},
    message: 'message',
    hint: 'hint',
  };
}

/** The sync engine on a store and a cloud in memory, with a month of history unless said otherwise. */
export async function syncBench(
  given: { accounts?: string[]; historyMonths?: number; store?: MemoryStore; cloud?: FakeCloud } = {},
): Promise<SyncBench> {
  const store = given.store ?? memoryStore();
  const cloud = given.cloud ?? fakeCloud();
  const clock = { now: NOW };
  const progress: SyncProgress[] = [];
  const changes: EventPayload<'data.changed'>[] = [];
  if (!given.store) for (const id of given.accounts ?? ['a']) await store.write.addAccount(account(id));
  const sync = createSync({
    store,
    client: cloud,
    callerFor: (accountId) =>
      Promise.resolve({
        accountId,
        site: 'china',
        endpoints: { bss: 'http://127.0.0.1:1', iam: 'http://127.0.0.1:1' },
        language: 'zh_CN',
        paceKey: accountId,
        credentials: () => Promise.resolve({ kind: 'permanent', ak: 'AKEXAMPLE', sk: 'SKEXAMPLE' }),
      }),
    now: () => clock.now,
    settings: () => ({ historyMonths: given.historyMonths ?? 1, pulls: BILLS_ONLY }),
    emit: (event, payload) => {
      if (event === 'sync.progress') progress.push(payload as SyncProgress);
      else changes.push(payload as EventPayload<'data.changed'>);
    },
    describe: describeError,
  });
  return {
    sync,
    store,
    cloud,
    clock,
    progress,
    changes,
    async pull(accountIds, options) {
      await sync.start(accountIds, options);
      await sync.idle();
      return sync.status();
    },
  };
}
