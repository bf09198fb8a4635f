/** Starts the demo's sandbox in a worker thread of the caller's making and says how to reach it. */
import type { SandboxAccount } from './server';
import type { Message } from './world/state/codes';

export type DemoWorkerData = { seed: string; scale: number };

/** What the worker posts first. */
export type DemoReady = { url: string; account: SandboxAccount };
/** What it posts from then on: messages with codes, as they arrive in the phone. */
export type DemoPhone = { phone: Message };

/** As much of node:worker_threads' Worker as is needed. */
export type DemoWorker = {
  on(event: 'message', listener: (message: DemoReady | DemoPhone) => void): unknown;
  once(event: 'error', listener: (error: Error) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  postMessage(message: 'stop'): void;
};

export type DemoSandbox = DemoReady & {
  /** Resolves when the worker has ended; safe to call again. */
  stop(): Promise<void>;
};

export const DEMO: DemoWorkerData = { seed: 'yunzhang-demo', scale: 1 };

/**
 * The credentials it returns are for memory only: they are the same at every start and are never stored.
 * @throws the worker's error, or an Error when it ends before it is ready.
 */
export function startDemoSandbox(
  createWorker: (data: DemoWorkerData) => DemoWorker,
  onPhone: (message: Message) => void,
): Promise<DemoSandbox> {
  const worker = createWorker(DEMO);
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the demo sandbox ended with code ${code}`)));
    worker.on('message', (message) => {
      if ('phone' in message) return onPhone(message.phone);
      resolve({
        ...message,
        stop: () => {
          worker.postMessage('stop');
          return ended;
        },
      });
    });
  });
}
