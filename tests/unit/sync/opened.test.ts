import { expect, it } from 'vitest';
import { planParts, type PlanInput } from '../../../electron/sync/plan';

const parents = ['CS1', 'CS2', 'CS3'].map((key) => ({ key, version: 'paid', passed: {} }));
const complete = { startedAt: '2026-11-24T00:00:00Z', rows: 1, final: false, version: 'unpaid' };
const input = (options: PlanInput['options']): PlanInput => ({
  account: { settlement: 3, site: 'china' },
  states: [{ dataset: 'orderDetails', partition: 'CS2', complete, unfinished: null }],
  now: Date.parse('2026-11-24T01:00:00Z'),
  historyMonths: 3,
  options,
});
const planned = (options: PlanInput['options'], of: 'orderDetails' | 'ticketDetails' = 'orderDetails') =>
  planParts(input(options), of, parents).map((task) => task.partition);

it('after an order was paid, the items of every other order are not asked for, one call each', () => {
  expect(planned({ datasets: ['orderDetails'], openedOnly: true })).toEqual(['CS2']);
  // What is pulled by itself is pulled here as well: a new ticket has just come.
  expect(planned({ datasets: ['ticketDetails'], openedOnly: true }, 'ticketDetails')).toEqual([
    'CS1',
    'CS2',
    'CS3',
  ]);
  // Who asks for all of them by name gets them.
  expect(planned({ datasets: ['orderDetails'] })).toEqual(['CS1', 'CS2', 'CS3']);
});
