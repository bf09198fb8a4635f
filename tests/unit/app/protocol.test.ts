import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { assetFile, contentSecurityPolicy, isOwnPage, serveAsset } from '../../../electron/app/protocol';

vi.mock('electron', () => ({ protocol: {}, session: {} }));

let base: string;
let folder: string;

beforeAll(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-page-'));
  folder = path.join(base, 'renderer');
  fs.mkdirSync(path.join(folder, 'assets'), { recursive: true });
  fs.writeFileSync(path.join(base, 'secret.js'), 'outside');
  fs.writeFileSync(path.join(base, 'renderer-2.js'), 'beside');
  fs.writeFileSync(path.join(folder, 'assets', 'main.js'), 'inside');
  fs.writeFileSync(path.join(folder, 'notes.txt'), 'no type of ours');
  fs.writeFileSync(
    path.join(folder, 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__" /><p>page</p>',
  );
});
afterAll(() => fs.rmSync(base, { recursive: true }));

const get = (url: string, method = 'GET') => serveAsset(folder, { url, method });

describe('files of the page', () => {
  it('serves what lies below the folder', async () => {
    const answer = await get('app://ui/assets/main.js?v=1#x');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(await answer.text()).toBe('inside');
  });

  it.each([
    'app://ui/../secret.js',
    'app://ui/%2e%2e/secret.js',
    'app://ui/..%2fsecret.js',
    'app://ui/%2e%2e%2fsecret.js',
    'app://ui/assets/..%2f..%2fsecret.js',
    'app://ui/..%5csecret.js',
    'app://ui/..%2frenderer-2.js',
    'app://ui/%2fetc%2fpasswd',
    'app://ui/assets/main.js%00.html',
    'app://ui/%zz',
    'app://ui/assets',
    'app://ui/nothing.js',
    'app://ui/notes.txt',
    'app://other/assets/main.js',
    'file:///etc/passwd',
    'https://ui/assets/main.js',
    'not a url',
  ])('answers 404 to %s', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it('never names a file outside the folder', () => {
    for (const name of [
      '../x.js',
      '..%2f..%2fx.js',
      '%2e%2e%2f%2e%2e%2fx.js',
      '....//x.js',
      '/..;/x.js',
      'a/../../x.js',
    ]) {
      const file = assetFile(folder, `app://ui/${name}`);
      expect(file === null || file.startsWith(folder + path.sep)).toBe(true);
    }
  });

  it('answers nothing but GET', async () => {
    expect((await get('app://ui/index.html', 'POST')).status).toBe(405);
  });
});

describe('content security policy', () => {
  it('comes with every answer and holds a nonce of its own for each load of the page', async () => {
    const seen = new Set<string>();
    for (let load = 0; load < 5; load++) {
      const answer = await get('app://ui/');
      const html = await answer.text();
      const nonce = /content="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(nonce.length).toBeGreaterThanOrEqual(22);
      expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonce));
      seen.add(nonce);
    }
    expect(seen.size).toBe(5);
    expect((await get('app://ui/nothing.js')).headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
  });

  it('opens nothing that is not needed', () => {
    const policy = contentSecurityPolicy('n');
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'none'");
    for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(policy).toContain(`${name} 'none'`);
  });
});

describe('isOwnPage', () => {
  it.each([
    ['app://ui/index.html', true],
    ['app://ui.evil.example/index.html', false],
    ['app://uix/', false],
    ['https://ui/', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', (url, own) => {
    expect(isOwnPage(url)).toBe(own);
  });
});
