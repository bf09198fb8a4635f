/** What the cloud refuses, in the words of the page: what is missing, how long to wait, what is done next. */
import { cycleAt } from '../../shared/time';
import { expect, test } from './support/app';
import { useSandbox } from './support/sandbox';
import { accountOf, addAccount, keyOf, openSection } from './support/steps';

test.setTimeout(180_000);
const cloud = useSandbox({ months: 2 });

test('a missing permission names both kinds of it, and a throttle its quota and when it goes on', async ({
  app,
}) => {
  const { page } = app;
  const sandbox = cloud();
  const key = sandbox.keys.find(({ label }) => label === 'no-bills');
  if (!key) throw new Error('the sandbox has no such key');
  const over = { ak: key.ak, sk: key.sk, name: 'Auditor', later: true };
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, 'demo'), over));

  await openSection(page, 'Explorer');
  const list = page.getByRole('navigation', { name: 'Operations' });
  await list.getByRole('searchbox').fill('ShowCustomerMonthlySum');
  await list.getByRole('button', { name: /ShowCustomerMonthlySum/ }).click();
  const panel = page.getByRole('region', { name: 'ShowCustomerMonthlySum' });
  await panel.getByLabel('bill_cycle (required)').fill(cycleAt(Date.now()));
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  const problem = panel.getByRole('alert');
  await expect(problem).toContainText('Policy-based authorization: bss:bill:view');
  await expect(problem).toContainText('Identity policy-based authorization: billing:');
  await expect(problem).toContainText('Needed for: ');
  await app.screenshot('refused-permission');
  await app.setLanguage('zh-CN');
  await app.setTheme('dark');
  await app.screenshot('refused-permission-zh-dark');
  await app.setLanguage('en');
  await app.setTheme('light');

  // A read is tried again by itself; when the cloud goes on throttling, the page says what it allows and when to go on.
  sandbox.faults.add({ kind: 'throttle', operation: 'ShowCustomerAccountBalances', times: 100 });
  await list.getByRole('searchbox').fill('ShowCustomerAccountBalances');
  await list.getByRole('button', { name: /ShowCustomerAccountBalances/ }).click();
  const balances = page.getByRole('region', { name: 'ShowCustomerAccountBalances' });
  await balances.getByRole('button', { name: 'Send', exact: true }).click();
  const throttled = balances.getByRole('alert');
  await expect(throttled).toContainText('throttling');
  await expect(throttled).toContainText('Quota: 10 per');
  await expect(throttled).toContainText(/It can go on after \d\d:\d\d/);
  await app.screenshot('refused-throttle');
  await app.setLanguage('zh-CN');
  await app.setTheme('dark');
  await app.setSize(1024, 640);
  await app.screenshot('refused-throttle-zh-dark-small');
});
