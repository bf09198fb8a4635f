/** What a crash or a damaged disk leaves behind, and what the person is told. */
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import SQLite from 'better-sqlite3';
import type { SandboxAccount } from '../../electron/sandbox/server';
import { fromE8, toE8 } from '../../shared/money';
import { get, RECORDS } from '../integration/sandbox/client';
import { expect, test } from './support/app';
import { type Sandbox, sandboxFor } from './support/sandbox';
import { accountOf, addAccount, keyOf, monthRows, pulled } from './support/steps';

const RECORDS_CALL = 'ListCustomerselfResourceRecords';
const PAGE = 1000;

type Truth = { count: number; amount: string };

/** What the sandbox holds of one month: how many records, and their exact sum. */
async function truthOf(sandbox: Sandbox, key: SandboxAccount, cycle: string): Promise<Truth> {
  let sum = 0n;
  for (let offset = 0; ; offset += PAGE) {
    const query = { cycle, method: 'all', statistic_type: '3', offset: String(offset), limit: String(PAGE) };
    const { text } = await get(sandbox.url, RECORDS, query, key);
    const total = Number(/"total_count":(\d+)/.exec(text)?.[1]);
    for (const [, amount] of text.matchAll(/"amount":(-?[\d.]+)/g)) sum += toE8(amount ?? '').e8;
    if (offset + PAGE >= total) return { count: total, amount: fromE8(sum) };
  }
}

/** The same of the cache, as the page is told. */
async function cachedIn(page: Page, cycles: readonly string[]): Promise<(Truth & { cycle: string })[]> {
  return page.evaluate(async (asked) => {
    const { calls } = window.yunzhang;
    const accounts = await calls['accounts.list'](undefined);
    if (!accounts.ok) throw new Error(accounts.error.message);
    const accountIds = accounts.value.map((a) => a.id);
    return Promise.all(
      asked.map(async (cycle) => {
        const totals = await calls['query.totals']({
          dataset: 'resourceRecords',
          accountIds,
          cycles: [cycle],
        });
        if (!totals.ok) throw new Error(totals.error.message);
        const { count, sums } = totals.value;
        return { cycle, count, amount: sums[0]?.amounts['amount'] ?? '0' };
      }),
    );
  }, cycles);
}

test.setTimeout(240_000);
test.use({ settings: { historyMonths: 6 } });

test('a kill in the middle of the first pull loses no row and doubles none, and the pull goes on where it was', async ({
  launch,
}) => {
  let held = 0;
  let arrived = () => {};
  const inTheMiddle = new Promise<void>((resolve) => (arrived = resolve));
  const sandbox = await sandboxFor({
    months: 6,
    scale: 4,
    // The eighth page of records never comes: there the app is killed, with whole months and a half one behind it.
    delay: () => {
      held += 1;
      if (held < 8) return Promise.resolve();
      arrived();
      return new Promise(() => {});
    },
  });
  const account = accountOf(sandbox, 'china-master');
  const app = await launch();
  sandbox.faults.add({ kind: 'slow', delayMs: 1, operation: RECORDS_CALL, times: 1000 });
  await addAccount(app.page, keyOf(sandbox, account));
  await inTheMiddle;
  await app.kill();
  const before = sandbox
    .requests()
    .filter((r) => r.operation === RECORDS_CALL)
    .slice(0, 7);
  const whole = new Set(before.map((r) => `${r.query['cycle']} ${r.query['offset']}`));
  expect(whole.size).toBe(7);
  sandbox.reset();

  const again = await launch({ profile: app.profile });
  await pulled(again.page);
  const after = sandbox.requests().filter((r) => r.operation === RECORDS_CALL);
  const open = before[0]?.query['cycle'];
  // A closed month's page that was written is not asked for again; only the open month is pulled anew.
  const twice = after.filter(
    (r) => r.query['cycle'] !== open && whole.has(`${r.query['cycle']} ${r.query['offset']}`),
  );
  expect(twice.length).toBeLessThanOrEqual(1);
  expect(after.some((r) => r.query['cycle'] !== open && r.query['offset'] !== '0')).toBe(true);

  const cycles = [...new Set([...before, ...after].flatMap((r) => r.query['cycle'] ?? []))].slice(0, 6);
  expect(cycles).toHaveLength(6);
  const truth = await Promise.all(
    cycles.map(async (cycle) => ({ cycle, ...(await truthOf(sandbox, account, cycle)) })),
  );
  expect(await cachedIn(again.page, cycles)).toEqual(truth);
  await sandbox.close();
});

test('a damaged cache is set aside, the person is told what is left and what to do, and a sync brings the bills back', async ({
  launch,
}) => {
  const sandbox = await sandboxFor({ months: 4 });
  const app = await launch();
  const { page } = app;
  await addAccount(page, keyOf(sandbox, accountOf(sandbox, 'china-master'), { name: 'Head office' }));
  await pulled(page);
  const bills = await monthRows(page);
  // What the first pull wrote lies in the file itself since the app was closed, and what the next one writes in its log.
  await app.setSettings({ syncOnStart: false });
  await app.close();
  const folder = path.join(app.profile, 'cache');
  const file = path.join(folder, 'cache.db');
  const killed = await launch({ profile: app.profile });
  await killed.page.getByRole('banner').getByRole('button', { name: 'Sync', exact: true }).click();
  await expect
    .poll(() => fs.statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0)
    .toBeGreaterThan(0);
  await killed.kill();

  // The half of the file that holds the bills, as a bad disk would leave it; the accounts stand before it.
  const size = fs.statSync(file).size;
  const disk = fs.openSync(file, 'r+');
  fs.writeSync(disk, Buffer.alloc(Math.floor(size / 2), 0xff), 0, undefined, Math.ceil(size / 2));
  fs.closeSync(disk);

  const again = await launch({ profile: app.profile });
  const notice = again.page.getByRole('status').filter({ hasText: 'damaged' });
  await expect(notice).toContainText('nothing was deleted');
  await expect(notice).toContainText('Accounts kept: 1');
  const aside = fs.readdirSync(folder).find((name) => /^damaged-.*\.db$/.test(name));
  await expect(notice).toContainText(aside ?? 'no file was set aside');
  await again.screenshot('damaged-cache');
  await notice.getByRole('button', { name: 'Sync all accounts' }).click();
  await pulled(again.page);
  expect(await monthRows(again.page)).toEqual(bills);
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toBeHidden();
  await again.close();

  // Said once: the cache of the next start is sound.
  const sound = await launch({ profile: app.profile });
  await expect(sound.page.getByRole('button', { name: /now Head office/ })).toBeVisible();
  await expect(sound.page.getByText('damaged')).toHaveCount(0);
  await sandbox.close();
});

test('a cache of a newer version is left as it is, and both languages say what to do', async ({ launch }) => {
  const app = await launch();
  await expect(app.page.getByRole('heading', { name: 'No account yet' })).toBeVisible();
  await app.close();
  const file = path.join(app.profile, 'cache', 'cache.db');
  const later = new SQLite(file);
  later.pragma('user_version = 999');
  later.close();
  const before = fs.readFileSync(file);

  const again = await launch({ profile: app.profile });
  await expect(
    again.page.getByText('The local cache was written by a newer version of Yunzhang.').first(),
  ).toBeVisible();
  await again.screenshot('newer-cache');
  await again.setLanguage('zh-CN');
  await expect(again.page.getByText('本地缓存由更新版本的 Yunzhang 写入。').first()).toBeVisible();
  await expect(again.page.getByText('升级后再打开；缓存没有改动。').first()).toBeVisible();
  await again.close();
  expect(fs.readFileSync(file).equals(before)).toBe(true);
});
