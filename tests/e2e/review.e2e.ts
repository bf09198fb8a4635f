import type { Page } from '@playwright/test';
import { toE8 } from '../../shared/money';
import { expect, test } from './support/app';
import { sandboxFor } from './support/sandbox';
import { accountOf, addAccount, amounts, keyOf, openSection, openTab, pulled } from './support/steps';

test.setTimeout(300_000);
test.use({ settings: { historyMonths: 3 } });

const rows = (page: Page) => page.getByRole('grid').first().getByRole('row');

/** The figure of the total's line that names the currency's sum of the dataset. */
const total = async (page: Page): Promise<string> => {
  const line = page.locator('.grid-foot .foot-line').first();
  await expect(line.locator('data.amt').last()).toBeVisible();
  return (await line.locator('data.amt').last().getAttribute('value')) ?? '';
};

test('a month is reviewed in every granularity with no cloud to ask', async ({ launch }) => {
  const sandbox = await sandboxFor({ months: 4 });
  const app = await launch();
  const { page } = app;
  await app.setSettings({ language: 'en', theme: 'light' });
  await app.setSize(1280, 800);
  await addAccount(
    page,
    keyOf(sandbox, accountOf(sandbox, 'china-member-1'), { name: 'Retail', keep: 'This run only' }),
  );
  await pulled(page);

  // Details are pulled when they are asked for.
  await openSection(page, 'Bills');
  await page.getByRole('grid', { name: 'Months' }).getByRole('row').nth(2).click();
  await openTab(page, 'Details');
  await page.getByRole('button', { name: /^Pull / }).click();
  await expect(rows(page).nth(1)).toBeVisible();
  await sandbox.close();

  // Each granularity has its rows and its total: records, details and what they are grouped by say the same.
  const details = await total(page);
  await openTab(page, 'Resource records');
  await expect(rows(page).nth(1)).toBeVisible();
  const records = await total(page);
  expect(toE8(details).e8).toBe(toE8(records).e8);
  for (const level of ['Summary', 'Transactions', 'Amortised cost'] as const) {
    await openTab(page, level);
    await expect(rows(page).nth(1)).toBeVisible();
    await app.screenshot(`review/${level.toLowerCase().replace(' ', '-')}`);
  }

  // Grouped by two columns: subtotals, the same total, and Enter leads to the rows of a group.
  await openTab(page, 'Resource records');
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Service', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Region', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Subtotal').first()).toBeVisible();
  const sums = await amounts(page.locator('.grid-foot .foot-line').first());
  expect(sums.map((sum) => toE8(sum).e8)).toContain(toE8(records).e8);
  await app.screenshot('review/grouped');
  await rows(page).nth(1).click();
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();

  // A filter on any column, and the view kept under a name.
  await page.getByRole('toolbar').getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('radio', { name: 'Bill date' }).click();
  await page.getByRole('checkbox').first().click();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('One day');
  await page.getByRole('button', { name: 'Save this view' }).click();
  await expect(page.getByRole('button', { name: 'One day', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('button', { name: 'One day', exact: true }).click();
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();

  // One record with every field, and a column wider and moved.
  await rows(page).nth(1).click();
  await expect(page.getByRole('heading', { name: /How the amount arises/ })).toBeVisible();
  await app.screenshot('review/record');
  await page.keyboard.press('Escape');
  const handle = page.getByRole('separator', { name: 'Width of Resource' });
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const wide = await page
    .getByRole('columnheader', { name: /Resource/ })
    .first()
    .boundingBox();
  expect(wide?.width).toBeGreaterThan(200);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page
    .getByRole('button', { name: 'Move Due down' })
    .or(page.getByRole('button', { name: 'Move Due up' }))
    .first()
    .click();
  await app.screenshot('review/columns');
  await page.keyboard.press('Escape');
});
