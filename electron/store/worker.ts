/** A thread that holds one connection to the cache: SQLite, parsing and decoding never run on the main thread. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Database } from 'better-sqlite3';
import { openForReading, openForWriting, suspectDamage, type Opened } from './database';
import { readMethods, writeMethods } from './methods';
import { CLOSE, sendable, type Reply, type Request, type WorkerData } from './protocol';

type Methods = Record<string, (...args: never[]) => unknown>;

const port = parentPort;
if (!port) throw new Error('the store worker is a worker thread');
const { role, folder, again } = workerData as WorkerData;
const reply = (message: Reply) => port.postMessage(message);

try {
  const { db, notice } = open();
  const methods: Methods = role === 'writer' ? { ...writeMethods(db, Date.now) } : { ...readMethods(db) };
  port.on('message', (request: Request) => answer(db, methods, request));
  reply({ kind: 'open', notice });
} catch (error) {
  reply({ kind: 'refused', error: sendable(error) });
}

function open(): Opened {
  return role === 'writer'
    ? openForWriting(folder, new Date(), !again)
    : { db: openForReading(folder), notice: null };
}

function answer(db: Database, methods: Methods, { id, method, args }: Request): void {
  try {
    if (method === CLOSE) return close(db, id);
    const run = Object.hasOwn(methods, method) ? methods[method] : undefined;
    if (!run) throw new Error(`no store method ${method}`);
    reply({ kind: 'value', id, value: run(...(args as never[])) });
  } catch (error) {
    const sent = sendable(error);
    if (sent.code === 'store.damaged') suspectDamage(folder);
    const stack = sent.code === 'store.failed' && error instanceof Error ? error.stack : undefined;
    reply({ kind: 'error', id, error: sent, ...(stack === undefined ? {} : { bug: stack }) });
  }
}

/** Ends the thread whatever happens: a log that cannot be emptied, on a full disk, is read at the next start. */
function close(db: Database, id: number): void {
  try {
    if (role === 'writer') db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  } finally {
    reply({ kind: 'value', id, value: null });
    port?.close();
  }
}
