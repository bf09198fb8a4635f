/** What goes wrong inside the app itself: a call that is refused, a script that is not there. */
import type { Page } from '@playwright/test';
import type { RunningApp } from './app';

export type Failing = {
  /** How often the refused call was asked. */
  asked: () => Promise<number>;
  /** Answers again as ever. */
  stop: () => Promise<void>;
};

/** Refuses the pages of rows that begin at `offset`, as a cache does that cannot be read there. */
export async function refusePage(app: RunningApp, offset: number): Promise<Failing> {
  await app.electron.evaluate(({ ipcMain }, at) => {
    type Handler = (event: unknown, input: { offset: number }) => unknown;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    const channel = [...handlers.keys()].find((name) => name.endsWith('query.page'));
    const answer = channel === undefined ? undefined : handlers.get(channel);
    if (channel === undefined || !answer) throw new Error('nothing answers query.page');
    const kept = { asked: 0, stop: () => handlers.set(channel, answer) };
    Object.assign(globalThis, { refusedPage: kept });
    handlers.set(channel, (event, input) => {
      if (input.offset !== at) return answer(event, input);
      kept.asked += 1;
      const error = {
        code: 'store.failed',
        message: 'not read',
        hint: '',
        params: { reason: 'disk I/O error' },
      };
      return { ok: false, error };
    });
  }, offset);
  type Kept = { refusedPage: { asked: number; stop: () => void } };
  return {
    asked: () => app.electron.evaluate(() => (globalThis as unknown as Kept).refusedPage.asked),
    stop: () => app.electron.evaluate(() => (globalThis as unknown as Kept).refusedPage.stop()),
  };
}

/** Loads the page anew without some of its scripts, as if their files were gone from the disk. */
export async function withoutScripts(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.route(`**/assets/${name}-*.js`, (route) => route.abort());
  await page.reload();
}
