/** The real app on a full cache against an empty window of the same Electron: start, memory, scrolling. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { settingsSchema } from '@shared/model/settings';
import { filledCache } from '../filled';
import { median } from '../measure';
import type { Bench, Measured } from '../types';

/** Frames that are looked at while a list is scrolled, and how far it moves in each. */
const FRAMES = 300;
const STEP_PX = 400;
const LATE_MS = 20;

type Side = { startMs: number; memoryMb: number; late: number };

export const app: Bench = {
  name: 'app',
  async run({ records, runs, folder, say }) {
    if (process.platform === 'linux' && !process.env['DISPLAY']) {
      say('skipped: there is no display (npm run bench makes one)');
      return [];
    }
    say('building the app');
    execFileSync(
      process.execPath,
      ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const cache = await filledCache(folder, records);
    cache.close();
    const profile = path.join(folder, 'profile');
    fs.mkdirSync(profile);
    fs.renameSync(path.dirname(cache.db.name), path.join(profile, 'cache'));
    const settings = settingsSchema.parse({ language: 'en', syncOnStart: false, syncEveryMinutes: 0 });
    fs.writeFileSync(path.join(profile, 'settings.json'), JSON.stringify(settings));
    say(`${cache.rows} records in the cache`);

    const found = { ours: [] as Side[], peer: [] as Side[] };
    for (let run = 0; run < Math.min(runs, 5); run += 1) {
      found.peer.push(await once(path.resolve('tests/bench/empty'), path.join(folder, 'empty'), emptyWindow));
      found.ours.push(await once(path.resolve('.'), profile, ourWindow));
    }
    const both = (of: (side: Side) => number) => ({
      ours: median(found.ours.map(of)),
      peer: median(found.peer.map(of)),
    });
    const note = `${cache.rows} records; the peer is an empty window of the same Electron`;
    const lines: Measured[] = [
      {
        name: 'cold start to the first view with data',
        ...both((s) => s.startMs),
        unit: 'ms',
        goal: { kind: 'max', ratio: 1.5 },
        note,
      },
      {
        name: 'memory of all processes',
        ...both((s) => s.memoryMb),
        unit: 'MB',
        goal: { kind: 'max', ratio: 1.8 },
        note,
      },
      {
        name: 'frames over 20 ms while scrolling',
        ...both((s) => s.late * 100),
        unit: '%',
        note: `goal: under 2 % whatever the ratio; ${FRAMES} frames of ${STEP_PX} px each; the peer is a plain list of 4,000 paragraphs`,
      },
    ];
    return lines;
  },
};

/** Looked for in every frame: a locator looks again after up to half a second. */
function drawn(page: Page, selector: string): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const look = () => {
          if (document.querySelector(wanted)) done();
          else requestAnimationFrame(look);
        };
        look();
      }),
    selector,
  );
}

type Window = { shown: (page: Page) => Promise<void>; list: (page: Page) => Promise<string> };

const emptyWindow: Window = {
  shown: (page) => drawn(page, '#ready'),
  list: () => Promise.resolve('#ready'),
};

const ourWindow: Window = {
  shown: (page) => drawn(page, '.overview-body'),
  async list(page) {
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name: 'Bills' }).click();
    await page.getByRole('tab', { name: 'Resource records' }).click();
    const grid = page.getByRole('grid', { name: /Resource records/ });
    await grid.getByRole('row').nth(1).waitFor();
    return grid.evaluate((element) => {
      // The element that scrolls is the grid itself or lies in or around it.
      const scrolls = (e: Element) => e.scrollHeight > e.clientHeight + 100 && e.clientHeight > 100;
      const inside = [element, ...element.querySelectorAll('*')].find(scrolls);
      let around: Element | null = element;
      while (around && !scrolls(around)) around = around.parentElement;
      (inside ?? around ?? element).setAttribute('data-bench-list', '');
      return '[data-bench-list]';
    });
  },
};

async function once(folder: string, profile: string, window: Window): Promise<Side> {
  const begun = performance.now();
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    folder,
    `--user-data-dir=${profile}`,
    '--lang=en-US',
    ...(window === emptyWindow ? ['--rows'] : []),
  ];
  const electron = await _electron.launch({ args });
  try {
    const page = await electron.firstWindow();
    // What the compiler writes around named functions is not there in a page.
    await page.evaluate('globalThis.__name = (named) => named');
    await window.shown(page);
    const startMs = performance.now() - begun;
    const memoryMb = await memoryOf(electron);
    return { startMs, memoryMb, late: await lateFrames(page, await window.list(page)) };
  } finally {
    await electron.close();
  }
}

async function memoryOf(electron: ElectronApplication): Promise<number> {
  const kib = await electron.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kib / 1024;
}

/** Share of frames that came later than they should while the list was scrolled as fast as frames come. */
function lateFrames(page: Page, list: string): Promise<number> {
  return page.evaluate(
    ({ selector, frames, step, late }) =>
      new Promise<number>((resolve, reject) => {
        const element = document.querySelector(selector);
        if (!element) return reject(new Error(`no ${selector}`));
        const gaps: number[] = [];
        let before = 0;
        const frame = (now: number) => {
          if (before > 0) gaps.push(now - before);
          before = now;
          if (gaps.length >= frames) return resolve(gaps.filter((g) => g > late).length / gaps.length);
          element.scrollTop += step;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    { selector: list, frames: FRAMES, step: STEP_PX, late: LATE_MS },
  );
}
