/**
 * Cash coupons from a master to its members and back. A member gets a coupon of its own with a part of the balance; taken
 * back is what is left of it, and only of coupons that came from the master and are still valid.
 */
import { randomUUID } from 'node:crypto';
import { instantAt } from '@shared/time';
import type { Call, Topic } from '../../kernel/context';
import { serviceError } from '../../kernel/errors';
import { Exact } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { pageOf } from '../../kernel/params';
import type { Account } from '../../world/accounts';
import { label } from '../../world/names';
import { Draw, hashText, mix } from '../../world/random';
import type { Coupon } from '../../world/state/coupons';
import { couponLimits } from '../money/couponJson';
import { memberWithMoney, requireMaster } from './caller';
import { amountOf, textOf } from './input';

const text = (e8: bigint): string => new Exact(e8, 8).text(2);

const CASH_COUPON = 1;
const TO_BE_USED = 2;

function usable(call: Call, holder: Account): readonly Coupon[] {
  const { coupons } = call.world.state;
  return coupons
    .of(holder)
    .filter((c) => c.type === CASH_COUPON && !c.frozen && coupons.statusOf(holder, c) === TO_BE_USED);
}

const transferable = (call: Call): readonly Coupon[] =>
  usable(call, call.account).filter((c) => c.sourceId === null);

/** Coupons of a member that are parts of the caller's. */
const retrievable = (call: Call, member: Account): readonly Coupon[] => {
  const own = new Set(call.world.state.coupons.of(call.account).map((c) => c.id));
  return usable(call, member).filter((c) => c.sourceId !== null && own.has(c.sourceId));
};

function list(call: Call, name: string, holder: Account, found: readonly Coupon[]): Json {
  const { offset, limit } = pageOf(call.params);
  return {
    total_count: found.length,
    [name]: found.slice(offset, offset + limit).map((coupon) => ({
      coupon_id: coupon.sourceId ?? coupon.id,
      plan_name: label(coupon.planName, call.language),
      sub_coupon_id: coupon.sourceId === null ? undefined : coupon.id,
      balance: text(call.world.state.coupons.balance(holder, 'coupon', coupon.id)),
      effective_time: instantAt(coupon.validMs),
      expire_time: instantAt(coupon.expireMs),
      use_limits: couponLimits(coupon),
    })),
  };
}

function listTransferCoupons(call: Call): Json {
  requireMaster(call);
  return list(call, 'avail_transfer_coupons', call.account, transferable(call));
}

function listRetrieveCoupons(call: Call): Json {
  requireMaster(call);
  const memberId = call.params.text('sub_customer_id') ?? '';
  const found = call.world.state.organisation.member(call.account.domainId, memberId);
  // The master of a finance-managed member pays with its own coupons: the member has none of them.
  if (found?.account.custody) return list(call, 'avail_retrieve_coupons', found.account, []);
  const { account } = memberWithMoney(call, memberId);
  return list(call, 'avail_retrieve_coupons', account, retrievable(call, account));
}

/** @throws ApiError CBC.99007009, CBC.99007461 */
function transIdOf(call: Call, member: Account): string {
  const { world, account, json, language } = call;
  const transId = textOf(json, 'trans_id') ?? randomUUID().replaceAll('-', '');
  if (world.state.transfers.used(account.domainId, transId))
    throw serviceError(400, 'CBC.99007009', language);
  if (world.state.transfers.isRunning(account.domainId, member.domainId))
    throw serviceError(400, 'CBC.99007461', language);
  return transId;
}

function claim(call: Call): Json {
  requireMaster(call);
  const { world, account, json, language } = call;
  const { account: member } = memberWithMoney(call, textOf(json, 'customer_id') ?? '');
  const e8 = amountOf(call, 'amount');
  const transId = transIdOf(call, member);
  const coupon = transferable(call).find((c) => c.id === json['coupon_id']);
  if (!coupon) throw serviceError(400, 'CBC.99000043', language);
  if (e8 > world.state.coupons.balance(account, 'coupon', coupon.id))
    throw serviceError(400, 'CBC.99005003', language);
  const count = world.state.transfers.all().length;
  const id = new Draw(mix(mix(member.seed, hashText(coupon.id)), count)).hex(32);
  const atMs = world.nowMs();
  world.state.coupons.issue(member, {
    ...coupon,
    id,
    faceE8: e8,
    startE8: 0n,
    createdMs: atMs,
    sourceId: coupon.id,
    usedBy: null,
    usedMs: null,
  });
  moveCoupon(call, 'out', { member, transId, couponId: coupon.id, subCouponId: id, e8, atMs });
  return { sub_coupon_id: id };
}

function reclaim(call: Call): Json {
  requireMaster(call);
  const { world, json, language } = call;
  const { account: member } = memberWithMoney(call, textOf(json, 'customer_id') ?? '');
  const transId = transIdOf(call, member);
  const found = retrievable(call, member).find(
    (c) => c.id === json['sub_coupon_id'] && c.sourceId === json['coupon_id'],
  );
  if (found?.sourceId === undefined || found.sourceId === null)
    throw serviceError(400, 'CBC.99000043', language);
  const e8 = world.state.coupons.balance(member, 'coupon', found.id);
  const atMs = world.nowMs();
  moveCoupon(call, 'back', { member, transId, couponId: found.sourceId, subCouponId: found.id, e8, atMs });
  world.state.coupons.takeBack(member, found.id);
  return { real_retrieve_amout: text(e8) };
}

type Moved = {
  member: Account;
  transId: string;
  couponId: string;
  subCouponId: string;
  e8: bigint;
  atMs: number;
};

function moveCoupon({ world, account }: Call, direction: 'out' | 'back', moved: Moved): void {
  const { member, transId, couponId, subCouponId, e8, atMs } = moved;
  const master = { holder: account.domainId, kind: `coupon:${couponId}` as const };
  const other = { holder: member.domainId, kind: `coupon:${subCouponId}` as const };
  const [from, to] = direction === 'out' ? [master, other] : [other, master];
  const cause = direction === 'out' ? ('transfer' as const) : ('reclaim' as const);
  world.state.ledger.move(from, to, e8, { cause, tradeId: transId, atMs });
  world.state.transfers.add({
    transId,
    masterId: account.domainId,
    memberId: member.domainId,
    of: `coupon:${couponId}`,
    direction,
    e8,
    atMs,
  });
}

export const coupons: Topic = {
  ListMultiAccountTransferCoupons: listTransferCoupons,
  ListMultiAccountRetrieveCoupons: listRetrieveCoupons,
  ClaimEnterpriseMultiAccountCoupon: claim,
  ReclaimEnterpriseMultiAccountCoupon: reclaim,
};
