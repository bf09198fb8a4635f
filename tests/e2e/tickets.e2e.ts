/** The life of a ticket in the real app, from its template to its score. */
import { filesWith } from '../support/files';
import { expect, test } from './support/app';
import { choose } from './support/dialogs';
import { useSandbox } from './support/sandbox';
import { accountIdOf } from './support/steps';
import {
  closeAction,
  deskOf,
  pick,
  pull,
  ticketAt,
  ticketInFront,
  typeCode,
  withTickets,
  wrongCode,
} from './support/tickets';

const SECRET = 'Confidential-9f31c0-only-for-the-handler';
const cloud = useSandbox();

test('a ticket from template to score, with an attachment and a confidential note', async ({
  app,
  files,
}) => {
  test.setTimeout(150_000);
  const { page } = app;
  const sandbox = cloud();
  await withTickets(app, sandbox);
  await pull(page, ['periodResources']);
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

  // A resource from the cache, hours for calls, a copy to an address the cloud knows.
  const resource = form.getByRole('combobox', { name: 'Resource' });
  await resource.fill('web');
  await expect(page.locator('.ant-select-dropdown:visible .ant-select-item-option').first()).toContainText(
    'web',
  );
  // Enter takes the choice; it does not send the form.
  await resource.press('ArrowDown');
  await resource.press('Enter');
  await expect(resource).toHaveValue(/^[0-9a-f-]{32,36}$/);
  const resourceId = await resource.inputValue();
  await form.getByLabel('Time for calls').fill('18:00-09:00');
  await expect(form.getByText(/the first before the second/)).toBeVisible();
  await form.getByLabel('Time for calls').fill('09:00-18:00');
  await form.getByRole('button', { name: /^ops@/ }).click();
  await expect(form.getByLabel('Copies to')).toHaveValue(/^ops@/);

  // The draft is kept without what is confidential, in no file of this computer.
  await expect(form.getByText(/Draft kept on this computer/)).toBeVisible();
  expect(filesWith(app.profile, 'Nodes lose contact')).not.toEqual([]);
  expect(filesWith(app.profile, SECRET)).toEqual([]);

  // A file that is too large, one of a wrong type, and one that is taken.
  await choose(
    app,
    files.file('too-large.log', Buffer.alloc(11 * 1024 * 1024, 1)),
    files.file('tool.exe', 'MZ'),
    files.file('node.log', 'NotReady since 13:05'),
  );
  await form.getByRole('button', { name: 'Add attachments' }).click();
  await expect(form.getByText(/too-large\.log: 11\.0 MB/)).toBeVisible();
  await expect(form.getByText(/tool\.exe: type exe is not taken/)).toBeVisible();
  await expect(form.getByRole('list', { name: 'Attachments' }).getByText('Uploaded')).toBeVisible();

  // One that is too large for JSON goes as a form.
  await choose(app, files.file('core.zip', Buffer.alloc(9 * 1024 * 1024, 1)));
  await form.getByRole('button', { name: 'Add attachments' }).click();
  await expect(form.getByRole('list', { name: 'Attachments' }).getByText('Uploaded')).toHaveCount(2);
  expect(sandbox.requests().map((r) => r.operation)).toContain('UploadAccessory');

  // More than may hang on one ticket: the last is not taken.
  await choose(app, ...['a', 'b', 'c', 'd'].map((name) => files.file(`${name}.txt`, name)));
  await form.getByRole('button', { name: 'Add attachments' }).click();
  await expect(form.getByText('At most 5 attachments')).toBeVisible();
  await expect(form.getByRole('list', { name: 'Attachments' }).getByText('Uploaded')).toHaveCount(5);

  // Another phone, by the code that is sent to it; a wrong one first.
  await form.getByLabel('Phone', { exact: true }).fill('13900002222');
  await form.getByRole('button', { name: 'Verify' }).first().click();
  await form.getByTestId('code-send').click();
  await expect.poll(() => sandbox.messages().at(-1)?.to).toBe('13900002222');
  const code = sandbox.messages().at(-1)?.code ?? '';
  await typeCode(form, wrongCode(code));
  await expect(form.getByText(/The code is wrong, expired/)).toBeVisible();
  await typeCode(form, code);
  await expect(form.getByText('Verified', { exact: true })).toHaveCount(2);
  await app.screenshot('tickets-form');

  await form.getByRole('button', { name: 'Submit ticket' }).click();
  await expect(page.getByRole('heading', { name: 'Nodes lose contact' })).toBeVisible();
  const id = await ticketInFront(page);
  await expect(page.getByRole('log')).toContainText('[Symptom]');
  await expect(page.getByRole('log')).toContainText('node.log');
  const desk = deskOf(sandbox);
  const ticket = ticketAt(desk, id);
  expect(ticket.contact).toMatchObject({ mobile: '13900002222', remindTime: '09:00-18:00' });
  expect(ticket.contact.ccEmails).toHaveLength(1);
  expect(Object.fromEntries(ticket.extends)).toEqual({ secret_info: SECRET, resource_id: resourceId });

  // What is confidential comes from the cloud, when it is asked for.
  await page.getByRole('button', { name: 'Show from the cloud' }).click();
  await expect(page.getByText(SECRET)).toBeVisible();
  await page.getByRole('button', { name: 'Hide', exact: true }).click();

  // The desk answers and says it is solved.
  desk.accept(ticket, Date.now());
  desk.answer(ticket, 'Moved to another subnet. Confirm the result.', Date.now(), true);
  const accountId = await accountIdOf(page);
  const looked = await page.evaluate((asked) => window.yunzhang.calls['tickets.look'](asked), {
    accountId,
    ticketIds: [id],
  });
  expect(looked.ok).toBe(true);
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

  expect(filesWith(app.profile, SECRET)).toEqual([]);
  expect(app.logs()).not.toContain(SECRET);
});
