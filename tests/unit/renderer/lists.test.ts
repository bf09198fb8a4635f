import { describe, expect, it } from 'vitest';
import type { AccountView } from '@shared/model/account';
import { setUpPage } from './setUpPage';

setUpPage();
const { currenciesOf, currencyOf, fieldColumn, ownCurrency, ownerOf } =
  await import('../../../renderer/views/lists/columns');
const { t } = await import('../../../renderer/i18n');
const { toApiError } = await import('../../../renderer/api/client');
const { readingOf } = await import('../../../renderer/views/lists/Answered');
const { placeOf } = await import('../../../renderer/views/search/places');
const { sameRow } = await import('../../../renderer/views/lists/useFreshRow');

const account = (id: string, currency: string) => ({ id, currency }) as AccountView;
const a = account('a', 'CNY');
const b = account('b', 'USD');

describe('the head of an amount', () => {
  const column = (accounts: readonly AccountView[], name: string, money = false) =>
    fieldColumn(
      { t, language: 'en', accounts, several: accounts.length > 1, ...currenciesOf(accounts, []) },
      name === 'balance' ? 'coupons' : 'orders',
      name,
      'x',
      { width: 100, money },
    ).unit;

  it('names the currency, which nothing else in the table says', () => {
    expect(column([a], 'amount_after_discount')).toBe('CNY');
    expect(column([b], 'balance', true)).toBe('USD');
    expect(column([a], 'order_id')).toBeUndefined();
  });

  it('names none where each row has its own', () => {
    expect(column([a, b], 'amount_after_discount')).toBeUndefined();
  });

  it('names the currency of the orders, not of the account that has them', () => {
    const dollars = currenciesOf([a], [{ currency: 'USD' }]);
    expect(dollars).toEqual({ mixed: false, unit: 'USD' });
    const both = currenciesOf([a], [{ currency: 'CNY' }, { currency: 'USD' }]);
    expect(both).toEqual({ mixed: true, unit: undefined });
    expect(ownCurrency({ accounts: [a], ...both }, { _account: 'a', currency: 'USD' })).toEqual({
      currency: 'USD',
    });
    expect(ownCurrency({ accounts: [a], ...dollars }, { _account: 'a', currency: 'USD' })).toEqual({});
    // Rows that name none are in the currency of their account, also beside those that name another.
    expect(currenciesOf([a], [{ currency: '' }])).toEqual({ mixed: false, unit: 'CNY' });
    expect(currenciesOf([a], [{ currency: '' }, { currency: 'USD' }]).mixed).toBe(true);
  });
});

describe('whose a row is', () => {
  it('finds the account of the row, whichever is in front', () => {
    expect(ownerOf([a, b], { _account: 'b' })).toBe(b);
    expect(currencyOf([a, b], { _account: 'b' })).toBe('USD');
  });

  it('gives no other account when that of an open row is no longer shown', () => {
    expect(ownerOf([a], { _account: 'b' })).toBeUndefined();
  });
});

describe('an open row, read again', () => {
  it('is found by its id at the cloud, since a pull numbers rows anew', () => {
    expect(sameRow('coupons', { _id: 7, _account: 'b', coupon_id: 'CP1' })).toEqual({
      dataset: 'coupons',
      accountIds: ['b'],
      cycles: [],
      filters: [{ op: 'in', column: 'coupon_id', values: ['CP1'] }],
      sort: [],
      offset: 0,
      limit: 1,
    });
  });

  it('asks nothing where the rows have no id', () => {
    expect(sameRow('balances', { _id: 7, _account: 'b' })).toBeNull();
  });
});

describe('whether there is nothing', () => {
  const retry = (): void => undefined;
  const error = toApiError(new Error('lost'));
  const of = (found: object) =>
    readingOf({ value: undefined, former: false, error: undefined, loading: false, retry, ...found });

  it('is not said while reading, nor of an answer to an earlier question', () => {
    expect(of({ loading: true })).toMatchObject({ loading: true, error: undefined });
    expect(of({ value: [], former: true })).toMatchObject({ loading: true, error: undefined });
  });

  it('is not said after a failure', () => {
    expect(of({ error })).toMatchObject({ loading: false, error });
    expect(of({ value: [], former: true, error })).toMatchObject({ loading: false, error });
  });

  it('is said of an answer, also when refreshing it failed', () => {
    expect(of({ value: [], error })).toMatchObject({ loading: false, error: undefined });
  });
});

describe('where a record that was found is shown', () => {
  it('leads to the order or resource itself, not to all of them', () => {
    expect(placeOf('orders', { order_id: 'CS1' }, 'a')).toMatchObject({ section: 'orders', item: 'CS1' });
    expect(placeOf('periodResources', { resource_id: 'R1', instance_id: 'I1' }, 'a')).toMatchObject({
      section: 'resources',
      item: 'R1',
    });
  });
});
