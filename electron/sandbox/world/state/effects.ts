/**
 * What actions do to the world, all in one place: money, order, contract and the lines of the bill change together or
 * not at all (everything that can be refused is refused before the first change).
 */
import type { Account } from '../../world/accounts';
import { dayNumber } from '../calendar';
import type { Line } from '../lines';
import { noSplit } from '../payments';
import type { Split } from '../../world/accounts';
import { hashText, mix } from '../random';
import { monthsAfter } from '../terms';
import { resourcesOf } from '../units';
import type { Unit } from '../units';
import type { World } from '../world';
import { billOf, legsOf, shareOut } from './checkout';
import type { Choice } from './checkout';
import { moneyOf } from './contracts';
import type { Contract, Period, Share } from './contracts';
import type { Order, OrderItem } from './order';

/** Nothing chosen: what a renewal with automatic payment and one by itself are paid with. */
export const PLAIN: Choice = { useCoupon: false, useDiscount: false, coupons: [], discount: null };

type Paid = { order: Order; itemsE8: readonly bigint[]; splits: readonly Split[] };

/** Pays an order and lets it take effect. @throws Refusal; nothing has changed then. */
export function payOrder(world: World, order: Order, choice: Choice, cause: 'pay' | 'renew' = 'pay'): Order {
  const { ledger, coupons, orders } = world.state;
  const bill = billOf(world, order, choice);
  const { legs, parts } = legsOf(world, order.account, bill);
  const atMs = world.nowMs();
  if (legs.length > 0) ledger.post({ cause, tradeId: order.id, atMs, legs });
  bill.couponIds.forEach((id) => coupons.use(id, order.id, atMs));
  const paid: Order = {
    ...order,
    status: 5,
    paidMs: atMs,
    payment: { parts, chosenE8: bill.chosenE8, chosenType: bill.chosenType, couponIds: bill.couponIds },
  };
  const splits = shareOut(bill.itemsE8, parts);
  const effect = { order: paid, itemsE8: bill.itemsE8, splits };
  const { purpose } = order;
  if (purpose.kind === 'buy') return orders.save(buy(world, effect, purpose.units));
  if (purpose.kind === 'renew') return orders.save(renew(world, effect, purpose.contract));
  if (purpose.kind === 'member') payForMember(world, effect, purpose.orderId);
  return orders.save(paid);
}

function buy(world: World, paid: Paid, units: readonly Unit[]): Order {
  const today = dayNumber(world.today());
  const until = monthsAfter(today, paid.order.items[0]?.months ?? 1);
  for (const unit of units) {
    const own = paid.order.items.flatMap((item, n) => (item.unit === unit ? [n] : []));
    world.state.contracts.add({
      account: paid.order.customer,
      unit,
      resources: resourcesOf(unit),
      from: today,
      paidUntil: until,
      endedOn: null,
      convertedOn: null,
      autoRenew: false,
      autoLeft: null,
      autoFrom: 0,
      onDemand: false,
      orderId: paid.order.id,
      periods: [{ from: today, until, orderId: paid.order.id, shares: sharesOf(paid, own) }],
    });
  }
  return bookLines(world, paid, 1, today, until);
}

function renew(world: World, paid: Paid, renewed: Contract): Order {
  const { contracts } = world.state;
  // As it is now: the order may have been made days ago.
  const contract = contracts.find(renewed.account, renewed.resources[0]?.id ?? '') ?? renewed;
  const today = dayNumber(world.today());
  const [item] = paid.order.items;
  const until = monthsAfter(contract.paidUntil, item?.months ?? 1) + (item?.extraDays ?? 0);
  const period: Period = {
    from: contract.paidUntil,
    until,
    orderId: paid.order.id,
    shares: sharesOf(
      paid,
      paid.order.items.map((_, n) => n),
    ),
  };
  contracts.save(
    {
      ...contract,
      paidUntil: until,
      orderId: paid.order.id,
      periods: [...contract.periods, period].filter((one) => one.until > today),
    },
    today,
  );
  return bookLines(world, paid, paid.order.source === 8 ? 8 : 2, period.from, until);
}

function payForMember(world: World, paid: Paid, orderId: string): void {
  const { orders } = world.state;
  const member = orders.find(paid.order.customer, orderId);
  if (!member) return;
  const effect = {
    ...paid,
    order: { ...member, status: 5 as const, paidMs: paid.order.paidMs, payment: paid.order.payment },
  };
  if (member.purpose.kind === 'buy') orders.save(buy(world, effect, member.purpose.units));
  else if (member.purpose.kind === 'renew') orders.save(renew(world, effect, member.purpose.contract));
}

function sharesOf(paid: Paid, own: readonly number[]): Share[] {
  return own.flatMap((n) => {
    const item = paid.order.items[n];
    const split = paid.splits[n];
    if (!item || !split) return [];
    return [
      {
        position: item.resource.position,
        officialE8: item.price.officialE8,
        amountE8: paid.itemsE8[n] ?? 0n,
        moneyE8: moneyOf(split),
      },
    ];
  });
}

/** Puts an order's items into the bill of the day, and says from when to when they are paid. */
function bookLines(world: World, paid: Paid, billType: number, from: number, until: number): Order {
  const day = dayNumber(world.today());
  paid.order.items.forEach((item, n) => {
    const amountE8 = paid.itemsE8[n] ?? 0n;
    world.posted.add(
      lineOf(paid.order, item, {
        day,
        billType,
        officialE8: item.price.officialE8,
        amountE8,
        parts: paid.splits[n] ?? noSplit(),
        months: item.months,
        coverFrom: from,
        until,
      }),
    );
  });
  return { ...paid.order, items: paid.order.items.map((item) => ({ ...item, from, until })) };
}

type Booked = Pick<Line, 'day' | 'billType' | 'officialE8' | 'amountE8' | 'months'> &
  Partial<Pick<Line, 'parts' | 'coverFrom' | 'until' | 'baseOrderId'>>;

export function lineOf(order: Order, item: OrderItem, what: Booked): Line {
  const { parts, coverFrom, until, baseOrderId, ...rest } = what;
  return {
    ...rest,
    account: order.customer,
    used: what.day,
    days: 1,
    unit: item.unit,
    resource: item.resource,
    meter: null,
    discountE8: what.officialE8 - what.amountE8,
    usage: 0,
    free: 0,
    hash: mix(hashText(order.id), item.resource.position),
    orderId: order.id,
    ...(parts && { parts }),
    ...(coverFrom !== undefined && { coverFrom }),
    ...(until !== undefined && { until }),
    ...(baseOrderId !== undefined && { baseOrderId }),
  };
}

/** A finance-managed member's money is its master's. */
export function payerOf(world: World, account: Account): Account {
  return account.custody && account.masterId ? (world.account(account.masterId) ?? account) : account;
}
