/**
 * The sandbox in a worker thread, for the demo account: made of seed and scale in workerData, it posts {url, account}
 * when it is ready, then each message of its phone, and stops when it is told "stop".
 */
import { parentPort, workerData } from 'node:worker_threads';
import { startSandbox } from './server';
import type { DemoPhone, DemoReady, DemoWorkerData } from './demo';

async function main(): Promise<void> {
  if (!parentPort) throw new Error('to be started as a worker');
  const port = parentPort;
  const { seed, scale } = workerData as DemoWorkerData;
  const sandbox = await startSandbox({ seed, scale });
  const account = sandbox.accounts[0];
  if (!account) throw new Error('no demo account');
  port.once('message', () => {
    void sandbox.close().then(() => port.close());
  });
  sandbox.watchMessages((phone) => port.postMessage({ phone } satisfies DemoPhone));
  port.postMessage({ url: sandbox.sites[account.site].url, account } satisfies DemoReady);
}

void main();
