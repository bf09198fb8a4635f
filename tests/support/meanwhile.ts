/**
 * What others do to an account of the sandbox while the app is not looking: an administrator, its bank, a colleague in the console. Free of
 * any test runner. Each says how it is undone.
 */
import type { Sandbox } from '../../electron/sandbox/server';
import { usableCoupons } from '../../electron/sandbox/world/state/checkout';
import { BANK } from '../../electron/sandbox/world/state/ledger';
import { accountNamed } from './sandboxAccount';

function accountIn(sandbox: Sandbox, name: string) {
  const account = sandbox.state.world.account(accountNamed(sandbox, name).domainId);
  if (!account) throw new Error(`the world has no ${name}`);
  return account;
}

/** A policy action is taken from the account's key. @returns gives it back */
export function takePermission(sandbox: Sandbox, name: string, action: string): () => void {
  const { ak } = accountNamed(sandbox, name);
  const key = sandbox.state.world.keys.find((k) => k.ak === ak);
  if (!key) throw new Error(`no key of ${name}`);
  const { denied } = key;
  key.denied = [...denied, action];
  return () => void (key.denied = denied);
}

/** The time to pay an order runs out. @returns gives it back */
export function runOutOfTime(sandbox: Sandbox, name: string, orderId: string): () => void {
  const { orders, world } = sandbox.state;
  const order = orders.find(accountIn(sandbox, name), orderId);
  if (!order) throw new Error(`no order ${orderId}`);
  orders.save({ ...order, deadlineMs: world.nowMs() - 1000 });
  return () => void orders.save(order);
}

/** A coupon with a balance that an order can be paid with, and somebody who spends it elsewhere. */
export function couponFor(sandbox: Sandbox, name: string, orderId: string) {
  const { coupons, ledger, orders, world } = sandbox.state;
  const account = accountIn(sandbox, name);
  const order = orders.find(account, orderId);
  const coupon = order && usableCoupons(world, account, order).find((c) => c.type !== 2);
  if (!coupon) throw new Error(`no coupon for ${orderId}`);
  const own = { holder: account.domainId, kind: `coupon:${coupon.id}` } as const;
  const elsewhere = { holder: BANK, kind: 'cash' } as const;
  return {
    id: coupon.id,
    /** In either language of the cloud. */
    name: new RegExp(`^(${coupon.planName.zh}|${coupon.planName.en})`),
    /** @returns gives it back */
    useUp: (): (() => void) => {
      const e8 = coupons.balance(account, 'coupon', coupon.id);
      const about = { cause: 'transfer', tradeId: 'ELSEWHERE', atMs: world.nowMs() } as const;
      ledger.move(own, elsewhere, e8, about);
      return () => void ledger.move(elsewhere, own, e8, about);
    },
  };
}

/** Money comes from the account's bank. */
export function topUp(sandbox: Sandbox, name: string, e8: bigint): void {
  const { ledger, world } = sandbox.state;
  const { domainId } = accountNamed(sandbox, name);
  const about = { cause: 'topUp', tradeId: 'GIVEN', atMs: world.nowMs() } as const;
  ledger.move({ holder: BANK, kind: 'cash' }, { holder: domainId, kind: 'cash' }, e8, about);
}

/** So much cash is left in the account, the rest is taken out. */
export function leaveCash(sandbox: Sandbox, name: string, e8: bigint): void {
  const { ledger, world } = sandbox.state;
  const { domainId } = accountNamed(sandbox, name);
  const taken = ledger.balance(domainId, 'cash') - e8;
  const about = { cause: 'transfer', tradeId: 'TAKEN', atMs: world.nowMs() } as const;
  ledger.move({ holder: domainId, kind: 'cash' }, { holder: BANK, kind: 'cash' }, taken, about);
}
