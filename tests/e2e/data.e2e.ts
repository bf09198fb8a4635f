/** Pulls in the person's hands, and the cache as a whole: what it takes, what is dropped, copies of it. */
import fs from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { filesWith } from '../support/files';
import { expect, test } from './support/app';
import { choose, saveTo } from './support/dialogs';
import { forgetKeys } from './support/keychain';
import { sandboxFor } from './support/sandbox';
import {
  accountOf,
  addAccount,
  keyOf,
  monthRows,
  openSection,
  openSettings,
  pulled,
  stateButton,
} from './support/steps';

const RECORDS = 'ListCustomerselfResourceRecords';

test.setTimeout(240_000);
test.use({ settings: { historyMonths: 6 } });

test('a pull is planned, paused, goes on, and what failed is pulled again alone', async ({ app }) => {
  let release: () => void = () => undefined;
  let arrived: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (arrived = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const sandbox = await sandboxFor({
    months: 6,
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
  await openSettings(page, 'Sync');
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
  files,
}) => {
  const sandbox = await sandboxFor({ months: 6 });
  const { page } = app;
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, 'china-master'), { name: 'Head office' }));
  await pulled(page);
  const bills = await monthRows(page);

  await openSettings(page, 'Storage');
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

  await openSettings(page, 'Storage');
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByRole('button', { name: /^Restore \d\d:\d\d$/ }).click();
  await expect(page.getByText('Backup', { exact: true })).toBeHidden({ timeout: 30_000 });
  await app.ready();
  expect(await monthRows(page)).toEqual(bills);

  // What the person wrote goes along, too.
  const view = {
    id: '0192f0a4-7c1e-7b53-9a53-0c8d1f0a2b11',
    area: 'bills',
    name: 'Dearest first',
    state: '{}',
  };
  const saved = await page.evaluate((given) => window.yunzhang.calls['views.save'](given), view);
  expect(saved.ok).toBe(true);
  const file = files.at('all.yunzhang');
  await saveTo(app, file);
  await openSettings(page, 'Storage');
  await expect(page.getByText('Replaced by a restore')).toBeVisible();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByText(/^Exported, /)).toBeVisible();
  await sandbox.close();

  // Another computer has another keychain.
  expect(await forgetKeys(app.profile)).toBe(1);
  const other = await launch();
  await choose(other, file);
  await openSettings(other.page, 'Storage');
  await other.page.getByRole('button', { name: 'Import', exact: true }).click();
  await other.page.getByRole('button', { name: 'Choose a file' }).click();
  await expect(other.page.getByRole('button', { name: /now Head office/ })).toBeVisible({ timeout: 30_000 });
  expect(await monthRows(other.page)).toEqual(bills);
  const views = await other.page.evaluate(() => window.yunzhang.calls['query.views']({ area: 'bills' }));
  expect(views).toEqual({ ok: true, value: [view] });
  await openSettings(other.page, 'Accounts');
  // Its key did not come along.
  await expect(other.page.getByText(/Enter again/)).toBeVisible();
  const { domainId, sk } = accountOf(sandbox, 'china-master');
  expect(filesWith(files.folder, domainId)).toEqual([file]);
  expect(filesWith(files.folder, sk)).toEqual([]);
});

test('what is pulled, what holds a pull back and how many months stay is chosen and seen, and a closed month that changed is told', async ({
  launch,
  files,
}) => {
  const sandbox = await sandboxFor({ months: 14 });
  const app = await launch({ settings: { historyMonths: 14 } });
  const { page } = app;
  await addAccount(
    page,
    keyOf(sandbox, accountOf(sandbox, 'china-master'), { name: 'Head office', later: true }),
  );

  // Resource details are large, and off until the person wants them; then they are a part of the plan.
  await openSettings(page, 'Sync');
  const plan = page.locator('.plan-list');
  await expect(plan).toContainText('Resource records');
  await expect(plan).not.toContainText('Resource details');
  await page.getByRole('checkbox', { name: 'Resource details' }).check();
  await page.getByRole('checkbox', { name: 'Cost analysis' }).check();
  await expect(plan).toContainText(/Resource details\s*14 parts, 20\d\d-\d\d to 20\d\d-\d\d/);
  await expect(plan).toContainText('Cost analysis');
  await app.screenshot('sync-plan-details');
  await page.getByRole('banner').getByRole('button', { name: 'Sync', exact: true }).click();
  await pulled(page);

  await openSettings(page, 'Storage');
  const space = page.getByRole('region', { name: 'What takes space' });
  await expect(space.getByRole('row', { name: /Resource details 14, / })).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Months kept' }).getByText('12 months', { exact: true }).click();
  const keep = page.getByRole('dialog', { name: 'Keep 12 months only' });
  await expect(keep).toContainText('They can be pulled again from the cloud while it keeps them.');
  await app.screenshot('keep-months');
  await keep.getByRole('button', { name: 'Keep 12 months' }).click();
  await expect(space.getByRole('row', { name: /Resource details 12, / })).toBeVisible();
  await app.close();

  const closed = changeClosedMonth(path.join(app.profile, 'cache', 'cache.db'));
  const searched = process.env['PATH'];
  // The system's own word for a line that is paid by volume.
  fs.chmodSync(files.file('nmcli', '#!/bin/sh\necho yes\n'), 0o755);
  process.env['PATH'] = `${files.folder}${path.delimiter}${searched ?? ''}`;
  const before = sandbox.requests().length;
  const again = await launch({ profile: app.profile });
  process.env['PATH'] = searched;
  await openSettings(again.page, 'Sync');
  await expect(again.page.getByText('Due; waits for an unmetered line.')).toBeVisible();
  await again.screenshot('sync-metered');

  const power = (onBattery: boolean, event: 'resume' | 'on-ac') =>
    again.electron.evaluate(
      ({ powerMonitor }, now) => {
        powerMonitor.isOnBatteryPower = () => now.onBattery;
        powerMonitor.emit(now.event);
      },
      { onBattery, event },
    );
  await again.setSettings({ syncOnMetered: true, syncOnBattery: false });
  await power(true, 'resume');
  await openSection(again.page, 'Overview');
  await openSettings(again.page, 'Sync');
  await expect(again.page.getByText('Due; waits for mains power.')).toBeVisible();
  expect(sandbox.requests().length).toBe(before);
  await power(false, 'on-ac');
  // "Synced" stands there until the pull has begun.
  await expect.poll(() => sandbox.requests().length).toBeGreaterThan(before);
  await pulled(again.page);

  // The summary of last month was another a week ago: what it was and is stays until the person has seen it.
  await openSection(again.page, 'Overview');
  await expect(again.page.getByText(/Closed months changed: 1/)).toBeVisible();
  await stateButton(again.page).click();
  const panel = again.page.getByRole('dialog', { name: 'Sync' });
  const note = panel.getByRole('status').filter({ hasText: 'Closed months were changed by the cloud' });
  await expect(note).toContainText(closed);
  await expect(note).toContainText(/1\.23.*is now/s);
  await again.screenshot('changed-month');
  await note.getByRole('button', { name: 'Seen' }).click();
  await expect(note).toBeHidden();
  await sandbox.close();
});

/** Has the last closed month's summary been another when it was pulled nine days ago. @returns the month */
function changeClosedMonth(file: string): string {
  const db = new SQLite(file);
  const cycle = db
    .prepare(
      `SELECT max(cycle) FROM pull WHERE dataset = 'monthlySummary' AND state = 'complete' AND final = 1`,
    )
    .pluck()
    .get();
  const then = new Date(Date.now() - 9 * 24 * 3600_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const { changes } = db
    .prepare(
      `UPDATE pull SET fingerprint = '1', amount_e8 = '123000000', started_at = ? WHERE dataset = 'monthlySummary' AND cycle = ?`,
    )
    .run(then, cycle);
  db.close();
  expect(changes).toBe(1);
  return String(cycle);
}
