/** Bad days of tickets: what is refused, what is cut off, what happens behind one's back, and no network at all. */
import { expect, test } from './support/app';
import { choose } from './support/dialogs';
import { useSandbox } from './support/sandbox';
import { openSection } from './support/steps';
import { closeAction, deskOf, row, ticketAt, ticketInFront, withTickets } from './support/tickets';

const cloud = useSandbox();

test('bad days: an upload that is cut off, a ticket that was closed meanwhile, a refusal under HTTP 200', async ({
  app,
  files,
}) => {
  const { page } = app;
  const sandbox = cloud();
  await withTickets(app, sandbox);
  await row(page, /RDS/).click();
  const reply = page.getByRole('form', { name: 'Answer' });
  await expect(reply.getByText(/Attachments 0 of 5/)).toBeVisible();

  await choose(app, files.file('rds.log', 'x'.repeat(2000)));
  sandbox.faults.add({ operation: 'UploadJsonAccessories', kind: 'drop' });
  await reply.getByRole('button', { name: 'Add attachments' }).click();
  await expect(reply.getByText('Upload failed')).toBeVisible();
  await reply.getByRole('button', { name: 'Retry' }).click();
  await expect(reply.getByText('Uploaded')).toBeVisible();
  await reply.getByLabel('Answer').fill('The log is attached.');

  // The desk ends the ticket while the answer is written.
  const desk = deskOf(sandbox);
  desk.close(ticketAt(desk, await ticketInFront(page)), Date.now(), []);
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
  const sandbox = cloud();
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
  await openSection(page, 'Tickets');
  await row(page, /CDN/).click();
  await expect(page.getByRole('log')).toContainText('12,482.61 GB');
  await expect(page.getByRole('form', { name: 'Answer' }).getByLabel('Answer')).toHaveValue(
    'Draft that waits',
  );
  await page.getByRole('searchbox', { name: 'Search tickets and messages' }).fill('回源流量');
  await expect(page.getByText(/1 of \d+ tickets match/)).toBeVisible();

  // The line is back: the draft waits for the person, nothing sends it in secret.
  await second.electron.evaluate(({ session }) =>
    session.defaultSession.enableNetworkEmulation({ offline: false }),
  );
  await expect(page.getByRole('form', { name: 'Answer' }).getByText(/Attachments 0 of 5/)).toBeVisible();
  expect(sandbox.requests().map((r) => r.operation)).not.toContain('CreateMessages');
});
