/**
 * What is done to yearly/monthly resources through its dialog in the real window: renewed alone and in a batch, switched to
 * renew by itself or to pay-per-use, given back; on a good day and on bad ones, against what the sandbox then holds.
 */
import { leaveCash, takePermission, topUp } from '../support/meanwhile';
import { expect, test } from './support/app';
import {
  act,
  confirm,
  ends,
  type Found,
  journal,
  ledgerOf,
  moneyDialog,
  plainDialog,
  ready,
  resourcesOf,
  shownE8,
  switchOff,
} from './support/acting';
import { sandboxFor } from './support/sandbox';
import { accountIdOf, accountOf, addAccount, keyOf, openSection, openTab, pulled } from './support/steps';

test.use({ settings: { historyMonths: 1 } });

const NAME = 'china-independent';

test('resources are renewed, switched and given back as the dialog says, once, whatever gets lost', async ({
  launch,
}) => {
  test.setTimeout(360_000);
  const sandbox = await sandboxFor({ seed: 'linxi', months: 2 });
  const app = await launch();
  const { page } = app;
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, NAME), { name: 'Linxi Studio' }));
  await pulled(page);
  const books = ledgerOf(sandbox, NAME);
  const { plain, paid, metered, unmetered, busy, locked } = resourcesOf(sandbox, NAME);
  const fourth = paid.find((r) => r.id !== metered.id);
  const [first, second, third] = plain.filter((r) => r.id !== metered.id && r.id !== fourth?.id);
  if (!first || !second || !third || !fourth) throw new Error('too few resources');
  const paidUntil = (r: Found) => books.contract(r.id)?.paidUntil ?? 0;

  /** A request whose answer got lost: one on the wire, and what became of it is found out by asking. */
  const lost = async (operation: string, open: () => Promise<void>, found: RegExp): Promise<bigint> => {
    const before = books.sent(operation);
    sandbox.faults.add({ kind: 'timeoutAfterEffect', operation });
    await open();
    const dialog =
      operation === 'RenewalResources' || operation.startsWith('CancelResources')
        ? moneyDialog(page)
        : plainDialog(page);
    const shown = await confirm(dialog);
    await expect.poll(() => books.sent(operation) - before).toBe(1);
    await dialog.getByRole('button', { name: 'Stop waiting' }).click();
    await expect(dialog).toContainText('Result unknown');
    await ends(dialog, found);
    expect(books.sent(operation) - before).toBe(1);
    return shown;
  };

  await test.step('renewed for three months, it costs what was shown and expires when it was said', async () => {
    await act(page, [first.name], 'Renew');
    const dialog = await ready(moneyDialog(page));
    const one = await shownE8(dialog);
    await dialog.getByLabel('Term').click();
    await page.getByText('3 mo.', { exact: true }).click();
    await expect.poll(() => shownE8(dialog)).toBeGreaterThan(one);
    const until = paidUntil(first);
    const { shown, charged } = await books.charged(async () => {
      const sum = await confirm(dialog);
      await app.screenshot('action-renewed');
      await ends(dialog, 'Done', first.name);
      return sum;
    });
    expect(charged).toBe(shown);
    expect(paidUntil(first) - until).toBeGreaterThan(88);
  });

  await test.step('what is being changed or locked is not renewed, and says why', async () => {
    for (const [{ name }, code] of [
      [busy, 'CBC.30050011'],
      [locked, 'CBC.3002'],
    ] as const) {
      await act(page, [name], 'Renew');
      await ends(plainDialog(page), code);
    }
    expect(books.postings('renew')).toHaveLength(1);
  });

  await test.step('many at once: what cannot be renewed is left out before, the others cost the sum', async () => {
    await act(page, [second.name, locked.name, third.name], 'Renew');
    const dialog = await ready(moneyDialog(page));
    await expect(dialog).toContainText('not part of this renewal');
    await app.screenshot('action-renew-many');
    const { shown, charged } = await books.charged(async () => {
      const sum = await confirm(dialog);
      await ends(dialog, 'Done', second.name, third.name);
      return sum;
    });
    expect(charged).toBe(shown);
  });

  await test.step('a batch of which the money is enough for one says the fate of each, and charges that one', async () => {
    await act(page, [second.name], 'Renew');
    const enough = await shownE8(await ready(moneyDialog(page)));
    await moneyDialog(page).getByRole('button', { name: 'Cancel' }).click();
    leaveCash(sandbox, NAME, enough);
    await act(page, [second.name, third.name], 'Renew');
    const dialog = await ready(moneyDialog(page));
    await expect(dialog).toContainText(/The balance is CNY [\d.]+ short/);
    const { charged } = await books.charged(async () => {
      await confirm(dialog);
      const fates = dialog.locator('.action-fates li');
      await expect(fates).toHaveCount(2);
      // Which of them is asked for first is the table's order.
      await expect
        .poll(async () => (await fates.allInnerTexts()).sort())
        .toEqual([expect.stringMatching(/^Done/), expect.stringMatching(/^Failed.*CBC\.30050006/s)]);
      await expect(dialog).toContainText(
        /Partly done.*Done: CNY [\d,.]+ of [\d,.]+; the others were not charged/s,
      );
      await app.screenshot('action-partial');
      await ends(dialog);
      return 0n;
    });
    expect(charged).toBeGreaterThan(0n);
    expect(charged).toBeLessThanOrEqual(enough);
    topUp(sandbox, NAME, 3_000_000_000_000n);
  });

  await test.step('without the permission it is refused with the permission by name', async () => {
    await act(page, [first.name], 'Renew');
    await ready(moneyDialog(page));
    const giveBack = takePermission(sandbox, NAME, 'bss:renewal:update');
    const { charged } = await books.charged(async () => {
      const shown = await confirm(moneyDialog(page));
      await ends(moneyDialog(page), 'Failed', 'bss:renewal:update');
      return shown;
    });
    giveBack();
    expect(charged).toBe(0n);
  });

  await test.step('a renewal whose answer got lost is found by the expiry that moved', async () => {
    const until = paidUntil(first);
    const { shown, charged } = await books.charged(() =>
      lost('RenewalResources', () => act(page, [first.name], 'Renew'), /expiry has moved on: 1 of 1/),
    );
    expect(charged).toBe(shown);
    expect(paidUntil(first)).toBeGreaterThan(until);
  });

  await test.step('renews by itself: on with a number, lost on the way, off again, refused without permission', async () => {
    await act(page, [second.name], 'Auto-renewal');
    const on = await ready(plainDialog(page));
    await on.getByLabel('How often').fill('3');
    await on.getByLabel('How often').press('Enter');
    await ready(on);
    await confirm(on);
    await ends(on, 'Done');
    expect(books.contract(second.id)).toMatchObject({ autoRenew: true, autoLeft: 3 });
    await lost('AutoRenewalResources', () => act(page, [third.name], 'Auto-renewal'), /renews by itself/);
    expect(books.contract(third.id)).toMatchObject({ autoRenew: true, autoLeft: null });
    for (const [end, stays] of [
      ['CBC.0150', true],
      ['Done', false],
    ] as const) {
      await switchOff(page, second.name);
      const giveBack = stays ? takePermission(sandbox, NAME, 'bss:renewal:update') : () => undefined;
      await confirm(plainDialog(page));
      await ends(plainDialog(page), end);
      giveBack();
      expect(books.contract(second.id)?.autoRenew).toBe(stays);
    }
  });

  await test.step('the rules of renewal hold for the account, and are refused without permission', async () => {
    await openTab(page, 'Expiry calendar');
    const open = () => page.getByRole('button', { name: 'Auto-renewal rules', exact: true }).click();
    const rule = () => sandbox.state.renewRules.of(books.account);
    await open();
    await ready(plainDialog(page));
    const giveBack = takePermission(sandbox, NAME, 'bss:renewal:update');
    await confirm(plainDialog(page));
    await ends(plainDialog(page), 'Failed', 'bss:renewal:update');
    giveBack();
    await open();
    const dialog = await ready(plainDialog(page));
    await dialog.getByText('Day of expiry', { exact: true }).click();
    await expect(dialog).toContainText('the last day of the month');
    await ready(dialog);
    await app.screenshot('action-renew-rules');
    await confirm(dialog);
    await ends(dialog, 'Done');
    expect(rule()).toEqual({ deductionDays: 7, expireDay: -1 });
  });

  await test.step('a rule whose answer got lost cannot be asked about: a person looks, says so, and settles it', async () => {
    const sent = books.sent('SetResourcesRenewConfig');
    sandbox.faults.add({ kind: 'timeoutAfterEffect', operation: 'SetResourcesRenewConfig' });
    await page.getByRole('button', { name: 'Auto-renewal rules', exact: true }).click();
    const dialog = await ready(plainDialog(page));
    await confirm(dialog);
    await expect.poll(() => books.sent('SetResourcesRenewConfig') - sent).toBe(1);
    await dialog.getByRole('button', { name: 'Stop waiting' }).click();
    await ends(dialog, 'Result unknown');
    await openSection(page, 'Journal');
    const row = page.getByRole('table', { name: 'Action journal' }).getByRole('row').nth(1);
    await expect(row).toContainText('Locked: auto-renewal rules');
    await row.getByRole('button').first().click();
    const entry = page.getByRole('complementary', { name: 'Journal entry' });
    const settling = entry.getByRole('region', { name: 'To be settled by a person' });
    await expect(settling).toContainText('Look under Renewals in the Huawei Cloud console');
    const took = settling.getByRole('button', { name: 'It took effect' });
    await expect(took).toBeDisabled();
    await settling.getByLabel('What was looked at').fill('Console, Renewals: 7 days before');
    await app.screenshot('journal-person');
    await took.click();
    await expect(settling).toBeHidden();
    await expect(entry).toContainText(/Done.*Settled by a person.*Console, Renewals: 7 days before/s);
    await expect(row).not.toContainText('Locked');
    expect((await journal(page))[0]).toMatchObject({ state: 'done', detail: { settledBy: 'person' } });
    expect(books.sent('SetResourcesRenewConfig') - sent).toBe(1);
    await page.keyboard.press('Escape');
  });

  await test.step('pay-per-use at expiry: each of a batch says what became of it; lost ones are found out', async () => {
    await act(page, [metered.name, unmetered.name], 'Pay-per-use on expiry');
    await confirm(plainDialog(page));
    await ends(plainDialog(page), 'Done', 'CBC.3006');
    expect(books.contract(metered.id)?.onDemand).toBe(true);
    expect(books.contract(unmetered.id)?.onDemand).toBe(false);
    await lost(
      'UpdatePeriodToOnDemand',
      // Set already: it is offered to be taken back.
      () => act(page, [metered.name], 'Pay-per-use on expiry'),
      /expiry policy has changed: 1 of 1/,
    );
    expect(books.contract(metered.id)?.onDemand).toBe(false);
  });

  await test.step('what is being changed is not given back', async () => {
    await act(page, [busy.name], 'Unsubscribe');
    await confirm(moneyDialog(page));
    await ends(moneyDialog(page), 'Failed', 'CBC.99003651');
  });

  await test.step('given back: only with its name, and the balance grows by what was estimated', async () => {
    await act(page, [fourth.name], 'Unsubscribe');
    const dialog = await ready(moneyDialog(page));
    await expect(dialog).toContainText('cannot be brought back');
    await dialog.getByRole('textbox', { name: /^Type "/ }).fill(`${fourth.name}x`);
    await expect(dialog.getByRole('button', { name: 'Unsubscribe' })).toBeDisabled();
    await app.screenshot('action-unsubscribe');
    const { shown, charged } = await books.charged(async () => {
      const sum = await confirm(dialog);
      await ends(dialog, 'Done');
      return sum;
    });
    expect(-charged).toBe(shown);
    expect(books.contract(fourth.id)?.endedOn).not.toBeNull();
    const refunds = books.postings('refund').length;
    await lost(
      'CancelResourcesSubscription',
      () => act(page, [second.name], 'Unsubscribe'),
      /given back: 1 of 1/,
    );
    expect(books.postings('refund').length - refunds).toBe(1);
  });

  await test.step('a read-only account does nothing and says why; a held button proves as a typed amount does', async () => {
    await app.setSettings({ confirmBy: 'hold', confirmFrom: { CNY: '0', USD: '0' } });
    await act(page, [first.name], 'Renew');
    const dialog = await ready(moneyDialog(page));
    const hold = dialog.getByRole('button', { name: /^Hold: Renew CNY/ });
    const renewals = books.sent('RenewalResources');
    await hold.click();
    expect(books.sent('RenewalResources')).toBe(renewals);
    await hold.focus();
    await page.keyboard.down('Enter');
    await app.screenshot('action-hold');
    await ends(dialog, 'Done');
    await page.keyboard.up('Enter');
    expect(books.sent('RenewalResources') - renewals).toBe(1);
    const accountId = await accountIdOf(page);
    const set = await page.evaluate((id) => {
      return window.yunzhang.calls['actions.setReadOnly']({ accountId: id, readOnly: true });
    }, accountId);
    expect(set.ok).toBe(true);
    const bar = page.getByRole('toolbar', { name: 'Chosen: 1' });
    await expect(bar.getByRole('button', { name: 'Renew', exact: true })).toBeDisabled();
    await expect(bar).toContainText('This account is read-only');
  });
  await sandbox.close();
});
