/** The life of a member on the demo account: made with a code by message, given money, taken from again; and what is left of secrets. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type RunningApp, test } from './support/app';
import { seriousViolations } from './support/axe';
import { pulled } from './support/steps';

const PASSWORD = 'Kites-over-9-hills';
const PHONE = '13912345678';

const rail = (page: Page) => page.getByRole('navigation', { name: 'Sections' });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Create member' });

async function openEnterprise(page: Page): Promise<void> {
  await rail(page).getByRole('button', { name: 'Enterprise', exact: true }).click();
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
}

/** Pictures of what is open, in both languages and themes. */
async function pictures(app: RunningApp, name: string, looks: readonly Look[] = ALL): Promise<void> {
  for (const { language, theme } of looks) {
    await app.setLanguage(language);
    await app.setTheme(theme);
    await app.screenshot(`enterprise-${name}-${language}-${theme}`);
  }
  await app.setLanguage('en');
  await app.setTheme('light');
}
type Look = { language: 'zh-CN' | 'en'; theme: 'light' | 'dark' };
const ALL: readonly [Look, Look, Look] = [
  { language: 'zh-CN', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'en', theme: 'light' },
];

test('a member is made with a code by message, and every wrong code is told in words', async ({ launch }) => {
  test.setTimeout(300_000);
  const app = await launch({ args: ['--demo'] });
  const { page } = app;
  await app.setLanguage('en');
  await pulled(page);
  await openEnterprise(page);
  await expect(page.getByRole('row', { name: /dev-backend/ })).toBeVisible();
  await pictures(app, 'tree');
  expect(await seriousViolations(page)).toEqual([]);

  await page.getByRole('row', { name: /dev-backend/ }).click();
  await expect(page.getByRole('complementary', { name: 'Member' })).toBeVisible();
  await pictures(app, 'member');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Create member' }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByRole('alert')).toContainText('fields need correcting');
  await dialog.getByLabel('Member account').fill('kite-lab');
  await dialog.getByLabel('Display name').fill('Kite lab');
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByLabel('Phone').fill(PHONE);
  await pictures(app, 'create-details');
  await dialog.getByRole('checkbox', { name: /agreements and the privacy statement/ }).check();
  await dialog.getByRole('button', { name: 'Next' }).click();

  await dialog.getByRole('button', { name: 'Send code' }).click();
  const code = await page.getByTestId('phone-code').innerText();
  await expect(dialog.getByRole('button', { name: /Resend 0/ })).toBeDisabled();
  await pictures(app, 'create-code');
  const boxes = dialog.getByLabel(/Digit \d of 6/);
  const create = dialog.getByRole('button', { name: 'Create member' });
  await expect(create).toBeDisabled();
  await paste(boxes.first(), code === '000000' ? '111111' : '000000');
  await create.click();
  await expect(dialog.getByText(/Wrong code \(CBC.99000026\)/)).toBeVisible();
  await pictures(app, 'create-wrong');
  await paste(boxes.first(), code);
  await create.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row', { name: /Kite lab/ })).toBeVisible();

  await page.getByRole('row', { name: /Kite lab/ }).click();
  const drawer = page.getByRole('complementary', { name: 'Member' });
  await move(page, 'Transfer', 'Review and transfer', '500', '500.00');
  await expect(drawer.getByText('500.00').first()).toBeVisible();
  await move(page, 'Take back', 'Review and take back', '200.50', '200.50');
  await expect(drawer.getByText('299.50').first()).toBeVisible();
  await page.keyboard.press('Escape');

  for (const tab of ['Transfers', 'Coupons', 'Member bills', 'Allowances', 'Enterprise projects']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('table').first()).toBeVisible();
    await pictures(app, tab.toLowerCase().replace(' ', '-'), [ALL[0], ALL[1]]);
    expect(await seriousViolations(page)).toEqual([]);
  }

  await app.close();
  for (const secret of [PASSWORD, PHONE, code])
    expect(holding(app.profile, secret), 'in the profile').toEqual([]);
});

/** Opens the form from the member in front, types an amount, confirms it and waits for the cloud. */
async function move(
  page: Page,
  button: string,
  review: string,
  amount: string,
  typed: string,
): Promise<void> {
  await page
    .getByRole('complementary', { name: 'Member' })
    .getByRole('button', { name: button, exact: true })
    .click();
  const form = page.getByRole('dialog', { name: 'Transfer money' });
  await form.getByRole('textbox', { name: 'Amount' }).fill(amount);
  await form.getByRole('button', { name: review }).click();
  // Over the form, which stays open below it.
  const confirmation = page.locator('.action-dialog');
  const proof = confirmation.getByRole('textbox');
  await expect(confirmation.getByText('Master, available after')).toBeVisible();
  if ((await proof.count()) > 0) await proof.first().fill(typed);
  await confirmation.getByRole('button', { name: new RegExp(`CNY ${typed}`) }).click();
  await confirmation.getByRole('button', { name: 'Close' }).click();
  await expect(form).toBeHidden();
}

/** Files below a folder that hold a text, in UTF-8 or UTF-16. */
function holding(folder: string, text: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = fs.readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    });
}

async function paste(box: ReturnType<Page['getByLabel']>, text: string): Promise<void> {
  await box.focus();
  await box.evaluate((node, value) => {
    const data = new DataTransfer();
    data.setData('text', value);
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}
