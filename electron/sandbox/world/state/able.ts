/** What may be done with a resource now, and if not, why (documented codes; contract: errors.json). */
import type { Account } from '../../world/accounts';
import { dayNumber } from '../calendar';
import type { World } from '../world';
import { statusOf } from './contracts';
import type { Contract } from './contracts';
import { Refusal } from './refusal';

/** contract: limits.json, renewal. 2 months 1 to 11, 3 years 1 to 3. @throws Refusal CBC.30050008 */
export function monthsOf(periodType: number, periodNum: number): number {
  if (periodType === 2 && periodNum <= 11) return periodNum;
  if (periodType === 3 && periodNum <= 3) return periodNum * 12;
  throw new Refusal('CBC.30050008');
}

/** The contract of a main resource that can be renewed. @throws Refusal */
export function renewable(world: World, account: Account, id: string): Contract {
  const contract = mainContract(world, account, id, 'CBC.30050009', 'CBC.30050007');
  const { locked, busy } = world.state.orders.rolesOf(account);
  if (statusOf(contract, dayNumber(world.today())) === 3) throw new Refusal('CBC.30050009');
  if (contract.unit.bundle.key === 'market') throw new Refusal('CBC.30050013');
  if (isSame(contract, locked)) throw new Refusal('CBC.3002');
  if (isSame(contract, busy)) throw new Refusal('CBC.30050011');
  if (isInUnpaidOrder(world, contract)) throw new Refusal('CBC.30050010');
  return contract;
}

/** The contract that can be given back. @throws Refusal */
export function cancellable(world: World, account: Account, id: string): Contract {
  const contract = mainContract(world, account, id, 'CBC.3124', 'CBC.3185');
  const { locked, busy } = world.state.orders.rolesOf(account);
  const status = statusOf(contract, dayNumber(world.today()));
  if (status === 3) throw new Refusal('CBC.3124');
  if (status === 4) throw new Refusal('CBC.99003656');
  if (isSame(contract, locked)) throw new Refusal('CBC.3002');
  if (isSame(contract, busy) || isInUnpaidOrder(world, contract)) throw new Refusal('CBC.99003651');
  return contract;
}

/** The contract whose renewal by itself can be switched. @throws Refusal CBC.99003012 */
export function switchable(world: World, account: Account, id: string): Contract {
  return mainContract(world, account, id, 'CBC.99003012', 'CBC.99003012');
}

/** The contract that can become pay-per-use when it expires. @throws Refusal */
export function convertible(world: World, account: Account, id: string): Contract {
  const contract = mainContract(world, account, id, 'CBC.30050009', 'CBC.30050007');
  const { locked, busy } = world.state.orders.rolesOf(account);
  if (statusOf(contract, dayNumber(world.today())) !== 2) throw new Refusal('CBC.3016');
  if (isSame(contract, locked)) throw new Refusal('CBC.3002');
  if (isSame(contract, busy)) throw new Refusal('CBC.30050011');
  // What has no meter cannot be paid by use.
  if (contract.resources.some((resource) => !resource.item.meters)) throw new Refusal('CBC.3006');
  return contract;
}

function mainContract(
  world: World,
  account: Account,
  id: string,
  missing: string,
  attached: string,
): Contract {
  const contract = world.state.contracts.find(account, id);
  if (!contract) throw new Refusal(missing);
  if (contract.resources[0]?.id !== id) throw new Refusal(attached);
  return contract;
}

function isInUnpaidOrder(world: World, contract: Contract): boolean {
  return world.state.orders
    .open(contract.account)
    .some((order) => order.purpose.kind === 'renew' && isSame(order.purpose.contract, contract));
}

function isSame(one: Contract, other: Contract | undefined): boolean {
  return one.unit.hash === other?.unit.hash && one.unit.month === other.unit.month;
}
