/** Coupons of an account, their changes, and its stored-value cards. */
import { dayAt, instantAt } from '@shared/time';
import type { Call } from '../../kernel/context';
import { Exact, money } from '../../kernel/json';
import type { Json } from '../../kernel/json';
import { pageOf } from '../../kernel/params';
import { label } from '../../world/names';
import type { Coupon } from '../../world/state/coupons';
import type { Cause } from '../../world/state/ledger';
import { couponLimits } from './couponJson';

const text = (e8: bigint): string => new Exact(e8, 8).text(2);

export function listSubCustomerCoupons(call: Call): Json {
  const { params, world, account, language } = call;
  const { coupons } = world.state;
  const from = params.text('active_start_time');
  const to = params.text('active_end_time');
  const wanted: [string, (coupon: Coupon) => string][] = [
    ['coupon_id', (c) => c.id],
    ['order_id', (c) => c.usedBy ?? ''],
    ['promotion_plan_id', (c) => c.planId],
    ['source_id', (c) => c.sourceId ?? ''],
  ];
  const type = params.number('coupon_type');
  const status = params.number('status');
  const all = coupons
    .of(account)
    .filter(
      (coupon) =>
        wanted.every(([name, of]) => !params.text(name) || params.text(name) === of(coupon)) &&
        (type === undefined || coupon.type === type) &&
        (status === undefined || coupons.statusOf(account, coupon) === status) &&
        (!from || instantAt(coupon.createdMs) >= from) &&
        (!to || instantAt(coupon.createdMs) <= to),
    );
  const { offset, limit } = pageOf(params);
  return {
    count: all.length,
    user_coupons: all.slice(offset, offset + limit).map((coupon) => ({
      coupon_id: coupon.id,
      coupon_code: coupon.code,
      status: coupons.statusOf(account, coupon),
      customer_id: account.domainId,
      coupon_type: coupon.type,
      measure_id: 1,
      face_value: money(coupon.faceE8),
      valid_time: instantAt(coupon.validMs),
      expire_time: instantAt(coupon.expireMs),
      order_id: coupon.usedBy ?? undefined,
      promotion_plan_id: coupon.planId,
      plan_name: label(coupon.planName, language),
      plan_desc: label(coupon.planName, language),
      media_type: 1,
      fetch_method: 3,
      use_limits: couponLimits(coupon),
      active_time: instantAt(coupon.createdMs),
      create_time: instantAt(coupon.createdMs),
      coupon_version: coupon.version,
      balance: money(coupons.balance(account, 'coupon', coupon.id)),
      coupon_usage: label(coupon.planName, language),
      is_frozen: coupon.frozen ? '1' : '0',
      currency: account.currency,
      source_id: coupon.sourceId ?? undefined,
    })),
  };
}

/** contract: trade_type, trade_detail_type of ListCustomerCouponChangeRecords (the spellings are the cloud's). */
const CAUSES: Readonly<Record<Cause, readonly [trade: string, detail: string]>> = {
  pay: ['DEDEUCT', 'SOURCE_OPERAIION_DEDEUCT'],
  renew: ['DEDEUCT', 'SOURCE_OPERAIION_DEDEUCT'],
  change: ['DEDEUCT', 'SOURCE_OPERAIION_DEDEUCT'],
  refund: ['REFUND', 'SOURCE_OPERAIION_UNSUBSCRIBE'],
  transfer: ['COUPONADJUST', 'SOURCE_OPERATION_TRANSFER'],
  reclaim: ['COUPONCANCEL', 'SOURCE_OPERATION_RETRIEVE'],
  topUp: ['ADJUST', 'SOURCE_OPERAIION_PRIZE'],
  grant: ['ADJUST', 'SOURCE_OPERAIION_PRIZE'],
  expire: ['EXPIRED', 'SOURCE_OPERAIION_EXPIRECLEAR'],
};

type Change = { coupon: Coupon; ms: number; tradeId: string; e8: bigint; cause: Cause; afterE8: bigint };

/** Activation, what was used before, what the ledger holds, and the rest that expired: oldest first. */
function changesOf({ world, account }: Call, coupon: Coupon): Change[] {
  if (coupon.type === 2) return [];
  const usedBefore = coupon.faceE8 - coupon.startE8;
  const steps: Omit<Change, 'afterE8'>[] = [];
  const add = (ms: number, tradeId: string, e8: bigint, cause: Cause): void => {
    if (e8 !== 0n && ms <= world.nowMs()) steps.push({ coupon, ms, tradeId, e8, cause });
  };
  if (coupon.sourceId === null) add(coupon.createdMs, `AC${coupon.code}`, coupon.faceE8, 'grant');
  add(
    coupon.createdMs + 3 * 86_400_000,
    `CS${coupon.code}`,
    coupon.sourceId === null ? -usedBefore : 0n,
    'pay',
  );
  for (const one of world.state.ledger.movements(account.domainId, `coupon:${coupon.id}`))
    add(Date.parse(one.at), one.tradeId, one.e8, one.cause);
  const left = world.state.coupons.balance(account, 'coupon', coupon.id);
  if (coupon.expireMs <= world.nowMs()) add(coupon.expireMs, `EX${coupon.code}`, -left, 'expire');
  let afterE8 = 0n;
  return steps.map((step) => {
    afterE8 += step.e8;
    return { ...step, afterE8 };
  });
}

export function listCustomerCouponChangeRecords(call: Call): Json {
  const { params, world, account } = call;
  const from = params.text('trade_time_begin');
  const to = params.text('trade_time_end');
  const direction = params.text('revenue_expense_type');
  const type = params.text('trade_type');
  const trade = params.text('trade_id');
  const id = params.text('coupon_id');
  const all = world.state.coupons
    .of(account)
    .filter((coupon) => !id || coupon.id === id)
    .flatMap((coupon) => changesOf(call, coupon))
    .filter(
      (one) =>
        (!from || dayAt(one.ms) >= from) &&
        (!to || dayAt(one.ms) <= to) &&
        (!direction || direction === (one.e8 < 0n ? 'EXPENSE' : 'REVENUE')) &&
        (!type || type === CAUSES[one.cause][0]) &&
        (!trade || trade === one.tradeId),
    )
    .sort((a, b) => b.ms - a.ms || (a.coupon.id < b.coupon.id ? -1 : 1));
  const { offset, limit } = pageOf(params);
  return {
    total_count: all.length,
    currency: account.currency,
    records: all.slice(offset, offset + limit).map((one) => ({
      coupon_id: one.coupon.id,
      trade_detail_type: CAUSES[one.cause][1],
      trade_time: instantAt(one.ms),
      trade_id: one.tradeId,
      change_amount: text(one.e8),
      balance_after_change: text(one.afterE8),
      revenue_expense_type: one.e8 < 0n ? 'EXPENSE' : 'REVENUE',
      bill_cycle: dayAt(one.ms).slice(0, 7),
      account_name: account.domainName,
    })),
  };
}

export function listStoredValueCards(call: Call): Json {
  const { params, world, account, language } = call;
  const { coupons } = world.state;
  const status = params.number('status');
  const id = params.text('card_id');
  const all = coupons
    .cards(account)
    .map((card) => ({ card, balance: coupons.balance(account, 'card', card.id) }))
    .filter(({ card, balance }) => (!id || card.id === id) && (status === 1 ? balance > 0n : balance === 0n));
  const { offset, limit } = pageOf(params);
  return {
    total_count: all.length,
    stored_value_cards: all.slice(offset, offset + limit).map(({ card, balance }) => ({
      card_id: card.id,
      card_name: label(card.name, language),
      status,
      face_value: text(card.faceE8),
      balance: text(balance),
      effective_time: instantAt(card.validMs),
      expire_time: instantAt(card.expireMs),
    })),
  };
}
