/** What an order says about an action whose answer was lost. */
import { intOf, objectOf } from './read';
import type { Context, LostStep, Settlement } from './types';

const CANCELED = 4;
const PENDING_PAYMENT = 6;
/** Pending approval: it may still become either. */
const PENDING_APPROVAL = 1;

/** contract: order_status. An order that was paid or canceled never waits for payment again. */
export async function settleByOrder(
  { ask }: Context,
  { known }: LostStep,
  wanted: 'paid' | 'canceled',
): Promise<Settlement> {
  const orderId = String(known['orderId']);
  const answer = await ask('ShowCustomerOrderDetails', { order_id: orderId });
  const status = intOf(objectOf(answer, 'order_info'), 'status');
  const values = { order: orderId };
  if (status === null || status === PENDING_APPROVAL)
    return { state: 'open', evidence: { key: 'actions:evidence.orderOpen', values } };
  if (status === PENDING_PAYMENT)
    return { state: 'failed', evidence: { key: 'actions:evidence.orderUnpaid', values } };
  const canceled = status === CANCELED;
  return {
    state: canceled === (wanted === 'canceled') ? 'done' : 'failed',
    evidence: { key: canceled ? 'actions:evidence.orderCanceled' : 'actions:evidence.orderPaid', values },
  };
}
