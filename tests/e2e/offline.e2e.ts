/**
 * Resources, orders and money when the cloud is gone: what was pulled is all there after a restart, each action says why it cannot
 * run, and nothing waits in secret. Before that: what the system's notifications say of them, and where pressing one leads.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { journal, ledgerOf, orderPanel, plainDialog } from './support/acting';
import { keepNotices, press, told } from './support/notices';
import { sandboxFor } from './support/sandbox';
import { accountOf, addAccount, keyOf, openSection, openTab, pulled } from './support/steps';

test.use({ settings: { historyMonths: 2 } });

const NAME = 'china-independent';

/** Where there is something to read, with the lists that say how many rows they have. */
const PLACES: readonly (readonly [section: string, tab: string | null])[] = [
  ['Orders', 'Orders'],
  ['Resources', 'Yearly/monthly'],
  ['Resources', 'Packages'],
  ['Resources', '95th percentile'],
  ['Money', 'Cash changes'],
  ['Money', 'Coupons'],
  ['Money', 'Coupon changes'],
  ['Money', 'Stored-value cards'],
];

/** What the views say: rows of each list and its first row, the balances, a resource's costs and an order's items. */
async function readings(page: Page, orderId: string): Promise<string[]> {
  const read: string[] = [];
  for (const [where, which] of PLACES) {
    await openSection(page, where);
    if (which !== null) await openTab(page, which);
    const count = page.getByRole('main').getByText(/^[\d,]+ rows$/);
    await expect(count).toBeVisible();
    const first = page.getByRole('grid').getByRole('row').nth(1);
    // A row whose page is still being read is there and empty.
    if (!(await count.innerText()).startsWith('0')) await expect(first).toHaveText(/\S/);
    read.push(`${which ?? where}: ${await count.innerText()}: ${await first.innerText()}`);
  }
  await openTab(page, 'Balances');
  await expect(page.getByRole('table').first()).toBeVisible();
  read.push(await page.getByRole('table').first().innerText());
  await openSection(page, 'Resources');
  await openTab(page, 'Yearly/monthly');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  const resource = page.getByRole('complementary', { name: 'Resource details' });
  await expect(resource.getByText(/^Sum of \d+ cycles$/)).toBeVisible();
  read.push(await resource.innerText());
  await page.keyboard.press('Escape');
  await openTab(page, 'Expiry calendar');
  await page.getByText('Agenda', { exact: true }).click();
  const agenda = page.getByRole('group', { name: 'Expiry calendar' });
  await expect(agenda.getByRole('button', { name: /^Renew \d/ }).first()).toBeVisible();
  read.push(await agenda.innerText());
  const order = await orderPanel(page, orderId);
  await expect(order.getByText('Items: 1')).toBeVisible();
  await expect(order.getByText('Usable coupons')).toBeVisible();
  return read;
}

test('resources, orders and money tell of what runs out, are read without the cloud, and do nothing then', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const sandbox = await sandboxFor({ months: 3, scale: 0.3 });
  const app = await launch();
  const { page } = app;
  await keepNotices(app);
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, NAME), { name: 'Linxi Studio' }));
  await pulled(page);
  const { account } = ledgerOf(sandbox, NAME);
  const now = sandbox.state.world.nowMs();
  const waiting = sandbox.state.orders
    .list(account, now - 30 * 86_400_000, now)
    .filter((o) => o.status === 6 && o.items.length === 1);
  const orderId = waiting[0]?.id ?? '';

  await test.step('notifications name what runs out and lead to it', async () => {
    const titles = async () => (await told(app)).map((n) => n.title);
    await expect.poll(titles).toContain('Linxi Studio: resources expire soon');
    await expect.poll(titles).toContain('Linxi Studio: waiting for payment');
    await press(app, 'Linxi Studio: resources expire soon');
    await expect(page.getByRole('tab', { name: 'Expiry calendar' })).toHaveAttribute('aria-selected', 'true');
    await openSection(page, 'Money');
    await openTab(page, 'Balances');
    const form = page.getByRole('form', { name: 'Alert settings' });
    await form.getByLabel(/^Least balance/).fill('9000000');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect.poll(titles).toContain('Linxi Studio: balance below your line');
    await openSection(page, 'Orders');
    await press(app, 'Linxi Studio: balance below your line');
    await expect(page.getByRole('tab', { name: 'Balances' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByText('Balance below the line:')).toBeVisible();
  });

  const before = await readings(page, orderId);
  await app.close();
  await sandbox.close();

  const next = await launch({ profile: app.profile });
  await test.step('all of it is read again without the cloud', async () => {
    expect(await readings(next.page, orderId)).toEqual(before);
  });

  await test.step('while the cloud does not answer, an action says so and sends nothing', async () => {
    const panel = await orderPanel(next.page, orderId);
    await panel.getByRole('button', { name: 'Pay', exact: true }).click();
    const dialog = plainDialog(next.page);
    await expect(dialog.getByRole('alert')).toContainText(/cannot be reached|refused|not answer/i);
    await next.screenshot('action-unreachable');
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(await journal(next.page)).toEqual([]);
  });

  await test.step('without a network each action is off and says why', async () => {
    await next.electron.evaluate(({ net }) => {
      net.isOnline = () => false;
    });
    const panel = await orderPanel(next.page, orderId);
    for (const action of ['Pay', 'Cancel order'])
      await expect(panel.getByRole('button', { name: action, exact: true })).toBeDisabled();
    await expect(panel).toContainText('needs a connection');
    await next.screenshot('offline-order');
    await openSection(next.page, 'Resources');
    await openTab(next.page, 'Yearly/monthly');
    await next.page.getByRole('checkbox').first().check();
    const bar = next.page.getByRole('toolbar', { name: 'Chosen: 1' });
    for (const action of ['Renew', 'Auto-renewal', 'Pay-per-use on expiry', 'Unsubscribe'])
      await expect(bar.getByRole('button', { name: action, exact: true })).toBeDisabled();
    await expect(bar).toContainText('needs a connection');
    await next.screenshot('offline-resources');
    await openSection(next.page, 'Prices');
    await expect(next.page.getByRole('main')).toContainText('needs a connection');
    await openSection(next.page, 'Journal');
    await expect(next.page.getByText('No action yet')).toBeVisible();
  });
});
