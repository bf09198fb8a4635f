/** What a person does with tickets, and what the sandbox's desk does meanwhile. */
import type { Locator, Page } from '@playwright/test';
import type { Sandbox } from '../../../electron/sandbox/server';
import type { Desk } from '../../../electron/sandbox/world/state/tickets/desk';
import type { Ticket } from '../../../electron/sandbox/world/state/tickets/types';
import { expect, type RunningApp } from './app';
import { accountOf, addAccount, keyOf, openSection } from './steps';

const DATASETS = [
  'tickets',
  'ticketDetails',
  'ticketMessages',
  'ticketUnread',
  'ticketProducts',
  'ticketRegions',
  'ticketLabels',
  'ticketDimensions',
] as const;

/** An account whose tickets are here, and nothing else of it. */
export async function withTickets(app: RunningApp, sandbox: Sandbox, name = 'demo'): Promise<void> {
  const { page } = app;
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, name), { name: `Qinglan ${name}`, later: true }));
  await pull(page);
  await openSection(page, 'Tickets');
}

const idle = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const status = await window.yunzhang.calls['sync.status'](undefined);
        return status.ok ? status.value.filter((s) => !/^(done|failed|cancelled)$/.test(s.state)).length : 1;
      }),
    )
    .toBe(0);

/** Pulls the tickets of every account and waits until they are there. */
export async function pull(page: Page, more: readonly 'periodResources'[] = []): Promise<void> {
  // What is being pulled already would be left as it is.
  await idle(page);
  await page.evaluate(
    async (datasets) => {
      const { calls } = window.yunzhang;
      const listed = await calls['accounts.list'](undefined);
      if (!listed.ok) throw new Error(listed.error.message);
      const accountIds = listed.value.map((a) => a.id);
      const started = await calls['sync.start']({ accountIds, datasets: [...datasets] });
      if (!started.ok) throw new Error(started.error.message);
    },
    [...DATASETS, ...more],
  );
  await idle(page);
}

/** A ticket of the list. */
export const row = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Tickets' }).getByRole('button').filter({ hasText: text }).first();

export async function pick(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click();
}

export async function typeCode(form: Locator, code: string): Promise<void> {
  const boxes = form.getByRole('textbox', { name: /digit/i });
  for (const [i, digit] of [...code].entries()) await boxes.nth(i).fill(digit);
}

export const wrongCode = (code: string): string => (code === '111111' ? '222222' : '111111');

/** Does what the open dialog asks to confirm, and closes it when it was done. */
export async function confirm(page: Page, verb: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: verb, exact: true }).click();
  await closeAction(page);
}

export async function closeAction(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog').last();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.locator('.action-dialog')).toBeHidden();
}

/** Number of the ticket in front. */
export async function ticketInFront(page: Page): Promise<string> {
  return (await page.locator('.ticket-head .mono').textContent()) ?? '';
}

/** The sandbox's desk of an account. It was seeded by the app's own calls. */
export function deskOf(sandbox: Sandbox, name = 'demo'): Desk {
  const desk = sandbox.state.tickets.known(accountOf(sandbox, name).domainId);
  if (!desk) throw new Error('nobody has asked this desk anything');
  return desk;
}

/** @param text in its description, or its number */
export function ticketAt(desk: Desk, text: string): Ticket {
  const found = desk.tickets().find((t) => t.id === text || t.description.includes(text));
  if (!found) throw new Error(`no ticket ${text}`);
  return found;
}
