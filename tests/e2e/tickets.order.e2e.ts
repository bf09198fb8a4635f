/** Keeping tickets in order: filters and counts, search, drafts, labels, relations, log, export, ends, reports, privileges, accounts. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { choose } from './support/dialogs';
import { useSandbox } from './support/sandbox';
import { closeAction, confirm, deskOf, row, ticketAt, ticketInFront, withTickets } from './support/tickets';

const cloud = useSandbox();

const foot = (page: Page) => page.locator('.tickets-foot');
const rows = (page: Page) => page.getByRole('region', { name: 'Tickets' }).locator('ul .ticket-row');

test('tickets in order: filters, search, drafts, labels, relations, log, export, withdraw, delete, report, privileges', async ({
  app,
  files,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  const sandbox = cloud();
  await withTickets(app, sandbox);
  const desk = deskOf(sandbox);
  const panel = page.getByRole('complementary', { name: 'About the ticket' });

  await test.step('the list counts, and every choice of a filter says how many tickets it leaves', async () => {
    const all = desk.tickets();
    const waiting = all.filter((t) => t.status === 2 || t.status === 17).length;
    await expect(foot(page)).toContainText(`${all.length} tickets`);
    await expect(foot(page)).toContainText(`${waiting} waiting for you`);
    // State, severity, product, number, for whom it waits, age, unread: all of it stands in the list.
    await expect(row(page, /CDN/)).toHaveText(
      /unread2.*Awaiting you.*CDN.*Normal.*IT\d+.*Waiting for you.*2 d/,
    );
    const completed = all.filter((t) => t.status === 3).length;
    await page.getByRole('button', { name: 'State', exact: true }).click();
    const choice = page
      .getByRole('group', { name: 'State' })
      .locator('label')
      .filter({ hasText: 'Completed' });
    await expect(choice.locator('.n')).toHaveText(String(completed));
    await choice.click();
    await page.keyboard.press('Escape');
    await expect(rows(page)).toHaveCount(completed);
    await expect(foot(page)).toHaveText(`${completed} of ${all.length} tickets match`);
    await page.getByRole('button', { name: 'Product', exact: true }).click();
    const products = page.getByRole('group', { name: 'Product' }).locator('label');
    const first = Number(await products.first().locator('.n').textContent());
    await products.first().click();
    await page.keyboard.press('Escape');
    await expect(rows(page)).toHaveCount(first);
    for (const name of ['Remove filter: State', 'Remove filter: Product'])
      await page.getByRole('button', { name }).click();
    await expect(rows(page)).toHaveCount(all.length);
  });

  await test.step('words of messages are found, with where they stand', async () => {
    const search = page.getByRole('searchbox', { name: 'Search tickets and messages' });
    await search.fill('独立的云硬盘');
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page).first()).toContainText('建议把备份目录移到独立的云硬盘');
    await search.fill('rds-error.log');
    await expect(rows(page).first()).toContainText('RDS');
    await search.fill('no such words');
    await expect(page.getByText('No ticket matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear filters' }).click();
  });

  await test.step('a draft waits in the list and goes when it is deleted', async () => {
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const form = page.getByRole('form', { name: 'New ticket' });
    await form.getByLabel('Subject').fill('Only begun');
    await expect(page.getByRole('region', { name: 'Drafts' })).toContainText('Only begun');
    await row(page, /RDS/).click();
    await page.getByRole('region', { name: 'Drafts' }).getByRole('button').click();
    await expect(form.getByLabel('Subject')).toHaveValue('Only begun');
    await form.getByRole('button', { name: 'Delete draft' }).click();
    await expect(page.getByRole('region', { name: 'Drafts' })).toHaveCount(0);
  });

  await test.step('a label is made, renamed, coloured, and put on a ticket', async () => {
    await page.getByRole('button', { name: 'Manage labels' }).click();
    const dialog = page.getByRole('dialog', { name: 'Labels' });
    const last = dialog.locator('.label-row').last();
    await last.getByLabel('Name').fill('urgent');
    await last.getByRole('button', { name: 'New label' }).click();
    const labels = dialog.locator('.label-row');
    await expect(labels).toHaveCount(5);
    const made = labels.nth(3);
    await expect(made.getByLabel('Name')).toHaveValue('urgent');
    await made.getByLabel('Colour').fill('#a3262a');
    await made.getByLabel('Name').fill('before noon');
    await made.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(() => desk.labels.all().map(({ name, color }) => `${name} ${color}`))
      .toContain('before noon #a3262a');
    await app.screenshot('tickets/labels');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await row(page, /ECS/).click();
    await panel.getByRole('button', { name: 'Add label' }).click();
    await panel.getByRole('group', { name: 'Labels' }).getByText('before noon').click();
    await page.keyboard.press('Escape');
    await expect(panel.locator('.badge').filter({ hasText: 'before noon' })).toBeVisible();
    await page.getByRole('button', { name: 'Label', exact: true }).click();
    await page.getByRole('group', { name: 'Label' }).getByText('before noon').click();
    await page.keyboard.press('Escape');
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Remove filter: Label' }).click();
  });

  await test.step('tickets are related, followed, and parted again', async () => {
    const rds = ticketAt(desk, 'RDS 主备');
    await panel.getByRole('textbox', { name: 'Ticket number' }).fill(rds.id);
    await panel.getByRole('button', { name: 'Relate', exact: true }).click();
    await panel.getByRole('button', { name: new RegExp(`^${rds.id}`) }).click();
    await expect(page.locator('.ticket-head')).toContainText(rds.id);
    const ecs = ticketAt(desk, 'ECS 无法连接');
    await panel.getByRole('button', { name: `Remove the relation to ${ecs.id}` }).click();
    await expect(panel.getByRole('button', { name: new RegExp(`^${ecs.id}`) })).toHaveCount(0);
    expect(ecs.relatedIds).not.toContain(rds.id);
  });

  await test.step('the log tells what was done, and by folding out all of it', async () => {
    await row(page, /CDN/).click();
    await expect(panel.getByText('Engineer asked for details')).toBeVisible();
    await panel.getByRole('button', { name: 'Whole log' }).click();
    await expect(panel.locator('.ticket-log li')).toHaveCount(ticketAt(desk, 'CDN').log.length);
  });

  await test.step('the cloud’s own export is saved where the person says', async () => {
    const target = files.empty('out');
    await choose(app, target);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect.poll(() => fs.readdirSync(target)).toHaveLength(1);
    expect(fs.readFileSync(path.join(target, fs.readdirSync(target)[0] ?? ''), 'utf8')).toContain('CDN');
  });

  await test.step('a ticket that waits for the person is closed without a result', async () => {
    const head = page.locator('.ticket-head');
    await head.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(page.getByRole('dialog')).toContainText('completed without waiting for a result');
    await page.locator('.action-dialog').getByRole('button', { name: 'Close', exact: true }).last().click();
    await closeAction(page);
    await expect(head.getByText('Completed')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Score', exact: true })).toBeVisible();
    expect(ticketAt(desk, 'CDN').status).toBe(3);
  });

  await test.step('a ticket is withdrawn, then deleted by typing its number', async () => {
    await row(page, /ECS/).click();
    const id = await ticketInFront(page);
    const head = page.locator('.ticket-head');
    await head.getByRole('button', { name: 'Withdraw' }).click();
    await expect(page.getByRole('dialog')).toContainText('cannot be resumed');
    await confirm(page, 'Withdraw');
    await expect(head.getByText('Withdrawn')).toBeVisible();
    // What its state does not permit is not offered.
    await expect(head.getByRole('button')).toHaveText(['Delete']);
    await expect(page.getByText('Withdrawn: no more replies can be sent')).toBeVisible();
    await head.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.locator('.action-dialog');
    await expect(dialog.getByRole('button', { name: 'Delete', exact: true })).toBeDisabled();
    await dialog.getByRole('textbox').fill(id);
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(row(page, id)).toHaveCount(0);
    expect(desk.find(id)).toBeUndefined();
  });

  await test.step('abuse is reported with evidence', async () => {
    await page.getByRole('button', { name: 'Report abuse' }).click();
    const dialog = page.getByRole('dialog', { name: 'Report something unlawful' });
    await dialog.getByLabel('Kind', { exact: true }).fill('phishing');
    await dialog.getByLabel('Subject').fill('A copy of our shop');
    await dialog.getByLabel('What happened').fill('shop.example copies our pages.');
    await dialog.getByText('Trademark', { exact: true }).click();
    await dialog.getByLabel('Number of the right').fill('TM-77');
    await dialog.getByLabel('Name', { exact: true }).fill('Lin');
    await dialog.getByLabel('Phone').fill('13911112222');
    for (const [i, name] of ['proof.png', 'card.png'].entries()) {
      await choose(app, files.file(name, name));
      await dialog.getByRole('button', { name: 'Add attachments' }).nth(i).click();
      await expect(dialog.getByText('Uploaded')).toHaveCount(i + 1);
    }
    await app.screenshot('tickets/report');
    await dialog.getByRole('button', { name: 'Continue' }).click();
    await page.locator('.action-dialog').getByRole('button', { name: 'Send report' }).click();
    await closeAction(page);
    await expect(dialog).toBeHidden();
    expect(desk.feedbacks).toMatchObject([
      { type: 'phishing', title: 'A copy of our shop', files: [expect.any(String)] },
    ]);
  });

  await test.step('a member asks for the privileges to export and to raise tickets', async () => {
    await withTickets(app, sandbox, 'china-member-1');
    const target = files.empty('member');
    await choose(app, target);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await confirm(page, 'Ask');
    await expect.poll(() => fs.readdirSync(target)).toHaveLength(1);
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const form = page.getByRole('form', { name: 'New ticket' });
    await expect(form.getByText('This account may not raise tickets')).toBeVisible();
    await form.getByRole('button', { name: 'Ask for the privilege' }).click();
    await confirm(page, 'Ask');
    await expect(form.getByText('This account may not raise tickets')).toBeHidden();
    expect([...deskOf(sandbox, 'china-member-1').privileges]).toContain('granted createCase');
  });

  await test.step('all accounts’ tickets stand in one list', async () => {
    const mine = deskOf(sandbox, 'china-member-1').tickets().length;
    await page.getByRole('button', { name: 'Scope' }).click();
    await page.getByText('All accounts', { exact: true }).click();
    await expect(foot(page)).toContainText(`${desk.tickets().length + mine} tickets`);
    await expect(rows(page).filter({ hasText: 'CDN' }).first()).toBeVisible();
  });
});
