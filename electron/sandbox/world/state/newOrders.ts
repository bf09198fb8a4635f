/** Orders made in the sandbox. */
import type { Account } from '../../world/accounts';
import { monthOf } from '../calendar';
import type { World } from '../world';
import type { Contract } from './contracts';
import { PAY_WITHIN_DAYS } from './order';
import type { Order } from './order';
import { itemsOf } from './seeds';

/** A new order, complete and at once. */
export function orderOf(
  world: World,
  account: Account,
  what: Pick<Order, 'type' | 'items' | 'baseOrderId'> & Partial<Order>,
): Order {
  const atMs = world.nowMs();
  return {
    id: world.state.orders.nextId(account),
    account,
    customer: account,
    status: 5,
    createdMs: atMs,
    paidMs: atMs,
    deadlineMs: null,
    source: 1,
    payment: null,
    purpose: { kind: 'past' },
    ...what,
  };
}

/** An order to renew a contract by so many months and days, not paid yet. */
export function renewalOrder(
  world: World,
  contract: Contract,
  months: number,
  source: 1 | 8,
  extraDays = 0,
): Order {
  const atMs = world.nowMs();
  return orderOf(world, contract.account, {
    type: 2,
    status: 6,
    paidMs: null,
    deadlineMs: atMs + PAY_WITHIN_DAYS * 86_400_000,
    createdMs: atMs,
    source,
    items: itemsOf(contract.account, contract.unit, months, monthOf(world.openCycle()), extraDays),
    purpose: { kind: 'renew', contract },
    baseOrderId: null,
  });
}
