/** What the page must not be able to do, tried from inside the page. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { callNames, eventNames } from '../../shared/ipc/names';
import { expect, test } from './support/app';

/** Adds an element and waits for the policy to refuse it. @returns the directive that did */
function violation(
  page: Page,
  act: 'script' | 'style' | 'image' | 'frame' | 'connect' | 'eval',
): Promise<string> {
  return page.evaluate(
    (what) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (e) => resolve(e.effectiveDirective), {
          once: true,
        });
        const add = (tag: string, attributes: Record<string, string>, text = '') => {
          const element = document.createElement(tag);
          for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
          element.textContent = text;
          document.body.append(element);
        };
        // A fresh task: what DevTools evaluates directly may do more than the page.
        setTimeout(() => {
          if (what === 'script') add('script', {}, 'window.injected = true');
          if (what === 'style') add('style', {}, 'body { display: none }');
          if (what === 'image') add('img', { src: 'https://example.invalid/x.png' });
          if (what === 'frame') add('iframe', { src: 'https://example.invalid/' });
          if (what === 'connect') fetch('https://example.invalid/').catch(() => undefined);
          if (what === 'eval') {
            try {
              (globalThis as unknown as { eval(text: string): unknown }).eval('window.injected = true');
            } catch {
              return;
            }
          }
        });
      }),
    act,
  );
}

test('the page has no Node, no Electron and nothing but the bridge', async ({ app }) => {
  const found = await app.page.evaluate(() => {
    const reachable = globalThis as unknown as Record<string, unknown>;
    return {
      node: [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        '__dirname',
        'electron',
        'ipcRenderer',
      ].filter((name) => reachable[name] !== undefined),
      bridge: Object.keys(window.yunzhang).sort(),
      calls: Object.keys(window.yunzhang.calls),
      events: Object.keys(window.yunzhang.events),
      frozen: [window.yunzhang, window.yunzhang.calls, window.yunzhang.events].every(Object.isFrozen),
    };
  });
  expect(found).toEqual({
    node: [],
    bridge: ['calls', 'events', 'platform'],
    calls: [...callNames],
    events: [...eventNames],
    frozen: true,
  });
});

test('the window is sandboxed and isolated', async ({ app }) => {
  const windows = await app.electron.evaluate(({ BrowserWindow }) =>
    // There at run time, and left out of the types.
    BrowserWindow.getAllWindows().map((window) =>
      (
        window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences(),
    ),
  );
  expect(windows).toHaveLength(1);
  expect(windows[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
});

test('the policy refuses what did not come with the app', async ({ app }) => {
  app.allowProblems(/Content Security Policy|violates the following/, /ERR_BLOCKED_BY_CSP/);
  expect(await violation(app.page, 'script')).toBe('script-src-elem');
  expect(await violation(app.page, 'eval')).toBe('script-src');
  expect(await violation(app.page, 'style')).toBe('style-src-elem');
  expect(await violation(app.page, 'image')).toBe('img-src');
  expect(await violation(app.page, 'frame')).toBe('frame-src');
  expect(await violation(app.page, 'connect')).toBe('connect-src');
  expect(await app.page.evaluate(() => 'injected' in window)).toBe(false);
});

test('the nonce of one load is not the nonce of the next', async ({ app }) => {
  const nonce = () => app.page.locator('meta[name="csp-nonce"]').getAttribute('content');
  const first = await nonce();
  expect(first).toMatch(/^[A-Za-z0-9+/]{22,}={0,2}$/);
  await app.page.reload();
  await app.ready();
  expect(await nonce()).not.toBe(first);
});

test('nothing takes the window away', async ({ app }) => {
  const page = app.page;
  const home = page.url();
  app.allowProblems(/Not allowed to load local resource/, /Not allowed to navigate top frame/);
  // Each attempt is followed by a call that main answers after it has dealt with the attempt.
  const settle = () => page.evaluate(() => window.yunzhang.calls['settings.get'](undefined));
  for (const target of [
    'https://example.invalid/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://ui/other.html',
    'app://ui/index.html?x=1',
  ]) {
    await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
      link.remove();
    }, target);
    await settle();
    await page.evaluate((url) => setTimeout(() => (window.location.href = url)), target);
    await settle();
    expect(page.url()).toBe(home);
  }
  expect(await page.evaluate(() => document.documentElement.dataset['appState'])).toBe('ready');
});

test('an empty page does not stay', async ({ app }) => {
  const home = app.page.url();
  await app.page.evaluate(() => setTimeout(() => (window.location.href = 'about:blank')));
  await expect.poll(() => app.logs()).toContain('an empty page was replaced');
  await app.ready();
  expect(app.page.url()).toBe(home);
});

test('no window opens, and only known sites reach the browser', async ({ app }) => {
  app.allowProblems(/Not allowed to load local resource/, /Refused to run the JavaScript URL/);
  await app.electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url: string) => Promise.resolve(void opened.push(url));
  });
  const results = await app.page.evaluate(() =>
    [
      'https://evil.example/',
      'file:///etc/passwd',
      'javascript:1',
      'https://support.huaweicloud.com/billing/',
    ].map((url) => window.open(url) === null),
  );
  expect(results).toEqual([true, true, true, true]);
  await expect
    .poll(() => app.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual(['https://support.huaweicloud.com/billing/']);
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('permissions are denied', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const refused = (work: Promise<unknown>) =>
      work.then(
        () => 'granted',
        () => 'denied',
      );
    return {
      camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      location: await refused(new Promise((ok, no) => navigator.geolocation.getCurrentPosition(ok, no))),
      clipboard: await refused(navigator.clipboard.readText()),
      notifications: await Notification.requestPermission(),
    };
  });
  expect(Object.values(answers)).toEqual(Array(6).fill('denied'));
  app.allowProblems(/permission/i);
});

test('app:// answers with files of the page and nothing else', async ({ app }) => {
  const answers = await app.electron.evaluate(async ({ net }) => {
    const status = async (url: string) => (await net.fetch(url)).status;
    return {
      page: await status('app://ui/index.html'),
      outside: await Promise.all(
        [
          'app://ui/..%2fmain%2fmain.js',
          'app://ui/%2e%2e/main/main.js',
          'app://ui/%2fetc%2fpasswd',
          'app://x/index.html',
        ].map(status),
      ),
    };
  });
  expect(answers).toEqual({ page: 200, outside: [404, 404, 404, 404] });
});

test('a foreign window gets no answer from main', async ({ app }) => {
  const answer = await app.electron.evaluate(
    async ({ BrowserWindow }, preload) => {
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await foreign.loadURL('app://ui/index.html');
      const said: unknown = await foreign.webContents.executeJavaScript(
        "window.yunzhang.calls['settings.get']()",
      );
      foreign.destroy();
      return said;
    },
    await app.electron.evaluate(({ app: main }) => `${main.getAppPath()}/out/preload/preload.js`),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  expect(app.logs()).toContain('sender refused');
});

test('the page asks for nothing but app://', async ({ launch }) => {
  const app = await launch();
  const seen: string[] = [];
  app.page.on('request', (request) => seen.push(new URL(request.url()).protocol));
  await app.page.reload();
  await app.ready();
  expect(seen.length).toBeGreaterThan(1);
  expect([...new Set(seen)].filter((protocol) => protocol !== 'app:' && protocol !== 'data:')).toEqual([]);
});

test('a second start brings the first window forward and ends', async ({ app }) => {
  const args = await app.electron.evaluate(({ app: main }) => ({
    exe: process.execPath,
    args: [main.getAppPath(), `--user-data-dir=${main.getPath('userData')}`],
  }));
  const told = app.electron.evaluate(
    ({ app: main }) => new Promise<boolean>((resolve) => main.once('second-instance', () => resolve(true))),
  );
  const code = await new Promise((resolve) =>
    spawn(args.exe, ['--no-sandbox', ...args.args], { stdio: 'ignore' }).once('exit', resolve),
  );
  expect(code).toBe(0);
  expect(await told).toBe(true);
});

test('the profile is private and survives a restart', async ({ launch }) => {
  const first = await launch();
  await first.setSettings({ theme: 'dark', language: 'zh-CN' });
  await first.close();
  if (process.platform !== 'win32') expect(fs.statSync(first.profile).mode & 0o777).toBe(0o700);
  const again = await launch({ profile: first.profile });
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});
