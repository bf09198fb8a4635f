/** Pulling from the sandbox into the cache, against a plain loop of the official SDK's HTTP client; and what main feels of it. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { createCloudClient } from '../../../electron/cloud/client';
import { createNodeTransport } from '../../../electron/cloud/nodeTransport';
import { spacingMs, type Pacer } from '../../../electron/cloud/pacer';
import { createSync } from '../../../electron/sync';
import { account } from '../../support/accounts';
import { openRealStore } from '../../support/realStore';
import { BENCH_DAY, closedCycles, PAGE } from '../pages';
import { median, seconds } from '../measure';
import type { Bench, Measured } from '../types';
import type { SandboxAccount } from '../../../electron/sandbox/server';

const MONTHS = 6;
const MONTHLY_AT_SCALE_1 = 400;
/** Pages a second. */
const PACE = 1000 / spacingMs('china', { id: 'ListCustomerselfResourceRecords', service: 'BSS' });

/** Lets each call go at once: the sandbox has no limits, and the peer keeps none. Nothing in the app can ask for this. */
const unpaced: Pacer = { turn: () => Promise.resolve(), pause: () => Date.now() };

/** Seconds that something took, and the 99th percentile, in ms, of how late this thread's event loop came round meanwhile. */
type Side = { took: number; p99: number };

/** The sandbox in a thread of its own: what it computes must not count as delay of the loop that is measured. */
async function sandboxApart(
  scale: number,
): Promise<{ url: string; account: SandboxAccount; stop: () => Promise<unknown> }> {
  const server = JSON.stringify(path.resolve('electron/sandbox/server.ts'));
  const code = `require('tsx/cjs'); const { parentPort, workerData } = require('node:worker_threads');
    require(${server}).startSandbox(workerData).then((s) => parentPort.postMessage({ url: s.url, accounts: s.accounts }));`;
  const worker = new Worker(code, { eval: true, workerData: { today: BENCH_DAY, rateLimit: 'off', scale } });
  const { url, accounts } = await new Promise<{ url: string; accounts: SandboxAccount[] }>(
    (resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    },
  );
  const found = accounts.find((a) => a.site === 'china');
  if (!found) throw new Error('the sandbox has no account of the China site');
  return { url, account: found, stop: () => worker.terminate() };
}

export const pulls: Bench = {
  name: 'pull',
  async run({ records, runs, folder, say }) {
    const wanted = Math.min(records, 60_000);
    const sandbox = await sandboxApart(Math.max(1, Math.ceil(wanted / MONTHS / MONTHLY_AT_SCALE_1)));
    const cycles = closedCycles(MONTHS);
    try {
      // The first answer of a month builds it: both sides are to find it built.
      let rows = 0;
      for (const cycle of cycles) rows += await loopOfTheSdk(sandbox.url, sandbox.account, [cycle]);
      say(`${rows} records in ${cycles.length} months`);
      const sides = { peer: [] as Side[], paced: [] as Side[], unpaced: [] as Side[] };
      for (let run = 0; run < Math.min(runs, 3); run += 1) {
        const at = (name: string) => path.join(folder, `${name}-${run}`);
        sides.peer.push(await delayed(() => loopOfTheSdk(sandbox.url, sandbox.account, cycles)));
        sides.unpaced.push(await pullOnce(sandbox, cycles, at('unpaced'), unpaced));
        sides.paced.push(await pullOnce(sandbox, cycles, at('paced')));
      }
      const rate = (side: Side[]) => rows / median(side.map((s) => s.took));
      const late = (side: Side[]) => median(side.map((s) => s.p99));
      const lines: Measured[] = [
        {
          name: 'pull resource records, no pace on either side',
          ours: rate(sides.unpaced),
          peer: rate(sides.peer),
          unit: 'rows/s',
          goal: { kind: 'min', ratio: 1 },
          note: `${rows} rows; ours signs, decodes, checks, writes and indexes; the peer only fetches and parses`,
        },
        {
          name: "pull resource records at the cloud's pace, as a person gets it",
          ours: rate(sides.paced),
          peer: rate(sides.peer),
          unit: 'rows/s',
          note: `ours keeps ${PACE} pages a second, the peer keeps no pace and the cloud would throttle it`,
        },
        {
          name: 'event-loop delay p99 during a pull',
          ours: Math.max(late(sides.unpaced), late(sides.paced)),
          peer: late(sides.peer),
          unit: 'ms',
          note: "goal: under 10 ms whatever the ratio, of the slower of both pulls; the peer is the SDK's loop, which parses where it asks",
        },
      ];
      return lines;
    } finally {
      await sandbox.stop();
    }
  },
};

async function pullOnce(
  { url, account: key }: { url: string; account: SandboxAccount },
  cycles: string[],
  folder: string,
  pacer?: Pacer,
): Promise<Side> {
  const store = await openRealStore(folder);
  await store.write.addAccount(account('bench'));
  const sync = createSync({
    store,
    client: createCloudClient({ transport: createNodeTransport(), ...(pacer ? { pacer } : {}) }),
    callerFor: () =>
      Promise.resolve({
        accountId: 'bench',
        site: key.site,
        endpoints: { bss: url, iam: url },
        domainId: key.domainId,
        language: 'zh_CN',
        paceKey: key.domainId,
        credentials: () => Promise.resolve({ kind: 'permanent', ak: key.ak, sk: key.sk }),
      }),
    now: () => Date.parse(`${BENCH_DAY}T04:00:00Z`),
    settings: () => ({ historyMonths: 36, pulls: {} }),
    emit: () => undefined,
    describe: (error) => ({ code: 'app.internal', params: {}, message: String(error), hint: '' }),
  });
  const found = await delayed(async () => {
    await sync.start(['bench'], { datasets: ['resourceRecords'], cycles });
    await sync.idle();
  });
  const [progress] = sync.status();
  if (progress?.state !== 'done' || progress.failures.length > 0)
    throw new Error(
      `the pull ended as ${progress?.state ?? 'nothing'}: ${progress?.failures[0]?.error.message ?? ''}`,
    );
  await store.close();
  return found;
}

/** Does something and measures it. */
async function delayed(work: () => Promise<unknown>): Promise<Side> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const took = await seconds(work);
  delay.disable();
  return { took, p99: delay.percentile(99) / 1e6 };
}

type SdkClient = { sendRequest(options: unknown): Promise<{ result?: unknown } & Record<string, unknown>> };

/** What somebody with the SDK would write: one page after the other, parsed. @returns rows */
async function loopOfTheSdk(url: string, key: SandboxAccount, cycles: string[]): Promise<number> {
  const client = sdkClient(url, key);
  let rows = 0;
  for (const cycle of cycles) {
    for (let offset = 0, total = 1; offset < total; offset += PAGE) {
      const answer = await client.sendRequest({
        method: 'GET',
        url: '/v2/bills/customer-bills/res-fee-records',
        contentType: 'application/json',
        queryParams: {
          cycle,
          method: 'all',
          include_zero_record: true,
          statistic_type: 3,
          offset,
          limit: PAGE,
        },
        pathParams: {},
        headers: {},
      });
      const body = (answer['result'] ?? answer) as { total_count: number; fee_records: unknown[] };
      total = body.total_count;
      rows += body.fee_records.length;
    }
  }
  return rows;
}

function sdkClient(url: string, key: SandboxAccount): SdkClient {
  const need = createRequire(__filename);
  const from = (name: string) => need(`@huaweicloud/huaweicloud-sdk-core${name}`) as Record<string, unknown>;
  const Client = from('/HcClient')['HcClient'] as new (
    http: unknown,
  ) => Record<string, (v: unknown) => unknown>;
  const Default = from('/http/DefaultHttpClient')['DefaultHttpClient'] as new (
    options: unknown,
    endpoints: string[],
  ) => unknown;
  const Credentials = from('')['GlobalCredentials'] as new () => {
    withAk(ak: string): unknown;
    withSk(sk: string): unknown;
    withDomainId(id: string): unknown;
  };
  const credentials = new Credentials();
  credentials.withAk(key.ak);
  credentials.withSk(key.sk);
  credentials.withDomainId(key.domainId);
  const client = new Client(new Default({}, [url]));
  client['withEndpoints']?.([url]);
  client['withCredential']?.(credentials);
  return client as unknown as SdkClient;
}
