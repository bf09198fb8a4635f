/** The demo account's cloud: the sandbox in a worker thread, started when it is first needed. */
import { Worker } from 'node:worker_threads';
import workerPath from '../sandbox/worker?modulePath';
import type { DemoPort } from '../accounts';
import { type DemoPhone, type DemoSandbox, startDemoSandbox } from '../sandbox/demo';

export type Demo = DemoPort & { stop(): Promise<void> };

/** @param onPhone is told of each message to a phone of the sandbox; only the demo's page is to see it. */
export function createDemo(onPhone: (message: DemoPhone['phone']) => void): Demo {
  let running: Promise<DemoSandbox> | null = null;
  const start = () => {
    const begun = startDemoSandbox((workerData) => {
      const worker = new Worker(workerPath, { workerData });
      // Whatever ended it, the next call starts another.
      worker.once('exit', () => {
        if (running === begun) running = null;
      });
      return worker;
    }, onPhone);
    return begun;
  };
  return {
    async ensure() {
      running ??= start();
      const { url, account } = await running;
      return {
        endpoints: { bss: url, iam: url },
        credentials: { kind: 'permanent', ak: account.ak, sk: account.sk },
        domainId: account.domainId,
        domainName: account.domainName,
        site: account.site,
      };
    },
    async stop() {
      const sandbox = await running?.catch(() => null);
      await sandbox?.stop();
    },
  };
}
