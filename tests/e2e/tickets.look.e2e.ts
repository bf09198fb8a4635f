/** Every view of tickets, looked at in both languages and themes, in the usual window and the least one. */
import { startSandbox, type Sandbox } from '../../electron/sandbox/server';
import { resources } from '../../shared/i18n';
import { expect, test } from './support/app';
import { open, withTickets } from './support/tickets';

let sandbox: Sandbox;
test.beforeAll(async () => {
  sandbox = await startSandbox({ rateLimit: 'off' });
});
test.afterAll(() => sandbox.close());

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
