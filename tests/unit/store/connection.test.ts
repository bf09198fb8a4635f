/** The main thread's end of a store worker: what is slow has a name in the log, and a worker that is lost is replaced. */
import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, type Connection } from '../../../electron/store/connection';
import type { Reply, Request } from '../../../electron/store/protocol';

/** A worker that answers when it is told to. */
class FakeWorker extends EventEmitter {
  readonly asked: Request[] = [];
  postMessage(request: Request): void {
    this.asked.push(request);
  }
  say(reply: Reply): void {
    this.emit('message', reply);
  }
}

let workers: FakeWorker[];
let warned: string[];
let connection: Connection;

function spawn(): Worker {
  const worker = new FakeWorker();
  workers.push(worker);
  queueMicrotask(() => worker.say({ kind: 'open', notice: null }));
  return worker as unknown as Worker;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  workers = [];
  warned = [];
  const log = { warn: (message: string) => void warned.push(message) };
  connection = await connect({ role: 'reader', folder: '/nowhere', spawn, log });
});
afterEach(() => vi.useRealTimers());

/** Asks, lets `ms` pass and has the newest worker answer. */
async function answered(method: string, ms: number): Promise<void> {
  const answer = connection.call(method, [{ text: 'a customer' }]);
  await vi.waitFor(() => expect(workers.at(-1)?.asked.at(-1)?.method).toBe(method));
  vi.setSystemTime(Date.now() + ms);
  workers.at(-1)?.say({ kind: 'value', id: workers.at(-1)?.asked.at(-1)?.id ?? 0, value: null });
  await answer;
}

describe('a question of the cache', () => {
  it('that is slow is in the log by its name, without what was asked', async () => {
    await answered('page', 10);
    expect(warned).toEqual([]);
    await answered('group', 900);
    expect(warned).toEqual([expect.stringMatching(/^slow: group took 9\d\d ms$/)]);
  });
});

describe('a worker that ends by itself', () => {
  it('fails what was under way, and the next question starts another', async () => {
    const lost = connection.call('page', []);
    await vi.waitFor(() => expect(workers[0]?.asked).toHaveLength(1));
    workers[0]?.emit('exit', 1);
    await expect(lost).rejects.toMatchObject({ code: 'store.failed' });
    await answered('totals', 1);
    expect(workers).toHaveLength(2);
  });
});
