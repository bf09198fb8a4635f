/** Pulls in the person's hands, and the cache as a whole: what it takes, what is dropped, copies of it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import keytar from 'keytar';
import { startSandbox } from '../../electron/sandbox/server';
import { expect, type RunningApp, test } from './support/app';
import { accountOf, addAccount, keyOf, monthRows, openSection, pulled, stateButton } from './support/steps';

const RECORDS = 'ListCustomerselfResourceRecords';

test.setTimeout(240_000);
test.use({ settings: { historyMonths: 6 } });

async function settingsPage(page: Page, name: 'Sync' | 'Storage' | 'Accounts'): Promise<void> {
  await openSection(page, 'Settings');
  await page
    .getByRole('navigation', { name: 'Settings pages' })
    .getByRole('button', { name, exact: true })
    .click();
}

/** The system's dialogs answer with this file. */
async function answerDialogs(app: RunningApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
}

test('a pull is planned, paused, goes on, and what failed is pulled again alone', async ({ app }) => {
  let release: () => void = () => undefined;
  let arrived: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const sandbox = await startSandbox({
    months: 6,
    rateLimit: 'off',
    delay: () => {
      arrived();
      return released;
    },
  });
  const { page } = app;
  await addAccount(
    page,
    keyOf(sandbox, accountOf(sandbox, 'china-master'), { name: 'Head office', later: true }),
  );
  await settingsPage(page, 'Sync');
  await page
    .getByRole('radiogroup', { name: 'Months of the first pull' })
    .getByText('36 months', { exact: true })
    .click();
  const plan = page.getByText(/36 parts, 20\d\d-\d\d to 20\d\d-\d\d/).first();
  await expect(plan).toBeVisible();
  await page
    .getByRole('radiogroup', { name: 'Months of the first pull' })
    .getByText('6 months', { exact: true })
    .click();
  await expect(page.getByText(/^6 parts, /).first()).toBeVisible();
  await app.screenshot('sync-plan');

  // Records of the second month on are slow, and those of one month fail for good.
  sandbox.faults.add({ kind: 'slow', delayMs: 1, operation: RECORDS, times: 2 });
  await page.getByRole('banner').getByRole('button', { name: 'Sync', exact: true }).click();
  await reached;
  await stateButton(page).click();
  const panel = page.getByRole('dialog', { name: 'Sync' });
  await panel.getByRole('button', { name: 'Pause' }).click();
  await expect(panel.getByText('Paused')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Resume' })).toBeVisible();
  await app.screenshot('sync-paused');
  sandbox.faults.add({ kind: 'wrongContent', operation: RECORDS, times: 1 });
  release();
  await panel.getByRole('button', { name: 'Resume' }).click();
  await expect(panel.getByText('Partly failed')).toBeVisible({ timeout: 60_000 });
  await app.screenshot('sync-failed-part');
  const asked = sandbox.requests().length;
  await panel.getByRole('button', { name: 'Retry these' }).click();
  await expect(panel.getByText('Synced')).toBeVisible({ timeout: 60_000 });
  expect(sandbox.requests().length - asked).toBe(1);
  await sandbox.close();
});

test('months are dropped, a backup brings them back, and an export carries all to another computer', async ({
  app,
  launch,
}) => {
  const sandbox = await startSandbox({ months: 6, rateLimit: 'off' });
  const { page } = app;
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, 'china-master'), { name: 'Head office' }));
  await pulled(page);
  const bills = await monthRows(page);

  await settingsPage(page, 'Storage');
  const space = page.getByRole('region', { name: 'What takes space' });
  await expect(space.getByRole('row', { name: /Resource records 6, / })).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backup', { exact: true })).toBeVisible();
  await app.screenshot('storage');

  await space.getByRole('button', { name: 'Drop months' }).click();
  const drop = page.getByRole('dialog', { name: 'Drop months of Head office' });
  await drop.getByRole('combobox', { name: 'Drop everything before' }).press('Enter');
  await page.locator('.ant-select-item-option').first().click();
  await app.screenshot('drop-months');
  await drop.getByRole('button', { name: /^Drop months before/ }).click();
  await expect(drop).toBeHidden();
  await expect(space.getByRole('row', { name: /Resource records 20\d\d-\d\d / })).toBeVisible();
  expect(await monthRows(page)).not.toEqual(bills);

  await settingsPage(page, 'Storage');
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('button', { name: /^Restore \d\d:\d\d$/ }).click();
  await expect(page.getByText('Backup', { exact: true })).toBeHidden({ timeout: 30_000 });
  await app.ready();
  expect(await monthRows(page)).toEqual(bills);

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-export-'));
  const file = path.join(folder, 'all.yunzhang');
  await answerDialogs(app, file);
  await settingsPage(page, 'Storage');
  await expect(page.getByText('Replaced by a restore')).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByText(/^Exported, /)).toBeVisible();
  await sandbox.close();

  // Another computer has another keychain.
  const { sk } = accountOf(sandbox, 'china-master');
  for (const item of await keytar.findCredentials('Yunzhang'))
    if (item.password.includes(sk)) await keytar.deletePassword('Yunzhang', item.account);
  const other = await launch();
  await answerDialogs(other, file);
  await settingsPage(other.page, 'Storage');
  await other.page.getByRole('button', { name: 'Import', exact: true }).click();
  await other.page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(other.page.getByRole('button', { name: /now Head office/ })).toBeVisible({ timeout: 30_000 });
  expect(await monthRows(other.page)).toEqual(bills);
  await settingsPage(other.page, 'Accounts');
  // Its key did not come along.
  await expect(other.page.getByText(/Enter again/)).toBeVisible();
  expect(fs.readFileSync(file).includes(sk)).toBe(false);
  fs.rmSync(folder, { recursive: true });
});
