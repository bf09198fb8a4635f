import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { operations } from '@shared/contract/operations';
import { startDemoSandbox } from '../../../electron/sandbox/demo';
import type { DemoWorkerData } from '../../../electron/sandbox/demo';
import { sandboxOperations, startSandbox } from '../../../electron/sandbox/server';
import type { Sandbox } from '../../../electron/sandbox/server';
import { SUMMARY, body, get } from './client';

function start(...args: string[]): ChildProcess {
  // The runtime of the tests may be Electron: it is to be a plain Node for the child.
  return spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'electron/cli/sandbox.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}

describe('npm run sandbox', () => {
  it('prints one JSON line, answers a signed request and ends when told', async () => {
    const child = start('--seed', 'cli', '--months', '3', '--now', '2026-11-24');
    if (!child.stdout) throw new Error('no output');
    const lines: string[] = [];
    const first = new Promise<string>((resolve) => {
      if (child.stdout)
        createInterface({ input: child.stdout }).on('line', (line) => {
          lines.push(line);
          resolve(line);
        });
    });
    const { url, accounts, sites } = JSON.parse(await first) as Pick<Sandbox, 'url' | 'accounts' | 'sites'>;
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(Object.keys(sites)).toEqual(['china', 'international']);
    expect(new Set(accounts.map((a) => a.site))).toEqual(new Set(['china', 'international']));
    const [demo] = accounts;
    if (!demo) throw new Error('no account');
    const reply = await get(url, SUMMARY, { bill_cycle: '2026-10' }, demo);
    expect(reply.status, reply.text).toBe(200);
    expect(Number(body(reply)['total_count'])).toBeGreaterThan(5);
    const end = new Promise<number | null>((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    expect(await end).toBe(0);
    expect(lines).toHaveLength(1);
  });

  it.each([
    [['--port', 'http'], '--port'],
    [['--months', '37'], '--months'],
    [['--scale', '0'], 'scale'],
    [['--now', 'soon'], '--now'],
    [['--colour', 'red'], '--colour'],
  ])('says what is wrong with %j', async (args, text) => {
    const { code, out, err } = await ended(start(...args));
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(text);
  });
});

describe('startSandbox', () => {
  it('listens where it is told, and says when it cannot', async () => {
    const first = await startSandbox();
    const port = Number(new URL(first.url).port);
    await expect(startSandbox({ port })).rejects.toThrow('EADDRINUSE');
    await first.close();
    const again = await startSandbox({ port });
    expect(again.url).toBe(first.url);
    await again.close();
  });

  it('says which operations it serves', () => {
    expect(new Set(sandboxOperations).size).toBe(sandboxOperations.length);
    const known = new Set([...operations('china'), ...operations('international')].map((o) => o.id));
    expect(sandboxOperations.filter((id) => !known.has(id))).toEqual([]);
    expect(sandboxOperations).toContain('CreateToken');
    expect(sandboxOperations).toContain('ShowCustomerMonthlySum');
  });
});

/** The built app has a bundle here; from source, the thread needs the TypeScript loader first. */
function thread(workerData: DemoWorkerData): Worker {
  const entry = JSON.stringify(resolve('electron/sandbox/worker.ts'));
  return new Worker(`require('tsx/cjs'); require(${entry});`, { eval: true, workerData });
}

describe('the demo', () => {
  it('hands out an account that works until it is stopped', async () => {
    const demo = await startDemoSandbox(thread, () => undefined);
    const reply = await get(demo.url, SUMMARY, { bill_cycle: '2026-10' }, demo.account);
    expect(reply.status, reply.text).toBe(200);
    await demo.stop();
    await expect(get(demo.url, SUMMARY, { bill_cycle: '2026-10' }, demo.account)).rejects.toThrow();
  });

  it('passes on a worker that fails or ends', async () => {
    const failing = (event: string, value: unknown) => () => {
      const worker = Object.assign(new EventEmitter(), { postMessage: () => undefined });
      setImmediate(() => worker.emit(event, value));
      return worker;
    };
    await expect(startDemoSandbox(failing('error', new Error('broken')), () => undefined)).rejects.toThrow(
      'broken',
    );
    await expect(startDemoSandbox(failing('exit', 1), () => undefined)).rejects.toThrow('code 1');
  });
});
