/** Two ways to start the app: from its sources under Playwright's inspector, or the package as it is given out. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { _electron, chromium, type ElectronApplication, expect, type Page } from '@playwright/test';

export type Started = {
  page: Page;
  electron: ElectronApplication | null;
  close(): Promise<void>;
  kill(): Promise<void>;
};

const ROOT = path.resolve(__dirname, '../../..');
const QUIT_WITHIN_MS = 15_000;

function cleanEnv(locale: string): Record<string, string> {
  const given = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const env = Object.fromEntries(given);
  delete env['ELECTRON_RENDERER_URL'];
  delete env['ELECTRON_RUN_AS_NODE'];
  // Chromium on Linux takes its languages from here.
  return { ...env, LANGUAGE: locale.replace('-', '_') };
}

export async function startFromSource(args: readonly string[], locale: string): Promise<Started> {
  const electron = await _electron.launch({ args: [ROOT, ...args], env: cleanEnv(locale) });
  const process = electron.process();
  return {
    page: await electron.firstWindow(),
    electron,
    close: async () => {
      if (!hasEnded(process)) await electron.close();
    },
    kill: () => kill(process),
  };
}

/** The package has the inspector fused off, so there is only its page, over the DevTools protocol. */
export async function startPackaged(args: readonly string[], locale: string): Promise<Started> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    path.join(ROOT, 'dist', 'linux-unpacked', 'yunzhang'),
    ['--remote-debugging-port=0', ...root, ...args],
    { env: cleanEnv(locale), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const url = await debuggerUrl(child);
  // Who connects while the window is being made waits for ever for the first word of its page.
  await expect.poll(() => pagesOf(url)).toContainEqual(expect.stringMatching(/^app:/));
  const browser = await chromium.connectOverCDP(url);
  const context = browser.contexts()[0];
  if (!context) throw new Error('The packaged app has no browser context.');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  return {
    page,
    electron: null,
    close: async () => {
      child.kill('SIGTERM');
      await ended(child);
      await browser.close();
    },
    kill: () => kill(child),
  };
}

function debuggerUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', (code) => reject(new Error(`The packaged app ended with ${code}:\n${said}`)));
    child.once('error', reject);
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const url = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    });
  });
}

/** Addresses of the pages that the app has open. */
async function pagesOf(url: string): Promise<string[]> {
  const answer = await fetch(`http://${new URL(url).host}/json/list`);
  const targets = (await answer.json()) as { type: string; url: string }[];
  return targets.filter(({ type }) => type === 'page').map((target) => target.url);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function ended(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error('The app did not quit in time.'));
    }, QUIT_WITHIN_MS);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
  });
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await ended(child);
}
