/** The worker as the build bundles it. Alone in this file because only the bundler understands the import. */
import { Worker } from 'node:worker_threads';
import workerPath from './worker?modulePath';
import type { SpawnWorker } from '../store/connection';

export const spawnBookWorker: SpawnWorker = (workerData) => new Worker(workerPath, { workerData });
