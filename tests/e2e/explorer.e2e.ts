import fs from 'node:fs';
import { addMonths, cycleAt } from '../../shared/time';
import { filesWith } from '../support/files';
import { expect, test } from './support/app';
import { choose, saveTo } from './support/dialogs';
import { openSection, openTab, pulled } from './support/steps';

test.setTimeout(240_000);

test('any operation is tried by hand, and every request the app made can be looked at', async ({
  launch,
  files,
}) => {
  const app = await launch();
  const { page } = app;
  await page.getByRole('button', { name: 'Open demo' }).click();
  await pulled(page);

  // The pull has brought the cloud's names of codes and its conversions of units.
  const { names, conversions } = await page.evaluate(async () => {
    const answer = await window.yunzhang.calls['query.names'](undefined);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  });
  expect([...new Set(names.map((n) => n.list))].sort()).toEqual(
    ['enterpriseProject', 'region', 'resourceType', 'serviceType', 'unit', 'usageType'].sort(),
  );
  expect(conversions.length).toBeGreaterThan(0);
  // Sold as 1024 GB: told in the unit it reads best in, with what the cloud says on hover.
  await openSection(page, 'Resources');
  await openTab(page, 'Packages');
  const quantity = page.getByRole('grid').getByText('1 TB', { exact: true });
  await expect(quantity).toHaveAttribute('title', /1,024 GB/);
  await app.screenshot('package-units');
  await app.setLanguage('zh-CN');
  await app.setTheme('dark');
  await expect(quantity).toBeVisible();
  await app.screenshot('package-units-zh-dark');
  await app.setLanguage('en');
  await app.setTheme('light');
  await openSection(page, 'Explorer');

  // A list of everything the site has, by topic and searchable.
  const list = page.getByRole('navigation', { name: 'Operations' });
  await expect(list.getByText(/^Operations: /)).toHaveText(/1[5-9]\d$/);
  await list.getByRole('searchbox').fill('ListCosts');
  await list.getByRole('button', { name: /ListCosts/ }).click();
  const panel = page.getByRole('region', { name: 'ListCosts' });
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(panel.getByText('is required').or(panel.getByText('Required')).first()).toBeVisible();
  await app.screenshot('explorer-form');

  // A read is sent at once; request, canonical request and answer are shown without a secret.
  await list.getByRole('searchbox').fill('monthly-sum');
  await list.getByRole('button', { name: /ShowCustomerMonthlySum/ }).click();
  const sum = page.getByRole('region', { name: 'ShowCustomerMonthlySum' });
  await sum.getByLabel('bill_cycle (required)').fill('2026-1');
  await sum.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(sum.getByText(/format/i).first()).toBeVisible();
  await sum.getByLabel('bill_cycle (required)').fill(addMonths(cycleAt(Date.now()), -1));
  await sum.getByRole('button', { name: 'Send', exact: true }).click();
  const answer = sum.getByRole('region', { name: 'Result' });
  await expect(answer).toContainText('HTTP 200');
  await expect(answer).toContainText('bill_sums');
  await app.screenshot('explorer-answer');
  await answer.getByRole('tab', { name: 'Canonical request' }).click();
  await expect(answer).toContainText('/v2/bills/customer-bills/monthly-sum/');
  await answer.getByRole('tab', { name: 'Signed request' }).click();
  await expect(answer).toContainText('Signature=***');
  await expect(answer).not.toContainText(/Signature=[0-9a-f]/);

  // What changes something goes through the journal's dialog.
  await list.getByRole('searchbox').fill('PayOrders');
  await list.getByRole('button', { name: /PayOrders/ }).click();
  const pay = page.getByRole('region', { name: 'PayOrders' });
  await expect(pay.getByText('Money', { exact: true })).toBeVisible();
  await pay.getByLabel('order_id (required)').fill('CS-none');
  await pay.getByLabel('use_coupon (required)').fill('NO');
  await pay.getByLabel('use_discount (required)').fill('NO');
  await expect(pay.getByRole('button', { name: 'hcloud', exact: true })).toBeVisible();
  await app.screenshot('explorer-write');
  await page.keyboard.press('Escape');
  await pay.getByRole('button', { name: 'Review and send' }).click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await expect(dialog).toContainText('PayOrders');
  // What was entered is what is confirmed.
  await expect(dialog).toContainText('CS-none');
  await app.screenshot('explorer-write-dialog');
  await app.setTheme('dark');
  await app.setLanguage('zh-CN');
  await app.setSize(1024, 640);
  await app.screenshot('explorer-write-dialog-zh-dark-small');
  await app.setSize(1280, 800);
  await app.setLanguage('en');
  await app.setTheme('light');
  // Whatever has changed under it: Escape leads to the way out, and from there out.
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('button', { name: 'Cancel', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // A file goes as the form of a multipart call: through the journal too, which keeps its name and not what is in it.
  await list.getByRole('searchbox').fill('UploadAccessory');
  await list.getByRole('button', { name: /UploadAccessory/ }).click();
  const upload = page.getByRole('region', { name: 'UploadAccessory' });
  await upload.getByRole('button', { name: 'Review and send' }).click();
  await expect(upload.getByText('required', { exact: true })).toBeVisible();
  await choose(app, files.file('note.txt', 'what stands in the note'));
  await upload.getByRole('button', { name: 'Choose file' }).click();
  await expect(upload.getByText('note.txt 23 bytes')).toBeVisible();
  // KooCLI cannot be given a file.
  await expect(upload.getByRole('button', { name: 'curl', exact: true })).toBeVisible();
  await expect(upload.getByRole('button', { name: 'hcloud', exact: true })).toHaveCount(0);
  await upload
    .getByLabel('form_data (required)')
    .fill('{"accessory_name":"note.txt","accessory_from":"incident"}');
  await upload.getByRole('button', { name: 'Review and send' }).click();
  await expect(dialog).toContainText('note.txt');
  await app.screenshot('explorer-upload');
  await dialog.getByRole('textbox').fill('UploadAccessory');
  await dialog.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(dialog).toContainText('Done');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(dialog).toBeHidden();

  expect(filesWith(app.profile, 'note.txt')).not.toEqual([]);
  expect(filesWith(app.profile, 'what stands in the note')).toEqual([]);

  // An answer that is a file is saved where the person says.
  await list.getByRole('searchbox').fill('DownloadCases');
  await list.getByRole('button', { name: /DownloadCases/ }).click();
  const cases = page.getByRole('region', { name: 'DownloadCases' });
  await cases.getByLabel('language (required)').fill('en-us');
  await cases.getByLabel('timezone (required)').fill('GMT+8');
  await cases.getByRole('button', { name: 'Send', exact: true }).click();
  const saved = files.at('cases.csv');
  await saveTo(app, saved);
  await expect(cases.getByRole('region', { name: 'Result' })).toContainText('HTTP 200');
  await expect(cases.getByRole('button', { name: 'Save as…' })).toBeInViewport();
  await app.screenshot('explorer-download');
  await cases.getByRole('button', { name: 'Save as…' }).click();
  await expect.poll(() => fs.existsSync(saved) && fs.statSync(saved).size).toBeGreaterThan(100);
  // That it was saved is told where nothing can be pressed, whatever the language.
  const told = page.getByRole('banner').getByRole('status');
  await expect(told).toContainText('cases.csv saved');
  const [notice, tabs] = await Promise.all([
    told.locator('.toast').boundingBox(),
    page.getByRole('tablist').first().boundingBox(),
  ]);
  if (!notice || !tabs) throw new Error('the notice or the tabs are not there');
  expect(notice.y + notice.height).toBeLessThanOrEqual(tabs.y);
  await app.screenshot('told');

  // The log: what the pull and the person sent.
  await openTab(page, 'Request log');
  const table = page.getByRole('table', { name: 'Request log' });
  await expect(table.getByRole('row').nth(10)).toBeVisible();
  await page.getByRole('searchbox', { name: /Operation, path/ }).fill('monthly');
  await table.getByRole('button', { name: 'Open ShowCustomerMonthlySum' }).first().click();
  const detail = page.getByRole('complementary', { name: 'Request' });
  await expect(detail).toContainText('Canonical request');
  await app.screenshot('request-log');

  await app.setLanguage('zh-CN');
  await app.setTheme('dark');
  await app.screenshot('request-log-zh-dark');
  await openTab(page, '接口');
  await app.setSize(1024, 640);
  await app.screenshot('explorer-zh-dark-small');
});
