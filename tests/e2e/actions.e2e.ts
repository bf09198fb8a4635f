/**
 * Paying and cancelling orders through their dialog in the real window, on a good day and on bad ones: what is shown before is
 * what the sandbox's ledger then holds, what got lost on the way is found out and not sent again, and the journal has it all.
 */
import fs from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { couponFor, runOutOfTime, takePermission, topUp } from '../support/meanwhile';
import {
  confirm,
  ends,
  journal,
  leave,
  ledgerOf,
  openOrder,
  orderPanel,
  ready,
  shownE8,
  waitingOrders,
} from './support/acting';
import { expect, test } from './support/app';
import { seriousViolations } from './support/axe';
import { saveTo } from './support/dialogs';
import { looks } from './support/pictures';
import { sandboxFor } from './support/sandbox';
import { accountIdOf, accountOf, addAccount, keyOf, openSection, pulled } from './support/steps';

test.use({ settings: { historyMonths: 1 } });

const NAME = 'china-independent';

/** Confirms twice at once, as two quick clicks or two windows with the same confirmation do. */
async function confirmTwice(page: Page, orderId: string): Promise<string[]> {
  const asked = { accountId: await accountIdOf(page), action: 'pay', input: { orderId } } as const;
  return page.evaluate(async (order) => {
    const { calls } = window.yunzhang;
    const prepare = () => calls['actions.prepare'](order);
    const windows = [await prepare(), await prepare()];
    const answers = await Promise.all(
      windows.flatMap((ready) => {
        if (!ready.ok) throw new Error(ready.error.message);
        const { ticket, confirmation } = ready.value;
        const input =
          'expected' in confirmation.proof ? { ticket, typed: confirmation.proof.expected } : { ticket };
        return [calls['actions.execute'](input), calls['actions.execute'](input)];
      }),
    );
    return answers.map((a) => (a.ok ? 'sent' : a.error.code));
  }, asked);
}

test('orders are paid and cancelled for what the dialog says, once, whatever gets lost on the way', async ({
  launch,
  files,
}) => {
  test.setTimeout(360_000);
  let meanwhile = (): void => undefined;
  const sandbox = await sandboxFor({
    months: 2,
    scale: 0.3,
    delay: () => Promise.resolve(meanwhile()),
  });
  // Whatever it has spent up to this day: enough for the two cheap orders, and far from enough for the dear one.
  topUp(sandbox, NAME, 500_000_000_000n);
  const app = await launch();
  const { page } = app;
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, NAME), { name: 'Linxi Studio' }));
  await pulled(page);
  const books = ledgerOf(sandbox, NAME);
  const orders = waitingOrders(sandbox, NAME);

  await test.step('nothing is spent by Enter, a wrong amount, a press outside or Escape', async () => {
    const dialog = await openOrder(page, orders.first, 'Pay');
    await expect(dialog).toContainText('Linxi Studio');
    await expect(dialog).toContainText('China CNY');
    const field = dialog.getByRole('textbox', { name: /^Type the amount/ });
    const button = dialog.getByRole('button', { name: /^Pay CNY/ });
    await expect(field).toBeFocused();
    await field.fill('1.00');
    await expect(button).toBeDisabled();
    await field.fill((await dialog.locator('.action-sum data').getAttribute('value')) ?? '');
    await expect(button).toBeEnabled();
    await field.press('Enter');
    await page.mouse.click(5, 400);
    // Escape leads to the way out, and only from there out.
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await field.focus();
    expect(await seriousViolations(page)).toEqual([]);
    await looks(app, 'action-pay');
    await leave(dialog);
    expect(await journal(page)).toEqual([]);
    expect(books.sent('PayOrders')).toBe(0);
  });

  await test.step('without enough money it warns before, is refused, and charges nothing', async () => {
    const dialog = await openOrder(page, orders.dear, 'Pay');
    await expect(dialog).toContainText(/The balance is CNY [\d.]+ short/);
    const { charged } = await books.charged(async () => {
      const shown = await confirm(dialog);
      await ends(dialog, 'Failed', 'CBC.99005003');
      return shown;
    });
    expect(charged).toBe(0n);
  });

  await test.step('an order whose time has run out is not offered, and says why', async () => {
    const panel = await orderPanel(page, orders.late);
    await expect(panel.getByRole('button', { name: 'Pay', exact: true })).toBeDisabled();
    await expect(panel).toContainText('The payment deadline has passed');
  });

  const coupon = couponFor(sandbox, NAME, orders.first);
  for (const [day, code, happens] of [
    ['an order that runs out of time', 'CBC.99003110', () => runOutOfTime(sandbox, NAME, orders.first)],
    ['a coupon that somebody else uses up', 'CBC.3112', () => coupon.useUp()],
    ['a permission that is taken away', 'CBC.0150', () => takePermission(sandbox, NAME, 'bss:order:pay')],
  ] as const)
    await test.step(`${day} after the app's last look is refused with a reason, and nothing is charged`, async () => {
      const dialog = await openOrder(page, orders.first, 'Pay');
      const full = await shownE8(dialog);
      if (code === 'CBC.3112') {
        await dialog.getByRole('checkbox', { name: coupon.name, disabled: false }).check();
        await expect.poll(() => shownE8(dialog)).toBeLessThan(full);
      }
      await ready(dialog);
      let isOver = (): void => undefined;
      // Before it pays, the app looks at everything once more; after the discounts of the order only the balance is left.
      sandbox.faults.add({ kind: 'slow', operation: 'ListOrderDiscounts', delayMs: 1 });
      meanwhile = () => void (isOver = happens());
      const { charged } = await books.charged(async () => {
        const shown = await confirm(dialog);
        await expect(dialog).toContainText(code);
        if (code === 'CBC.0150') await expect(dialog).toContainText('bss:order:pay');
        await app.screenshot(`action-refused-${code}`);
        await ends(dialog, 'Failed');
        return shown;
      });
      isOver();
      expect([charged, books.order(orders.first)?.status]).toEqual([0n, 6]);
      expect(books.postings('pay')).toEqual([]);
    });

  await test.step('paid with a discount and a coupon, it takes what was shown of each', async () => {
    const dialog = await openOrder(page, orders.first, 'Pay');
    await expect(dialog.getByText('Its limits exclude this order').first()).toBeVisible();
    const full = await shownE8(dialog);
    await dialog.getByRole('checkbox', { disabled: false }).first().check();
    await expect.poll(() => shownE8(dialog)).toBeLessThan(full);
    const { shown, charged } = await books.charged(async () => {
      const sum = await confirm(dialog);
      await ends(dialog, 'Done');
      return sum;
    });
    expect(charged).toBe(shown);
    const [posting] = books.postings('pay');
    const taken = posting?.legs.filter((l) => l.holder === books.account.domainId).map((l) => l.e8) ?? [];
    expect(taken.reduce((sum, e8) => sum + e8, 0n)).toBe(-full);
    expect(books.order(orders.first)?.status).toBe(5);
    await expect(await orderPanel(page, orders.first)).toContainText('Completed');
  });

  await test.step('cancelled: the order can be paid no more and no money moves', async () => {
    const refused = await openOrder(page, orders.dear, 'Cancel order');
    const giveBack = takePermission(sandbox, NAME, 'bss:order:update');
    await confirm(refused);
    await ends(refused, 'Failed', 'CBC.0150');
    giveBack();
    expect(books.order(orders.dear)?.status).toBe(6);
    const { charged } = await books.charged(async () => {
      const dialog = await openOrder(page, orders.dear, 'Cancel order');
      await expect(dialog).toContainText('Once canceled, this order cannot be paid.');
      const shown = await confirm(dialog);
      await ends(dialog, 'Done');
      return shown;
    });
    expect([charged, books.order(orders.dear)?.status]).toEqual([0n, 4]);
  });

  await test.step('a cancel whose answer got lost is asked about from the journal, and not sent again', async () => {
    const before = books.sent('CancelCustomerOrder');
    sandbox.faults.add({ kind: 'timeoutAfterEffect', operation: 'CancelCustomerOrder' });
    const dialog = await openOrder(page, orders.late, 'Cancel order');
    await confirm(dialog);
    await expect.poll(() => books.sent('CancelCustomerOrder') - before).toBe(1);
    // The cloud cannot be asked either, for now.
    const operation = 'ShowCustomerOrderDetails';
    sandbox.faults.add({ kind: 'refuse', operation, code: 'CBC.0150', times: 1000 });
    await dialog.getByRole('button', { name: 'Stop waiting' }).click();
    await ends(dialog, 'Result unknown');
    await openSection(page, 'Journal');
    const row = page.getByRole('table', { name: 'Action journal' }).getByRole('row').nth(1);
    await expect(row).toContainText(`Locked: order ${orders.late}`);
    await page.getByRole('button', { name: 'Ask now about 1 unknown' }).click();
    await expect(page.getByText('Found out: 0; still unknown: 1')).toBeVisible();
    sandbox.faults.clear();
    await expect(row).toContainText('Done', { timeout: 30_000 });
    expect(books.sent('CancelCustomerOrder') - before).toBe(1);
  });

  await test.step('a payment that timed out after it took effect is locked, then found to be paid', async () => {
    const before = books.sent('PayOrders');
    sandbox.faults.add({ kind: 'timeoutAfterEffect', operation: 'PayOrders' });
    const { shown, charged } = await books.charged(async () => {
      const dialog = await openOrder(page, orders.renewal, 'Pay');
      const sum = await confirm(dialog);
      await expect.poll(() => books.sent('PayOrders') - before).toBe(1);
      await dialog.getByRole('button', { name: 'Stop waiting' }).click();
      await expect(dialog).toContainText('Result unknown');
      await looks(app, 'action-unknown');
      await ends(dialog, 'is paid');
      return sum;
    });
    expect(charged).toBe(shown);
    expect(books.sent('PayOrders') - before).toBe(1);
  });

  const before = books.cash();
  await test.step('two windows and two clicks at once pay once; a kill takes the answer away', async () => {
    sandbox.faults.add({ kind: 'timeoutAfterEffect', operation: 'PayOrders' });
    confirmTwice(page, orders.second).catch(() => undefined);
    await expect.poll(() => books.order(orders.second)?.status).toBe(5);
    await app.kill();
  });

  const next = await launch({ profile: app.profile });
  await test.step('at the next start it is found paid, once, and the journal tells how', async () => {
    await expect.poll(async () => (await journal(next.page))[0]?.state, { timeout: 30_000 }).toBe('done');
    const [entry] = await journal(next.page);
    expect(entry?.detail.settledBy).toBe('cloud');
    const price = books.order(orders.second)?.items.reduce((sum, i) => sum + i.price.amountE8, 0n) ?? 0n;
    expect(before - books.cash()).toBe(price);
    expect(books.postings('pay').filter((p) => p.tradeId === orders.second)).toHaveLength(1);
    await openSection(next.page, 'Journal');
    await next.page.getByRole('table', { name: 'Action journal' }).getByRole('button').first().click();
    const panel = next.page.getByRole('complementary', { name: 'Journal entry' });
    for (const state of ['Planned', 'Sent', 'Result unknown', 'Done'])
      await expect(panel).toContainText(state);
    await next.page.getByRole('button', { name: 'Check integrity' }).click();
    await expect(next.page.getByText(/^Intact/)).toBeVisible();
    await looks(next, 'journal');
    await next.page.keyboard.press('Escape');
  });

  await test.step('the journal is filtered, and what is saved of it is read back', async () => {
    const all = await journal(next.page);
    const table = next.page.getByRole('table', { name: 'Action journal' });
    const tools = next.page.getByRole('toolbar', { name: 'Journal tools' });
    const choose = async (filter: string, choice: string) => {
      await tools.getByRole('button', { name: filter, exact: true }).click();
      await next.page.getByRole('checkbox', { name: choice }).check();
      await next.page.keyboard.press('Escape');
    };
    await choose('Action', 'Cancel order');
    await expect(tools).toContainText(`3 of ${all.length} entries`);
    await choose('Outcome', 'Failed');
    await expect(table.getByRole('row')).toHaveCount(2);
    await choose('Account', 'Linxi Studio');
    await expect(tools).toContainText(`1 of ${all.length} entries`);
    for (const format of ['csv', 'json'] as const) {
      await saveTo(next, files.at(`journal.${format}`));
      await tools.getByRole('button', { name: `Export ${format.toUpperCase()}` }).click();
      const said = next.page.getByText(`Exported 1 entry: journal.${format}`);
      await expect(said).toBeVisible();
      await next.page.getByRole('banner').getByRole('button', { name: 'Close', exact: true }).click();
      await expect(said).toBeHidden();
    }
    const csv = fs.readFileSync(files.at('journal.csv'), 'utf8').slice(1);
    const [row] = Papa.parse<Record<string, string>>(csv, { header: true }).data;
    expect(row).toMatchObject({ action: 'cancelOrder', state: 'failed', subjects: `order:${orders.dear}` });
    const json = fs.readFileSync(files.at('journal.json'), 'utf8');
    expect(JSON.parse(json)).toMatchObject({ integrity: { ok: true }, entries: [{ history: [{}, {}, {}] }] });
    await tools.getByRole('button', { name: 'Date', exact: true }).click();
    const days = next.page.getByRole('form', { name: 'Date' });
    await days.getByLabel('Last day').fill('2020-01-01');
    await days.getByRole('button', { name: 'Apply' }).click();
    await expect(next.page.getByText('No entry matches')).toBeVisible();
    await next.page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(tools).toContainText(`${all.length} entries`);
  });
  await sandbox.close();
});
