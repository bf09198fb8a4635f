/** Doing things in the cloud through the one dialog of actions, in the English interface. */
import type { Locator, Page } from '@playwright/test';
import type { Sandbox } from '../../../electron/sandbox/server';
import { refundOf } from '../../../electron/sandbox/world/state/refunds';
import type { Entry } from '../../../shared/model/action';
import { toE8 } from '../../../shared/money';
import { expect } from './app';
import { accountOf, openSection, openTab } from './steps';

/** What became of it is known after a question to the cloud, and those begin some seconds after a lost answer. */
const SETTLED_WITHIN_MS = 30_000;

/** Where money moves or nothing can be undone it is an alert; everything else is an ordinary dialog. */
export const moneyDialog = (page: Page): Locator => page.getByRole('alertdialog');
export const plainDialog = (page: Page): Locator => page.getByRole('dialog');

const foot = (dialog: Locator): Locator => dialog.locator('.dialog-foot');
const lastButton = (dialog: Locator): Locator => foot(dialog).getByRole('button').last();

/** Figures have been read and nothing stands in the way. */
export async function ready(dialog: Locator): Promise<Locator> {
  await expect(foot(dialog).getByText('Asking the cloud for the current figures')).toBeHidden();
  await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible();
  return dialog;
}

/** The sum in 10^-8 units, as it stands in the dialog; 0 where no money moves. */
export async function shownE8(dialog: Locator): Promise<bigint> {
  const sum = dialog.locator('.action-sum data');
  return (await sum.count()) === 0 ? 0n : toE8((await sum.getAttribute('value')) ?? '').e8;
}

/** Gives the proof that is asked for and presses the last button. Resolves with the sum that was shown. */
export async function confirm(dialog: Locator): Promise<bigint> {
  await ready(dialog);
  const amount = dialog.getByRole('textbox', { name: /^Type the amount/ });
  const name = dialog.getByRole('textbox', { name: /^Type "/ });
  const shown = await shownE8(dialog);
  if (await amount.count())
    await amount.fill((await dialog.locator('.action-sum data').getAttribute('value')) ?? '');
  if (await name.count())
    await name.fill(/"(.*)"/.exec(await dialog.locator('.action-proof label').innerText())?.[1] ?? '');
  await lastButton(dialog).click();
  return shown;
}

/** The dialog says how it ended; it is then closed. */
export async function ends(dialog: Locator, ...words: (string | RegExp)[]): Promise<void> {
  await expect(foot(dialog).getByRole('button', { name: 'Close' })).toBeVisible({
    timeout: SETTLED_WITHIN_MS,
  });
  for (const word of words) await expect(dialog).toContainText(word, { timeout: SETTLED_WITHIN_MS });
  await foot(dialog).getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
}

export async function leave(dialog: Locator): Promise<void> {
  await foot(dialog).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
}

export async function orderPanel(page: Page, orderId: string): Promise<Locator> {
  await openSection(page, 'Orders');
  const panel = page.getByRole('complementary', { name: 'Order details' });
  if (await panel.isVisible()) await page.keyboard.press('Escape');
  await page.getByRole('grid').getByRole('row').filter({ hasText: orderId }).click();
  await expect(panel).toContainText(orderId);
  return panel;
}

/** Opens an action of an order, from the order's own panel. */
export async function openOrder(page: Page, orderId: string, verb: 'Pay' | 'Cancel order'): Promise<Locator> {
  const panel = await orderPanel(page, orderId);
  await panel.getByRole('button', { name: verb, exact: true }).click();
  return ready(verb === 'Pay' ? moneyDialog(page) : plainDialog(page));
}

export type ResourceAction = 'Renew' | 'Auto-renewal' | 'Pay-per-use on expiry' | 'Unsubscribe';

/** Scrolls the table until a checkbox can be pressed: rows that are out of view are not in the page, or not where they can be seen. */
async function bringIntoView(page: Page, label: string): Promise<void> {
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  const isThere = await grid.evaluate(async (view, name) => {
    const head = view.querySelector('[role="columnheader"]');
    for (let top = 0; ; top += 100) {
      view.scrollTop = top;
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      const box = view.querySelector(`[aria-label="${name}"]`)?.getBoundingClientRect();
      const from = head?.getBoundingClientRect().bottom ?? 0;
      const to = view.getBoundingClientRect().top + view.clientHeight;
      if (box && box.top >= from && box.bottom <= to) return true;
      if (view.scrollTop < top) return false;
    }
  }, label);
  if (!isThere) throw new Error(`no "${label}" in the table`);
}

/** Chooses resources by name in the table and presses an action of the bar that appears. */
export async function act(page: Page, names: readonly string[], action: ResourceAction): Promise<void> {
  await openSection(page, 'Resources');
  await openTab(page, 'Yearly/monthly');
  const clear = page.getByRole('button', { name: 'Clear', exact: true });
  if (await clear.isVisible()) await clear.click();
  for (const name of names)
    // What was pulled after the last action may sort the rows anew, and take this one out of view in between.
    await expect(async () => {
      await bringIntoView(page, `Choose ${name}`);
      await page.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).check({ timeout: 2_000 });
    }).toPass({ timeout: SETTLED_WITHIN_MS });
  await page
    .getByRole('toolbar', { name: `Chosen: ${names.length}` })
    .getByRole('button', { name: action, exact: true })
    .click();
}

/** Opens the dialog of auto-renewal with "off" chosen. */
export async function switchOff(page: Page, name: string): Promise<void> {
  await act(page, [name], 'Auto-renewal');
  const dialog = await ready(plainDialog(page));
  await dialog.getByText('Off', { exact: true }).click();
  await ready(dialog);
}

export async function journal(page: Page): Promise<Entry[]> {
  return page.evaluate(async () => {
    const answer = await window.yunzhang.calls['journal.page']({ text: '', offset: 0, limit: 100 });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.entries;
  });
}

/** The sandbox's own books of an account. */
export function ledgerOf(sandbox: Sandbox, name: string) {
  const { domainId } = accountOf(sandbox, name);
  const account = sandbox.state.world.account(domainId);
  if (!account) throw new Error(`no account ${name}`);
  const { ledger, contracts, orders } = sandbox.state;
  return {
    account,
    cash: () => ledger.balance(domainId, 'cash'),
    postings: (cause: string) => ledger.postings().filter((p) => p.cause === cause),
    order: (id: string) => orders.find(account, id),
    /** The contract of a main resource, as it is now. */
    contract: (id: string) => contracts.find(account, id),
    /** How often an operation has arrived. */
    sent: (operation: string) => sandbox.requests().filter((r) => r.operation === operation).length,
    /** Runs something and gives what the balance has lost by it. */
    async charged(run: () => Promise<bigint>): Promise<{ shown: bigint; charged: bigint }> {
      const before = ledger.balance(domainId, 'cash');
      const shown = await run();
      return { shown, charged: before - ledger.balance(domainId, 'cash') };
    },
  };
}

const DAY_MS = 86_400_000;

/** Orders that wait to be paid, by what is special about them. */
export function waitingOrders(sandbox: Sandbox, name: string) {
  const { account, cash } = ledgerOf(sandbox, name);
  const { orders } = sandbox.state;
  const now = sandbox.state.world.nowMs();
  const found = orders.list(account, now - 30 * DAY_MS, now).filter((o) => o.status === 6);
  const e8 = (o: (typeof found)[number]) => o.items.reduce((sum, item) => sum + item.price.amountE8, 0n);
  const open = found.filter((o) => (o.deadlineMs ?? 0) > now);
  const idOf = (order: (typeof found)[number] | undefined): string => {
    if (!order) throw new Error('no such order');
    return order.id;
  };
  const [first, second] = open.filter((o) => o.type === 1 && e8(o) < cash());
  return {
    first: idOf(first),
    second: idOf(second),
    renewal: idOf(open.find((o) => o.type === 2)),
    dear: idOf(open.find((o) => e8(o) > cash())),
    late: idOf(found.find((o) => (o.deadlineMs ?? 0) <= now)),
  };
}

export type Found = { id: string; name: string };

/** Main resources of the account, by what may be done with them. */
export function resourcesOf(sandbox: Sandbox, name: string) {
  const { account } = ledgerOf(sandbox, name);
  const { contracts, orders, world } = sandbox.state;
  const today = Math.floor((world.nowMs() + 8 * 3_600_000) / DAY_MS);
  const roles = orders.rolesOf(account);
  const special = new Set([roles.busy, roles.locked, roles.unpaid].map((c) => c?.unit.hash));
  const found = (pick: (c: (typeof all)[number]) => boolean): Found[] =>
    all.filter(pick).flatMap((c) => {
      const [main] = c.resources;
      return main?.name ? [{ id: main.id, name: main.name }] : [];
    });
  const all = contracts.of(account).filter((c) => c.paidUntil > today && c.endedOn === null);
  const plain = (c: (typeof all)[number]) => !special.has(c.unit.hash) && c.unit.bundle.key !== 'market';
  const metered = (c: (typeof all)[number]) => c.resources.every((r) => r.item.meters);
  const one = (list: Found[]): Found => {
    const [first] = list;
    if (!first) throw new Error('no such resource');
    return first;
  };
  return {
    plain: found((c) => plain(c) && !c.autoRenew),
    /** Plain ones of which money comes back when they are given back: paid of late, by orders that are still listed, and not all with coupons. */
    paid: found(
      (c) => plain(c) && !c.autoRenew && refundOf(c, today, true).shares.some((share) => share.moneyE8 > 0n),
    ),
    metered: one(found((c) => plain(c) && !c.autoRenew && metered(c))),
    unmetered: one(found((c) => plain(c) && !metered(c))),
    busy: one(found((c) => c.unit.hash === roles.busy?.unit.hash)),
    locked: one(found((c) => c.unit.hash === roles.locked?.unit.hash)),
  };
}
