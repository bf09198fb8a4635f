/** Whatever keeps main busy begins when the page has its scripts: before, each of its questions would wait. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

type Handler = (request: { url: string; method: string }) => Promise<Response>;
const served: { handler?: Handler } = vi.hoisted(() => ({}));
vi.mock('electron', () => ({
  protocol: { handle: (_scheme: string, handler: Handler) => (served.handler = handler) },
  session: {},
}));
import { servePage } from '../../../electron/app/servePage';

let folder: string;
let handed: boolean;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate'] });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-serve-'));
  fs.writeFileSync(path.join(folder, 'index.html'), '<p>page</p>');
  fs.writeFileSync(path.join(folder, 'one.js'), 'one');
  fs.writeFileSync(path.join(folder, 'two.js'), 'two');
  handed = false;
  void servePage(folder).then(() => (handed = true));
});
afterEach(() => {
  vi.useRealTimers();
  fs.rmSync(folder, { recursive: true });
});

const ask = (name: string) => served.handler!({ url: `app://ui/${name}`, method: 'GET' });
const settled = () => vi.advanceTimersByTimeAsync(0);

it('a page that has its document and waits for its scripts is still being started', async () => {
  expect(await (await ask('index.html')).text()).toBe('<p>page</p>');
  await settled();
  expect(handed).toBe(false);
});

it('a page that has taken all the scripts it asked for is on its own', async () => {
  const [one, two] = [await ask('one.js'), await ask('two.js')];
  expect(two.headers.get('content-type')).toContain('javascript');
  expect(two.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await one.text()).toBe('one');
  await settled();
  expect(handed).toBe(false);
  expect(await two.text()).toBe('two');
  await settled();
  expect(handed).toBe(true);
});

it('a script that is not there is no script', async () => {
  expect((await ask('three.js')).status).toBe(404);
  await settled();
  expect(handed).toBe(false);
});

it('a page that asks for nothing is not waited for long', async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  expect(handed).toBe(true);
});
