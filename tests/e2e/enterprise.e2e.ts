/** The demo account's enterprise: its views, a member made with a code from the sandbox phone, and what is left of secrets. */
import type { Page } from '@playwright/test';
import { toE8 } from '../../shared/money';
import { filesWith, filesWithCode } from '../support/files';
import { confirm, ends } from './support/acting';
import { expect, type RunningApp, test } from './support/app';
import { seriousViolations } from './support/axe';
import { paste } from './support/members';
import { amounts, openSection, openTab, pulled } from './support/steps';

const PASSWORD = 'Kites-over-9-hills';
const PHONE = '13912345678';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Create member' });

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
  const doing = page.locator('.action-dialog');
  await openSection(page, 'Enterprise');
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

  for (const tab of ['Coupons', 'Member bills', 'Allowances', 'Enterprise projects']) {
    await openTab(page, tab);
    await expect(page.getByRole('table').first()).toBeVisible();
    await pictures(app, tab.toLowerCase().replace(' ', '-'), [ALL[0], ALL[1]]);
    expect(await seriousViolations(page)).toEqual([]);
  }

  await test.step('coupons are handed over by number: whole ones, those that end first, and no more than there are', async () => {
    await openTab(page, 'Coupons');
    await page.getByRole('button', { name: 'Hand coupons to a member' }).click();
    const handing = page.getByRole('dialog', { name: 'Hand coupons to a member' });
    await handing.getByRole('combobox', { name: 'Member' }).click();
    await page.getByTitle('Kite lab', { exact: true }).click();
    const count = handing.getByRole('textbox', { name: 'Number of coupons' });
    const review = handing.getByRole('button', { name: 'Review and hand over' });
    await expect(handing).toContainText(/[1-9]\d* can be handed over/);
    const all = Number(/(\d+) can be handed over/.exec(await handing.innerText())?.[1]);
    expect(all).toBeGreaterThan(1);
    await count.fill(String(all + 1));
    await expect(review).toBeDisabled();
    await count.fill('2');
    const [first = '', second = '', sum = '', ...more] = await amounts(handing);
    expect(more).toEqual([]);
    expect(toE8(first).e8 + toE8(second).e8).toBe(toE8(sum).e8);
    await pictures(app, 'coupons-by-number', [ALL[0], ALL[1]]);
    await review.click();
    expect(await confirm(doing)).toBe(toE8(sum).e8);
    await ends(doing, 'Done');
    const held = page.getByRole('row', { name: /Kite lab/ });
    await expect(held).toHaveCount(2);
    const arrived = [...(await amounts(held.first())), ...(await amounts(held.last()))];
    expect(arrived.sort()).toEqual([first, second].sort());
  });

  await test.step('a project is made by its dialog, and stands in the list under the number the cloud gave it', async () => {
    await openTab(page, 'Enterprise projects');
    await page.getByRole('button', { name: 'Create project' }).click();
    const project = page.getByRole('dialog', { name: 'Create project' });
    const review = project.getByRole('button', { name: 'Create project' });
    await expect(review).toBeDisabled();
    await project.getByLabel('Project').fill('kites/9');
    await expect(project.getByText(/_ and - only/)).toBeVisible();
    await expect(review).toBeDisabled();
    await project.getByLabel('Project').fill('kites-9');
    await project.getByText('Test', { exact: true }).click();
    await pictures(app, 'project', [ALL[0], ALL[1]]);
    await review.click();
    await expect(doing).toContainText(/kites-9.*Test/s);
    await confirm(doing);
    await ends(doing, 'Done');
    await expect(project).toBeHidden();
    await expect(page.getByRole('row', { name: /^kites-9 [0-9a-f-]{36}/ })).toBeVisible();
  });

  // Pulled in English: what has no name of its own is said in the language of the person.
  await app.setLanguage('zh-CN');
  await expect(page.getByRole('cell', { name: '未归集' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '默认项目' })).toBeVisible();
  await expect(page.getByText('Unassigned')).toHaveCount(0);

  await app.close();
  for (const secret of [PASSWORD, PHONE])
    expect(filesWith(app.profile, secret), 'in the profile').toEqual([]);
  expect(filesWithCode(app.profile, code), 'in the profile').toEqual([]);
});
