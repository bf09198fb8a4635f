/** Notifications about what runs out, a low balance and orders to be paid: when they are shown, what they say, where they lead. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '@shared/model/query';
import { openTexts } from '../../../electron/app/language';
import {
  createWatchAlerts,
  watchNoticeOf,
  type WatchAlertsDeps,
  type WatchNotice,
} from '../../../electron/planning';
import { openTestBook } from '../../support/book';

const NOW = Date.parse('2026-11-24T04:00:00Z');
const DAY_MS = 86_400_000;
const account = { id: 'a', name: 'Linxi Studio', currency: 'CNY' };

let bench: ReturnType<typeof openTestBook>;
let rows: Record<string, Row[]>;
let shown: WatchNotice[];
let waiting: { run: () => void; ms: number }[];
let days: number;
beforeEach(() => {
  bench = openTestBook();
  rows = {};
  shown = [];
  waiting = [];
  days = 0;
});
afterEach(() => bench.remove());

/** Stands for the cache: rows of a dataset within the bounds that were asked for. */
const start = (over: Partial<WatchAlertsDeps> = {}) =>
  createWatchAlerts({
    read: {
      page: ({ dataset, filters }) => {
        const range = filters.find((f) => f.op === 'range');
        const found = (rows[dataset] ?? []).filter((row) => {
          const at = String(row['expire_time'] ?? '');
          return !range || (at >= (range.min ?? '') && at <= (range.max ?? ''));
        });
        return Promise.resolve({ rows: found });
      },
    },
    book: bench.book,
    accounts: () => Promise.resolve([account]),
    now: () => NOW + days * DAY_MS,
    show: (notice) => shown.push(notice),
    later: (run, ms) => {
      const one = { run, ms };
      waiting.push(one);
      return () => void waiting.splice(waiting.indexOf(one), 1);
    },
    warn: (message, detail) => {
      throw new Error(`${message}: ${String(detail)}`);
    },
    ...over,
  });

const resource = (id: string, day: string): Row => ({
  resource_id: id,
  resource_name: `web-${id}`,
  expire_time: `${day}T15:59:59Z`,
});
const save = (over: Partial<{ resourceDays: number; lowBalance: string | null }>) =>
  bench.methods.saveWatch({
    watch: { accountId: 'a', resourceDays: 7, benefitDays: 7, lowBalance: null, ...over },
    at: '2026-11-24T00:00:00Z',
  });

describe('what runs out', () => {
  it('is told once, together, as many days ahead as the account says, after a restart as well', async () => {
    save({ resourceDays: 7 });
    rows['periodResources'] = [
      resource('r1', '2026-11-27'),
      resource('r2', '2026-11-30'),
      resource('r3', '2027-01-05'),
    ];
    const alerts = start();
    await alerts.begin();
    expect(shown).toEqual([
      {
        kind: 'resources',
        account,
        items: [
          { id: 'r1', name: 'web-r1', day: '2026-11-27' },
          { id: 'r2', name: 'web-r2', day: '2026-11-30' },
        ],
      },
    ]);
    await start().begin();
    expect(shown).toHaveLength(1);
    // More days ahead: the third one is told of.
    save({ resourceDays: 60 });
    await alerts.look('a');
    expect(shown[1]).toMatchObject({ items: [{ id: 'r3' }] });
  });

  it('is counted in days of GMT+8: after midnight there, yesterday is over and the last day counts', async () => {
    save({ resourceDays: 7 });
    rows['periodResources'] = [
      resource('over', '2026-11-24'),
      resource('last', '2026-12-02'),
      resource('later', '2026-12-03'),
    ];
    // 2026-11-24T17:00:00Z, an hour into the 25th.
    days = 13 / 24;
    await start().begin();
    expect(shown).toMatchObject([{ items: [{ id: 'last', day: '2026-12-02' }] }]);
    expect(shown[0]).toHaveProperty('items.length', 1);
  });

  it('is told when days pass without a pull, and again after a renewal when the new day comes near', async () => {
    save({ resourceDays: 7 });
    rows['periodResources'] = [resource('r1', '2026-12-05')];
    const alerts = start();
    await alerts.begin();
    expect(shown).toEqual([]);
    days = 5;
    await alerts.look('a');
    expect(shown).toHaveLength(1);
    rows['periodResources'] = [resource('r1', '2027-01-05')];
    await alerts.look('a');
    days = 36;
    await alerts.look('a');
    expect(shown.map((n) => 'items' in n && n.items[0])).toEqual([
      { id: 'r1', name: 'web-r1', day: '2026-12-05' },
      { id: 'r1', name: 'web-r1', day: '2027-01-05' },
    ]);
    // Each hour it looks by itself.
    expect(waiting.map(({ ms }) => ms)).toEqual([3_600_000]);
    alerts.stop();
    expect(waiting).toEqual([]);
  });

  it('is told of beside a resource whose day cannot be read', async () => {
    save({ resourceDays: 7 });
    rows['periodResources'] = [
      { resource_id: 'r0', resource_name: 'web-r0', expire_time: '2026-11-27 at noon' },
      resource('r1', '2026-11-27'),
    ];
    await start().look('a');
    expect(shown).toMatchObject([{ items: [{ id: 'r1' }] }]);
  });

  it('is looked at when a pull is quiet, not with every page, and not for what says nothing of it', () => {
    const alerts = start();
    for (const dataset of ['periodResources', 'balances', 'coupons', 'resourceRecords'])
      alerts.changed('a', dataset);
    expect(waiting.map(({ ms }) => ms)).toEqual([1500]);
  });
});

describe('a look that fails', () => {
  it('for one account leaves the app to start and the other account to be told of', async () => {
    save({ resourceDays: 7 });
    rows['periodResources'] = [resource('r1', '2026-11-27')];
    const warned: string[] = [];
    const alerts = start({
      accounts: () => Promise.resolve([{ ...account, id: 'broken' }, account]),
      book: {
        ...bench.book,
        noteWatchAlerts: (input) =>
          input.accountId === 'broken'
            ? Promise.reject(new Error('disk full'))
            : bench.book.noteWatchAlerts(input),
      },
      warn: (message) => void warned.push(message),
    });
    await alerts.begin();
    expect(shown).toMatchObject([{ kind: 'resources', items: [{ id: 'r1' }] }]);
    expect(warned).toHaveLength(1);
    expect(waiting.map(({ ms }) => ms)).toEqual([3_600_000]);
  });

  it('for want of the list of accounts is tried again an hour later', async () => {
    const warned: string[] = [];
    await start({
      accounts: () => Promise.reject(new Error('closed')),
      warn: (message) => void warned.push(message),
    }).begin();
    expect(warned).toHaveLength(1);
    expect(waiting.map(({ ms }) => ms)).toEqual([3_600_000]);
  });
});

describe('what the person sets', () => {
  it('is said to be saved where the look that follows fails', async () => {
    const warned: string[] = [];
    const alerts = start({
      accounts: () => Promise.reject(new Error('closed')),
      warn: (message) => void warned.push(message),
    });
    const watch = { accountId: 'a', resourceDays: 9, benefitDays: 7, lowBalance: null };
    await alerts.save(watch);
    expect(await bench.book.watches()).toEqual([watch]);
    expect(warned).toEqual(['news of an account']);
  });
});

describe('a balance', () => {
  const balance = (amount: string): void => void (rows['balances'] = [{ account_type: '1', amount }]);

  it('below the line is told once, and again when it falls another time or the line is another', async () => {
    const alerts = start();
    balance('99.00');
    await alerts.look('a');
    save({ lowBalance: '100' });
    for (const amount of ['99.00', '98.00', '100.00', '97.50']) {
      balance(amount);
      await alerts.look('a');
    }
    save({ lowBalance: '200' });
    await alerts.look('a');
    expect(shown).toEqual([
      { kind: 'low', account, amount: '99.00', limit: '100.00' },
      { kind: 'low', account, amount: '97.50', limit: '100.00' },
      { kind: 'low', account, amount: '97.50', limit: '200.00' },
    ]);
  });
});

describe('what is said', () => {
  const texts = async (language: 'zh-CN' | 'en') => (await openTexts(() => language, [])).t();
  const one = { id: 'r1', name: 'web-1', day: '2026-11-27' };

  it('names the account, the thing and the day, and leads to it', async () => {
    const t = await texts('en');
    expect(watchNoticeOf(t, { kind: 'resources', account, items: [one] })).toEqual({
      kind: 'expiry',
      title: 'Linxi Studio: resources expire soon',
      body: 'web-1 expires on 2026-11-27',
      place: { accountId: 'a', section: 'resources', tab: 'table', item: 'r1' },
    });
    expect(watchNoticeOf(t, { kind: 'resources', account, items: [one, one] })).toMatchObject({
      body: '2 of them, the first: web-1 on 2026-11-27',
      place: { section: 'resources', tab: 'calendar' },
    });
    expect(watchNoticeOf(t, { kind: 'coupons', account, items: [one] }).place).toEqual({
      accountId: 'a',
      section: 'money',
      tab: 'coupons',
    });
    expect(watchNoticeOf(t, { kind: 'low', account, amount: '1234.5', limit: '2000' })).toMatchObject({
      kind: 'money',
      body: 'CNY 1,234.5 is left; your line is 2,000',
      place: { section: 'money', tab: 'balances' },
    });
  });

  it('adds orders to be paid exactly, and opens a single one, in both languages', async () => {
    const items = [
      { id: 'CS1', amount: '0.1' },
      { id: 'CS2', amount: '0.2' },
    ];
    const zh = await texts('zh-CN');
    expect(watchNoticeOf(zh, { kind: 'orders', account, items })).toMatchObject({
      kind: 'orders',
      title: 'Linxi Studio：有订单待支付',
      body: '2 个订单，共 CNY 0.30',
      place: { section: 'orders', tab: 'orders' },
    });
    const [first] = items;
    if (!first) throw new Error('no order');
    expect(watchNoticeOf(await texts('en'), { kind: 'orders', account, items: [first] })).toMatchObject({
      body: '1 order, CNY 0.10',
      place: { item: 'CS1' },
    });
  });
});
