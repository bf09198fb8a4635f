/** What cannot be read from this computer: a page of rows, the script of a chart, of a dialog. Each says so in its own place. */
import { expect, test } from './support/app';
import { refusePage, withoutScripts } from './support/failing';
import { looks } from './support/pictures';
import { openSection, openTab, pulled } from './support/steps';

test.setTimeout(180_000);

test('one page of a long table that cannot be read leaves the others where they are', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Open demo' }).click();
  await pulled(page);
  await openSection(page, 'Bills');
  await openTab(page, 'Resource records');
  const grid = page.getByRole('grid');
  const first = await grid.getByRole('row').nth(1).innerText();
  const refused = await refusePage(app, 300);
  await grid.evaluate((e) => e.scrollTo(0, 292 * 28));
  const line = page.getByRole('alert');
  await expect(line).toContainText(/Rows 301 to \d+ could not be read\./);
  await expect(grid.getByText('Not read').first()).toBeVisible();
  await looks(app, 'unread-rows');
  await app.setLanguage('en');

  // The others are there, with their totals, and nothing asks for the failed ones meanwhile.
  await grid.evaluate((e) => e.scrollTo(0, 0));
  await expect(grid.getByRole('row').nth(1)).toHaveText(first, { useInnerText: true });
  await expect(page.getByRole('group', { name: /^Resource records/ })).toBeVisible();
  await grid.evaluate((e) => e.scrollTo(0, 292 * 28));
  await expect(grid.getByText('Not read').first()).toBeVisible();
  expect(await refused.asked()).toBe(1);

  await refused.stop();
  await line.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await expect(line).toBeHidden();
  await expect(grid.getByText('Not read')).toHaveCount(0);
  await expect(grid).toBeFocused();
});

test('a chart and a dialog whose scripts are gone say so in their place, and the window can be reloaded', async ({
  app,
}) => {
  app.allowProblems(/Failed to load resource/);
  const { page } = app;
  await page.getByRole('button', { name: 'Open demo' }).click();
  await pulled(page);
  await withoutScripts(page, 'library', 'AddAccountDialog');
  const chart = page.locator('.chart.failed');
  await expect(chart.getByText('Part of the app could not be read.')).toBeVisible();
  await expect(chart.getByRole('button', { name: 'Reload window' })).toBeVisible();
  await looks(app, 'unread-chart');
  await app.setLanguage('en');

  const add = page
    .getByRole('complementary', { name: 'Accounts' })
    .getByRole('button', { name: 'Add account' });
  await add.click();
  const dialog = page.getByRole('dialog', { name: 'This part of the app was not opened' });
  await expect(dialog).toContainText('Nothing was done.');
  await looks(app, 'unread-dialog');
  await app.setLanguage('en');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(add).toBeFocused();

  await page.unrouteAll();
  await add.click();
  await dialog.getByRole('button', { name: 'Reload window' }).click();
  await app.ready();
  await expect(page.locator('.chart canvas').first()).toBeVisible();
  await add.click();
  await expect(page.getByRole('dialog', { name: 'Add account' })).toBeVisible();
});
