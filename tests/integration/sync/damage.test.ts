/** What may happen to a pull on its way, at any instant: afterwards no record is missing and none is there twice. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/store';
import type { Request, WorkerData } from '../../../electron/store/protocol';
import { storeWorkerFile } from '../../support/bundledWorker';
import type { StoreUnderTest } from '../../support/contracts/store';
import { realStore, temporaryFolder } from '../../support/realStore';
import { addServed, realSync, type Served } from '../../support/realSync';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { TEST_DAY } from '../../support/testDay';
import { cachedMonths, expectCached } from '../../support/truth';

const NOW = Date.parse(`${TEST_DAY}T04:00:00Z`);
const MONTHS = 4;
/** Months of several pages. */
const large = useSandbox({ scale: 6, months: MONTHS });

let under: StoreUnderTest;
beforeEach(async () => {
  under = await realStore();
});
afterEach(() => under.destroy());

function served(names: readonly string[]): Record<string, Served> {
  const keyOf = (name: string): Served => {
    const { ak, sk, site, domainId } = accountNamed(large(), name);
    return { ak, sk, site, domainId, url: large().url };
  };
  return Object.fromEntries(names.map((name) => [name, keyOf(name)]));
}

/** Pulls what is left and compares all of it with what the cloud says. */
async function finishAndCompare(keys: Record<string, Served>, clockError = () => 0): Promise<void> {
  const { sync } = realSync(under.store, keys, { historyMonths: MONTHS, clockError });
  await sync.start(Object.keys(keys));
  await sync.idle();
  for (const end of sync.status()) expect(end).toMatchObject({ state: 'done', failures: [] });
  for (const name of Object.keys(keys)) await expectCached(under.store, name, MONTHS, NOW, large());
}

describe('a process that is killed', () => {
  it.each([1, 4, 7, 11])(
    'after %i changes of the cache goes on where it was, with nothing missing and nothing twice',
    async (changes) => {
      const keys = served(['demo']);
      const folder = await temporaryFolder();
      const child = spawn(
        process.execPath,
        [
          '--require',
          'tsx/cjs',
          'tests/support/pullUntilKilled.ts',
          folder,
          JSON.stringify(keys),
          String(MONTHS),
        ],
        { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
      );
      let lines = 0;
      await new Promise<void>((done) => {
        child.stdout.on('data', (data: Buffer) => {
          lines += data.toString().split('\n').length - 1;
          if (lines >= changes) child.kill('SIGKILL');
        });
        child.on('exit', () => done());
      });
      expect(child.signalCode).toBe('SIGKILL');
      await under.destroy();
      under = await realStore(folder);
      const whole = [...(await cachedMonths(under.store, 'demo', MONTHS, NOW)).values()].filter(
        (m) => m.settled !== null && m.state !== 'partial',
      );
      expect(whole.length).toBeLessThan(MONTHS);
      await finishAndCompare(keys);
    },
    60_000,
  );
});

describe('a clock that jumps while a month is pulled', () => {
  it.each([
    ['ten years back', -10],
    ['ten years ahead', 10],
  ])('%s loses no record and doubles none, and the months are those of the cloud', async (_, years) => {
    const keys = served(['demo']);
    await addServed(under.store, keys);
    let jumped = false;
    const clockError = () => (jumped ? years * 365 * 24 * 3600_000 : 0);
    let changes = 0;
    const { sync } = realSync(under.store, keys, {
      historyMonths: MONTHS,
      clockError,
      onChange: () => void (jumped = ++changes >= 4),
    });
    await sync.start(['demo']);
    await sync.idle();
    expect(changes).toBeGreaterThan(4);
    await finishAndCompare(keys, clockError);
    // And once it is set right again.
    await finishAndCompare(keys);
  });
});

/** Has the thread end with the page it was just given. */
function diesAtPage(worker: Worker, page: number): void {
  const post = worker.postMessage.bind(worker);
  let pages = 0;
  worker.postMessage = (message: Request) => {
    if (message.method === 'writePage' && ++pages === page) void worker.terminate();
    else post(message);
  };
}

describe('a worker of the cache', () => {
  it('that dies while a page is written costs what was under way, and the next pull goes on', async () => {
    await under.destroy();
    const file = await storeWorkerFile();
    const folder = await temporaryFolder();
    let writers = 0;
    const spawnWorker = (workerData: WorkerData) => {
      const worker = new Worker(file, { workerData });
      if (workerData.role === 'writer' && ++writers === 1) diesAtPage(worker, 4);
      return worker;
    };
    const { store } = await openStore({ folder, spawn: spawnWorker, log: { warn: () => undefined } });
    under = {
      store,
      reopen: () => realStore(folder),
      destroy: async () => {
        await store.close();
        await rm(folder, { recursive: true });
      },
    };
    const keys = served(['demo']);
    await addServed(store, keys);
    const { sync } = realSync(store, keys, { historyMonths: MONTHS });
    await sync.start(['demo']);
    await sync.idle();
    const [end] = sync.status();
    expect(end?.failures.map((f) => f.error.code)).toContain('store.failed');
    await finishAndCompare(keys);
    expect(writers).toBe(2);
  });

  it('whose file is missing is told as an error that says what to do, and not as a crash', async () => {
    const folder = await temporaryFolder();
    const missing = (workerData: WorkerData) => new Worker(path.join(folder, 'no.cjs'), { workerData });
    await expect(openStore({ folder, spawn: missing, log: { warn: () => undefined } })).rejects.toMatchObject(
      { code: 'store.failed' },
    );
    await rm(folder, { recursive: true });
  });
});

/** Bytes a file may have: room for the schema and some pages, and not for all of them. */
const SMALL = 3_000_000;

describe('a disk that is full', () => {
  it('is told as such, costs nothing that was written, and the same run goes on once there is room', async () => {
    const keys = served(['demo']);
    const folder = await temporaryFolder();
    const child = spawn(
      'prlimit',
      [
        `--fsize=${SMALL}:unlimited`,
        process.execPath,
        '--require',
        'tsx/cjs',
        'tests/support/pullOnSmallDisk.ts',
        folder,
        JSON.stringify(keys),
        String(MONTHS),
      ],
      { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
    );
    const ended = once(child, 'exit');
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const said = async (): Promise<unknown> => JSON.parse(String((await lines.next()).value));
    try {
      const full = await said();
      expect(full).toEqual([{ state: 'failed', codes: ['store.full'], rows: expect.any(Number) as number }]);
      expect(full).not.toMatchObject([{ rows: 0 }]);
      execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited:unlimited']);
      child.stdin.write('there is room\n');
      expect(await said()).toMatchObject([{ state: 'done', codes: [] }]);
      expect(await ended).toEqual([0, null]);
    } finally {
      child.kill('SIGKILL');
    }
    await under.destroy();
    under = await realStore(folder);
    await expectCached(under.store, 'demo', MONTHS, NOW, large());
  }, 60_000);
});

/** Masters, members both kinds and accounts that are neither, on both sites: no two have the same bills. */
const TEN = [
  'demo',
  'china-master',
  'china-member-1',
  'china-member-2',
  'china-member-3',
  'china-independent',
  'china-large-member-1',
  'international-standalone',
  'international-master',
  'international-member',
] as const;

describe('ten accounts', () => {
  it('are pulled side by side, each into its own rows', async () => {
    const keys = served(TEN);
    await addServed(under.store, keys);
    await finishAndCompare(keys);
    const { accounts } = await under.store.read.storageReport();
    expect(accounts.map((a) => a.accountId).sort()).toEqual([...TEN].sort());
    expect(new Set(accounts.map((a) => a.rows)).size).toBe(TEN.length);
  }, 120_000);
});
