/** A thread that holds one connection to the cache: SQLite, parsing and decoding never run on the main thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { beforehand } from '../query/beforehand';
import { openForReading, openForWriting, suspectDamage, type Opened } from './database';
import { readMethods, writeMethods } from './methods';
import type { WorkerData } from './protocol';
import { serve } from './serve';

if (!parentPort) throw new Error('the store worker is a worker thread');
const { role, folder, again } = workerData as WorkerData;

serve(parentPort, () => {
  const { db, notice } = open();
  return {
    notice,
    methods: role === 'writer' ? { ...writeMethods(db, Date.now) } : { ...readMethods(db) },
    ...(role === 'reader' ? { idle: beforehand(db) } : {}),
    failed(error) {
      if (error.code === 'store.damaged') suspectDamage(folder);
    },
    close() {
      if (role === 'writer') db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
    },
  };
});

function open(): Opened {
  return role === 'writer'
    ? openForWriting(folder, new Date(), !again)
    : { db: openForReading(folder), notice: null };
}
