/**
 * Orders an account starts with: what a person finds on a Monday. One to pay, one renewal to pay, one too dear, one whose
 * time has run out, one cancelled, one being worked on.
 */
import type { Account } from '../../world/accounts';
import { CATALOG } from '../catalog';
import { dayNumber, instantOf, monthOf } from '../calendar';
import { monthlyOf } from '../lines';
import { addPrices, priceOf } from '../tariff';
import { hashText, mix } from '../random';
import { makeBought, resourcesOf } from '../units';
import type { Unit } from '../units';
import type { World } from '../world';
import type { Contract } from './contracts';
import { statusOf } from './contracts';
import { PAY_WITHIN_DAYS } from './order';
import type { Order, OrderItem, OrderStatus, OrderType, Purpose } from './order';

const DAY_MS = 86_400_000;

/** Roles of contracts in the seeded cases, by their place in a fixed order. */
export type Roles = { unpaid?: Contract; busy?: Contract; locked?: Contract };

/** Which contracts of an account have something about them. None where it has few. */
export function rolesOf(world: World, account: Account): Roles {
  const today = dayNumber(world.today());
  const able = world.state.contracts
    .of(account)
    .filter((c) => statusOf(c, today) === 2 && c.unit.bundle.key !== 'market')
    .sort((a, b) => a.unit.hash - b.unit.hash);
  if (able.length < 8) return {};
  const [, unpaid, busy, locked] = able;
  return { ...(unpaid && { unpaid }), ...(busy && { busy }), ...(locked && { locked }) };
}

/** A unit as it would be when bought in the month of `day`; it exists once its order is paid. */
export function unitToBuy(account: Account, key: string, salt: number, day: number, months: number): Unit {
  const bundle = CATALOG.find((b) => b.key === key) ?? CATALOG[0];
  const hash = mix(mix(account.seed, hashText(`to buy ${key}`)), salt);
  return { ...makeBought(account, bundle, hash, day), term: termFor(months), endMonth: Infinity };
}

function termFor(months: number): Unit['term'] {
  return months % 12 === 0 ? 12 : months % 3 === 0 ? 3 : 1;
}

/** A day beyond a term costs this part of a month. */
const DAYS_IN_A_MONTH = 30n;

/** Items of a unit for a term and days beyond it: one for each of its resources. */
export function itemsOf(
  account: Account,
  unit: Unit,
  months: number,
  month: number,
  extraDays = 0,
): OrderItem[] {
  const priceFor = (monthly: bigint) => {
    const term = priceOf(monthly, months, unit.discount);
    if (extraDays === 0) return term;
    return addPrices([term, priceOf((monthly * BigInt(extraDays)) / DAYS_IN_A_MONTH, 1, unit.discount)]);
  };
  return resourcesOf(unit).map((resource) => ({
    unit,
    resource,
    price: priceFor(monthlyOf(account, unit, resource, month)),
    months,
    ...(extraDays > 0 ? { extraDays } : {}),
    from: null,
    until: null,
  }));
}

export function seedOrders(world: World, account: Account, roles: Roles, nextId: () => string): Order[] {
  const today = dayNumber(world.today());
  const month = monthOf(world.openCycle());
  const make = (
    daysAgo: number,
    type: OrderType,
    status: OrderStatus,
    items: OrderItem[],
    purpose: Purpose,
  ): Order => {
    const createdMs = Date.parse(instantOf(today - daysAgo, 300 + (mix(account.seed, daysAgo) % 200)));
    return {
      id: nextId(),
      account,
      customer: account,
      type,
      status,
      createdMs,
      paidMs: null,
      deadlineMs: status === 6 ? createdMs + PAY_WITHIN_DAYS * DAY_MS : null,
      source: 1,
      items,
      payment: null,
      purpose,
      baseOrderId: null,
    };
  };
  const buy = (key: string, months: number, daysAgo: number, status: OrderStatus, count = 1): Order => {
    const units = Array.from({ length: count }, (_, n) =>
      unitToBuy(account, key, daysAgo * 100 + n, today, months),
    );
    const items = units.flatMap((unit) => itemsOf(account, unit, months, month));
    return make(daysAgo, 1, status, items, { kind: 'buy', units });
  };
  const endsAtMidnight = (order: Order): Order => {
    const createdMs = Date.parse(instantOf(today - PAY_WITHIN_DAYS, 0));
    return { ...order, createdMs, deadlineMs: createdMs + PAY_WITHIN_DAYS * DAY_MS };
  };
  const { unpaid, busy } = roles;
  return [
    buy('web', 1, 1, 6),
    buy('guard', 3, 3, 6),
    buy('app', 36, 4, 6, 24),
    // From the first to the last second of this day: a day later it is cancelled by itself (orders.ts).
    endsAtMidnight(buy('app', 1, PAY_WITHIN_DAYS, 6)),
    buy('cache', 12, 20, 4),
    ...(unpaid
      ? [make(2, 2, 6, itemsOf(account, unpaid.unit, 1, month), { kind: 'renew', contract: unpaid })]
      : []),
    ...(busy ? [make(0, 3, 3, itemsOf(account, busy.unit, 1, month).slice(0, 1), { kind: 'past' })] : []),
  ];
}
