/** A thread that holds one connection to the cache, or decodes for it: SQLite, parsing and decoding never run on the main thread. */
import { parentPort, workerData } from 'node:worker_threads';
import { beforehand } from '../query/beforehand';
import { openFirst, openForReading, openForWriting, suspectDamage, type Opened } from './database';
import { decoderMethods } from './decoder';
import { packedMethods, readMethods, writeMethods } from './methods';
import type { WorkerData } from './protocol';
import { serve } from './serve';

if (!parentPort) throw new Error('the store worker is a worker thread');
const { role, folder, again } = workerData as WorkerData;

serve(parentPort, () => {
  if (role === 'decoder') return { notice: null, methods: { ...decoderMethods() }, close: () => undefined };
  const { db, notice } = open();
  return {
    notice,
    methods:
      role === 'writer'
        ? { ...writeMethods(db, Date.now), ...packedMethods(db, Date.now) }
        : { ...readMethods(db) },
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

/** The reader opens the cache when the app starts; one that took the place of another finds it open. */
function open(): Opened {
  if (role === 'writer') return openForWriting(folder, new Date(), false);
  return again ? { db: openForReading(folder), notice: null } : openFirst(folder, new Date());
}
