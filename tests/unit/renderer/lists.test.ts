import { describe, expect, it } from 'vitest';
import type { AccountView } from '@shared/model/account';
import { setUpPage } from './setUpPage';

setUpPage();
const { currencyOf, ownerOf } = await import('../../../renderer/views/lists/columns');

const account = (id: string, currency: string) => ({ id, currency }) as AccountView;
const a = account('a', 'CNY');
const b = account('b', 'USD');

describe('whose a row is', () => {
  it('finds the account of the row, whichever is in front', () => {
    expect(ownerOf([a, b], { _account: 'b' })).toBe(b);
    expect(currencyOf([a, b], { _account: 'b' })).toBe('USD');
  });

  it('gives no other account when that of an open row is no longer shown', () => {
    expect(ownerOf([a], { _account: 'b' })).toBeUndefined();
  });
});
