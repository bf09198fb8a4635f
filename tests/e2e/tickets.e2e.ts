/** The whole life of a ticket in the real app, against a sandbox: good days, bad days, offline, and somebody hostile. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../electron/sandbox/server';
import { resources } from '../../shared/i18n';
import { expect, test, type RunningApp } from './support/app';
import { accountOf, addAccount, keyOf } from './support/steps';

const SECRET = 'Confidential-9f31c0-only-for-the-handler';
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
async function withTickets(app: RunningApp, sandbox: Sandbox): Promise<void> {
  const { page } = app;
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, 'demo'), { name: 'Qinglan', later: true }));
  await pull(page);
  await open(page);
}

async function pull(page: Page): Promise<void> {
  await page.evaluate(async (datasets) => {
    const { calls } = window.yunzhang;
    const listed = await calls['accounts.list'](undefined);
    const accountIds = listed.ok ? listed.value.map((a) => a.id) : [];
    await calls['sync.start']({ accountIds, datasets: [...datasets] });
  }, DATASETS);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const status = await window.yunzhang.calls['sync.status'](undefined);
        return status.ok ? status.value.map((s) => s.state).join() : '';
      }),
    )
    .toMatch(/^(done|failed)/);
}

async function open(page: Page, name = 'Tickets'): Promise<void> {
  await page.locator('[data-region="sections"]').getByRole('button', { name, exact: true }).click();
}

const row = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Tickets' }).getByRole('button').filter({ hasText: text }).first();

/** What the next file dialog gives. */
async function choose(app: RunningApp, paths: string[]): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
  }, paths);
}

async function pick(page: Page, label: string, option: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click();
}

/** The sandbox's desk of the demo account. */
function deskOf(sandbox: Sandbox, domainId: string) {
  const account = { domainId };
  // The desk was seeded by the app's own calls; it is found by the id alone.
  return sandbox.state.tickets.known(account.domainId);
}

let sandbox: Sandbox;
let folder: string;
test.beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 'off' });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-files-'));
});
test.afterAll(async () => {
  await sandbox.close();
  fs.rmSync(folder, { recursive: true, force: true });
});
test.beforeEach(() => sandbox.reset());

function file(name: string, bytes: Buffer | string): string {
  const at = path.join(folder, name);
  fs.writeFileSync(at, bytes);
  return at;
}

/** Every file of a profile but Chromium's own, for a word that must not be there. */
function holds(profile: string, word: string): string[] {
  const found: string[] = [];
  const look = (at: string): void => {
    for (const entry of fs.readdirSync(at, { withFileTypes: true })) {
      const next = path.join(at, entry.name);
      if (entry.isDirectory()) look(next);
      else if (entry.isFile() && fs.readFileSync(next).includes(word)) found.push(next);
    }
  };
  look(profile);
  return found;
}

test('a ticket from template to score, with an attachment and a confidential note', async ({ app }) => {
  test.setTimeout(150_000);
  const { page } = app;
  await withTickets(app, sandbox);
  await expect(page.getByText(/\d+ tickets, \d+ open/)).toBeVisible();
  await page.getByRole('button', { name: 'New', exact: true }).click();
  const form = page.getByRole('form', { name: 'New ticket' });

  // What stands before it: the agreement.
  await form.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await closeAction(page);
  await expect(form.getByRole('button', { name: 'Accept' })).toBeHidden();

  await pick(page, 'Category', 'Product and technical');
  await pick(page, 'Product', 'Cloud Container Engine');
  await pick(page, 'Problem type', 'Fault report');
  await form.getByRole('radio', { name: /Serious/ }).check();
  await pick(page, 'Template', 'Fault report template');
  await expect(form.getByLabel('Description')).toHaveValue(/\[Symptom\]/);
  await form.getByLabel('Subject').fill('Nodes lose contact');
  await form.getByLabel('Confidential information').fill(SECRET);

  // A file that is too large, one of a wrong type, and one that is taken.
  await choose(app, [
    file('too-large.log', Buffer.alloc(11 * 1024 * 1024, 1)),
    file('tool.exe', 'MZ'),
    file('node.log', 'NotReady since 13:05'),
  ]);
  await form.getByRole('button', { name: 'Add attachments' }).click();
  await expect(form.getByText(/too-large\.log: 11\.0 MB/)).toBeVisible();
  await expect(form.getByText(/tool\.exe: type exe is not taken/)).toBeVisible();
  await expect(form.getByRole('list', { name: 'Attachments' }).getByText('Uploaded')).toBeVisible();

  // One that is too large for JSON goes as a form.
  await choose(app, [file('core.zip', Buffer.alloc(9 * 1024 * 1024, 1))]);
  await form.getByRole('button', { name: 'Add attachments' }).click();
  await expect(form.getByRole('list', { name: 'Attachments' }).getByText('Uploaded')).toHaveCount(2);
  expect(sandbox.requests().map((r) => r.operation)).toContain('UploadAccessory');

  // Another phone, by the code that is sent to it; a wrong one first.
  await form.getByLabel('Phone', { exact: true }).fill('13900002222');
  await form.getByRole('button', { name: 'Verify' }).first().click();
  await form.getByTestId('code-send').click();
  await expect.poll(() => sandbox.messages().at(-1)?.to).toBe('13900002222');
  const code = sandbox.messages().at(-1)?.code ?? '';
  await typeCode(form, code === '111111' ? '222222' : '111111');
  await expect(form.getByText(/The code is wrong, expired/)).toBeVisible();
  await typeCode(form, code);
  await expect(form.getByText('Verified', { exact: true })).toHaveCount(2);
  await app.screenshot('tickets-form');

  await form.getByRole('button', { name: 'Submit ticket' }).click();
  await expect(page.getByRole('heading', { name: 'Nodes lose contact' })).toBeVisible();
  const id = (await page.locator('.ticket-head .mono').textContent()) ?? '';
  await expect(page.getByRole('log')).toContainText('[Symptom]');
  await expect(page.getByRole('log')).toContainText('node.log');

  // What is confidential comes from the cloud, when it is asked for.
  await page.getByRole('button', { name: 'Show from the cloud' }).click();
  await expect(page.getByText(SECRET)).toBeVisible();
  await page.getByRole('button', { name: 'Hide', exact: true }).click();

  // The desk answers and says it is solved.
  const account = accountOf(sandbox, 'demo');
  const desk = deskOf(sandbox, account.domainId);
  const ticket = desk?.find(id);
  if (!desk || !ticket) throw new Error('the ticket is not in the sandbox');
  desk.accept(ticket, Date.now());
  desk.answer(ticket, 'Moved to another subnet. Confirm the result.', Date.now(), true);
  await page.evaluate(
    async ([ticketId]) => {
      const listed = await window.yunzhang.calls['accounts.list'](undefined);
      const accountId = listed.ok ? (listed.value[0]?.id ?? '') : '';
      await window.yunzhang.calls['tickets.look']({ accountId, ticketIds: [ticketId ?? ''] });
    },
    [id],
  );
  await expect(page.getByRole('log')).toContainText('Moved to another subnet');
  await app.screenshot('tickets-conversation');

  await page.getByRole('button', { name: 'Confirm and close' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm and close' }).click();
  await closeAction(page);
  await expect(page.locator('.ticket-head').getByText('Completed')).toBeVisible();
  await page.getByRole('button', { name: 'Score', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Score the ticket' });
  for (const scale of await dialog.getByRole('radiogroup').all())
    await scale.getByText('5', { exact: true }).click();
  await dialog.getByLabel('Comment').fill('Solved at once');
  await dialog.getByRole('button', { name: 'Submit score' }).click();
  await expect(page.getByText('Solved at once')).toBeVisible();

  expect(holds(app.profile, SECRET)).toEqual([]);
  expect(app.logs()).not.toContain(SECRET);
});

async function typeCode(form: Locator, code: string): Promise<void> {
  const boxes = form.getByRole('textbox', { name: /digit/i });
  for (const [i, digit] of [...code].entries()) await boxes.nth(i).fill(digit);
}

async function closeAction(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  const close = dialog.getByRole('button', { name: 'Close' });
  await close.click();
  await expect(dialog).toBeHidden();
}

test('bad days: an upload that is cut off, a ticket that was closed meanwhile, a refusal under HTTP 200', async ({
  app,
}) => {
  const { page } = app;
  await withTickets(app, sandbox);
  await row(page, /RDS/).click();
  const reply = page.getByRole('form', { name: 'Answer' });
  await expect(reply.getByText(/Attachments 0 of 5/)).toBeVisible();

  await choose(app, [file('rds.log', 'x'.repeat(2000))]);
  sandbox.faults.add({ operation: 'UploadJsonAccessories', kind: 'drop' });
  await reply.getByRole('button', { name: 'Add attachments' }).click();
  await expect(reply.getByText('Upload failed')).toBeVisible();
  await reply.getByRole('button', { name: 'Retry' }).click();
  await expect(reply.getByText('Uploaded')).toBeVisible();
  await reply.getByLabel('Answer').fill('The log is attached.');

  // The desk ends the ticket while the answer is written.
  const id = (await page.locator('.ticket-head .mono').textContent()) ?? '';
  const desk = deskOf(sandbox, accountOf(sandbox, 'demo').domainId);
  const ticket = desk?.find(id);
  if (!desk || !ticket) throw new Error('the ticket is not in the sandbox');
  desk.close(ticket, Date.now(), []);
  await reply.getByRole('button', { name: 'Send' }).click();
  await expect(reply.getByText('The ticket is completed; this is not possible.')).toBeVisible();
  await expect(reply.getByLabel('Answer')).toHaveValue('The log is attached.');

  // Urged twice: the second comes back as HTTP 200 with a code.
  await row(page, /ECS/).click();
  for (const again of [false, true]) {
    await page.locator('.ticket-head').getByRole('button', { name: 'Urge' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Urge' }).click();
    if (again) await expect(page.getByRole('dialog')).toContainText('OSM.01010004');
    await closeAction(page);
  }
});

test('what was pulled is read offline after a restart, and a draft waits', async ({ launch }) => {
  test.setTimeout(120_000);
  const first = await launch();
  await withTickets(first, sandbox);
  await row(first.page, /CDN/).click();
  await first.page.getByRole('form', { name: 'Answer' }).getByLabel('Answer').fill('Draft that waits');
  await expect(first.page.getByText('Draft kept on this computer')).toBeVisible();
  await first.close();

  const second = await launch({ profile: first.profile });
  const { page } = second;
  await second.electron.evaluate(({ session }) =>
    session.defaultSession.enableNetworkEmulation({ offline: true }),
  );
  await open(page);
  await row(page, /CDN/).click();
  await expect(page.getByRole('log')).toContainText('12,482.61 GB');
  await expect(page.getByRole('form', { name: 'Answer' }).getByLabel('Answer')).toHaveValue(
    'Draft that waits',
  );
  await page.getByRole('searchbox', { name: 'Search tickets and messages' }).fill('回源流量');
  await expect(page.getByText(/1 of \d+ tickets match/)).toBeVisible();
});

test('hostile messages and file names stay text, and are saved under safe names', async ({ app }) => {
  const { page } = app;
  await withTickets(app, sandbox);
  const desk = deskOf(sandbox, accountOf(sandbox, 'demo').domainId);
  const ticket = desk?.tickets().find((t) => t.description.includes('RDS'));
  if (!desk || !ticket) throw new Error('no ticket');
  const evil = '../../../.bashrc\u202egnp.exe';
  const attachment = desk.attachments.put(evil, Buffer.from('<svg onload=alert(1)>'), Date.now());
  const fake = desk.attachments.put('photo.png', Buffer.from('<html><script>alert(1)</script>'), Date.now());
  desk.say(
    ticket,
    1,
    '<img src=x onerror="document.title=\'owned\'"> <script>document.title="owned"</script> javascript:alert(1) https://evil.example/login https://support.huaweicloud.com@evil.example/ {{secret}} $t(common:appName) https://support.huaweicloud.com/ok.html',
    Date.now(),
    [attachment.id, fake.id],
  );
  await pull(page);
  await row(page, /RDS/).click();
  const log = page.getByRole('log');
  await expect(log).toContainText('<img src=x onerror=');
  await expect(log).toContainText('$t(common:appName)');
  await expect(log.locator('img, script, a, iframe')).toHaveCount(0);
  expect(await page.title()).not.toContain('owned');
  // Only the cloud's own site is a link, and it asks first.
  await expect(log.locator('.said-link')).toHaveText(['https://support.huaweicloud.com/ok.html']);
  await log.locator('.said-link').click();
  await expect(page.getByRole('dialog', { name: 'Open an external link' })).toContainText(
    'support.huaweicloud.com',
  );
  await page.keyboard.press('Escape');
  // What calls itself a picture and is none is not drawn.
  await log.getByRole('button', { name: 'Show picture' }).last().click();
  await expect(log.getByText('Not a picture that can be shown safely')).toBeVisible();
  // The name cannot leave the folder, turn around, or hide what it is.
  await expect(log).toContainText('\u27e8U+202E\u27e9');
  const target = fs.mkdtempSync(path.join(folder, 'saved-'));
  await choose(app, [target]);
  await log.locator('.said-chip').filter({ hasText: 'bashrc' }).getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => fs.readdirSync(target)).toEqual(['bashrc_gnp.exe']);
  expect(fs.existsSync(path.join(folder, '.bashrc'))).toBe(false);
});

test('every ticket view in both languages, light and dark', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  await withTickets(app, sandbox);
  for (const language of ['zh-CN', 'en'] as const) {
    await app.setLanguage(language);
    const texts = resources[language];
    for (const theme of ['light', 'dark'] as const) {
      await app.setTheme(theme);
      for (const [width, height] of [
        [1280, 800],
        [1024, 640],
      ] as const) {
        await app.setSize(width, height);
        await open(page, texts.common.section.tickets);
        await page.getByRole('button').filter({ hasText: 'CDN' }).first().click();
        await expect(page.getByRole('log')).toContainText('CDN');
        await app.screenshot(`tickets/${language}-${theme}-${width}-conversation`);
        await page.getByRole('button', { name: texts.tickets.list.new, exact: true }).click();
        await expect(page.getByRole('form', { name: texts.tickets.form.title })).toBeVisible();
        await app.screenshot(`tickets/${language}-${theme}-${width}-form`);
      }
    }
  }
});
