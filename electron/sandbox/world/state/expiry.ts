/** What happens by itself as days pass to what somebody has changed: renewal, the change to pay-per-use, the end. */
import type { Account } from '../../world/accounts';
import { dayNumber } from '../calendar';
import type { World } from '../world';
import type { Contract } from './contracts';
import { PLAIN } from './effects';
import { renewalOrder } from './newOrders';
import { requestPayment } from './payment';
import { Refusal } from './refusal';

/** Brings an account's changed contracts up to today. */
export function settleExpiries(world: World, account: Account): void {
  const today = dayNumber(world.today());
  for (const contract of world.state.contracts.changed(account))
    if (contract.endedOn === null && contract.convertedOn === null && contract.paidUntil <= today)
      settle(world, contract, today);
}

function settle(world: World, contract: Contract, today: number): void {
  const { contracts, orders } = world.state;
  if (contract.onDemand) {
    contracts.save({ ...contract, convertedOn: contract.paidUntil, onDemand: false, periods: [] }, today);
    return;
  }
  if (!contract.autoRenew || contract.autoLeft === 0) return;
  const left = contract.autoLeft === null ? null : contract.autoLeft - 1;
  const order = renewalOrder(
    world,
    { ...contract, autoLeft: left, autoRenew: left !== 0 },
    contract.unit.term,
    8,
  );
  try {
    contracts.save({ ...contract, autoLeft: left, autoRenew: left !== 0 }, today);
    requestPayment(world, orders.save(order), PLAIN, 'renew');
  } catch (error) {
    // Without money it is not renewed: it enters its grace period, and the order can be paid by hand.
    if (!(error instanceof Refusal)) throw error;
    contracts.save({ ...contract, autoRenew: false, autoLeft: null }, today);
  }
}
