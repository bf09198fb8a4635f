/** How the app starts: the window first, what can be shown at once, and nothing that the first view does not need. */
import fs from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from './support/app';
import { startFromSource } from './support/start';

const PAGE = path.resolve('out', 'renderer');
/** What the page may have to read before its first view. It was 2.8 MB when every view was in one script. */
const FIRST_BYTES = 1_000_000;

test('the first scripts are those of the first view', () => {
  const html = fs.readFileSync(path.join(PAGE, 'index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].flatMap(
    ([, name]) => name ?? [],
  );
  const bytes = first.reduce((sum, name) => sum + fs.statSync(path.join(PAGE, name)).size, 0);
  expect(first.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(FIRST_BYTES);
  // A second sheet would be read when a view is opened, and its rules would come after those of all others.
  expect(fs.readdirSync(path.join(PAGE, 'assets')).filter((name) => name.endsWith('.css'))).toHaveLength(1);
});

test('a window whose cache is slow to open is there, says what it waits for, and goes on by itself', async ({
  launch,
}) => {
  const before = await launch();
  await expect(before.page.getByRole('heading', { name: 'No account yet' })).toBeVisible();
  await before.close();

  // Somebody else has the file: as a backup program may, and as a long migration looks.
  const other = new SQLite(path.join(before.profile, 'cache', 'cache.db'));
  other.pragma('journal_mode = DELETE');
  other.exec('BEGIN EXCLUSIVE');
  const started = await startFromSource([`--user-data-dir=${before.profile}`, '--lang=en-US'], 'en-US');
  try {
    const { page } = started;
    await expect(page.getByText('Opening the local cache')).toBeVisible();
    const shown = () =>
      started.electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(shown).toBe(true);
    const folder = path.join(path.dirname(test.info().project.outputDir), 'screens');
    await page.screenshot({ path: path.join(folder, 'slow-cache.png') });
    // What needs no cache is answered; the accounts are asked for and come when they can.
    const [settings, accounts] = await page.evaluate(async () => {
      const { calls } = window.yunzhang;
      const asked = calls['accounts.list'](undefined);
      Object.assign(window, { asked });
      const early = await Promise.race([asked, calls['settings.get'](undefined)]);
      return [(await calls['settings.get'](undefined)).ok, 'value' in early && Array.isArray(early.value)];
    });
    expect([settings, accounts]).toEqual([true, false]);
    other.exec('COMMIT');
    await expect(page.getByRole('heading', { name: 'No account yet' })).toBeVisible();
    await expect(page.getByText('Opening the local cache')).toBeHidden();
    const answer = await page.evaluate(() => (window as unknown as { asked: Promise<unknown> }).asked);
    expect(answer).toEqual({ ok: true, value: [] });
  } finally {
    other.close();
    await started.close();
  }
});

test('a view whose script was read ahead is there at once, and nothing that is read breaks the policy', async ({
  app,
}) => {
  const { page } = app;
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', (e) =>
      refused.push(`${e.effectiveDirective} ${e.sourceFile}`),
    );
  });
  await page.reload();
  await app.ready();
  const read = (name: string) => page.locator(`link[rel="modulepreload"][href*="${name}"]`);
  // The last one of the list: the others come before it.
  await expect(read('ActionDialog')).toHaveCount(1);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (document.querySelector('.opening')) seen.push('opening');
    }).observe(document.body, { childList: true, subtree: true });
  });
  for (const name of ['Journal', 'Settings'])
    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name, exact: true })
      .click();
  await expect(page.getByRole('navigation', { name: 'Settings pages' })).toBeVisible();
  const { seen, refused } = await page.evaluate(() => {
    const kept = window as unknown as { seen: string[]; refused: string[] };
    return { seen: kept.seen, refused: kept.refused };
  });
  expect(seen).toEqual([]);
  expect(refused).toEqual([]);
});
