/** What is said of a transfer whose answer got lost, by a cloud whose records do not name its number. */
import { beforeEach, describe, expect, it } from 'vitest';
import { actionById, type Context, type Step } from '@shared/actions';
import { AppError } from '@shared/errors';

const NOW = Date.parse('2026-11-24T01:00:00Z');
type Row = { change_amount: string; trade_id: string };

/** Records of the master's account, oldest first, and what the member has. */
let records: Row[] = [];
let member = '0.00';
let asked: Record<string, unknown>[] = [];
beforeEach(() => {
  records = [];
  member = '0.00';
  asked = [];
});

const answers: Record<string, (input: Record<string, unknown>) => Record<string, unknown>> = {
  ListCustomerAccountChangeRecords(input) {
    asked.push(input);
    // The number of a transfer is nowhere in them.
    const all = input['trade_id'] === undefined ? records : [];
    const offset = Number(input['offset'] ?? 0);
    return { total_count: all.length, records: all.slice(offset, offset + Number(input['limit'])) };
  },
  ListEnterpriseMultiAccount: () => ({
    amount_infos: [{ avail_retrieve_amount: member, amount: member, currency: 'CNY' }],
  }),
};
const context: Context = {
  ask: (operation, input) => Promise.resolve(answers[operation]?.(input ?? {}) as never),
  site: 'china',
  currency: 'CNY',
  now: NOW,
  file: () => Promise.reject(new Error('no file')),
};

const step = (transId: string, amount = '50.00'): Step => ({
  operation: 'UpdateSubEnterpriseAmount',
  input: { customer_id: 'm1', amount, trans_id: transId, balance_type: 'BALANCE_TYPE_DEBIT' },
  subjects: ['member:m1'],
  items: ['m1'],
  amount,
  known: { transId, memberId: 'm1', pot: 'cash', expireTime: null, before: '0.00', after: amount },
});

/** As the journal has it once it is sent. */
async function sent(steps: readonly Step[] = [step('t1')], action = 'allocate', as: Context = context) {
  const before = (await actionById(action)?.standing?.(as, steps)) ?? [];
  return steps.map((one, i) => ({ ...one, known: { ...one.known, ...before[i] } }));
}
async function told(lost: Step | undefined, quiet = true, action = 'allocate') {
  const settle = actionById(action)?.settle;
  if (settle?.by !== 'asking' || !lost) throw new Error('it is asked about');
  return (await settle.ask(context, { ...lost, quiet })).state;
}
const spent = (change_amount: string, trade_id = 'something') => records.push({ change_amount, trade_id });

describe('a transfer whose answer got lost', () => {
  it('is not said to have failed when the member has spent exactly what it was sent', async () => {
    const [lost] = await sent();
    spent('-50.00');
    expect(await told(lost)).toBe('open');
  });

  it('has failed when the member has what it had and no movement of its amount has come', async () => {
    spent('-50.00');
    const [lost] = await sent();
    spent('-49.99');
    expect(await told(lost, false)).toBe('open');
    expect(await told(lost)).toBe('failed');
  });

  it('is done when the member has it', async () => {
    const [lost] = await sent();
    spent('-50.00');
    member = '50.00';
    expect(await told(lost)).toBe('done');
  });

  it('is told from another of the same amount that was sent with it', async () => {
    const [lost] = await sent([step('t1'), step('t2')]);
    spent('-50.00', 't2');
    expect(await told(lost)).toBe('failed');
  });

  it('back to the master is looked for among what came in', async () => {
    const [lost] = await sent([step('t1')], 'reclaim');
    spent('50.00');
    expect(asked.at(-1)).toMatchObject({
      revenue_expense_type: 'REVENUE',
      trade_time_begin: '2026-11-24',
      balance_type: 'BALANCE_TYPE_DEBIT',
    });
    expect(await told(lost, true, 'reclaim')).toBe('open');
  });

  it.each([
    ['the records cannot be read before it', () => Promise.reject(new AppError('cloud.permission'))],
    [
      'there are more than can be counted',
      () => Promise.resolve({ total_count: 1001, records: [] } as never),
    ],
  ])('is left to the person where %s', async (_, ask) => {
    const [lost] = await sent([step('t1')], 'allocate', { ...context, ask });
    expect(await told(lost)).toBe('open');
  });
});
