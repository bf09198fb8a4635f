/** An action in the real app: sent once, unknown after a kill between sending and answer, settled at the next start. */
import type { Page } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../electron/sandbox/server';
import type { Entry } from '../../shared/model/action';
import { toE8 } from '../../shared/money';
import { expect, test } from './support/app';
import { accountOf, addAccount, keyOf } from './support/steps';

test.setTimeout(180_000);

const NAME = 'china-independent';
const cash = (sandbox: Sandbox): bigint =>
  sandbox.state.ledger.balance(accountOf(sandbox, NAME).domainId, 'cash');
const paid = (sandbox: Sandbox) => sandbox.state.ledger.postings().filter((p) => p.cause === 'pay');

/** An order that can be paid, with its amount, as the app's own preparation says. */
async function payable(page: Page, orders: readonly string[]): Promise<{ orderId: string; amount: string }> {
  const found = await page.evaluate(async (ids) => {
    const { calls } = window.yunzhang;
    const accounts = await calls['accounts.list'](undefined);
    const accountId = accounts.ok ? (accounts.value[0]?.id ?? '') : '';
    for (const orderId of ids) {
      const ready = await calls['actions.prepare']({ accountId, action: 'pay', input: { orderId } });
      if (ready.ok && ready.value.confirmation.warnings.length === 0)
        return { orderId, amount: ready.value.confirmation.amount?.value ?? '' };
    }
    return null;
  }, orders);
  if (!found) throw new Error('no order can be paid');
  return found;
}

/** Prepares, types the amount and confirms twice at once, as two quick clicks do. Not waited for: the app is killed. */
function startPaying(page: Page, orderId: string): void {
  page
    .evaluate(async (id) => {
      const { calls } = window.yunzhang;
      const accounts = await calls['accounts.list'](undefined);
      const accountId = accounts.ok ? (accounts.value[0]?.id ?? '') : '';
      const ready = await calls['actions.prepare']({ accountId, action: 'pay', input: { orderId: id } });
      if (!ready.ok) throw new Error(ready.error.message);
      const { ticket, confirmation } = ready.value;
      const typed = 'expected' in confirmation.proof ? confirmation.proof.expected : undefined;
      const input = typed === undefined ? { ticket } : { ticket, typed };
      await Promise.all([calls['actions.execute'](input), calls['actions.execute'](input)]);
    }, orderId)
    .catch(() => undefined);
}

async function journal(page: Page): Promise<Entry[]> {
  return page.evaluate(async () => {
    const answer = await window.yunzhang.calls['journal.page']({ text: '', offset: 0, limit: 100 });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.entries;
  });
}

test('a payment whose answer a kill took away is found paid at the next start, once, and the journal tells how', async ({
  launch,
}) => {
  const sandbox = await startSandbox({ months: 2, scale: 0.3, today: '2026-11-24', rateLimit: 'off' });
  const app = await launch();
  const { page } = app;
  const who = accountOf(sandbox, NAME);
  await addAccount(page, keyOf(sandbox, who, { name: 'Linxi Studio', later: true }));
  const account = sandbox.state.world.account(who.domainId);
  if (!account) throw new Error('no account');
  const window = [Date.parse('2026-11-01'), Date.parse('2026-11-30')] as const;
  const unpaid = sandbox.state.orders.list(account, ...window).filter((o) => o.status === 6);
  const { orderId, amount } = await payable(
    page,
    unpaid.map((o) => o.id),
  );
  const before = cash(sandbox);

  sandbox.faults.add({ kind: 'timeoutAfterEffect', operation: 'PayOrders' });
  startPaying(page, orderId);
  await expect.poll(() => paid(sandbox).length).toBe(1);
  await app.kill();

  const next = await launch({ profile: app.profile });
  await expect.poll(async () => (await journal(next.page))[0]?.state, { timeout: 30_000 }).toBe('done');
  const entries = await journal(next.page);
  expect(entries.map((e) => e.detail.settledBy)).toEqual(['cloud']);
  expect(cash(sandbox)).toBe(before - toE8(amount).e8);
  expect(sandbox.requests().filter((r) => r.operation === 'PayOrders')).toHaveLength(1);

  await next.page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: 'Journal' })
    .click();
  await next.page.getByRole('table', { name: 'Action journal' }).getByRole('button').first().click();
  const panel = next.page.getByRole('complementary', { name: 'Journal entry' });
  for (const state of ['Planned', 'Sent', 'Result unknown', 'Done']) await expect(panel).toContainText(state);
  await next.page.getByRole('button', { name: 'Check integrity' }).click();
  await expect(next.page.getByText(/^Intact/)).toBeVisible();
  await next.screenshot('journal');
  await sandbox.close();
});
