/** What is sent by hand from the explorer and what the app's own dialogs send hold each other up. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actionsBench, lost, type ActionsBench } from '../../support/actionsBench';

let bench: ActionsBench;
beforeEach(() => (bench = actionsBench()));
afterEach(() => bench.remove());

const byHand = (operation: string, input: Record<string, unknown>) =>
  bench.actions.prepare({ accountId: 'a1', action: 'explorer', input: { operation, input } });
const payOrder = { order_id: 'CS1', use_coupon: 'NO', use_discount: 'NO' };
const pay = () => bench.actions.prepare({ accountId: 'a1', action: 'pay', input: { orderId: 'CS1' } });

it('an order that was paid by hand, whose answer got lost, is not paid by the dialog meanwhile', async () => {
  bench.onWrite = lost;
  const { ticket } = await byHand('PayOrders', payOrder);
  await bench.actions.execute({ ticket, typed: 'PayOrders' });
  await expect(pay()).rejects.toMatchObject({ code: 'action.locked', params: { subject: 'order:CS1' } });
});

it('an order whose payment got lost is not paid by hand meanwhile, nor by the old call', async () => {
  bench.onWrite = lost;
  await bench.actions.execute({ ticket: (await pay()).ticket, typed: '2208.56' });
  await expect(byHand('PayOrders', payOrder)).rejects.toMatchObject({ code: 'action.locked' });
  const old = { domain_id: 'domain-1', orderId: 'CS1', payAccountType: 1 };
  await expect(byHand('LegacyPayOrderV1', old)).rejects.toMatchObject({ code: 'action.locked' });
});

it('a renewal by hand locks each of its resources', async () => {
  bench.onWrite = lost;
  const input = { resource_ids: ['r1', 'r2'], period_type: 2, period_num: 1, is_auto_pay: 1 };
  const { ticket } = await byHand('RenewalResources', input);
  await bench.actions.execute({ ticket, typed: 'RenewalResources' });
  expect(bench.test.methods.lockedSubjects().map((l) => l.subject)).toEqual([
    'operation:RenewalResources',
    'resource:r1',
    'resource:r2',
  ]);
});
