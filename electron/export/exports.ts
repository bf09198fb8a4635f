/** The exports of this run: each writes one file in a thread of its own and can be cancelled at any time. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { AppError, isAppError, type WireError } from '@shared/errors';
import type { ExportJob, ExportRequest, StatementExport } from '@shared/model/export';
import type { BillingAccount } from '@shared/focus/mapping';
import type { Language } from '@shared/model/settings';
import { received } from '../store/protocol';
import { exportError } from './errors';
import { CANCEL, type ExportData, type ExportMessage } from './protocol';
import type { RowsWords } from './rows';

/** Jobs that are remembered, running ones aside. */
const REMEMBERED = 50;

export type Proposal = { fileName: string; extension: string };

export type ExportsDeps = {
  /** Folder of the cache. */
  folder: string;
  spawn(data: ExportData): Worker;
  /** Asks the person where to save; null when they chose nothing. */
  choose(proposal: Proposal): Promise<string | null>;
  reveal(file: string): void;
  accounts(): Promise<{ id: string; name: string; domainId: string }[]>;
  language(): Language;
  words(request: ExportRequest): Promise<RowsWords>;
  /** Base of the proposed file name, in the person's language. */
  title(request: ExportRequest): Promise<string>;
  /** The statement as PDF. */
  statement(request: StatementExport): Promise<Uint8Array>;
  emit(job: ExportJob): void;
  describe(error: unknown): WireError;
};

export type Exports = {
  start(request: ExportRequest): Promise<ExportJob | null>;
  cancel(id: string): void;
  list(): ExportJob[];
  reveal(id: string): void;
  /** Ends what runs; unfinished files are removed. */
  close(): Promise<void>;
};

type Running = { job: ExportJob; target: string; cancel: () => void; ended: Promise<void> };

export function createExports(deps: ExportsDeps): Exports {
  const all = new Map<string, Running>();

  function put(running: Running, change: Partial<ExportJob>): void {
    running.job = { ...running.job, ...change };
    deps.emit(running.job);
  }

  /** The file gets its name once it is whole: nobody opens half of an export, and a former file stays until then. */
  async function run(
    running: Running,
    part: string,
    write: () => Promise<ExportJob['checks']>,
  ): Promise<void> {
    try {
      const checks = await write();
      fs.renameSync(part, running.target);
      put(running, { state: 'done', checks, bytes: fs.statSync(running.target).size });
    } catch (error) {
      fs.rmSync(part, { force: true });
      const known = isAppError(error) ? error : received(exportError(error));
      const cancelled = known.code === 'network.cancelled';
      put(running, cancelled ? { state: 'cancelled' } : { state: 'failed', error: deps.describe(known) });
    }
  }

  async function start(request: ExportRequest): Promise<ExportJob | null> {
    const extension = request.kind === 'statement' ? 'pdf' : request.format;
    const target = await deps.choose({ fileName: fileName(await deps.title(request)), extension });
    if (target === null) return null;
    const id = randomUUID();
    const part = path.join(path.dirname(target), `.${path.basename(target)}.${id.slice(0, 8)}.part`);
    const job: ExportJob = {
      id,
      kind: request.kind,
      file: path.basename(target),
      state: 'running',
      rows: 0,
      total: null,
      bytes: 0,
      error: null,
      checks: null,
    };
    const running: Running = { job, target, cancel: () => undefined, ended: Promise.resolve() };
    all.set(id, running);
    forget();
    const write =
      request.kind === 'statement'
        ? async () => {
            fs.writeFileSync(part, await deps.statement(request), { mode: 0o600 });
            return null;
          }
        : await inThread(request, part, running);
    running.ended = run(running, part, write);
    return running.job;
  }

  async function inThread(
    request: Exclude<ExportRequest, StatementExport>,
    file: string,
    running: Running,
  ): Promise<() => Promise<ExportJob['checks']>> {
    const accounts = (await deps.accounts()).map(({ id, name, domainId }): [string, BillingAccount] => [
      id,
      { name, domainId },
    ]);
    const words = await deps.words(request);
    const { folder } = deps;
    return () =>
      new Promise((resolve, reject) => {
        const worker = deps.spawn({ folder, file, language: deps.language(), words, accounts, request });
        running.cancel = () => worker.postMessage(CANCEL);
        let settled: { checks: ExportJob['checks'] } | { error: AppError } | null = null;
        worker.on('message', (message: ExportMessage) => {
          if (message.kind === 'progress') put(running, { rows: message.rows, total: message.total });
          else if (message.kind === 'done') settled = { checks: message.checks };
          else settled = { error: received(message.error) };
        });
        worker.on('error', (error) => reject(error));
        // The file is closed for certain only once the thread has ended.
        worker.on('exit', () => {
          if (!settled) reject(new AppError('export.failed'));
          else if ('error' in settled) reject(settled.error);
          else resolve(settled.checks);
        });
      });
  }

  function forget(): void {
    const ended = [...all.values()].filter(({ job }) => job.state !== 'running');
    for (const { job } of ended.slice(0, Math.max(ended.length - REMEMBERED, 0))) all.delete(job.id);
  }

  return {
    start,
    cancel: (id) => all.get(id)?.cancel(),
    list: () => [...all.values()].map(({ job }) => job).reverse(),
    reveal(id) {
      const running = all.get(id);
      if (running?.job.state === 'done') deps.reveal(running.target);
    },
    async close() {
      for (const { cancel } of all.values()) cancel();
      await Promise.all([...all.values()].map(({ ended }) => ended));
    },
  };
}

/** A name every file system takes. */
export function fileName(title: string): string {
  return (
    title
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\.+|\.+$/g, '')
      .slice(0, 120) || 'export'
  );
}
