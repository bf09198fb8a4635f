import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openStore, type Store } from '../../electron/store';
import type { SpawnWorker } from '../../electron/store/connection';
import { storeWorkerFile } from './bundledWorker';
import type { StoreUnderTest } from './contracts/store';

export async function openRealStore(folder: string): Promise<Store> {
  const file = await storeWorkerFile();
  const spawn: SpawnWorker = (workerData) => new Worker(file, { workerData });
  return (await openStore({ folder, spawn, log: { warn: () => undefined } })).store;
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'yunzhang-'));
}

/** The real store in a folder of its own. */
export async function realStore(folder?: string): Promise<StoreUnderTest> {
  const place = folder ?? (await temporaryFolder());
  const store = await openRealStore(place);
  return {
    store,
    async reopen() {
      await store.close();
      return realStore(place);
    },
    async destroy() {
      await store.close();
      await rm(place, { recursive: true, force: true });
    },
  };
}
