/** What a person does with members of an enterprise, in the English interface. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Sandbox } from '../../../electron/sandbox/server';
import { accountIdOf } from './steps';

export const memberPanel = (page: Page): Locator => page.getByRole('complementary', { name: 'Member' });

/** Confirms what stands in front, waits for the cloud, and leaves the result open. */
export async function confirmAction(page: Page, amount: string): Promise<Locator> {
  const confirmation = page.locator('.action-dialog');
  const proof = confirmation.getByRole('textbox');
  const button = confirmation.getByRole('button', { name: new RegExp(`CNY ${grouped(amount)}$`) });
  await expect(button).toBeVisible();
  if ((await proof.count()) > 0) await proof.first().fill(amount);
  await button.click();
  await expect(confirmation.getByRole('button', { name: 'Close' })).toBeVisible();
  return confirmation;
}

/** Opens the form from the member in front, types an amount, confirms it and waits for the cloud. */
export async function move(page: Page, button: 'Transfer' | 'Take back', typed: string): Promise<void> {
  await memberPanel(page).getByRole('button', { name: button, exact: true }).click();
  const form = page.getByRole('dialog', { name: 'Transfer money' });
  await form.getByRole('textbox', { name: 'Amount' }).fill(typed);
  await form.getByRole('button', { name: /^Review/ }).click();
  // Over the form, which stays open below it.
  await expect(page.locator('.action-dialog').getByText('Master, available after')).toBeVisible();
  const confirmation = await confirmAction(page, typed);
  await confirmation.getByRole('button', { name: 'Close' }).click();
  await expect(form).toBeHidden();
}

export async function paste(box: Locator, text: string): Promise<void> {
  await box.focus();
  await box.evaluate((node, value) => {
    const data = new DataTransfer();
    data.setData('text', value);
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** 1234.5 as 1,234.50. */
export function grouped(amount: string): string {
  return Number(amount).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** Money, credit and coupons of master and members together, as posted since the start: what is moved within is nothing. */
export function organisationSum(sandbox: Sandbox, master: string): bigint {
  const people = new Set([
    master,
    ...sandbox.state.organisation.membersOf(master).map((m) => m.account.domainId),
  ]);
  return sandbox.state.ledger
    .postings()
    .filter((p) => p.cause === 'transfer' || p.cause === 'reclaim')
    .flatMap((p) => p.legs)
    .filter((leg) => people.has(leg.holder))
    .reduce((sum, leg) => sum + leg.e8, 0n);
}

/** Pays an order of an account that can be paid, by the app's own action; @returns its amount */
export async function payAnOrder(page: Page, account: string, orders: readonly string[]): Promise<string> {
  const asked = { accountId: await accountIdOf(page, account), orders };
  const amount = await page.evaluate(async ({ accountId, orders: ids }) => {
    const { calls } = window.yunzhang;
    for (const orderId of ids) {
      const ready = await calls['actions.prepare']({ accountId, action: 'pay', input: { orderId } });
      if (!ready.ok || ready.value.confirmation.warnings.length > 0) continue;
      const { ticket, confirmation } = ready.value;
      const typed = 'expected' in confirmation.proof ? { typed: confirmation.proof.expected } : {};
      const paid = await calls['actions.execute']({ ticket, ...typed });
      if (paid.ok && paid.value.entries[0]?.state === 'done') return confirmation.amount?.value ?? '';
    }
    return null;
  }, asked);
  if (amount === null) throw new Error('no order could be paid');
  return amount;
}

/** Brings an account to the front by the shelf. */
export async function front(page: Page, name: string): Promise<void> {
  await page.getByRole('complementary', { name: 'Accounts' }).getByRole('button', { name }).first().click();
}
