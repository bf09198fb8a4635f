/** Starts the harness in Electron and offers its transport here. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import electron from 'electron';
import { build } from 'vite';
import { AppError, type ErrorCode } from '@shared/errors';
import { notSentError } from '../../../electron/cloud/writeErrors';
import type { HttpRequest, HttpResponse, Transport, TransferProgress } from '../../../electron/cloud/types';
import type { Certificate } from '../../support/certificate';

export type ToHarness =
  | {
      id: number;
      kind: 'reads' | 'writes';
      request: Omit<HttpRequest, 'body' | 'signal' | 'onProgress'>;
      body: string | null;
      /** Given up before it was sent on its way here. */
      givenUp: boolean;
    }
  | { abort: number }
  /** Fingerprint of a certificate that is to be trusted by writes. */
  | { trust: string };
export type FromHarness =
  | { ready: true }
  | { id: number; progress: TransferProgress }
  | { id: number; status: number; headers: Record<string, string>; body: string }
  | { id: number; code: ErrorCode; text: string; notSent: boolean };

type Pending = {
  resolve(response: HttpResponse): void;
  reject(error: Error): void;
  onProgress: HttpRequest['onProgress'];
};

/** `writes` goes by the transport for calls that change something, and trusts the certificate. */
export async function startElectron(trusted?: Certificate): Promise<{
  transport: Transport;
  writes: Transport;
  stop: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'yunzhang-transport-'));
  await bundle(folder);
  const child = spawn(
    electron as unknown as string,
    [
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'profile')}`,
      join(folder, 'harness.cjs'),
    ],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const pending = new Map<number, Pending>();
  let nextId = 1;

  await new Promise<void>((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`Electron ended with ${code} before it was ready`)));
    child.on('message', (message: FromHarness) => {
      if ('ready' in message) return ready();
      const call = pending.get(message.id);
      if ('progress' in message) return call?.onProgress?.(message.progress);
      pending.delete(message.id);
      if ('code' in message) {
        if (message.code === 'app.internal') call?.reject(new Error(message.text));
        else call?.reject(message.notSent ? notSentError(message.code, '') : new AppError(message.code));
      } else {
        const { status, headers, body } = message;
        call?.resolve({ status, headers, body: Buffer.from(body, 'base64') });
      }
    });
  });

  const post = (message: ToHarness) => child.send(message);
  if (trusted) post({ trust: trusted.fingerprint });

  const link = (kind: 'reads' | 'writes'): Transport => ({
    send({ method, url, headers, timeoutMs, body, signal, onProgress }) {
      const id = nextId++;
      const answer = new Promise<HttpResponse>((resolve, reject) =>
        pending.set(id, { resolve, reject, onProgress }),
      );
      const request = { method, url, headers, timeoutMs };
      const givenUp = signal?.aborted === true;
      post({ id, kind, request, body: body ? Buffer.from(body).toString('base64') : null, givenUp });
      signal?.addEventListener('abort', () => post({ abort: id }), { once: true });
      return answer;
    },
  });

  return {
    transport: link('reads'),
    writes: link('writes'),
    async stop() {
      child.disconnect();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function bundle(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve('shared') } },
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: resolve('tests/integration/cloud/electronHarness.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'harness.cjs' } },
    },
  });
}
