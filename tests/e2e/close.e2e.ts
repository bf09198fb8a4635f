/** A month is closed: compared on every level, signed by two people, and its papers are opened again by somebody else. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { startSandbox } from '../../electron/sandbox/server';
import { expect, type RunningApp, test } from './support/app';
import { accountOf, addAccount, keyOf, openSection, pulled } from './support/steps';

test.setTimeout(300_000);

/** The next save dialog answers with this file. */
async function answerDialog({ electron }: RunningApp, file: string): Promise<void> {
  if (!electron) throw new Error('only the app from its sources can be asked');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

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

test('a month is reconciled, signed by two people, and its papers add up elsewhere', async ({ launch }) => {
  const sandbox = await startSandbox({ months: 3, rateLimit: 'off' });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-papers-'));
  const app = await launch();
  const { page } = app;
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, 'demo'), { name: 'Qinglan' }));
  await pulled(page);

  await openSection(page, 'Reconciliation');
  const levels = page.getByRole('table').first();
  await expect(levels).toContainText('Differences without a name');
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

  const pdf = path.join(folder, 'statement.pdf');
  await answerDialog(app, pdf);
  await page.getByRole('button', { name: 'Statement as PDF' }).click();
  await expect(page.getByText('statement.pdf was written')).toBeVisible({ timeout: 30_000 });
  const text = await pdfText(pdf);
  expect(text).toContain('Monthly statement');
  expect(text).toContain('Chen Li');
  expect(text.replaceAll(',', '')).toContain(settled);

  await page.evaluate(() => window.yunzhang.calls['settings.set']({ language: 'zh-CN' }));
  const chinese = path.join(folder, 'zh.pdf');
  await answerDialog(app, chinese);
  await page.getByRole('button', { name: '对账单（PDF）' }).click();
  await expect(page.getByText('已写入 zh.pdf')).toBeVisible({ timeout: 30_000 });
  expect((await pdfText(chinese)).replaceAll(' ', '')).toContain('没有名目的差额');
  await app.screenshot('reconciliation-zh');
  await page.evaluate(() => window.yunzhang.calls['settings.set']({ language: 'en' }));

  for (const [format, name] of [
    ['parquet', 'FOCUS as Parquet'],
    ['csv', 'FOCUS as CSV'],
  ] as const) {
    const file = path.join(folder, `focus.${format}`);
    await answerDialog(app, file);
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
  await expect(page.getByText('rows do not hold')).toHaveCount(0);
  await app.screenshot('reconciliation-exported');
  fs.rmSync(folder, { recursive: true, force: true });
  await sandbox.close();
});
