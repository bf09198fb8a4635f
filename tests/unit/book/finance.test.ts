import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Budget } from '@shared/model/finance';
import { bookMethods } from '../../../electron/book/methods';
import { bookMigrations } from '../../../electron/book/migrations';
import type { BookMethods } from '../../../electron/book/types';

const AT = '2026-11-24T02:00:00Z';
const BUDGET: Budget = {
  id: 'b1',
  name: 'Shop',
  currency: 'CNY',
  amount: '1000.50',
  thresholds: [100, 50, 50],
  accountIds: ['a1'],
  only: [{ dimension: 'tag:team', keys: ['shop'], not: false }],
};

let db: Database.Database;
let book: BookMethods;
beforeEach(() => {
  db = new Database(':memory:');
  for (const { sql } of bookMigrations) db.exec(sql);
  book = bookMethods(db);
});

describe('budgets in the book', () => {
  it('come back as they were given, thresholds rising', () => {
    book.saveBudget({ budget: BUDGET, at: AT });
    expect(book.budgets()).toEqual([{ ...BUDGET, thresholds: [50, 100] }]);
    book.saveBudget({ budget: { ...BUDGET, name: 'Web shop' }, at: AT });
    expect(book.budgets().map((b) => b.name)).toEqual(['Web shop']);
    book.removeBudget({ id: 'b1' });
    expect(book.budgets()).toEqual([]);
  });

  it('tell a threshold once a month, and again when the budget was changed', () => {
    book.saveBudget({ budget: BUDGET, at: AT });
    const alert = { budgetId: 'b1', cycle: '2026-11', percent: 50 };
    const told = (cycle = '2026-11') => book.noteAlerts({ alerts: [{ ...alert, cycle }], at: AT });
    expect(told()).toEqual([alert]);
    expect(told()).toEqual([]);
    expect(told('2026-12')).toHaveLength(1);
    book.saveBudget({ budget: { ...BUDGET, amount: '900.00' }, at: AT });
    expect(told()).toEqual([alert]);
  });

  it('tell nothing of a budget that is gone', () => {
    expect(book.noteAlerts({ alerts: [{ budgetId: 'b9', cycle: '2026-11', percent: 50 }], at: AT })).toEqual(
      [],
    );
  });
});

describe('rules of cost centres', () => {
  const rule = { id: 'r1', centre: 'Shop', on: true, conditions: [{ by: 'project' as const, value: 'p1' }] };

  it('are kept version by version, and the last is in force', () => {
    expect(book.rulesInForce()).toEqual([]);
    book.saveRules({ rules: [rule], note: 'first', at: AT });
    book.saveRules({ rules: [], note: 'none', at: AT });
    expect(book.rulesInForce()).toEqual([]);
    expect(book.ruleVersions().map((v) => [v.version, v.note, v.rules.length])).toEqual([
      [2, 'none', 0],
      [1, 'first', 1],
    ]);
  });

  it('of the past cannot be changed', () => {
    book.saveRules({ rules: [rule], note: '', at: AT });
    expect(() => db.exec("UPDATE allocation_rules SET note = 'x'")).toThrow(/not changed/);
    expect(() => db.exec('DELETE FROM allocation_rules')).toThrow(/not deleted/);
  });
});

describe('rates and views', () => {
  it('have one rate for a month and a pair', () => {
    const rate = { cycle: '2026-10', from: 'USD', to: 'CNY', rate: '7.10' };
    book.saveRates({ rates: [rate], at: AT });
    book.saveRates({ rates: [{ ...rate, rate: '7.12' }], at: AT });
    expect(book.rates()).toEqual([{ ...rate, rate: '7.12', at: AT }]);
    book.removeRate(rate);
    expect(book.rates()).toEqual([]);
  });

  it('keep views by area and name', () => {
    const view = { id: 'v1', area: 'costs', name: 'By team', state: '{}' };
    book.saveView({ view, at: AT });
    book.saveView({ view: { ...view, id: 'v2', area: 'bills.feeRecords' }, at: AT });
    expect(book.savedViews({ area: 'costs' })).toEqual([view]);
    book.removeView({ id: 'v1' });
    expect(book.savedViews({ area: 'costs' })).toEqual([]);
  });
});
