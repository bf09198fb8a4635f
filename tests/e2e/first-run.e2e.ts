import { expect, test } from './support/app';
import { sandboxFor } from './support/sandbox';
import {
  accountOf,
  addAccount,
  keyOf,
  monthRows,
  openSection,
  openTab,
  pulled,
  stateButton,
} from './support/steps';

test.setTimeout(240_000);
// As a newcomer has them: none.
test.use({ settings: {} });

test('a newcomer opens the demo account and reads its bills', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'No account yet' })).toBeVisible();
  await app.screenshot('first-run');
  await page.getByRole('button', { name: 'Open demo' }).click();
  await pulled(page);

  await expect(page.getByRole('region', { name: 'Available balance' })).toContainText(/CNY\s?[\d,]+\.\d\d/);
  await expect(page.getByRole('img', { name: /Bar chart/ })).toBeVisible();
  await app.screenshot('overview');

  const months = await monthRows(page);
  expect(months).toHaveLength(12);
  expect(months[0]).toContain('Provisional');
  expect(months.slice(2).every((m) => m.includes('Final'))).toBe(true);

  await openTab(page, 'Resource records');
  const grid = page.getByRole('grid', { name: /Resource records/ });
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  // What the rows add up to, what rounding took, and what was settled stand under the table.
  const foot = page.getByRole('group', { name: /Resource records/ });
  await expect(foot).toContainText('Sum of records');
  await expect(foot).toContainText('Rounding');
  await expect(foot).toContainText('Settled');
  await app.screenshot('records');
});

test('bills that were pulled are still there when the cloud is gone and after a restart', async ({
  launch,
}) => {
  const sandbox = await sandboxFor({ months: 6 });
  const app = await launch({ settings: { historyMonths: 6 } });
  const { page } = app;
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, 'china-master')));
  await pulled(page);
  const before = await monthRows(page);
  expect(before.filter((m) => m.includes('Not pulled')).length).toBeLessThan(before.length);

  await sandbox.close();
  await page.getByRole('banner').getByRole('button', { name: 'Sync', exact: true }).click();
  await expect(stateButton(page)).toContainText(/failed/i, { timeout: 60_000 });
  expect(await monthRows(page)).toEqual(before);
  await app.screenshot('cloud-gone');
  await app.close();

  const again = await launch({ profile: app.profile });
  expect(await monthRows(again.page)).toEqual(before);
  await openTab(again.page, 'Resource records');
  await expect(
    again.page
      .getByRole('grid', { name: /Resource records/ })
      .getByRole('row')
      .nth(1),
  ).toBeVisible();
  await openSection(again.page, 'Overview');
  await expect(again.page.getByRole('region', { name: 'Available balance' })).toContainText('CNY');
});
