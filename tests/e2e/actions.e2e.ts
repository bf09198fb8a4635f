/** Doing things in the cloud, in the real window: what is shown, what is charged, what happens on a bad day. */
import type { Locator, Page } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../electron/sandbox/server';
import { resources } from '../../shared/i18n';
import type { Entry } from '../../shared/model/action';
import { fromE8, toE8 } from '../../shared/money';
import { expect, type RunningApp, test } from './support/app';
import { seriousViolations } from './support/axe';
import { accountOf, addAccount, keyOf, pulled } from './support/steps';

test.setTimeout(300_000);
test.use({ settings: { historyMonths: 1 } });

const NAME = 'china-independent';

async function sandboxFor(): Promise<Sandbox> {
  return startSandbox({ months: 2, scale: 0.3, today: '2026-11-24', rateLimit: 'off' });
}

async function openApp(launch: (o?: object) => Promise<RunningApp>, sandbox: Sandbox): Promise<RunningApp> {
  const app = await launch();
  await addAccount(app.page, keyOf(sandbox, accountOf(sandbox, NAME), { name: 'Linxi Studio' }));
  await pulled(app.page);
  return app;
}

const section = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections' }).getByRole('button', { name, exact: true }).click();

const dialogOf = (page: Page): Locator => page.locator('.action-dialog');

const cash = (sandbox: Sandbox): bigint =>
  sandbox.state.ledger.balance(accountOf(sandbox, NAME).domainId, 'cash');
const paid = (sandbox: Sandbox) => sandbox.state.ledger.postings().filter((p) => p.cause === 'pay');

/** Orders that wait to be paid and have enough money for, as main says. */
async function payable(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { calls } = window.yunzhang;
    const accounts = await calls['accounts.list'](undefined);
    if (!accounts.ok) throw new Error(accounts.error.message);
    const accountId = accounts.value[0]?.id ?? '';
    const rows = await calls['query.page']({
      dataset: 'orders',
      accountIds: [accountId],
      cycles: [],
      filters: [{ op: 'in', column: 'status', values: ['6'] }],
      sort: [],
      offset: 0,
      limit: 100,
    });
    if (!rows.ok) throw new Error(rows.error.message);
    const found: string[] = [];
    for (const row of rows.value.rows) {
      const orderId = String(row['order_id']);
      const ready = await calls['actions.prepare']({ accountId, action: 'pay', input: { orderId } });
      if (ready.ok && ready.value.confirmation.warnings.length === 0) found.push(orderId);
    }
    return found;
  });
}

async function openPay(page: Page, orderId: string): Promise<Locator> {
  await section(page, 'Orders');
  await page
    .getByRole('row')
    .filter({ hasText: orderId.slice(-6) })
    .first()
    .click();
  const panel = page.getByRole('complementary', { name: 'Order details' });
  await panel.getByRole('button', { name: 'Pay', exact: true }).click();
  await expect(dialogOf(page).getByRole('heading', { name: 'Pay order' })).toBeVisible();
  return dialogOf(page);
}

const amountIn = async (dialog: Locator): Promise<string> =>
  (await dialog.locator('.action-sum data').getAttribute('value')) ?? '';

async function confirm(dialog: Locator): Promise<void> {
  await dialog.getByRole('textbox', { name: /Type the amount/ }).fill(await amountIn(dialog));
  await dialog.getByRole('button', { name: /^Pay CNY/ }).click();
}

async function journal(page: Page): Promise<Entry[]> {
  return page.evaluate(async () => {
    const answer = await window.yunzhang.calls['journal.page']({ text: '', offset: 0, limit: 100 });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.entries;
  });
}

test('an order is paid for what the dialog showed; lost answers, a kill and a refusal end as the ledger says', async ({
  launch,
}) => {
  const sandbox = await sandboxFor();
  const app = await openApp(launch, sandbox);
  const { page } = app;
  const orders = await payable(page);
  expect(orders.length).toBeGreaterThan(1);
  const [first = '', second = ''] = orders;

  await test.step('nothing is spent by Enter, by a wrong amount or by a press outside', async () => {
    const dialog = await openPay(page, first);
    await expect(dialog).toContainText('Linxi Studio');
    const button = dialog.getByRole('button', { name: /^Pay CNY/ });
    await expect(button).toBeDisabled();
    const field = dialog.getByRole('textbox', { name: /Type the amount/ });
    await expect(field).toBeFocused();
    await field.fill('1.00');
    await expect(button).toBeDisabled();
    await field.fill(await amountIn(dialog));
    await field.press('Enter');
    await page.mouse.click(5, 400);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeVisible();
    expect(paid(sandbox)).toEqual([]);
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog).toBeHidden();
    expect(await journal(page)).toEqual([]);
  });

  await test.step('refused by the cloud, it says why and may be tried again', async () => {
    sandbox.faults.add({ kind: 'refuse', operation: 'PayOrders', code: 'CBC.99005003' });
    const dialog = await openPay(page, first);
    await confirm(dialog);
    await expect(dialog).toContainText('Failed');
    await expect(dialog).toContainText('CBC.99005003');
    await app.screenshot('action-failed');
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(paid(sandbox)).toEqual([]);
  });

  await test.step('after a time-out that took effect it is unknown and locked, then found to be paid', async () => {
    const before = cash(sandbox);
    sandbox.faults.add({ kind: 'timeoutAfterEffect', operation: 'PayOrders' });
    const dialog = await openPay(page, first);
    const amount = await amountIn(dialog);
    await confirm(dialog);
    await dialog.getByRole('button', { name: 'Stop waiting' }).click();
    await expect(dialog).toContainText('Result unknown');
    await app.screenshot('action-unknown');
    // The cloud is asked by itself, and the dialog follows.
    await expect(dialog).toContainText('is paid', { timeout: 20_000 });
    await dialog.getByRole('button', { name: 'Close' }).click();
    expect(cash(sandbox)).toBe(before - toE8(amount).e8);
    expect(paid(sandbox)).toHaveLength(1);
  });

  await test.step('a kill between sending and answer is settled at the next start', async () => {
    const before = cash(sandbox);
    sandbox.faults.add({ kind: 'timeoutAfterEffect', operation: 'PayOrders' });
    const dialog = await openPay(page, second);
    const amount = await amountIn(dialog);
    await confirm(dialog);
    await expect.poll(() => paid(sandbox).length).toBe(2);
    await app.kill();
    const next = await launch({ profile: app.profile });
    await expect.poll(async () => (await journal(next.page))[0]?.state, { timeout: 30_000 }).toBe('done');
    const [entry] = await journal(next.page);
    expect(entry?.detail).toMatchObject({ settledBy: 'cloud' });
    expect(cash(sandbox)).toBe(before - toE8(amount).e8);
    expect(paid(sandbox)).toHaveLength(2);
    await section(next.page, 'Journal');
    await next.page
      .getByRole('row')
      .filter({ hasText: fromE8(toE8(amount).e8).slice(-6) })
      .first()
      .click();
    const panel = next.page.getByRole('complementary', { name: 'Journal entry' });
    for (const state of ['Planned', 'Sent', 'Result unknown', 'Done'])
      await expect(panel).toContainText(state);
    await next.page.getByRole('button', { name: 'Check integrity' }).click();
    await expect(next.page.getByText(/^Intact/)).toBeVisible();
    await looks(next, 'journal');
  });
  await sandbox.close();
});

test('resources are renewed, and given back with their name typed; a read-only account does nothing', async ({
  launch,
}) => {
  const sandbox = await sandboxFor();
  const app = await openApp(launch, sandbox);
  const { page } = app;

  await test.step('renewed for the price that was shown', async () => {
    await section(page, 'Resources');
    const row = page.getByRole('grid').getByRole('row').nth(1);
    await row.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Renew', exact: true }).click();
    const dialog = dialogOf(page);
    await expect(dialog.getByRole('heading', { name: 'Renew and pay' })).toBeVisible();
    await dialog.getByText('3 mo.', { exact: true }).click();
    await expect(dialog.getByRole('radio', { name: '3 mo.' })).toBeChecked();
    await expect(dialog.getByRole('textbox', { name: /Type the amount/ })).toBeEnabled();
    await looks(app, 'action-renew');
    const before = cash(sandbox);
    const amount = await amountIn(dialog);
    await dialog.getByRole('textbox', { name: /Type the amount/ }).fill(amount);
    await dialog.getByRole('button', { name: /^Renew CNY/ }).click();
    await expect(dialog).toContainText('Done');
    expect(cash(sandbox)).toBe(before - toE8(amount).e8);
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('given back only with the name typed', async () => {
    await page.getByRole('button', { name: 'Unsubscribe', exact: true }).click();
    const dialog = dialogOf(page);
    await expect(dialog).toContainText('cannot be brought back');
    const field = dialog.getByRole('textbox', { name: /^Type "/ });
    const name = /"(.*)"/.exec((await dialog.locator('.action-proof label').textContent()) ?? '')?.[1] ?? '';
    await field.fill(`${name}x`);
    await expect(dialog.getByRole('button', { name: 'Unsubscribe' })).toBeDisabled();
    await looks(app, 'action-unsubscribe');
    await field.fill(name);
    await dialog.getByRole('button', { name: 'Unsubscribe' }).click();
    await expect(dialog).toContainText('Done', { timeout: 20_000 });
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('nothing in a read-only account', async () => {
    const ready = await page.evaluate(async () => {
      const { calls } = window.yunzhang;
      const accounts = await calls['accounts.list'](undefined);
      const accountId = accounts.ok ? (accounts.value[0]?.id ?? '') : '';
      await calls['actions.setReadOnly']({ accountId, readOnly: true });
      return calls['actions.prepare']({ accountId, action: 'pay', input: { orderId: 'CS1' } });
    });
    expect(ready).toMatchObject({ ok: false, error: { code: 'action.readOnly' } });
  });
  await sandbox.close();
});

/** Pictures in both languages, light and dark, in the usual window and a small one; then as before. */
async function looks(app: RunningApp, name: string): Promise<void> {
  for (const language of ['zh-CN', 'en'] as const) {
    await app.setLanguage(language);
    await expect(app.page.getByText(resources[language].common.section.overview).first()).toBeVisible();
    for (const theme of ['light', 'dark'] as const) {
      await app.setTheme(theme);
      await app.screenshot(`${name}-${language}-${theme}`);
    }
    await app.setSize(1024, 640);
    await app.screenshot(`${name}-${language}-small`);
    await app.setSize(1280, 800);
  }
  await app.setTheme('light');
}
