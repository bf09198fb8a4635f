/**
 * The whole life of a member against a sandbox of the test's own: every way a creation is refused, money and coupons there and
 * back, the member spends, its master sees the bill and is told; lists with rows that fail; and what of secrets is left.
 */
import { fromE8 } from '../../shared/money';
import { filesWith, filesWithCode } from '../support/files';
import { expect, test } from './support/app';
import { seriousViolations } from './support/axe';
import {
  confirmAction,
  front,
  grouped,
  memberPanel,
  move,
  organisationSum,
  paste,
  payAnOrder,
} from './support/members';
import { keepNotices, press, told } from './support/notices';
import { pictures } from './support/pictures';
import { type Sandbox, sandboxFor } from './support/sandbox';
import { accountOf, addAccount, keyOf, openSection, openTab, pulled } from './support/steps';

const PASSWORD = 'Kites-over-9-hills';
/** One for each code: between two to the same number the cloud wants a minute. */
const PHONES = ['13912345671', '13912345672', '13912345673'] as const;
const [FIRST, SECOND, THIRD] = PHONES;

let sandbox: Sandbox;
/** How far the cloud's clock is before ours. */
let ahead = 0;

test.beforeEach(async () => {
  ahead = 0;
  sandbox = await sandboxFor({ months: 3, scale: 0.3, clock: () => Date.now() + ahead });
});
test.afterEach(() => sandbox.close());

const lastCode = (): string => sandbox.messages().at(-1)?.code ?? '';
const otherThan = (code: string): string => (code === '000000' ? '111111' : '000000');
const member = () => {
  const [opened] = sandbox.opened();
  if (!opened) throw new Error('no member was made');
  return opened;
};
const cashOf = (domainId: string): string => fromE8(sandbox.state.ledger.balance(domainId, 'cash'));

test('the life of a member: made, given money, spending, watched, taken back from', async ({ launch }) => {
  test.setTimeout(420_000);
  const app = await launch();
  const { page } = app;
  await app.setLanguage('en');
  await keepNotices(app);
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, 'demo'), { name: 'Qinglan' }));
  await pulled(page);
  await openSection(page, 'Enterprise');

  // Made: every refusal in words, and the form keeps what was typed.
  await page.getByRole('button', { name: 'Create member' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create member' });
  const next = dialog.getByRole('button', { name: 'Next' });
  const send = dialog.getByTestId('code-send');
  const create = dialog.getByRole('button', { name: 'Create member' });
  const boxes = dialog.getByLabel(/Digit \d of 6/);
  const name = dialog.getByLabel('Member account');
  const phone = dialog.getByLabel('Phone');
  await expect(dialog.getByText(/E-mail: the cloud takes none/)).toBeVisible();
  await name.fill('kite-lab');
  await dialog.getByLabel('Display name').fill('Kite lab');
  await dialog.getByLabel('Password', { exact: true }).fill('kite-lab1A');
  await next.click();
  await expect(dialog.getByText('2 fields need correcting.')).toBeVisible();
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('checkbox', { name: 'Share the credit with it' }).check();
  await dialog.getByRole('checkbox', { name: /agreements and the privacy statement/ }).check();
  await phone.fill('12');
  await next.click();
  await expect(dialog.getByText('1 field needs correcting.')).toBeVisible();
  await phone.fill(FIRST);
  await next.click();

  sandbox.faults.add({ kind: 'refuse', code: 'CBC.70300008', operation: 'SendSmsVerificationCode' });
  await send.click();
  await expect(dialog.getByText(/Only an enterprise master can send codes \(CBC\.70300008\)/)).toBeVisible();
  await send.click();
  await expect(send).toHaveText(/Resend 0/);
  await expect(send).toBeDisabled();
  await expect(dialog.getByText('Can be sent again after 60 s.')).toBeVisible();
  for (let tries = 1; tries <= 5; tries += 1) {
    await paste(boxes.first(), otherThan(lastCode()));
    await create.click();
    await expect(
      dialog.getByText(
        tries < 5 ? /Wrong code \(CBC\.99000026\)/ : /Too many wrong tries.*\(CBC\.99000082\)/,
      ),
    ).toBeVisible();
  }
  await pictures(app, 'too-many-tries');

  const again = async (number: string): Promise<void> => {
    await dialog.getByRole('button', { name: 'Back' }).click();
    await phone.fill(number);
    await next.click();
    await send.click();
    await expect(send).toHaveText(/Resend 0/);
    await paste(boxes.first(), lastCode());
  };
  await again(SECOND);
  ahead = 11 * 60_000;
  await create.click();
  await expect(dialog.getByText(/The code has expired \(CBC\.99000027\)/)).toBeVisible();

  const taken = sandbox.state.world.accounts.find((a) => a.phone !== '')?.phone ?? '';
  await again(taken);
  await create.click();
  await expect(dialog.getByText(/already belongs to an account \(CBC\.99000029\)/)).toBeVisible();
  await expect(phone).toBeFocused();
  await expect(name).toHaveValue('kite-lab');
  await expect(dialog.getByLabel('Display name')).toHaveValue('Kite lab');
  await expect(dialog.getByLabel('Password', { exact: true })).toHaveValue(PASSWORD);
  await expect(dialog.getByRole('checkbox', { name: 'Share the credit with it' })).toBeChecked();
  await pictures(app, 'phone-taken');

  await phone.fill(THIRD);
  await next.click();
  await send.click();
  await expect(send).toHaveText(/Resend 0/);
  const codes = sandbox.messages().map((m) => m.code);
  await paste(boxes.first(), lastCode());
  sandbox.faults.add({ kind: 'refuse', code: 'CBC.7004', operation: 'CreateSubEnterpriseAccount' });
  await create.click();
  await expect(dialog.getByText(/business condition of the cloud \(CBC\.7004\)/)).toBeVisible();
  await create.click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole('row', { name: /Kite lab/ });
  await expect(row).toContainText(/Kite lab.*kite-lab.*Normal.*Independent.*0\.00/s);
  const { domainId } = member();

  // Given: the master's side and the member's, and what it granted.
  await row.click();
  const panel = memberPanel(page);
  await expect(panel).toContainText('Asked for when the member was made here');
  for (const granted of ['See its finances', 'See its bills', 'Share the credit with it'])
    await expect(panel.getByText(granted, { exact: true })).toBeVisible();
  const masterId = accountOf(sandbox, 'demo').domainId;
  const before = sandbox.state.ledger.balance(masterId, 'cash');
  await move(page, 'Transfer', '5000.00');
  await expect(panel.getByText('5,000.00').first()).toBeVisible();
  expect(cashOf(domainId)).toBe('5000.00');
  expect(sandbox.state.ledger.balance(masterId, 'cash')).toBe(before - 500_000_000_000n);

  // A coupon by its value, and one whole.
  await page.keyboard.press('Escape');
  await openTab(page, 'Coupons');
  await page.getByRole('button', { name: 'Hand coupons to a member' }).click();
  const coupons = page.getByRole('dialog', { name: 'Hand coupons to a member' });
  await coupons.getByRole('combobox', { name: 'Member' }).click();
  await page.getByTitle('Kite lab', { exact: true }).click();
  await coupons.getByText('Value', { exact: true }).first().click();
  await coupons.getByRole('textbox', { name: 'Value' }).fill('60');
  await pictures(app, 'hand-coupons');
  await coupons.getByRole('button', { name: 'Review and hand over' }).click();
  const handed = await confirmAction(page, '60.00');
  await handed.getByRole('button', { name: 'Close' }).click();
  const held = page.getByRole('row', { name: /Kite lab/ });
  await expect(held).toHaveCount(2);
  expect(organisationSum(sandbox, accountOf(sandbox, 'demo').domainId)).toBe(0n);
  await pictures(app, 'coupons');
  for (let left = 2; left > 0; left -= 1) {
    const amount = (await held.first().getByRole('cell').nth(2).innerText()).trim();
    await held.first().getByRole('button', { name: 'Take back' }).click();
    const back = await confirmAction(page, amount);
    await back.getByRole('button', { name: 'Close' }).click();
    await expect(held).toHaveCount(left - 1);
  }
  expect(organisationSum(sandbox, accountOf(sandbox, 'demo').domainId)).toBe(0n);

  // Spends: the member signs in with its own key, sees who its master is, and pays an order.
  await addAccount(page, keyOf(sandbox, member(), { name: 'Kite lab own' }));
  await pulled(page);
  await openSection(page, 'Enterprise');
  await expect(page.getByText('This account is a member of demo_qinglan')).toBeVisible();
  await expect(page.getByText(/This account pays for itself/)).toBeVisible();
  await expect(page.getByText('What the master may see')).toBeVisible();
  await pictures(app, 'own-view');
  expect(await seriousViolations(page)).toEqual([]);
  const account = sandbox.state.world.account(domainId);
  if (!account) throw new Error('no account');
  const now = sandbox.state.world.nowMs();
  const unpaid = sandbox.state.orders.list(account, now - 30 * 86_400_000, now).filter((o) => o.status === 6);
  const spent = await payAnOrder(
    page,
    'Kite lab own',
    unpaid.map((o) => o.id),
  );
  expect(Number(spent)).toBeGreaterThan(0);

  // Its bill, seen by the master.
  await front(page, 'Qinglan');
  await page.getByRole('banner').getByRole('button', { name: 'Sync', exact: true }).click();
  await openTab(page, 'Member bills');
  const bill = page.getByRole('row', { name: /Kite lab/ }).getByRole('cell');
  await expect(bill.nth(1)).toHaveText(grouped(spent), { timeout: 120_000 });
  await pulled(page);

  // Taken back: a part of what came from the master.
  await openTab(page, 'Organization');
  await row.click();
  await expect(panel).toContainText(`This month${grouped(spent)}`);
  await move(page, 'Take back', '200.50');
  expect(organisationSum(sandbox, accountOf(sandbox, 'demo').domainId)).toBe(0n);
  const left = cashOf(domainId);
  await expect(panel.getByText(grouped(left)).first()).toBeVisible();
  await page.keyboard.press('Escape');

  // Watched: a line above what is left is told in the list, on the overview and by the system, and a press opens the member.
  await openTab(page, 'Allowances');
  await page.getByRole('button', { name: 'Allowances of Kite lab' }).click();
  const allowances = page.getByRole('dialog', { name: 'Allowances of Kite lab' });
  // The dialog puts the focus there when it has opened.
  await expect(allowances.getByLabel('Monthly budget')).toBeFocused();
  await allowances.getByLabel('Monthly budget').fill('1');
  await allowances.getByLabel('Alert below').fill('1,000,000');
  await pictures(app, 'allowance');
  await allowances.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /Kite lab/ })).toContainText(/over budget.*Low balance/s);
  await expect
    .poll(() => told(app))
    .toContainEqual({
      title: 'Kite lab: balance below the line',
      body: `CNY ${grouped(left)} left, the line is 1,000,000.00.`,
    });
  await pictures(app, 'allowances');
  expect(await seriousViolations(page)).toEqual([]);
  await openSection(page, 'Overview');
  await expect(page.getByRole('region', { name: 'Members' })).toContainText('Kite lab');
  await pictures(app, 'overview');
  await press(app, 'Kite lab: balance below the line');
  await expect(panel).toContainText('below the line of 1,000,000.00');
  await pictures(app, 'member');
  await page.keyboard.press('Escape');
  await expect(row).toContainText('Low balance');

  // A list: a bad row is named and nothing is taken over; then one row is refused by the cloud and the others move.
  await page.getByRole('button', { name: 'Transfer', exact: true }).click();
  const list = page.getByRole('dialog', { name: 'Transfer money' });
  await list.getByRole('button', { name: 'Import CSV' }).click();
  const table = list.getByLabel(/^Rows: account id or name/);
  await table.fill('account,amount\nqinglan-dw-prod,10.00\nnobody-at-all,5.00\n');
  await expect(list.getByRole('alert')).toContainText('nobody-at-all No member of this id or name.');
  await expect(list.getByRole('button', { name: 'Take over' })).toBeDisabled();
  await table.fill('account,amount\nqinglan-dw-prod,10.00\nqinglan-ml-train,"2,0.00"\nKite lab,1.234\n');
  await list.getByRole('button', { name: 'Take over' }).click();
  await expect(list.getByText('Above zero, at most 2 decimals.')).toHaveCount(2);
  await expect(list.getByRole('status')).toHaveText('2 rows have a problem and would stop the transfer.');
  await expect(list.getByRole('button', { name: 'Review and transfer' })).toBeDisabled();
  await pictures(app, 'dry-run');
  await list.getByRole('textbox', { name: 'Amount' }).nth(1).fill('20.00');
  await list.getByRole('textbox', { name: 'Amount' }).nth(2).fill('30.00');
  sandbox.faults.add({ kind: 'refuse', code: 'CBC.99007461', operation: 'UpdateSubEnterpriseAmount' });
  const sum = organisationSum(sandbox, accountOf(sandbox, 'demo').domainId);
  await list.getByRole('button', { name: 'Review and transfer' }).click();
  const result = await confirmAction(page, '60.00');
  await expect(result).toContainText('CBC.99007461');
  await expect(result).toContainText('dw-prod');
  await pictures(app, 'partial');
  await result.getByRole('button', { name: 'Close' }).click();
  expect(organisationSum(sandbox, accountOf(sandbox, 'demo').domainId)).toBe(sum);

  // What failed stays in the form, which says so, and can be sent again; the others are not.
  await expect(list.getByRole('alert')).toContainText('1 of 3 requests failed');
  await expect(list.getByRole('textbox', { name: 'Amount' })).toHaveValue('10.00');
  await pictures(app, 'failed-row');
  await list.getByRole('button', { name: 'Review and transfer' }).click();
  await (await confirmAction(page, '10.00')).getByRole('button', { name: 'Close' }).click();
  await expect(list).toBeHidden();

  // The history has every row with its number, finds one by it, and leads to the journal.
  await openTab(page, 'Transfers');
  const history = page.getByRole('table').first();
  await expect(history.getByRole('row', { name: /dw-prod.*Failed/ })).toBeVisible();
  await expect(
    history.getByRole('row', { name: /Transfer to members.*Kite lab.*30\.00.*Done/ }),
  ).toBeVisible();
  const [posting] = sandbox.state.ledger
    .postings()
    .filter((p) => p.cause === 'reclaim' && p.legs.some((l) => l.kind === 'cash'));
  await pictures(app, 'history');
  await page.getByLabel('Search member, transfer number, coupon').fill(posting?.tradeId ?? '');
  await expect(page.getByText('1 transfer', { exact: true })).toBeVisible();
  await history.getByRole('button', { name: 'Open in the journal' }).click();
  await expect(page.getByRole('complementary', { name: 'Journal entry' })).toContainText(
    posting?.tradeId ?? '',
  );

  await app.close();
  for (const secret of [PASSWORD, 'kite-lab1A', ...PHONES, taken])
    expect(filesWith(app.profile, secret), 'in the profile').toEqual([]);
  for (const code of codes) expect(filesWithCode(app.profile, code), 'in the profile').toEqual([]);
});
