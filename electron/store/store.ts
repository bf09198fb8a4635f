import type { OpenNotice } from './database';
import { connect, type Connection, type SpawnWorker, type StoreLog } from './connection';
import type { Store } from './types';

const READS = [
  'accounts',
  'partitions',
  'parents',
  'overview',
  'months',
  'page',
  'totals',
  'facets',
  'row',
  'monthChanges',
  'group',
  'enterprise',
  'memberAlerts',
  'tickets',
  'ticket',
  'ticketChoices',
  'search',
  'costs',
  'movers',
  'standing',
  'insights',
  'standings',
  'storageReport',
  'reconcile',
  'monthSnapshot',
  'monthMark',
] as const;
const WRITES = [
  'addAccount',
  'updateAccount',
  'removeAccount',
  'beginPull',
  'writePage',
  'abandonPull',
  'joinMembers',
  'seeChanges',
  'dropMonths',
  'compact',
  'backup',
  'exportTo',
  'prepareReplacement',
] as const;

export type OpenStoreOptions = {
  /** Folder of the cache; made with mode 0700 when missing. */
  folder: string;
  spawn: SpawnWorker;
  log: StoreLog;
};

/**
 * Opens the cache: one worker that writes, then one that reads.
 * @throws AppError store.newer, store.readOnly, store.full, store.failed
 */
export async function openStore(
  options: OpenStoreOptions,
): Promise<{ store: Store; notice: OpenNotice | null }> {
  const writer = await connect({ ...options, role: 'writer' });
  const reader = await connect({ ...options, role: 'reader' }).catch(async (error: unknown) => {
    await writer.close();
    throw error;
  });
  const store: Store = {
    read: proxy<Store['read']>(reader, READS),
    write: proxy<Store['write']>(writer, WRITES),
    async reopen() {
      await reader.stop();
      await writer.stop();
      await writer.start();
      await reader.start();
    },
    async close() {
      await reader.close();
      await writer.close();
    },
  };
  return { store, notice: writer.notice };
}

function proxy<T>(connection: Connection, methods: readonly (keyof T & string)[]): T {
  const entries = methods.map((m) => [m, (...args: unknown[]) => connection.call(m, args)]);
  return Object.fromEntries(entries) as T;
}
