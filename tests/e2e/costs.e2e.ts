import fs from 'node:fs';
import { expect, test } from './support/app';
import { saveTo } from './support/dialogs';
import { openSection, openTab, pulled } from './support/steps';

test.setTimeout(300_000);

test('reviewing costs: trend, why a month changed, forecast, a budget, cost centres and a chart taken along', async ({
  launch,
  files,
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
  for (const [kind, name] of [
    ['svg', 'SVG drawing'],
    ['png', 'PNG image'],
  ] as const) {
    const file = files.at(`chart.${kind}`);
    await saveTo(app, file);
    await page.getByRole('button', { name: 'Save chart' }).click();
    await page.getByRole('button', { name }).click();
    // A file stands there before it is written.
    const text = () => (fs.existsSync(file) ? fs.readFileSync(file, 'latin1') : '');
    await expect.poll(text).toMatch(kind === 'svg' ? /^<svg[^]*Service \/ Region/ : /^.PNG/);
  }

  await openTab(page, 'Changes');
  await expect(page.getByRole('grid', { name: 'Changes' }).getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Against' }).getByText('Same month last year').click();
  await app.screenshot('costs/changes');

  await openTab(page, 'Amortised and paid');
  await expect(page.getByText(/is no error/)).toBeVisible();
  await app.screenshot('costs/amortised');

  await openTab(page, 'Forecast and unusual days');
  await expect(page.getByRole('heading', { name: /by month-end/ })).toBeVisible();
  await app.screenshot('costs/outlook');

  await openTab(page, 'Budgets');
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
  await openTab(page, 'Cost centres');
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('Cost centre').fill('Shop');
  await page.getByRole('combobox', { name: 'When' }).selectOption('tag');
  await page.getByRole('combobox', { name: 'Value' }).selectOption('shop');
  await page.getByRole('button', { name: 'Save as new version' }).click();
  await expect(page.getByText(/Version 1/)).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Shop' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Unallocated' })).toBeVisible();
  await app.screenshot('costs/centres');

  await openTab(page, 'Rates');
  await page.getByLabel(/1 USD/).fill('7.1');
  await page.getByRole('button', { name: 'Save rate' }).click();
  await expect(page.getByRole('cell', { name: '7.1', exact: true })).toBeVisible();
  await app.screenshot('costs/rates');
});
