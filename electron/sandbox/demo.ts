/** Starts the demo's sandbox in a worker thread of the caller's making and says how to reach it. */
import type { SandboxAccount } from './server';

export type DemoWorkerData = { seed: string; scale: number };

/** What the worker posts. */
export type DemoReady = { url: string; account: SandboxAccount };

/** As much of node:worker_threads' Worker as is needed. */
export type DemoWorker = {
  once(event: 'message', listener: (message: DemoReady) => void): unknown;
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
export function startDemoSandbox(createWorker: (data: DemoWorkerData) => DemoWorker): Promise<DemoSandbox> {
  const worker = createWorker(DEMO);
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the demo sandbox ended with code ${code}`)));
    worker.once('message', (ready) =>
      resolve({
        ...ready,
        stop: () => {
          worker.postMessage('stop');
          return ended;
        },
      }),
    );
  });
}
