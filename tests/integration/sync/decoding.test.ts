/** Long lists are decoded in a thread of their own: with it, without it, and when it ends in the middle, every page is kept. */
import path from 'node:path';
import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore, type Store } from '../../../electron/store';
import type { Request, WorkerData, WorkerRole } from '../../../electron/store/protocol';
import { account } from '../../support/accounts';
import { storeWorkerFile } from '../../support/bundledWorker';
import { CYCLE, records, recordsPage } from '../../support/pages';
import { temporaryFolder } from '../../support/realStore';

const PULLED_AT = '2026-11-05T00:00:00Z';

let folder: string;
let store: Store;
let asked: { role: WorkerRole; method: string }[];
let warnings: string[];
beforeEach(async () => {
  folder = await temporaryFolder();
  asked = [];
  warnings = [];
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

/** `decoder`: what becomes of each thread that decodes, in turn; those after the last are left alone. */
async function open(...decoder: ((worker: Worker) => void)[]): Promise<void> {
  const file = await storeWorkerFile();
  const spawn = (workerData: WorkerData) => {
    const { role } = workerData;
    const isMissing = role === 'decoder' && decoder[0] === missing;
    const worker = new Worker(isMissing ? path.join(folder, 'no.cjs') : file, { workerData });
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message: Request, given?: readonly ArrayBuffer[]) => {
      asked.push({ role, method: message.method });
      post(message, given);
    };
    if (role === 'decoder') decoder.shift()?.(worker);
    return worker;
  };
  const log = { warn: (message: string) => void warnings.push(message) };
  ({ store } = await openStore({ folder, spawn, log }));
  await store.write.addAccount(account('a'));
}

function missing(): void {
  // Its file is not there.
}

function diesWithItsSecondPage(worker: Worker): void {
  const post = worker.postMessage.bind(worker);
  let pages = 0;
  worker.postMessage = (message: Request, given?: readonly ArrayBuffer[]) => {
    pages += 1;
    if (pages === 2) void worker.terminate();
    else post(message, given);
  };
}

const PAGES = 4;
const PAGE = 400;

/** Each page handed over while the one before is still being written. @returns what became of each */
async function pull(cycle = CYCLE, pages = PAGES) {
  const start = { accountId: 'a', dataset: 'resourceRecords', partition: cycle } as const;
  const { pullId } = await store.write.beginPull({
    ...start,
    startedAt: PULLED_AT,
    final: true,
    resume: false,
  });
  const outcomes = Array.from({ length: pages }, (_, page) => {
    const body = recordsPage(records(PAGE, page * PAGE), PAGES * PAGE);
    return store.write.writePage({ pullId, offset: page * PAGE, body, given: true });
  });
  return Promise.all(outcomes);
}

const DONE = { kind: 'written', totalRows: PAGES * PAGE, done: true };
const calls = (role: WorkerRole, method: string) =>
  asked.filter((a) => a.role === role && a.method === method).length;

it('a long list is decoded beside the writing, and a short one where it is written', async () => {
  await open();
  expect((await pull()).at(-1)).toMatchObject(DONE);
  expect([calls('decoder', 'decode'), calls('writer', 'writePacked')]).toEqual([PAGES, PAGES]);
  const { pullId } = await store.write.beginPull({
    accountId: 'a',
    dataset: 'resourceRecords',
    partition: '2026-09',
    startedAt: PULLED_AT,
    final: true,
    resume: false,
  });
  const body = recordsPage(records(3), 3);
  expect(await store.write.writePage({ pullId, offset: 0, body })).toMatchObject({ done: true });
  expect([calls('decoder', 'decode'), calls('writer', 'writePage')]).toEqual([PAGES, 1]);
});

it('a decoding thread that dies costs no page, and another one takes its place', async () => {
  await open(diesWithItsSecondPage);
  expect((await pull()).at(-1)).toMatchObject(DONE);
  expect(calls('writer', 'writePage')).toBeGreaterThan(0);
  const packed = calls('writer', 'writePacked');
  expect((await pull('2026-09')).at(-1)).toMatchObject(DONE);
  expect(calls('writer', 'writePacked')).toBe(packed + PAGES);
  expect(warnings).toContain('pages are decoded where they are written');
});

it('without its file pages are decoded where they are written', async () => {
  await open(missing);
  expect((await pull()).at(-1)).toMatchObject(DONE);
  expect(warnings).toContain('pages are decoded where they are written');
});

it('a page that is decoded ahead is written in its turn, and one that is never written costs nothing', async () => {
  await open();
  const start = { accountId: 'a', dataset: 'resourceRecords', partition: CYCLE } as const;
  const { pullId } = await store.write.beginPull({
    ...start,
    startedAt: PULLED_AT,
    final: true,
    resume: false,
  });
  const page = (from: number) => ({
    pullId,
    offset: from,
    body: recordsPage(records(PAGE, from), 3 * PAGE),
    given: true as const,
  });
  const second = page(PAGE);
  expect(await store.write.writePage(page(0))).toMatchObject({ kind: 'written' });
  store.ahead?.(second);
  store.ahead?.(page(2 * PAGE));
  expect(await store.write.writePage(second)).toMatchObject({ totalRows: 2 * PAGE });
  expect(calls('decoder', 'decode')).toBe(3);
  expect(await store.write.writePage(page(2 * PAGE))).toMatchObject({ totalRows: 3 * PAGE, done: true });
});

it('closing waits for the pages that were handed over', async () => {
  await open();
  const outcomes = pull(CYCLE, PAGES - 1);
  await store.write.beginPull({
    accountId: 'a',
    dataset: 'resourceRecords',
    partition: '2026-09',
    startedAt: PULLED_AT,
    final: true,
    resume: false,
  });
  await store.close();
  expect((await outcomes).map((o) => o.kind)).toEqual(['written', 'written', 'written']);
});

it('a cache that is opened anew is written to as before', async () => {
  await open();
  await pull();
  await store.reopen();
  expect((await pull('2026-09')).at(-1)).toMatchObject(DONE);
  expect((await store.read.partitions('a')).map((p) => p.complete?.rows)).toEqual([1600, 1600]);
});
