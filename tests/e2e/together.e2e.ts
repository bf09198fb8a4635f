/** An account in yuan and one in dollars: never added, converted only where a rate was entered; searched, budgeted and analysed together. */
import fs from 'node:fs';
import { convertE8 } from '../../shared/finance/convert';
import { fromE8, toE8 } from '../../shared/money';
import { expect, test } from './support/app';
import { BILLS_ONLY } from '../support/pages';
import { saveTo } from './support/dialogs';
import { keepNotices, press, told } from './support/notices';
import { sandboxFor } from './support/sandbox';
import { accountOf, addAccount, amounts, keyOf, openSection, openTab, pulled } from './support/steps';

test.setTimeout(300_000);

test('two accounts in two currencies: consolidated, converted, searched, budgeted, analysed', async ({
  launch,
}) => {
  const sandbox = await sandboxFor({ months: 3 });
  const app = await launch();
  const { page } = app;
  await app.setSettings({ language: 'en', theme: 'light' });
  await app.setSize(1280, 800);
  await keepNotices(app);
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, 'demo'), { name: 'Qinglan' }));
  await pulled(page);
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, 'international-standalone'), { name: 'Harbour' }));
  await pulled(page);

  // Each currency by itself; one figure of both only at a rate of the person's own, and marked.
  await openSection(page, 'Costs');
  await openTab(page, 'Rates');
  await page.getByText('All accounts', { exact: true }).click();
  const together = page.getByRole('table').first();
  await expect(together.getByRole('columnheader', { name: 'CNY', exact: true })).toBeVisible();
  await expect(together.getByRole('columnheader', { name: 'USD', exact: true })).toBeVisible();
  const month = together.locator('tbody tr').nth(1);
  const cycle = await month.getByRole('rowheader').innerText();
  const [cny = '', usd = ''] = await amounts(month);
  await page.getByRole('combobox', { name: 'Month' }).selectOption(cycle);
  await page.getByLabel(/^1 USD/).fill('7.1234');
  await page.getByRole('button', { name: 'Save rate' }).click();
  await page.getByRole('combobox', { name: 'Convert to' }).selectOption('CNY');
  await expect(month).toContainText('Converted');
  const converted = toE8(cny).e8 + convertE8(toE8(usd).e8, '7.1234');
  expect(await amounts(month)).toEqual([cny, usd, fromE8(converted)]);
  await expect(together.locator('tbody tr').nth(2)).toContainText('No rate USD to CNY');
  await expect(page.getByRole('banner')).toContainText('as of');
  await app.screenshot('together/rates');

  // The bills of all accounts have one total a currency.
  await openSection(page, 'Bills');
  await openTab(page, 'Months');
  await page.getByText('All accounts', { exact: true }).click();
  const foot = page.locator('.grid-foot');
  await expect(foot).toContainText('CNY');
  await expect(foot).toContainText('USD');
  await app.screenshot('together/months');

  // The panel of an order leaves with its account: what it offers is never done in another one.
  await openSection(page, 'Orders');
  await page.getByText('All accounts', { exact: true }).click();
  await page.getByRole('grid').getByText('Qinglan', { exact: true }).first().click();
  const order = page.getByRole('complementary', { name: 'Order details' });
  await expect(order).toBeVisible();
  await page.getByText('This account', { exact: true }).click();
  await expect(order).toBeHidden();

  // One box over everything: filters in the text, results by kind, all of it by keyboard.
  await openSection(page, 'Search');
  const box = page.getByRole('searchbox', { name: 'Search all data' });
  await expect(box).toBeFocused();
  await box.fill(`service:ec2 month:${cycle} amount>100`);
  const records = page.getByRole('region', { name: 'Resource records', exact: true });
  await expect(records).toContainText(/\d+ found/);
  await expect(records).toContainText('as of');
  await expect(page.getByRole('region', { name: 'Summary', exact: true })).toBeVisible();
  const hits = await records.locator('.hit').evaluateAll((all) =>
    all.map((hit) => ({
      month: hit.querySelector('.hit-month')?.textContent,
      amount: Number(hit.querySelector('data')?.getAttribute('value')),
    })),
  );
  expect(hits.length).toBeGreaterThan(2);
  expect(hits.every((hit) => hit.month === cycle && hit.amount > 100)).toBe(true);
  await app.screenshot('together/search');
  await box.fill(`service:ec2 colour:red`);
  await expect(page.getByRole('alert')).toContainText('"colour:red" is no known filter');
  await box.fill(`service:ec2 month:${cycle} amount>100 in:records`);
  await expect(page.getByRole('region', { name: 'Summary', exact: true })).toBeHidden();
  await expect(records.locator('.hit').nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(records.locator('.hit').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: new RegExp(cycle) })).toBeVisible();

  // The cloud's own cost analysis under three dimensions, held against the records.
  await openSection(page, 'Costs');
  await openTab(page, 'Cloud analysis');
  await page.getByText('This account', { exact: true }).click();
  await page.getByRole('button', { name: 'Pull', exact: true }).click();
  const cloud = page.getByRole('table', { name: /^Cloud analysis/ });
  await expect(cloud.getByRole('row', { name: /^Difference/ })).toBeVisible({ timeout: 60_000 });
  for (const name of ['Service', 'Region', 'Enterprise project'])
    await expect(cloud.getByRole('columnheader', { name })).toBeVisible();
  const [total = ''] = await amounts(cloud.getByRole('row', { name: /^Total/ }));
  const [recorded = ''] = await amounts(cloud.getByRole('row', { name: /^Sum of the resource records/ }));
  const [difference = ''] = await amounts(cloud.getByRole('row', { name: /^Difference/ }));
  expect(toE8(total).e8 + toE8(difference).e8).toBe(toE8(recorded).e8);
  const shares = await cloud
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('data')].at(-1)?.getAttribute('value') ?? '0'),
    );
  expect(shares.reduce((sum, text) => sum + toE8(text).e8, 0n)).toBe(toE8(total).e8);
  await app.screenshot('together/cloud-analysis');

  // What one resource cost a unit, month by month.
  await openTab(page, 'Analysis');
  await page
    .getByRole('button', { name: /^1 Service|^1/ })
    .first()
    .click();
  await page.getByRole('radio', { name: 'Resource', exact: true }).click();
  await page.getByRole('toolbar', { name: 'Dimensions' }).getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('radio', { name: 'Billing mode' }).click();
  await page.getByRole('checkbox', { name: 'Pay-per-use' }).click();
  await page.keyboard.press('Escape');
  const grid = page.getByRole('grid', { name: 'Analysis' });
  await grid.getByRole('row').nth(1).click();
  const drawer = page.getByRole('complementary', { name: /^Unit cost of/ });
  await expect(drawer.getByRole('columnheader', { name: 'Unit cost' })).toBeVisible();
  await expect(drawer.locator('tbody tr').first().locator('td').last()).toHaveText(/\d/);
  await app.screenshot('together/resource');
  await page.keyboard.press('Escape');

  // A budget that is passed is told by the system, and pressing that leads to it.
  await openTab(page, 'Budgets');
  await page.getByRole('button', { name: 'New budget' }).click();
  const dialog = page.getByRole('dialog', { name: 'New budget' });
  await dialog.getByLabel('Name').fill('Harbour all');
  await dialog.getByLabel('Amount a month').fill('1');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => (await told(app)).map((n) => n.title))
    .toContainEqual(expect.stringMatching(/^Budget "Harbour all" has reached \d+.%$/));
  await openSection(page, 'Overview');
  await press(app, 'Budget "Harbour all"');
  await expect(page.getByRole('article', { name: 'Harbour all' })).toBeFocused();
  await app.screenshot('together/budget');
  await sandbox.close();
});

test('a long export shows how far it is, and leaves nothing behind when it is cancelled', async ({
  launch,
  files,
}) => {
  const sandbox = await sandboxFor({ months: 1, scale: 40 });
  const app = await launch({ settings: { historyMonths: 1, pulls: BILLS_ONLY } });
  const { page } = app;
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, 'demo'), { name: 'Large' }));
  await pulled(page);
  await openSection(page, 'Bills');
  await openTab(page, 'Resource records');
  await saveTo(app, files.at('large.xlsx'));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const exporting = page.getByRole('dialog', { name: 'Export' });
  await exporting.getByText('All columns').click();
  await exporting.getByRole('button', { name: 'Choose a file and export' }).click();
  await expect(page.getByText(/Writing, [\d,]+ of [\d,]+ rows/)).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'large.xlsx' })).toBeVisible();
  await app.screenshot('together/exporting');
  await page.getByRole('button', { name: 'Cancel export' }).click();
  await expect(page.getByText('large.xlsx: cancelled, nothing was kept')).toBeVisible();
  expect(fs.readdirSync(files.folder)).toEqual([]);
  await sandbox.close();
});
