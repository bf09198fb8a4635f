/** The worker as the build bundles it. Alone in this file because only the bundler understands the import. */
import { Worker } from 'node:worker_threads';
import workerPath from './worker?modulePath';
import type { ExportData } from './protocol';

export const spawnExportWorker = (workerData: ExportData): Worker => new Worker(workerPath, { workerData });
