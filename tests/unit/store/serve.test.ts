/** The worker's end: what the first question would wait for is done beforehand, and never in the way of a question. */
import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLOSE } from '../../../electron/store/protocol';
import { serve } from '../../../electron/store/serve';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

function served(steps: Iterator<unknown>, failed?: () => void) {
  const { port1: main, port2: worker } = new MessageChannel();
  const heard = once(main, 'message');
  serve(worker, () => ({
    notice: null,
    methods: { page: () => 'rows' },
    idle: steps,
    ...(failed ? { failed } : {}),
    close: () => undefined,
  }));
  return {
    opened: heard,
    ask: async (method: string): Promise<unknown> => {
      const answer = once(main, 'message');
      main.postMessage({ id: 1, method, args: [] });
      const [reply] = (await answer) as unknown[];
      return reply;
    },
  };
}

function* steps(done: string[]): Generator<void, void> {
  for (const name of ['names', 'texts']) {
    done.push(name);
    yield;
  }
}

describe('what is done beforehand', () => {
  it('waits until nothing was asked for a while, goes step by step, and ends', async () => {
    const done: string[] = [];
    const { opened, ask } = served(steps(done));
    await opened;
    vi.advanceTimersByTime(1500);
    expect(await ask('page')).toMatchObject({ value: 'rows' });
    vi.advanceTimersByTime(1500);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(done).toEqual(['names']);
    expect(await ask('page')).toMatchObject({ value: 'rows' });
    vi.advanceTimersByTime(1999);
    expect(done).toEqual(['names']);
    vi.advanceTimersByTime(2);
    expect(done).toEqual(['names', 'texts']);
    await ask(CLOSE);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is given up where it fails, and questions are answered all the same', async () => {
    const failed = vi.fn();
    const broken = {
      next: () => {
        throw new Error('disk I/O error');
      },
    };
    const { opened, ask } = served(broken, failed);
    await opened;
    vi.advanceTimersByTime(2000);
    expect(failed).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
    expect(await ask('page')).toMatchObject({ value: 'rows' });
    await ask(CLOSE);
  });
});
