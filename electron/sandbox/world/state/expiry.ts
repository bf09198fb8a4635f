/** What happens by itself as days pass to what somebody has changed: renewal, the change to pay-per-use, the end. */
import type { Account } from '../../world/accounts';
import { dayNumber } from '../calendar';
import { monthsAfter } from '../terms';
import type { World } from '../world';
import { GRACE_DAYS, RETENTION_DAYS, type Contract } from './contracts';
import { PLAIN } from './effects';
import { renewalOrder } from './newOrders';
import { requestPayment } from './payment';
import { Refusal } from './refusal';
import { daysToUnify } from './renewRules';

/** Brings an account's changed contracts up to today. */
export function settleExpiries(world: World, account: Account): void {
  const today = dayNumber(world.today());
  for (const contract of world.state.contracts.changed(account))
    if (contract.endedOn === null && contract.convertedOn === null) settle(world, contract, today);
}

function settle(world: World, contract: Contract, today: number): void {
  if (contract.onDemand) {
    if (contract.paidUntil > today) return;
    world.state.contracts.save(
      { ...contract, convertedOn: contract.paidUntil, onDemand: false, periods: [] },
      today,
    );
    return;
  }
  // Several terms may have passed since somebody asked.
  for (let now: Contract | null = contract; now !== null;) now = renewOnce(world, now, today);
}

/** The contract as it is after one renewal; null where none is due, or where there is no money for it. */
function renewOnce(world: World, contract: Contract, today: number): Contract | null {
  const { contracts, renewRules } = world.state;
  const { account, autoLeft, paidUntil } = contract;
  const rule = renewRules.of(account);
  const due = Math.max(paidUntil - rule.deductionDays, contract.autoFrom);
  if (!contract.autoRenew || autoLeft === 0 || today < due) return null;
  // By the day it was due: nobody may have asked for weeks.
  if (due >= paidUntil + GRACE_DAYS + RETENTION_DAYS) return null;
  const left = autoLeft === null ? null : autoLeft - 1;
  const { term } = contract.unit;
  const extra = daysToUnify(monthsAfter(paidUntil, term), rule.expireDay);
  const counted = { ...contract, autoLeft: left, autoRenew: left !== 0 };
  contracts.save(counted, today);
  try {
    requestPayment(world, renewalOrder(world, counted, term, 8, extra), PLAIN, 'renew');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Without money it is tried again each day, as long as the resource is kept.
    contracts.save({ ...contract, autoFrom: today + 1 }, today);
    return null;
  }
  const renewed = contracts.changed(account).find((c) => c.unit === contract.unit);
  // A master that has to pay first: the order waits for it.
  return renewed && renewed.paidUntil > paidUntil ? renewed : null;
}
