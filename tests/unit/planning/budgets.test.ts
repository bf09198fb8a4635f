/** A pull that takes a budget over a threshold is told in the app and by the system, once, and pressing that leads to the budget. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventPayload } from '@shared/ipc/contract';
import { openTexts } from '../../../electron/app/language';
import { budgetNoticeOf, createFinance } from '../../../electron/planning';
import { openTestBook, type TestBook } from '../../support/book';
import { openCache, type Cache } from '../../support/cache';
import { account, CYCLE } from '../../support/pages';

type Reached = EventPayload<'budgets.reached'>;

let cache: Cache;
let kept: TestBook;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account('a1'));
  kept = openTestBook();
});
afterEach(() => {
  cache.remove();
  kept.remove();
});

function planning(more: { standings?: () => Promise<never> } = {}) {
  const { read } = cache;
  const emitted: Reached = [];
  const told: Reached = [];
  const warned: string[] = [];
  const finance = createFinance({
    read: {
      costs: (input) => Promise.resolve(read.costs(input)),
      movers: (input) => Promise.resolve(read.movers(input)),
      insights: (input) => Promise.resolve(read.insights(input)),
      standings: more.standings ?? ((input) => Promise.resolve(read.standings(input))),
    },
    book: kept.book,
    now: () => Date.parse('2026-10-20T02:00:00Z'),
    emit: (event, payload) => {
      if (event === 'budgets.reached') emitted.push(...(payload as Reached));
    },
    tell: (reached) => told.push(...reached),
    warn: (message) => warned.push(message),
  });
  return { finance, emitted, told, warned };
}

const bill = (amount: string) =>
  cache.pull('a1', 'resourceRecords', CYCLE, [
    { id: 'r1', bill_date: '2026-10-02', bill_type: 5, amount: `#${amount}` },
  ]);
const BUDGET = {
  id: 'b1',
  name: 'Shop',
  currency: 'CNY',
  amount: '1000',
  thresholds: [50, 80, 100],
  accountIds: ['a1'],
  only: [],
};

describe('a budget', () => {
  it('is told of by the highest threshold a pull has passed, and of each once', async () => {
    const { finance, emitted, told } = planning();
    bill('499.99');
    await finance.saveBudget(BUDGET);
    expect(told).toEqual([]);
    bill('850');
    await finance.check();
    await finance.check();
    expect(told.map((r) => [r.budgetId, r.percent, r.spent])).toEqual([['b1', 80, '850.00']]);
    bill('1234567.5');
    await finance.check();
    expect(told.map((r) => r.percent)).toEqual([80, 100]);
    expect(emitted).toEqual(told);
  });

  it('that was saved is not said to have failed when what is spent cannot be read', async () => {
    const { finance, warned } = planning({
      standings: () => Promise.reject(new Error('the cache is closed')),
    });
    await finance.saveBudget(BUDGET);
    expect(kept.methods.budgets().map((b) => b.name)).toEqual(['Shop']);
    expect(warned).toEqual(['budgets']);
  });

  it('is told of in the language of the person, and opens when that is pressed', async () => {
    const t = (await openTexts(() => 'en', [])).t();
    const one = { budgetId: 'b1', name: 'Shop', percent: 100, cycle: CYCLE, currency: 'CNY' };
    expect(budgetNoticeOf(t, { ...one, spent: '1234567.5', amount: '1000' })).toEqual({
      kind: 'money',
      title: 'Budget "Shop" has reached 100\u00a0%',
      body: '2026-10: CNY 1,234,567.5 of 1,000.',
      place: { accountId: null, section: 'costs', tab: 'budgets', item: 'b1' },
    });
  });
});
