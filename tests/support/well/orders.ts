/** Orders and what is paid ahead: each named as the sandbox's own state has it, in a condition in which the call is right. */
import { dayNumber } from '../../../electron/sandbox/world/calendar';
import type { Account } from '../../../electron/sandbox/world/accounts';
import { cancellable, convertible, renewable } from '../../../electron/sandbox/world/state/able';
import { statusOf, type Contract } from '../../../electron/sandbox/world/state/contracts';
import { amountOfOrder, type Order } from '../../../electron/sandbox/world/state/order';
import type { World } from '../../../electron/sandbox/world/world';
import { codeOf } from '../../../electron/sandbox/topics/refuse';
import { textAt, there, type Bench, type Recipes } from './bench';

const QUARTER_MS = 92 * 86_400_000;

/** The cheapest order that waits to be paid. */
export function unpaid({ sandbox, account }: Bench): Order {
  const { orders, world } = sandbox.state;
  const [cheapest] = orders
    .open(account)
    .filter((o) => o.status === 6 && o.deadlineMs !== null && o.deadlineMs > world.nowMs())
    .sort((a, b) => (amountOfOrder(a) < amountOfOrder(b) ? -1 : 1));
  return there(cheapest, 'unpaid order');
}

/** An order that brought resources, paid and done. */
export function done({ sandbox, account }: Bench): Order {
  const { orders, world } = sandbox.state;
  const now = world.nowMs();
  return there(
    orders.list(account, now - QUARTER_MS, now).find((o) => o.type <= 3 && o.status === 5),
    'order that is done',
  );
}

type Judge = (world: World, account: Account, id: string) => Contract;

function isAble({ sandbox, account }: Bench, judge: Judge, id: string): boolean {
  return codeOf(() => void judge(sandbox.state.world, account, id)) === null;
}

/** Main resource of a contract that runs and that the judge lets pass. */
export function resource(bench: Bench, judge: Judge): string {
  const { contracts, world } = bench.sandbox.state;
  const today = dayNumber(world.today());
  const ids = contracts
    .of(bench.account)
    .filter((c) => statusOf(c, today) === 2)
    .map((c) => c.resources[0]?.id ?? '');
  return there(
    ids.find((id) => isAble(bench, judge, id)),
    'such resource',
  );
}

/** An order of which everything it brought can still be given back. */
export function undoable(bench: Bench): Order {
  const { contracts, orders } = bench.sandbox.state;
  const found = contracts
    .of(bench.account)
    .map((c) => orders.find(bench.account, c.orderId))
    .find((order) =>
      order?.items.every(
        ({ resource: { id, position } }) => position !== 0 || isAble(bench, cancellable, id),
      ),
    );
  return there(found, 'order that can be undone');
}

/** Gives a resource back; the order that says so. */
export async function refund(bench: Bench): Promise<string> {
  const answer = await bench.run('CancelResourcesSubscription', {
    resource_ids: [resource(bench, cancellable)],
    unsubscribe_type: 1,
  });
  return textAt(answer, 'order_ids', 0);
}

const MONTH = { period_type: 2, period_num: 1 };

export const orders: Recipes = {
  ShowCustomerOrderDetails: (b) => ({ order_id: done(b).id }),
  ShowRefundOrderDetails: async (b) => ({ order_id: await refund(b) }),
  PayOrders: (b) => ({ order_id: unpaid(b).id, use_coupon: 'NO', use_discount: 'NO' }),
  CancelCustomerOrder: (b) => ({ order_id: unpaid(b).id }),
  ListOrderCouponsByOrderId: (b) => ({ order_id: unpaid(b).id }),
  ListOrderDiscounts: (b) => ({ order_id: unpaid(b).id }),
  ListPayPerUseCustomerResources: (b) => ({ resource_ids: [resource(b, renewable)] }),
  ListRenewRateOnPeriod: (b) => ({ resource_ids: [resource(b, renewable)], ...MONTH }),
  RenewalResources: (b) => ({ resource_ids: [resource(b, renewable)], ...MONTH }),
  CancelResourcesSubscription: (b) => ({
    resource_ids: [resource(b, cancellable)],
    unsubscribe_type: 1,
  }),
  UpdatePeriodToOnDemand: (b) => ({ operation: 'SET_UP', resource_ids: [resource(b, convertible)] }),
  AutoRenewalResources: (b) => ({ resource_id: resource(b, renewable) }),
  CancelAutoRenewalResources: async (b) => {
    const input = { resource_id: resource(b, renewable) };
    await b.run('AutoRenewalResources', input);
    return input;
  },
  SetResourcesRenewConfig: () => ({ config_name: 'DEDUCTION_DATE', config_value: '3' }),
};
