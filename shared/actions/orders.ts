/** What an order says about an action on it: one whose answer was lost, or whose answer says nothing. */
import { intOf, objectOf } from './read';
import type { Context, LostStep, Settlement, Tracked, Words } from './types';

const CANCELED = 4;
const COMPLETED = 5;
const PENDING_PAYMENT = 6;
/** Pending approval: it may still become either. */
const PENDING_APPROVAL = 1;

/** contract: order_status. An order that was paid or canceled never waits for payment again. */
export async function settleByOrder(
  { ask }: Context,
  { known }: Pick<LostStep, 'known'>,
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
  const paid = status === COMPLETED ? 'actions:evidence.orderPaid' : 'actions:evidence.orderUnderWay';
  return {
    state: canceled === (wanted === 'canceled') ? 'done' : 'failed',
    evidence: { key: canceled ? 'actions:evidence.orderCanceled' : paid, values },
  };
}

/** Paying answers nothing but that it was taken: the order itself says what has become of it. */
export async function afterPaying(context: Context, step: Pick<Tracked, 'known'>): Promise<Words> {
  const { state, evidence } = await settleByOrder(context, step, 'paid');
  if (state === 'done') return evidence;
  return { key: 'actions:evidence.orderNotYet', values: { order: String(step.known['orderId']) } };
}
