/** The thread of the book. One connection reads and writes: it is small, and what was just written is what is read. */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerData } from '../store/protocol';
import { serve } from '../store/serve';
import { openBookFile } from './database';
import { bookMethods } from './methods';

if (!parentPort) throw new Error('the book worker is a worker thread');
const { folder } = workerData as WorkerData;

serve(parentPort, () => {
  const db = openBookFile(folder);
  return {
    notice: null,
    methods: { ...bookMethods(db) },
    close() {
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
    },
  };
});
