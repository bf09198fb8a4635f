/** What a person does in several tests, in the English interface. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Sandbox, SandboxAccount } from '../../../electron/sandbox/server';
import { resources } from '../../../shared/i18n';

export { accountNamed as accountOf } from '../../support/sandboxAccount';

export type Texts = (typeof resources)['en'];

/** A first pull of 36 months through a paced client takes a while on a slow machine. */
export const PULLED_WITHIN_MS = 120_000;

export type KeyTyped = {
  ak: string;
  sk: string;
  token?: string;
  /** In place of a key: an IAM user, with a code of the MFA device where it has one. */
  user?: { domainName: string; name: string; password: string; mfa?: { id: string; passcode: string } };
  /** Both endpoints; the site's own hosts when not given. */
  url?: string;
  name?: string;
  site?: 'China CNY' | 'International USD';
  keep?: 'OS keychain' | 'This run only';
  later?: boolean;
};

/** Fills in the dialog that is open. */
export async function typeKey(dialog: Locator, key: KeyTyped): Promise<void> {
  if (key.url !== undefined) {
    await dialog.getByText('Custom', { exact: true }).click();
    await dialog.getByLabel('Billing endpoint (BSS)').fill(key.url);
    await dialog.getByLabel('Identity endpoint (IAM)').fill(key.url);
  }
  if (key.site) await dialog.getByText(key.site, { exact: true }).last().click();
  if (key.token !== undefined) {
    await dialog.getByText('Temporary with token', { exact: true }).click();
    await dialog.getByLabel('Security token').fill(key.token);
  }
  if (key.user) await typeUser(dialog, key.user);
  else {
    await dialog.getByLabel('Access Key ID (AK)').fill(key.ak);
    await dialog.getByLabel('Secret Access Key (SK)').fill(key.sk);
  }
  if (key.keep) await dialog.getByRole('radio', { name: key.keep }).check();
  if (key.name !== undefined) await dialog.getByLabel('Name (optional)').fill(key.name);
  if (key.later) await dialog.getByRole('checkbox', { name: 'Sync right after adding' }).uncheck();
}

async function typeUser(dialog: Locator, user: NonNullable<KeyTyped['user']>): Promise<void> {
  await dialog.getByText('IAM user password', { exact: true }).click();
  await dialog.getByLabel('Account name').fill(user.domainName);
  await dialog.getByLabel('IAM user name').fill(user.name);
  await dialog.getByLabel('Password', { exact: true }).fill(user.password);
  if (!user.mfa) return;
  await dialog.getByRole('checkbox', { name: 'This user has a virtual MFA device' }).check();
  await dialog.getByLabel('IAM user ID').fill(user.mfa.id);
  await dialog.getByLabel('MFA code').fill(user.mfa.passcode);
}

/** Opens the dialog from wherever the person is, fills it in and submits it. */
export async function submitAccount(page: Page, key: KeyTyped): Promise<Locator> {
  await page
    .getByRole('complementary', { name: 'Accounts' })
    .getByRole('button', { name: 'Add account' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Add account' });
  await typeKey(dialog, key);
  await dialog.getByRole('button', { name: 'Verify and add' }).click();
  return dialog;
}

/** Adds an account that must be accepted. */
export async function addAccount(page: Page, key: KeyTyped): Promise<void> {
  const dialog = await submitAccount(page, key);
  await expect(dialog).toBeHidden();
}

/** How a test reaches an account of a sandbox: through a custom endpoint, under the rules of its site. */
export function keyOf(sandbox: Sandbox, account: SandboxAccount, over: Partial<KeyTyped> = {}): KeyTyped {
  return {
    ak: account.ak,
    sk: account.sk,
    url: sandbox.url,
    site: account.site === 'china' ? 'China CNY' : 'International USD',
    ...over,
  };
}

/** Waits until the account in front has been pulled. */
export async function pulled(page: Page): Promise<void> {
  await expect(stateButton(page)).toContainText('Synced', { timeout: PULLED_WITHIN_MS });
}

/** The state of the account in front, in the top bar. */
export function stateButton(page: Page): Locator {
  return page
    .getByRole('banner')
    .getByRole('button', { name: /as of|Sync|Stopp|Not synced|failed/ })
    .first();
}

/** Opens a section by its name in the language of the page. It may carry a count beside its name. */
export async function openSection(page: Page, name: string): Promise<void> {
  await page
    .locator('[data-region="sections"]')
    .getByRole('button', { name: new RegExp(`^${name}\\s*\\d*$`) })
    .click();
}

/** Opens a tab by its name in the language of the page. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

/** Opens a page of the settings by its name; `texts` are those of the language of the page. */
export async function openSettings(page: Page, name: string, texts: Texts = resources.en): Promise<void> {
  await openSection(page, texts.common.section.settings);
  await page
    .getByRole('navigation', { name: texts.settings.nav })
    .getByRole('button', { name, exact: true })
    .click();
}

/** Id of an account of the app, by its name there; of the only one where no name is given. */
export async function accountIdOf(page: Page, name?: string): Promise<string> {
  const accounts = await page.evaluate(async () => {
    const answer = await window.yunzhang.calls['accounts.list'](undefined);
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.map((account) => ({ id: account.id, name: account.name }));
  });
  const found = accounts.filter((account) => name === undefined || account.name === name);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} accounts ${name ?? 'in all'}`);
  return first.id;
}

/** The amounts within something, exact and in the order of the page. */
export function amounts(within: Locator): Promise<string[]> {
  return within.locator('data').evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
}

/** Texts of the month list without the as-of, newest month first. */
export async function monthRows(page: Page): Promise<string[]> {
  await openSection(page, 'Bills');
  await openTab(page, 'Months');
  const rows = page.getByRole('grid', { name: 'Months' }).getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const texts: string[] = [];
  for (const row of (await rows.all()).slice(1)) {
    const cells = await row.getByRole('gridcell').allInnerTexts();
    texts.push(cells.slice(0, -1).join(' | '));
  }
  return texts;
}
