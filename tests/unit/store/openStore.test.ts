/** What a person waits for at the start is to read: the thread that writes begins when there is something to write. */
import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { openStore } from '../../../electron/store';
import { CLOSE, type Reply, type Request, type WorkerData } from '../../../electron/store/protocol';

/** Opens at once and answers everything with null. */
class Answering extends EventEmitter {
  constructor(opening: Reply) {
    super();
    queueMicrotask(() => this.emit('message', opening));
  }
  postMessage({ id, method }: Request): void {
    queueMicrotask(() => {
      this.emit('message', { kind: 'value', id, value: null } satisfies Reply);
      if (method === CLOSE) this.emit('exit', 0);
    });
  }
}

const NOTICE = { kind: 'damaged', file: 'damaged.db', accountsSaved: 1 } as const;

function watched(opening: Reply) {
  const started: WorkerData[] = [];
  const spawn = (data: WorkerData) => {
    started.push(data);
    return new Answering(opening) as unknown as Worker;
  };
  return { started, options: { folder: '/nowhere', spawn, log: { warn: () => undefined } } };
}

it('a start reads with one thread, and tells what it found', async () => {
  const { started, options } = watched({ kind: 'open', notice: NOTICE });
  const { store, notice } = await openStore(options);
  await store.read.accounts();
  expect(notice).toEqual(NOTICE);
  expect(started).toEqual([{ role: 'reader', folder: '/nowhere', again: false }]);
  await store.write.removeAccount('a');
  expect(started.map(({ role }) => role)).toEqual(['reader', 'writer']);
  await store.close();
});

it('a cache that nothing was written to is closed without starting to write', async () => {
  const { started, options } = watched({ kind: 'open', notice: null });
  const { store } = await openStore(options);
  await store.close();
  expect(started).toHaveLength(1);
  await expect(store.write.compact()).rejects.toMatchObject({ code: 'store.failed' });
});

it('a cache that cannot be opened is told with its reason', async () => {
  const error = { code: 'store.newer', params: {} } as const;
  await expect(openStore(watched({ kind: 'refused', error }).options)).rejects.toMatchObject({
    code: 'store.newer',
  });
});

it('another cache in its place is brought to order by the thread that reads, before anything writes to it', async () => {
  const { started, options } = watched({ kind: 'open', notice: null });
  const { store } = await openStore(options);
  await store.write.compact();
  started.length = 0;
  await store.reopen();
  expect(started.map(({ role, again }) => [role, again])).toEqual([
    ['reader', false],
    ['writer', false],
  ]);
  await store.close();
});
