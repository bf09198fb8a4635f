/** The types of calls are those of the contract data, and a wrong call does not compile. */
import fs from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { codeLists as generated } from '@shared/contract/generated/codeLists';
import { operations } from '@shared/contract/operations';
import type { InputOf, OperationId, OutputOf } from '@shared/contract/calls';
import { CALL_TYPES_FILE, callTypes } from '../../../electron/cli/callTypes';
import { CODE_LISTS_FILE, codeLists } from '../../../electron/cli/codeLists';
import type { CloudClient } from '../../../electron/cloud/types';

it('code lists are what the contract says now (npm run call-types renews them)', () => {
  expect(codeLists()).toBe(fs.readFileSync(CODE_LISTS_FILE, 'utf8'));
});

it('code lists are those the app names: every view comes with all of them', () => {
  const named = fs.readFileSync('shared/codes/lists.ts', 'utf8').matchAll(/codeLists\.(\w+)/g);
  expect(Object.keys(generated).sort()).toEqual([...new Set([...named].map(([, name]) => name))].sort());
});

describe('types of calls', () => {
  it('are what the contract says now (npm run call-types renews them)', () => {
    expect(callTypes()).toBe(fs.readFileSync(CALL_TYPES_FILE, 'utf8'));
  });

  it('name every operation of both sites', () => {
    const text = fs.readFileSync(CALL_TYPES_FILE, 'utf8');
    for (const { id } of [...operations('china'), ...operations('international')])
      expect(text).toContain(`\n  ${id}: {`);
  });

  it('have exact text for amounts and the kinds of the contract for all else', () => {
    type Order = NonNullable<NonNullable<OutputOf<'ListCustomerOrders'>['order_infos']>[number]>;
    expectTypeOf<Order['amount_after_discount']>().toEqualTypeOf<string | null | undefined>();
    expectTypeOf<OutputOf<'ListCustomerOrders'>['total_count']>().toEqualTypeOf<number | null | undefined>();
    expectTypeOf<InputOf<'ShowCustomerOrderDetails'>['order_id']>().toEqualTypeOf<string>();
    // An endpoint on its way out answers as its successor does.
    expectTypeOf<OutputOf<'LegacyListOrders'>>().toEqualTypeOf<OutputOf<'ListCustomerOrders'>>();
  });

  it('refuse a field the operation does not have, a missing one, another kind and an unknown id', () => {
    const check = (call: CloudClient['call'], caller: Parameters<CloudClient['call']>[2]) => [
      () => call('ListCustomerOrders', { limit: 10, offset: 0 }, caller),
      // @ts-expect-error no such filter
      () => call('ListCustomerOrders', { limit: 10, page: 0 }, caller),
      // @ts-expect-error the order is missing
      () => call('ShowCustomerOrderDetails', { limit: 10 }, caller),
      // @ts-expect-error a number belongs there
      () => call('ListCustomerOrders', { limit: 'ten' }, caller),
      // @ts-expect-error no such operation
      () => call('ListCustomerOrder', {}, caller),
    ];
    expect(check).toBeTypeOf('function');
    expectTypeOf<OperationId>().not.toEqualTypeOf<string>();
  });
});
