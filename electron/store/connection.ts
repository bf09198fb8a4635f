import type { Worker } from 'node:worker_threads';
import { AppError } from '@shared/errors';
import type { OpenNotice } from './database';
import { CLOSE, received, type Reply, type Request, type WorkerData, type WorkerRole } from './protocol';

export type SpawnWorker = (data: WorkerData) => Worker;
export type StoreLog = { warn(message: string, detail?: unknown): void };

/** Calls slower than this are named in the log. */
const SLOW_MS = 200;

type Waiting = {
  method: string;
  since: number;
  resolve(value: unknown): void;
  reject(error: AppError): void;
};

type Started = { worker: Worker | null; notice: OpenNotice | null };

export type Connection = {
  notice: OpenNotice | null;
  /** `given`: memory that goes to the thread with the question. */
  call(method: string, args: unknown[], given?: readonly ArrayBuffer[]): Promise<unknown>;
  /** Waits for what was asked before, then for the end of the thread; what is asked from now on waits for `start`. */
  stop(): Promise<void>;
  /** @throws AppError store.* when the cache cannot be opened again; what waits then fails or tries once more */
  start(): Promise<OpenNotice | null>;
  /** Waits for what was asked before, then for the end of the thread; nothing can be asked after. */
  close(): Promise<void>;
};

export type ConnectOptions = { role: WorkerRole; folder: string; spawn: SpawnWorker; log: StoreLog };

/**
 * Starts one store worker and talks to it. When the worker dies, what was under way fails with store.failed and the next
 * call starts a new one.
 * @throws AppError store.* when the worker cannot open the cache.
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const connection = connectLater(options);
  return { ...connection, notice: await connection.start() };
}

/** As connect, but the worker is started by the first call. Until then there is nothing to tell of its opening. */
export function connectLater(options: ConnectOptions): Connection {
  const waiting = new Map<number, Waiting>();
  const asked = new Set<Promise<unknown>>();
  let lastId = 0;
  let closing: Promise<void> | null = null;
  let current: Started = { worker: null, notice: null };
  let restarting: Promise<void> | null = null;
  let held: { opened: Promise<void>; open: () => void } | null = null;

  async function start(again: boolean): Promise<Started> {
    const { role, folder, spawn } = options;
    const worker = spawn({ role, folder, again });
    return new Promise((resolve, reject) => {
      worker.on('message', (reply: Reply) => {
        if (reply.kind === 'open') resolve({ worker, notice: reply.notice });
        else if (reply.kind === 'refused') reject(received(reply.error));
        else settle(reply);
      });
      worker.on('error', (error) => options.log.warn(`store ${role} failed`, error));
      worker.on('exit', () => {
        reject(lost());
        if (current.worker === worker) current = { worker: null, notice: null };
        for (const call of waiting.values()) call.reject(lost());
        waiting.clear();
      });
    });
  }

  function settle(reply: Extract<Reply, { kind: 'value' | 'error' }>): void {
    const call = waiting.get(reply.id);
    if (!call) return;
    waiting.delete(reply.id);
    const took = Date.now() - call.since;
    if (took > SLOW_MS) options.log.warn(`slow: ${call.method} took ${took} ms`);
    if (reply.kind === 'value') return call.resolve(reply.value);
    if (reply.bug) options.log.warn(`${call.method} failed`, reply.bug);
    call.reject(received(reply.error));
  }

  async function ready(): Promise<Worker> {
    while (held) await held.opened;
    if (!current.worker) {
      restarting ??= start(true)
        .then((started) => void (current = started))
        .finally(() => (restarting = null));
      await restarting;
    }
    if (!current.worker) throw lost();
    return current.worker;
  }

  function call(method: string, args: unknown[], given?: readonly ArrayBuffer[]): Promise<unknown> {
    if (closing) return Promise.reject(lost());
    const waits = held !== null;
    const answer = ready().then((worker) => send(worker, method, args, given));
    // What waits for a stopped thread is not what its stop waits for.
    if (!waits) asked.add(answer);
    const done = () => void asked.delete(answer);
    answer.then(done, done);
    return answer;
  }

  function send(
    worker: Worker,
    method: string,
    args: unknown[],
    given: readonly ArrayBuffer[] = [],
  ): Promise<unknown> {
    lastId += 1;
    const request: Request = { id: lastId, method, args };
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { method, since: Date.now(), resolve, reject });
      worker.postMessage(request, given);
    });
  }

  async function end(): Promise<void> {
    await Promise.allSettled(asked);
    const { worker } = current;
    if (!worker) return;
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    await send(worker, CLOSE, []).catch(() => undefined);
    await gone;
  }

  return {
    notice: null,
    call,
    async stop() {
      let open: () => void = () => undefined;
      const opened = new Promise<void>((resolve) => (open = resolve));
      held = { opened, open };
      await end();
    },
    async start() {
      try {
        current = await start(false);
        return current.notice;
      } finally {
        held?.open();
        held = null;
      }
    },
    close: () => (closing ??= end()),
  };
}

function lost(): AppError {
  return new AppError('store.failed', { reason: 'worker' });
}
