/** Whatever keeps main busy begins when the page has what it starts with: before, each of its questions would wait. */
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

const PAGE =
  '<script type="module" crossorigin src="./one.js"></script><link rel="modulepreload" crossorigin href="./two.js"><link rel="stylesheet" href="./look.css">';

let folder: string;
let handed: boolean;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate'] });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-serve-'));
  fs.writeFileSync(path.join(folder, 'index.html'), PAGE);
  fs.writeFileSync(path.join(folder, 'one.js'), 'one');
  fs.writeFileSync(path.join(folder, 'two.js'), 'two');
  fs.writeFileSync(path.join(folder, 'look.css'), 'look');
  handed = false;
  void servePage(folder).then(() => (handed = true));
});
afterEach(() => {
  vi.useRealTimers();
  fs.rmSync(folder, { recursive: true });
});

const ask = (name: string) => served.handler!({ url: `app://ui/${name}`, method: 'GET' });
const take = async (name: string) => (await ask(name)).text();
const settled = () => vi.advanceTimersByTimeAsync(0);

it('a page that has its document and not yet its files is still being started', async () => {
  const page = await ask('index.html');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toBe(PAGE);
  await settled();
  expect(handed).toBe(false);
});

it('one script that came before the others were asked for is not all of them', async () => {
  await take('index.html');
  expect(await take('one.js')).toBe('one');
  await settled();
  expect(handed).toBe(false);
});

it('a page that has taken every file of its document is on its own', async () => {
  await take('index.html');
  const [one, two] = [await ask('one.js'), await ask('two.js')];
  expect(two.headers.get('content-type')).toContain('javascript');
  expect(await take('look.css')).toBe('look');
  expect(await one.text()).toBe('one');
  await settled();
  expect(handed).toBe(false);
  expect(await two.text()).toBe('two');
  await settled();
  expect(handed).toBe(true);
});

it('a file that is not there is not one that was taken', async () => {
  await take('index.html');
  expect((await ask('three.js')).status).toBe(404);
  for (const name of ['one.js', 'two.js']) await take(name);
  await settled();
  expect(handed).toBe(false);
});

it('what is read later goes out as it is', async () => {
  for (const name of ['index.html', 'one.js', 'two.js', 'look.css']) await take(name);
  await settled();
  expect(await take('two.js')).toBe('two');
});

it('a page that asks for nothing is not waited for long', async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  expect(handed).toBe(true);
});
