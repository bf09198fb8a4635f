/** Somebody hostile writes into a ticket: what they say and how they name their files does nothing but stand there. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from './support/app';
import { choose } from './support/dialogs';
import { useSandbox } from './support/sandbox';
import { deskOf, pull, row, ticketAt, withTickets } from './support/tickets';

const cloud = useSandbox();

test('hostile messages and file names stay text, and are saved under safe names', async ({ app, files }) => {
  const { page } = app;
  const sandbox = cloud();
  await withTickets(app, sandbox);
  const desk = deskOf(sandbox);
  const ticket = ticketAt(desk, 'RDS');
  const evil = '../../../.bashrc\u202egnp.exe';
  const attachment = desk.attachments.put(evil, Buffer.from('<svg onload=alert(1)>'), Date.now());
  const fake = desk.attachments.put('photo.png', Buffer.from('<html><script>alert(1)</script>'), Date.now());
  const bomb = desk.attachments.put('huge.png', pngHead(60_000, 60_000), Date.now());
  ticket.description = `<b onclick=alert(1)>RDS</b>\u202e {{accounts}} \n${ticket.description}`;
  const label = desk.labels.create('<i>free</i>', 'red;background:url(https://evil.example/)');
  ticket.labelIds.push(label?.id ?? 0);
  desk.say(
    ticket,
    1,
    '<img src=x onerror="document.title=\'owned\'"> <script>document.title="owned"</script> javascript:alert(1) https://evil.example/login https://support.huaweicloud.com@evil.example/ {{secret}} $t(common:appName) https://support.huaweicloud.com/ok.html',
    Date.now(),
    [attachment.id, fake.id, bomb.id],
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
  for (const [i, name] of ['photo.png', 'huge.png'].entries()) {
    await log
      .locator('.said-chip')
      .filter({ hasText: name })
      .getByRole('button', { name: 'Show picture' })
      .click();
    await expect(log.getByText('Not a picture that can be shown safely')).toHaveCount(i + 1);
  }
  await expect(log.locator('img')).toHaveCount(0);
  // Title and label are text; a colour that is none paints nothing.
  await expect(page.locator('.ticket-title')).toHaveText(
    '<b onclick=alert(1)>RDS</b>\u27e8U+202E\u27e9 {{accounts}}',
  );
  await expect(page.getByRole('complementary').getByText('<i>free</i>')).toBeVisible();
  await expect(page.locator('[style*="evil"], [fill*="evil"], b[onclick]')).toHaveCount(0);
  await expect(page.locator('i', { hasText: 'free' })).toHaveCount(0);
  // The name cannot leave the folder, turn around, or hide what it is.
  await expect(log).toContainText('\u27e8U+202E\u27e9');
  const target = files.empty('as/deep as/it climbs');
  await choose(app, target);
  await log.locator('.said-chip').filter({ hasText: 'bashrc' }).getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => fs.readdirSync(target)).toEqual(['bashrc_gnp.exe']);
  expect(fs.existsSync(path.join(files.folder, '.bashrc'))).toBe(false);
});

/** The beginning of a picture that says to be this large. */
function pngHead(width: number, height: number): Buffer {
  const head = Buffer.alloc(64);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}
