/** Talking in a ticket: marks, quotes, withdrawing, pictures, files, contact, what is told by the system, and when nothing is asked. */
import fs from 'node:fs';
import path from 'node:path';
import { filesWith } from '../support/files';
import { expect, test } from './support/app';
import { choose } from './support/dialogs';
import { considered, keepNotices, press, told } from './support/notices';
import { useSandbox } from './support/sandbox';
import { openSection } from './support/steps';
import {
  confirm,
  deskOf,
  pull,
  row,
  ticketAt,
  ticketInFront,
  typeCode,
  withTickets,
  wrongCode,
} from './support/tickets';

const cloud = useSandbox();

const asked = (operation: string): number =>
  cloud()
    .requests()
    .filter((r) => r.operation === operation).length;

test('a conversation: unread, pictures, quotes, withdrawing, files, contact, notifications, a hidden window', async ({
  app,
  files,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  const sandbox = cloud();
  await keepNotices(app);
  await withTickets(app, sandbox);
  const desk = deskOf(sandbox);
  const log = page.getByRole('log');
  const reply = page.getByRole('form', { name: 'Answer' });

  await test.step('unread messages are marked in list and conversation until they are read', async () => {
    const cdn = row(page, /CDN/);
    await expect(cdn.getByText('2 unread')).toBeAttached();
    await page.getByRole('button', { name: 'Unread only' }).click();
    await expect(page.getByText(/2 of \d+ tickets match/)).toBeVisible();
    await page.getByRole('button', { name: 'Unread only' }).click();
    await cdn.click();
    await expect(log.getByText('Unread', { exact: true })).toBeVisible();
    // Having been seen, they are read, in the cloud too.
    await expect(cdn.getByText('2 unread')).toHaveCount(0);
    expect(ticketAt(desk, 'CDN').messages.every((m) => m.read)).toBe(true);
  });

  await test.step('a picture is shown in place', async () => {
    await log.getByRole('button', { name: 'Show picture' }).click();
    const picture = log.getByRole('img', { name: /traffic-by-day\.png/ });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((img: HTMLImageElement) => [img.complete, img.naturalWidth])).toEqual([
      true,
      320,
    ]);
    expect(await picture.getAttribute('src')).toMatch(/^(data:image\/png|blob:)/);
  });

  await test.step('a message is quoted above what was written', async () => {
    await reply.getByLabel('Answer').fill('Confirmed.');
    await log.getByRole('article').last().hover();
    await log.getByRole('article').last().getByRole('button', { name: 'Quote' }).click();
    await expect(reply.getByLabel('Answer')).toHaveValue(/^> 补充按日对照图，见附件。\n\nConfirmed\.$/);
  });

  await test.step('an upload is cancelled, tried again, and goes with the answer', async () => {
    await choose(app, files.file('by-day.csv', 'day,GB\n2026-10-01,400\n'));
    await expect(reply.getByText(/Attachments 0 of 5/)).toBeVisible();
    sandbox.faults.add({ operation: 'UploadJsonAccessories', kind: 'slow', delayMs: 600_000 });
    await reply.getByRole('button', { name: 'Add attachments' }).click();
    await reply.getByRole('button', { name: 'Cancel' }).click();
    await expect(reply.getByText('Upload cancelled')).toBeVisible();
    await expect(reply.getByRole('button', { name: 'Send' })).toBeDisabled();
    await reply.getByRole('button', { name: 'Retry' }).click();
    await expect(reply.getByText('Uploaded')).toBeVisible();
    await reply.getByRole('button', { name: 'Send' }).click();
    await expect(log).toContainText('by-day.csv');
    await expect(log).toContainText('> 补充按日对照图');
    await expect(reply.getByLabel('Answer')).toHaveValue('');
  });

  await test.step('an attachment is saved into the folder that is chosen', async () => {
    const target = files.empty('saved');
    await choose(app, target);
    await log
      .locator('.said-chip')
      .filter({ hasText: 'by-day.csv' })
      .getByRole('button', { name: 'Save' })
      .click();
    const saved = path.join(target, 'by-day.csv');
    // The file is there before what is in it.
    await expect
      .poll(() => (fs.existsSync(saved) ? fs.readFileSync(saved, 'utf8') : ''))
      .toContain('2026-10-01,400');
  });

  await test.step('a message of one’s own is withdrawn', async () => {
    await reply.getByLabel('Answer').fill('A slip of the pen');
    await reply.getByRole('button', { name: 'Send' }).click();
    await expect(log).toContainText('A slip of the pen');
    const slip = log.getByRole('article').filter({ hasText: 'A slip of the pen' });
    await slip.hover();
    await slip.getByRole('button', { name: 'Withdraw message' }).click();
    await expect(page.getByRole('dialog')).toContainText('A slip of the pen');
    await confirm(page, 'Withdraw');
    await expect(log).not.toContainText('A slip of the pen');
    expect(ticketAt(desk, 'CDN').messages.some((m) => m.content.includes('slip'))).toBe(false);
  });

  await test.step('the contact is changed after the right code only', async () => {
    await page.getByRole('button', { name: 'Change contact' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change contact' });
    await dialog.getByLabel('Phone', { exact: true }).fill('13900003333');
    await expect(dialog.getByRole('button', { name: 'Change', exact: true })).toBeDisabled();
    await dialog.getByRole('button', { name: 'Verify' }).first().click();
    await dialog.getByTestId('code-send').click();
    await expect.poll(() => sandbox.messages().at(-1)?.to).toBe('13900003333');
    const code = sandbox.messages().at(-1)?.code ?? '';
    await typeCode(dialog, wrongCode(code));
    await expect(dialog.getByText(/The code is wrong, expired/)).toBeVisible();
    await typeCode(dialog, code);
    await expect(dialog.getByText('Verified', { exact: true })).toHaveCount(2);
    await dialog.getByLabel('Time for calls').fill('10:00-12:00');
    await app.screenshot('tickets/contact');
    await dialog.getByRole('button', { name: 'Change', exact: true }).click();
    await expect(dialog).toBeHidden();
    expect(ticketAt(desk, 'CDN').contact).toMatchObject({ mobile: '13900003333', remindTime: '10:00-12:00' });
    await expect(page.getByRole('complementary', { name: 'About the ticket' })).toContainText('10:00-12:00');
  });

  await test.step('the desk is told more, and what is confidential is shown only when it is asked for', async () => {
    await page.getByRole('button', { name: 'Further details' }).click();
    const dialog = page.getByRole('dialog', { name: 'Further details' });
    await dialog.getByLabel('Resource ID').fill('cdn-domain-7');
    await dialog.getByLabel('Confidential information').fill('stats / only-for-you');
    await app.screenshot('tickets/further');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await expect(dialog).toBeHidden();
    expect(ticketAt(desk, 'CDN').extends.get('resource_id')).toBe('cdn-domain-7');
    await expect(page.getByText('only-for-you')).toHaveCount(0);
    await page.getByRole('button', { name: 'Show from the cloud' }).click();
    await expect(page.getByText('stats / only-for-you')).toBeVisible();
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
  });

  await test.step('an answer goes with something confidential, which stays in no file of this computer', async () => {
    await reply.getByRole('button', { name: 'Confidential information' }).click();
    await reply.getByRole('textbox', { name: 'Confidential information' }).fill('root / swordfish-77');
    await reply.getByLabel('Answer').fill('The account is in the confidential information.');
    await reply.getByRole('button', { name: 'Send' }).click();
    await expect(log).toContainText('The account is in the confidential information.');
    expect(ticketAt(desk, 'CDN').extends.get('secret_info')).toBe('root / swordfish-77');
    await expect(page.getByText('swordfish')).toHaveCount(0);
    for (const word of ['swordfish-77', 'only-for-you']) expect(filesWith(app.profile, word)).toEqual([]);
    expect(app.logs()).not.toMatch(/swordfish|only-for-you/);
  });

  await test.step('an answer, a change of state and a ticket that waits are told, and a press opens the ticket', async () => {
    const rds = ticketAt(desk, 'RDS');
    await expect
      .poll(
        async () => {
          desk.say(rds, 1, 'Logs are being read.', Date.now());
          await pull(page);
          return (await told(app)).map((n) => n.title);
        },
        { intervals: [2500] },
      )
      .toContain(`${rds.id}: a new answer`);
    expect((await told(app)).find((n) => n.title.startsWith(rds.id))?.body).toBe('RDS 主备切换原因');
    const ecs = ticketAt(desk, 'ECS 无法连接');
    desk.accept(ecs, Date.now());
    ecs.due = null;
    desk.answer(rds, 'A host was replaced. Confirm the result.', Date.now(), true);
    await expect
      .poll(
        async () => {
          await pull(page);
          return (await told(app)).map((n) => n.title);
        },
        { intervals: [2000] },
      )
      .toEqual(expect.arrayContaining([`${ecs.id}: In progress`, `${rds.id} waits for you: Confirm result`]));
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    await openSection(page, 'Overview');
    await press(app, `${rds.id} waits for you: Confirm result`);
    await expect(page.locator('.ticket-head')).toContainText(rds.id);
    await expect(log).toContainText('A host was replaced');
    expect(
      await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()),
    ).toBe(false);
  });

  await test.step('kinds that were turned off are not told', async () => {
    const before = await told(app);
    const alike = await considered(app);
    await app.setSettings({ quiet: ['tickets'] });
    const ecs = ticketAt(desk, 'ECS 无法连接');
    desk.answer(ecs, 'Which subnet?', Date.now(), false);
    await expect(async () => {
      await pull(page);
      await expect(row(page, /ECS/).getByText('Awaiting you')).toBeVisible({ timeout: 1000 });
    }).toPass();
    await expect.poll(() => considered(app)).toBeGreaterThan(alike);
    expect(await told(app)).toEqual(before);
  });

  await test.step('an answer to a result takes the ticket back into processing', async () => {
    expect(await ticketInFront(page)).toBe(ticketAt(desk, 'RDS').id);
    await expect(reply.getByText('Sending an answer takes the ticket back into processing')).toBeVisible();
    await reply.getByLabel('Answer').fill('It happened again.');
    await reply.getByRole('button', { name: 'Send' }).click();
    await expect(page.locator('.ticket-head').getByText('In progress')).toBeVisible();
  });

  await test.step('nothing is asked while the window is hidden, and at once when it is seen again', async () => {
    await page.clock.install();
    await row(page, /CDN/).click();
    await expect(log).toContainText('by-day.csv');
    const first = asked('ListNewInstantMessages');
    await page.clock.runFor(21_000);
    await expect.poll(() => asked('ListNewInstantMessages')).toBe(first + 1);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.clock.runFor(120_000);
    // What it had asked would have arrived before what is asked now.
    await pull(page);
    expect(asked('ListNewInstantMessages')).toBe(first + 1);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => asked('ListNewInstantMessages')).toBe(first + 2);
  });
});
