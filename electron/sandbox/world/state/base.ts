/** What an account has by its bills alone (history.ts). What people do in the sandbox is posted in the ledger and comes on top. */
import type { Account } from '../../world/accounts';
import { hashText, mix } from '../random';
import type { World } from '../world';
import { CREDIT_LIMIT, pastMonth } from './history';
import type { Kind } from './ledger';

const UNIT = 100_000_000n;

export { CREDIT_LIMIT };

export function hasCredit(account: Account): boolean {
  return account.payment.main === 'credit';
}

/** Coupons and cards hold what their seed gave them; nobody has a deposit by the bills. A finance-managed member has no money. */
export function baseBalance(world: World, account: Account, kind: Kind): bigint {
  if (kind.includes(':')) return world.state.coupons.start(account, kind);
  if (account.custody || account.since > -Infinity) return 0n;
  if (kind === 'cash') return pastMonth(world, account, world.openCycle()).cashE8;
  if (kind === 'credit') return pastMonth(world, account, world.openCycle()).creditE8;
  return kind === 'bonus' ? BigInt(mix(mix(account.seed, 5), hashText('bonus')) % 300) * UNIT : 0n;
}

export function debtOf(world: World, account: Account): bigint {
  return account.custody ? 0n : pastMonth(world, account, world.openCycle()).debtE8;
}
