/**
 * A month is closed as finance closes it: pulled, reviewed, reconciled on every level and against the other books, allocated to cost centres,
 * signed by two people, and handed out; each paper is opened again by a reader that is not ours.
 */
import fs from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Locator, Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import readXlsxFile from 'read-excel-file/node';
import { fromE8, toE8 } from '../../shared/money';
import { expect, test } from './support/app';
import { saveTo } from './support/dialogs';
import { sandboxFor } from './support/sandbox';
import { accountOf, addAccount, amounts, keyOf, openSection, openTab, pulled } from './support/steps';

test.setTimeout(300_000);

async function duck(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
  connection.closeSync();
  return rows;
}

async function pdfText(file: string): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(fs.readFileSync(file)), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let i = 1; i <= document.numPages; i += 1) {
    const { items } = await (await document.getPage(i)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  // Some fonts draw a character and its radical with one glyph, and the PDF names it by the radical.
  return pages.join(' ').normalize('NFKC');
}

/** A number or exact text of a cell, in e8. */
function cellE8(value: unknown): bigint {
  if (typeof value === 'number') return toE8(value.toFixed(8)).e8;
  return typeof value === 'string' && value !== '' ? toE8(value).e8 : 0n;
}

/** The workbook as two libraries read it: frozen head, typed amounts, the sum of the rows and what stands under them. */
async function workbook(
  file: string,
  heading: string,
): Promise<{ rows: number; sum: string; total: string }> {
  const sheets = await readXlsxFile(file);
  const [head = [], ...body] = sheets.find((sheet) => sheet.sheet === 'Rows')?.data ?? [];
  const at = head.indexOf(heading);
  const foot = body.pop();
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const view = book.getWorksheet('Rows')?.views[0];
  expect([view?.state, view?.state === 'frozen' ? view.ySplit : 0]).toEqual(['frozen', 1]);
  expect(foot?.[0]).toBe('Total CNY');
  expect(body.some((row) => typeof row[at] === 'number')).toBe(true);
  const sum = body.reduce((total, row) => total + cellE8(row[at]), 0n);
  return { rows: body.length, sum: fromE8(sum, 8), total: fromE8(cellE8(foot?.[at]), 8) };
}

async function amountOf(row: Locator): Promise<bigint> {
  return toE8((await row.locator('data').getAttribute('value')) ?? '').e8;
}

/** The amounts of the rows from one on, up to another. */
async function explained(table: Locator, from: RegExp, to: RegExp): Promise<bigint> {
  const rows = await table.getByRole('row').all();
  const names = await Promise.all(rows.map((row) => row.innerText()));
  const [first, last] = [names.findIndex((n) => from.test(n)), names.findIndex((n) => to.test(n))];
  const amounts = await Promise.all(rows.slice(first, last).map(amountOf));
  return amounts.reduce((sum, e8) => sum + e8, 0n);
}

async function chooseMonth(page: Page, name: string, cycle: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const find = page.getByRole('searchbox', { name: 'Type to find' });
  if (await find.isVisible()) await find.fill(cycle);
  await page.getByRole('radio', { name: new RegExp(`^${cycle}`) }).click();
}

test('a month is closed: reviewed, reconciled, allocated, signed by two people, and its papers add up elsewhere', async ({
  launch,
  files,
}) => {
  const sandbox = await sandboxFor({ months: 3 });
  const app = await launch();
  const { page } = app;
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, 'demo'), { name: 'Qinglan' }));
  await pulled(page);

  await openSection(page, 'Reconciliation');
  const levels = page.getByRole('table').first();
  await expect(levels).toContainText('Unexplained differences');
  await levels.getByRole('button', { name: /Pull Resource details/ }).click();
  await expect(levels.getByRole('button', { name: /Pull/ })).toHaveCount(0, { timeout: 60_000 });
  await expect(levels).toContainText('Can be signed');
  const cycle =
    (await page.getByRole('button', { name: /^Month/ }).innerText()).match(/\d{4}-\d\d/)?.[0] ?? '';
  const settled = await page
    .getByRole('row', { name: new RegExp(`^${cycle}`) })
    .locator('data')
    .first()
    .getAttribute('value');

  const exact =
    (await levels
      .getByRole('row', { name: /Resource records/ })
      .locator('data')
      .getAttribute('value')) ?? '';

  // The other books of the same money agree with the bill, or say why not.
  const books = page.getByRole('table', { name: 'Against orders and accounts' });
  await expect(books.getByRole('row', { name: /Orders paid in the month/ })).toBeVisible();
  await expect(books.getByText('Look into it')).toHaveCount(0);
  for (const [from, to] of [
    [/^Orders paid in the month/, /^In the bill, under order numbers/],
    [/^Left the cash account/, /^In the bill, paid in cash/],
  ] as const)
    expect(await explained(books, from, to)).toBe(await amountOf(books.getByRole('row', { name: to })));
  await app.screenshot('close/reconciled');

  // Review: the records behind the total, one of them with every field, and all of them in a workbook.
  await openSection(page, 'Bills');
  await openTab(page, 'Resource records');
  await chooseMonth(page, 'Month', cycle);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  await expect(page.locator(`.grid-foot data[value="${exact}"]`).first()).toBeVisible();
  await grid.getByRole('row').nth(1).click();
  await expect(page.getByRole('heading', { name: 'How the amount arises' })).toBeVisible();
  await app.screenshot('close/reviewed');
  await page.keyboard.press('Escape');
  const xlsx = files.at('records.xlsx');
  await saveTo(app, xlsx);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const exporting = page.getByRole('dialog', { name: 'Export' });
  await exporting.getByText('All columns').click();
  await app.screenshot('close/export-dialog');
  await exporting.getByRole('button', { name: 'Choose a file and export' }).click();
  await expect(page.getByText(/records.xlsx: [\d,]+ rows/)).toBeVisible({ timeout: 60_000 });
  const book = await workbook(xlsx, 'Due');
  expect([book.sum, book.total]).toEqual([exact, exact]);
  expect(book.rows).toBeGreaterThan(100);

  // Allocate: what rules do not take stays visible, and the total is the bill's.
  await openSection(page, 'Costs');
  await openTab(page, 'Cost centres');
  await page.getByRole('button', { name: 'Add rule' }).click();
  await page.getByLabel('Cost centre').fill('Shop');
  await page.getByRole('combobox', { name: 'When' }).selectOption('tag');
  await page.getByRole('combobox', { name: 'Value' }).selectOption('shop');
  await page.getByRole('button', { name: 'Save as new version' }).click();
  await chooseMonth(page, 'Month', cycle);
  const centres = page.getByRole('table').filter({ hasText: 'Cost centre' });
  await expect(centres.getByRole('row', { name: /^Unallocated/ })).toBeVisible();
  const shares = await amounts(centres.locator('tbody'));
  expect(
    fromE8(
      shares.reduce((sum, text) => sum + toE8(text).e8, 0n),
      8,
    ),
  ).toBe(exact);
  expect(await centres.locator('tfoot data').getAttribute('value')).toBe(exact);
  await app.screenshot('close/allocated');

  await openSection(page, 'Reconciliation');
  await page.getByRole('button', { name: 'Sign as preparer' }).click();
  const dialog = page.getByRole('dialog', { name: /^Sign/ });
  await dialog.getByLabel('Name of the person who signs').fill('Wang Jing');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText('Prepared by Wang Jing')).toBeVisible();
  await page.getByRole('button', { name: 'Review and sign' }).click();
  await dialog.getByLabel('Name of the person who signs').fill('wang jing');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('cannot review it');
  await dialog.getByLabel('Name of the person who signs').fill('Chen Li');
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByRole('row', { name: new RegExp(`^${cycle}`) })).toContainText('Wang Jing, Chen Li');
  await app.screenshot('reconciliation-signed');

  const pdf = files.at('statement.pdf');
  await saveTo(app, pdf);
  await page.getByRole('button', { name: 'Statement as PDF' }).click();
  await expect(page.getByText('statement.pdf was written')).toBeVisible({ timeout: 30_000 });
  const text = await pdfText(pdf);
  expect(text).toContain('Monthly statement');
  expect(text).toContain('Chen Li');
  expect(text.replaceAll(',', '')).toContain(settled);

  await app.setLanguage('zh-CN');
  const chinese = files.at('zh.pdf');
  await saveTo(app, chinese);
  await page.getByRole('button', { name: '对账单（PDF）' }).click();
  await expect(page.getByText('已写入 zh.pdf')).toBeVisible({ timeout: 30_000 });
  expect((await pdfText(chinese)).replaceAll(' ', '')).toContain('未归因的差额');
  await app.screenshot('reconciliation-zh');
  await app.setLanguage('en');

  for (const [format, name] of [
    ['parquet', 'FOCUS as Parquet'],
    ['csv', 'FOCUS as CSV'],
  ] as const) {
    const file = files.at(`focus.${format}`);
    await saveTo(app, file);
    await page.getByRole('button', { name: 'FOCUS 1.2' }).click();
    await page.getByRole('button', { name }).click();
    await expect(page.getByText(new RegExp(`focus.${format}: [\\d,]+ rows`))).toBeVisible({
      timeout: 30_000,
    });
    const from = format === 'csv' ? `read_csv('${file}', all_varchar = true)` : `'${file}'`;
    const [sums] = await duck(
      `SELECT sum(BilledCost::DECIMAL(38, 8))::VARCHAR billed, count(DISTINCT BillingCurrency) currencies FROM ${from}`,
    );
    const shown = await levels
      .getByRole('row', { name: /Resource records/ })
      .locator('data')
      .getAttribute('value');
    expect(sums).toEqual({ billed: shown, currencies: '1' });
  }
  await expect(page.getByText(/^Conformance: all \d+ rules hold$/)).toHaveCount(2);
  await app.screenshot('reconciliation-exported');
  await sandbox.close();
});
