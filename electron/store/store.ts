import type { OpenNotice } from './database';
import { connect, connectLater, type Connection, type SpawnWorker, type StoreLog } from './connection';
import { pageWriter } from './decoding';
import type { Store } from './types';

/** Every method of a part, each once: one that is left out does not compile. */
type Methods<T> = Readonly<Record<keyof T & string, true>>;

const READS: Methods<Store['read']> = {
  accounts: true,
  partitions: true,
  parents: true,
  names: true,
  overview: true,
  months: true,
  page: true,
  totals: true,
  facets: true,
  row: true,
  monthChanges: true,
  group: true,
  enterprise: true,
  masterOf: true,
  memberAlerts: true,
  tickets: true,
  ticket: true,
  ticketChoices: true,
  search: true,
  packageUse: true,
  costs: true,
  movers: true,
  standing: true,
  insights: true,
  standings: true,
  storageReport: true,
  reconcile: true,
  monthSnapshot: true,
  monthMark: true,
};
const WRITES: Methods<Store['write']> = {
  addAccount: true,
  updateAccount: true,
  removeAccount: true,
  beginPull: true,
  writePage: true,
  abandonPull: true,
  joinMembers: true,
  seeChanges: true,
  noteDenied: true,
  dropMonths: true,
  compact: true,
  backup: true,
  exportTo: true,
  prepareReplacement: true,
};

export type OpenStoreOptions = {
  /** Folder of the cache; made with mode 0700 when missing. */
  folder: string;
  spawn: SpawnWorker;
  log: StoreLog;
};

/**
 * Opens the cache by the worker that reads, which brings the file to order first; the one that writes starts when
 * something is written. Each thread takes its time to start, and what a person waits for is to read.
 * @throws AppError store.newer, store.readOnly, store.full, store.failed
 */
export async function openStore(
  options: OpenStoreOptions,
): Promise<{ store: Store; notice: OpenNotice | null }> {
  const reader = await connect({ ...options, role: 'reader' });
  const writer = connectLater({ ...options, role: 'writer' });
  const pages = pageWriter({ ...options, writer });
  const store: Store = {
    read: proxy<Store['read']>(reader, READS),
    write: {
      ...proxy<Store['write']>(writer, WRITES),
      writePage: (page) => pages.write(page),
    },
    ahead: (page) => pages.ahead(page),
    async reopen() {
      await pages.settled();
      await reader.stop();
      await writer.stop();
      await reader.start().finally(() => writer.start());
    },
    async close() {
      await reader.close();
      await pages.close();
      await writer.close();
    },
  };
  return { store, notice: reader.notice };
}

function proxy<T>(connection: Connection, methods: Methods<T>): T {
  const entries = Object.keys(methods).map((m) => [m, (...args: unknown[]) => connection.call(m, args)]);
  return Object.fromEntries(entries) as T;
}
