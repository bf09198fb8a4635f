/** What is said of a coupon whose way got lost, when the list it was in does not have it any more. */
import { expect, it } from 'vitest';
import { actionById, type Context, type LostStep } from '@shared/actions';

const NOW = Date.parse('2026-11-24T01:00:00Z');
const step = (until: string | null): LostStep => ({
  operation: 'ClaimEnterpriseMultiAccountCoupon',
  subjects: ['coupon:c1'],
  items: ['c1'],
  amount: '50.00',
  known: { transId: 't1', couponId: 'c1', memberName: 'Kite lab', before: '50.00', after: '0.00', until },
  quiet: true,
});

/** A master that has none of them, and records that know no number. */
const context: Context = {
  ask: () => Promise.resolve({} as never),
  site: 'china',
  currency: 'CNY',
  now: NOW,
  file: () => Promise.reject(new Error('no file')),
};

it.each([
  ['was handed over whole and is used up', '2027-01-01T00:00:00Z', 'done'],
  ['has no end and is used up', null, 'done'],
  ['has run out meanwhile, which says nothing', '2026-11-24T00:59:00Z', 'open'],
])('a coupon that %s', async (_, until, state) => {
  const settle = actionById('handCoupons')?.settle;
  if (settle?.by !== 'asking') throw new Error('it is asked about');
  expect((await settle.ask(context, step(until))).state).toBe(state);
});
