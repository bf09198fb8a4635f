import { totp } from '../../electron/sandbox/world/users';
import { filesWith } from '../support/files';
import { expect, test } from './support/app';
import { keysWith } from './support/keychain';
import { useSandbox } from './support/sandbox';
import {
  accountOf,
  addAccount,
  keyOf,
  openSection,
  openSettings,
  openTab,
  pulled,
  submitAccount,
  typeKey,
} from './support/steps';

test.setTimeout(240_000);
test.use({ settings: { historyMonths: 2 } });
const cloud = useSandbox({ months: 4 });

test('a wrong key is refused in words, nothing typed is lost, and the right one is accepted', async ({
  app,
}) => {
  const { page } = app;
  const account = accountOf(cloud(), 'china-master');
  const dialog = await submitAccount(
    page,
    keyOf(cloud(), account, { sk: `${account.sk.slice(0, -4)}AAAA`, name: 'Head office' }),
  );
  const problem = dialog.getByRole('alert');
  await expect(problem).toContainText(/key/i);
  await expect(problem).toContainText('APIGW.0301');
  await expect(dialog.getByLabel('Access Key ID (AK)')).toHaveValue(account.ak);
  await expect(dialog.getByLabel('Name (optional)')).toHaveValue('Head office');
  await app.screenshot('wrong-key');

  await dialog.getByLabel('Secret Access Key (SK)').fill(account.sk);
  await dialog.getByRole('button', { name: 'Verify and add' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /now Head office/ })).toBeVisible();
});

test('a key of the other site is recognised, and tried there with all that was typed', async ({ app }) => {
  const { page } = app;
  const account = accountOf(cloud(), 'international-standalone');
  const dialog = await submitAccount(
    page,
    keyOf(cloud(), account, { url: cloud().sites.china.url, site: 'China CNY', name: 'Overseas' }),
  );
  const problem = dialog.getByRole('alert');
  await expect(problem).toContainText(/International/);
  await expect(problem).toContainText('CBC.0156');
  await app.screenshot('other-site');
  await app.setLanguage('zh-CN');
  await app.setTheme('dark');
  await app.screenshot('other-site-zh-dark');
  await app.setLanguage('en');

  // An endpoint of the one site only: it stays refused, and everything stays typed.
  await problem.getByRole('button', { name: 'Switch to International and try again' }).click();
  await expect(problem).toContainText('CBC.0156');
  await expect(problem.getByRole('button', { name: 'Switch to China and try again' })).toBeVisible();
  await expect(dialog.getByLabel('Access Key ID (AK)')).toHaveValue(account.ak);
  await expect(dialog.getByLabel('Secret Access Key (SK)')).toHaveValue(account.sk);

  // One that serves both: the account is added where it belongs, with the name that was typed.
  await dialog.getByLabel('Billing endpoint (BSS)').fill(cloud().url);
  await dialog.getByLabel('Identity endpoint (IAM)').fill(cloud().url);
  await dialog.getByText('China CNY', { exact: true }).last().click();
  cloud().faults.add({ kind: 'refuse', code: 'CBC.0156', operation: 'ShowCustomerAccountBalances' });
  await dialog.getByRole('button', { name: 'Verify and add' }).click();
  await problem.getByRole('button', { name: 'Switch to International and try again' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: /now Overseas/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Available balance' })).toContainText('USD');
});

test('an empty form says what is missing beside each field', async ({ app }) => {
  const dialog = await submitAccount(app.page, { ak: '', sk: '' });
  await expect(dialog.getByText('Required')).toHaveCount(2);
});

test('two accounts in two currencies are switched in one step', async ({ app }) => {
  const { page } = app;
  await addAccount(page, keyOf(cloud(), accountOf(cloud(), 'china-master'), { name: 'Head office' }));
  await pulled(page);
  await addAccount(
    page,
    keyOf(cloud(), accountOf(cloud(), 'international-standalone'), { name: 'Overseas' }),
  );
  await pulled(page);
  const balance = page.getByRole('region', { name: 'Available balance' });
  await expect(balance).toContainText('USD');
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('button', { name: /now Head office/ })).toBeVisible();
  await expect(balance).toContainText('CNY');
  await page.getByRole('button', { name: /Switch to Overseas/ }).click();
  await expect(balance).toContainText('USD');

  // The site of these has invoices, the other has none to show.
  await openSection(page, 'Money');
  await openTab(page, 'Invoices');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  const invoice = page.getByRole('complementary', { name: 'Invoice details' });
  await expect(invoice).toContainText('GST');
  await app.screenshot('invoice');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('tab', { name: 'Coupons' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Invoices' })).toHaveCount(0);
  await page.getByRole('button', { name: /Switch to Overseas/ }).click();

  // All accounts together: one line for each currency, never one sum.
  await openSection(page, 'Bills');
  await page.getByRole('radiogroup', { name: 'Accounts' }).getByText('All accounts').click();
  const foot = page.getByRole('group', { name: 'Months' });
  await expect(foot).toContainText('CNY');
  await expect(foot).toContainText('USD');
  await app.screenshot('two-currencies');

  // The tabs are one stop of the Tab key; the arrows move among them.
  await page.getByRole('tab', { selected: true }).press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Summary' })).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Summary' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await expect(page.getByRole('tab', { name: 'Months' })).toBeFocused();
});

test('removing an account removes its key, its rows and every trace of both', async ({ app }) => {
  const { page } = app;
  const account = accountOf(cloud(), 'china-independent');
  await addAccount(page, keyOf(cloud(), account, { name: 'Short lived' }));
  await pulled(page);
  expect(await keysWith(account.sk)).toHaveLength(1);
  expect(filesWith(app.profile, account.domainId)).not.toEqual([]);
  expect(filesWith(app.profile, account.sk)).toEqual([]);

  await openSettings(page, 'Accounts');
  await page.getByRole('button', { name: 'Remove account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove Short lived' }).or(page.getByRole('alertdialog'));
  await app.screenshot('remove-account');
  const confirm = dialog.getByRole('button', { name: 'Remove Short lived' });
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel(/Type the name/).fill('Short lived');
  await confirm.click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });

  expect(await keysWith(account.ak)).toEqual([]);
  await app.close();
  for (const trace of [account.ak, account.sk, account.domainId])
    expect(filesWith(app.profile, trace)).toEqual([]);
});

test('a key kept for this run only is asked for again after a restart, and its bills stay readable', async ({
  launch,
}) => {
  const account = accountOf(cloud(), 'china-independent');
  const app = await launch();
  await addAccount(app.page, keyOf(cloud(), account, { keep: 'This run only', name: 'Visitor' }));
  await pulled(app.page);
  await app.close();
  expect(filesWith(app.profile, account.sk)).toEqual([]);
  expect(filesWith(app.profile, account.ak)).toEqual([]);

  const again = await launch({ profile: app.profile });
  await expect(again.page.getByRole('region', { name: 'Available balance' })).toContainText('CNY');
  await openSettings(again.page, 'Accounts');
  await expect(again.page.getByText('Enter again')).toBeVisible();
  await again.page.getByRole('button', { name: 'New key' }).click();
  const dialog = again.page.getByRole('dialog', { name: 'New key for Visitor' });
  const other = accountOf(cloud(), 'china-master');
  await typeKey(dialog, { ak: other.ak, sk: other.sk });
  await dialog.getByRole('button', { name: 'Verify and replace' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await typeKey(dialog, { ak: account.ak, sk: account.sk });
  await dialog.getByRole('button', { name: 'Verify and replace' }).click();
  await expect(dialog).toBeHidden();
  await expect(again.page.getByText('Enter again')).toBeHidden();
  // With the new key a sync can be started right there.
  cloud().reset();
  await again.page.getByRole('banner').getByRole('button', { name: 'Sync', exact: true }).click();
  await expect.poll(() => cloud().requests().length).toBeGreaterThan(0);
  await pulled(again.page);
});

test('a temporary key with its token pulls bills and leaves nothing behind', async ({ app }) => {
  const key = cloud().keys.find((k) => k.securityToken !== undefined);
  if (!key?.securityToken) throw new Error('the sandbox has a temporary key');
  await addAccount(app.page, {
    ak: key.ak,
    sk: key.sk,
    token: key.securityToken,
    url: cloud().url,
    site: 'China CNY',
  });
  await pulled(app.page);
  await app.close();
  expect(filesWith(app.profile, key.sk)).toEqual([]);
  expect(filesWith(app.profile, key.securityToken)).toEqual([]);
});

test('an IAM user signs in with a password, and neither it nor the token is anywhere on disk', async ({
  app,
}) => {
  const { page } = app;
  const account = accountOf(cloud(), 'china-independent');
  const user = { domainName: account.domainName, name: account.user, password: account.password };
  const key = { ak: '', sk: '', url: cloud().url, site: 'China CNY', name: 'By password' } as const;
  const dialog = await submitAccount(page, { ...key, user: { ...user, password: 'wrong' } });
  await expect(dialog.getByRole('alert')).toContainText(/password or code is wrong/);
  await app.screenshot('sign-in-wrong-password');
  await dialog.getByLabel('Password', { exact: true }).fill(user.password);
  await dialog.getByRole('button', { name: 'Verify and add' }).click();
  await expect(dialog).toBeHidden();
  await pulled(page);
  const calls = cloud().requests();
  expect(calls.filter((c) => c.operation === 'CreateToken' && c.status === 201)).toHaveLength(1);
  expect(calls.filter((c) => c.operation === 'ShowCustomerMonthlySum').length).toBeGreaterThan(0);
  expect(await keysWith(user.password)).toEqual([]);

  // A code of the MFA device serves one sign-in.
  const mfa = cloud().users.find((u) => u.account === 'international-standalone' && u.totpSecret !== null);
  if (!mfa?.totpSecret) throw new Error('no user with an MFA device');
  const overseas = accountOf(cloud(), 'international-standalone');
  await addAccount(page, {
    ak: '',
    sk: '',
    url: cloud().url,
    site: 'International USD',
    name: 'With MFA',
    keep: 'OS keychain',
    user: {
      domainName: overseas.domainName,
      name: mfa.name,
      password: mfa.password,
      mfa: { id: mfa.id, passcode: totp(mfa.totpSecret, Date.now()) },
    },
  });
  await pulled(page);
  expect(await keysWith(mfa.password)).toHaveLength(1);
  await app.close();
  expect(filesWith(app.profile, user.password)).toEqual([]);
  expect(filesWith(app.profile, mfa.password)).toEqual([]);
  expect(filesWith(app.profile, 'MII')).toEqual([]);
});
