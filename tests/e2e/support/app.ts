/** The running app for a test: a profile of its own, problems of the page collected, logs kept when something fails. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, type ElectronApplication, expect, type Page, type TestInfo } from '@playwright/test';
import type { Settings } from '../../../shared/model/settings';
import { type Files, openFiles } from './files';
import { forgetKeys } from './keychain';
import { startFromSource, startPackaged, type Started } from './start';

export type LaunchOptions = {
  /** Profile folder; a fresh one when not given. The same one again is a restart. */
  profile?: string;
  /** Further arguments of the app, such as --demo. */
  args?: readonly string[];
  /** Settings a fresh profile has before the app starts; those of `test.use` when not given. */
  settings?: Partial<Settings>;
  /** Operating system language the app is to see, such as zh-CN. */
  locale?: string;
};

export class RunningApp {
  /** Errors of the page: exceptions, console errors, refusals of the content security policy. */
  readonly problems: string[] = [];
  private allowed: RegExp[] = [];

  private constructor(
    private readonly started: Started,
    readonly profile: string,
    private readonly info: TestInfo,
  ) {
    this.page.on('pageerror', (error) => this.problems.push(`exception: ${error.message}`));
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`console: ${message.text()}`);
    });
    this.page.on('crash', () => this.problems.push('the page crashed'));
  }

  static async launch(info: TestInfo, options: LaunchOptions, profile: string): Promise<RunningApp> {
    const args = [
      `--user-data-dir=${profile}`,
      `--lang=${options.locale ?? 'en-US'}`,
      ...(options.args ?? []),
    ];
    const start = info.project.name === 'packaged' ? startPackaged : startFromSource;
    const app = new RunningApp(await start(args, options.locale ?? 'en-US'), profile, info);
    await app.ready();
    return app;
  }

  get page(): Page {
    return this.started.page;
  }

  /** The main process. There is no way into the packaged one. */
  get electron(): ElectronApplication {
    if (!this.started.electron) throw new Error('The packaged app cannot be inspected.');
    return this.started.electron;
  }

  /** Waits until the page has what it needs to show its first view. */
  async ready(): Promise<void> {
    await this.page.locator('html[data-app-state="ready"], #root[data-app-state="ready"]').waitFor();
  }

  /** Says that the test causes these problems itself. */
  allowProblems(...patterns: RegExp[]): void {
    this.allowed.push(...patterns);
  }

  async setSettings(change: Partial<Settings>): Promise<void> {
    const answer = await this.page.evaluate((c) => window.yunzhang.calls['settings.set'](c), change);
    expect(answer.ok).toBe(true);
  }

  async setLanguage(language: Settings['language']): Promise<void> {
    await this.setSettings({ language });
    if (language !== 'system') await expect(this.page.locator('html')).toHaveAttribute('lang', language);
  }

  async setTheme(theme: Settings['theme']): Promise<void> {
    await this.setSettings({ theme });
    if (theme !== 'system') await expect(this.page.locator('html')).toHaveAttribute('data-theme', theme);
  }

  /** Size of the page in CSS pixels. */
  async setSize(width: number, height: number): Promise<void> {
    await this.electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await expect
      .poll(() => this.page.evaluate(() => `${window.innerWidth}x${window.innerHeight}`))
      .toBe(`${width}x${height}`);
  }

  /** Keeps a picture of the window as an artefact of the run. */
  async screenshot(name: string): Promise<void> {
    const folder = path.join(path.dirname(this.info.project.outputDir), 'screens');
    // At the end of every fade: half way, a picture shows what nobody looks at.
    await this.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  }

  /** Texts of every log file of this profile. */
  logs(): string {
    const folder = path.join(this.profile, 'logs');
    const files = fs.existsSync(folder) ? fs.readdirSync(folder).sort() : [];
    return files.map((file) => fs.readFileSync(path.join(folder, file), 'utf8')).join('');
  }

  /** Quits as a person would, and waits until the process has ended. */
  async close(): Promise<void> {
    await this.started.close();
  }

  /** Ends the process at once, as a power failure would. */
  kill(): Promise<void> {
    return this.started.kill();
  }

  unexpectedProblems(): string[] {
    return this.problems.filter((problem) => !this.allowed.some((pattern) => pattern.test(problem)));
  }
}

type Fixtures = {
  /** Settings of the fresh profiles of a file. Few months by default: a pull of 36 takes a while and is proved once. */
  settings: Partial<Settings>;
  /** Starts the app; every one started is closed and checked at the end of the test. */
  launch: (options?: LaunchOptions) => Promise<RunningApp>;
  /** The app, started on a fresh profile. */
  app: RunningApp;
  /** A folder of the test's own, gone when it has ended, however it ended. */
  files: Files;
};

export const test = base.extend<Fixtures>({
  settings: [{ historyMonths: 3 }, { option: true }],
  launch: async ({ settings }, use, info) => {
    const apps: RunningApp[] = [];
    const folders: string[] = [];
    await use(async (options = {}) => {
      const profile = options.profile ?? fs.mkdtempSync(path.join(os.tmpdir(), 'yz-'));
      if (!options.profile) {
        folders.push(profile);
        const first = { ...settings, ...options.settings };
        if (Object.keys(first).length > 0)
          fs.writeFileSync(path.join(profile, 'settings.json'), JSON.stringify(first));
      }
      const app = await RunningApp.launch(info, options, profile);
      apps.push(app);
      return app;
    });
    await inTurn([
      async () => {
        if (info.status !== info.expectedStatus) await keepEvidence(apps, folders, info);
      },
      ...apps.map((app) => () => app.close()),
      ...folders.map((folder) => async () => {
        try {
          await forgetKeys(folder);
        } finally {
          fs.rmSync(folder, { recursive: true, force: true });
        }
      }),
      () => expect(apps.flatMap((app) => app.unexpectedProblems())).toEqual([]),
    ]);
  },
  app: async ({ launch }, use) => use(await launch()),
  files: async ({}, use) => {
    const files = openFiles();
    await use(files);
    files.remove();
  },
});

/** Every step, also after one that failed; what failed is told at the end, all of it. */
async function inTurn(steps: readonly (() => void | Promise<void>)[]): Promise<void> {
  const errors: unknown[] = [];
  for (const step of steps)
    try {
      await step();
    } catch (error) {
      errors.push(error);
    }
  if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join('\n'));
}

async function keepEvidence(apps: readonly RunningApp[], folders: readonly string[], info: TestInfo) {
  for (const folder of folders) {
    const logs = path.join(folder, 'logs');
    if (fs.existsSync(logs))
      fs.cpSync(logs, info.outputPath('logs', path.basename(folder)), { recursive: true });
  }
  for (const [index, app] of apps.entries()) {
    const picture = info.outputPath(`failed-${index + 1}.png`);
    await app.page.screenshot({ path: picture }).catch(() => undefined);
  }
}

export { expect };
