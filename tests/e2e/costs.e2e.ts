import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { openSection, pulled } from './support/steps';

test.setTimeout(300_000);

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

test('reviewing costs: trend, why a month changed, forecast, a budget, cost centres and a chart taken along', async ({
  launch,
}) => {
  const app = await launch({ args: ['--demo'] });
  const { page } = app;
  await app.setSettings({ language: 'en', theme: 'light' });
  await app.setSize(1280, 800);
  await pulled(page);
  await openSection(page, 'Costs');

  const grid = page.getByRole('grid', { name: 'Analysis' });
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  await expect(page.getByRole('img', { name: /the same figures are in the table/ })).toBeVisible();
  await app.screenshot('costs/analysis');

  // A second dimension, and a tag as a third one.
  await page.getByRole('button', { name: 'Dimension', exact: true }).click();
  await page.getByRole('radio', { name: 'Region' }).click();
  await page.getByRole('button', { name: 'Dimension', exact: true }).click();
  await page.getByRole('radio', { name: 'Tag team' }).click();
  await expect(grid.getByRole('columnheader', { name: 'Tag team' })).toBeVisible();
  await app.screenshot('costs/three-dimensions');

  // The chart as a file, where the person says.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-chart-'));
  for (const [kind, name] of [
    ['svg', 'SVG drawing'],
    ['png', 'PNG image'],
  ] as const) {
    const file = path.join(folder, `chart.${kind}`);
    await app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await page.getByRole('button', { name: 'Save chart' }).click();
    await page.getByRole('button', { name }).click();
    await expect.poll(() => fs.existsSync(file)).toBe(true);
    const bytes = fs.readFileSync(file);
    if (kind === 'svg') expect(bytes.toString('utf8')).toMatch(/^<svg[^]*Service \/ Region/);
    else expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  }
  fs.rmSync(folder, { recursive: true, force: true });

  await tab(page, 'Changes').click();
  await expect(page.getByRole('grid', { name: 'Changes' }).getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Against' }).getByText('Same month last year').click();
  await app.screenshot('costs/changes');

  await tab(page, 'Amortised and paid').click();
  await expect(page.getByText(/is no error/)).toBeVisible();
  await app.screenshot('costs/amortised');

  await tab(page, 'Forecast and unusual days').click();
  await expect(page.getByRole('heading', { name: /by month-end/ })).toBeVisible();
  await app.screenshot('costs/outlook');

  await tab(page, 'Budgets').click();
  await page.getByRole('button', { name: 'New budget' }).click();
  const dialog = page.getByRole('dialog', { name: 'New budget' });
  await dialog.getByLabel('Name').fill('Everything');
  await dialog.getByLabel('Amount a month').fill('1,000');
  await app.screenshot('costs/budget-dialog');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/Budget "Everything" has reached 100.%/)).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Everything' })).toBeVisible();
  await app.screenshot('costs/budgets');

  // What was told stays until it is read, and lies over no tab meanwhile.
  await tab(page, 'Cost centres').click();
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('Cost centre').fill('Shop');
  await page.getByRole('combobox', { name: 'When' }).selectOption('tag');
  await page.getByRole('combobox', { name: 'Value' }).selectOption('shop');
  await page.getByRole('button', { name: 'Save as new version' }).click();
  await expect(page.getByText(/Version 1/)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Shop' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Unallocated' })).toBeVisible();
  await app.screenshot('costs/centres');

  await tab(page, 'Rates').click();
  await page.getByLabel(/1 USD/).fill('7.1');
  await page.getByRole('button', { name: 'Save rate' }).click();
  await expect(page.getByRole('cell', { name: '7.1', exact: true })).toBeVisible();
  await app.screenshot('costs/rates');
});
