/** The worker as the build bundles it. Alone in this file because only the bundler understands the import. */
import { Worker } from 'node:worker_threads';
import workerPath from './worker?modulePath';
import type { SpawnWorker } from './connection';

export const spawnStoreWorker: SpawnWorker = (workerData) => new Worker(workerPath, { workerData });
