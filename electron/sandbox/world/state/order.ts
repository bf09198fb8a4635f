/** An order and what it holds. Amounts in 10^-8 units of its currency; instants in ms. */
import type { Account } from '../../world/accounts';
import { instantOf } from '../calendar';
import type { Line } from '../lines';
import { addSplit, noSplit, splitOf } from '../payments';
import type { Split } from '../../world/accounts';
import { addPrices } from '../tariff';
import type { Price } from '../tariff';
import { tradeIdOf, regionOf } from '../record';
import type { Resource, Unit } from '../units';
import type { Contract } from './contracts';

/** contract: order_status, order_type. */
export type OrderStatus = 1 | 3 | 4 | 5 | 6 | 9;
export type OrderType = 1 | 2 | 3 | 4 | 10 | 11 | 15;

export type OrderItem = {
  unit: Unit;
  resource: Resource;
  price: Price;
  /** Term in months; 0 for what has none. */
  months: number;
  /** Days beyond the term, up to the day of the month on which the account's resources expire. */
  extraDays?: number;
  /** First day and first day no longer covered; null while it is not paid. */
  from: number | null;
  until: number | null;
};

/** What paying does. */
export type Purpose =
  | { kind: 'past' }
  | { kind: 'buy'; units: readonly Unit[] }
  | { kind: 'renew'; contract: Contract }
  /** Pays the order of a member. */
  | { kind: 'member'; orderId: string };

/** How it was paid, as far as it was. */
export type Payment = {
  parts: Split;
  /** Promotional or commercial discount chosen at payment, beyond what the price holds already. */
  chosenE8: bigint;
  chosenType: number | null;
  couponIds: readonly string[];
};

export type Order = {
  id: string;
  /** Whose it is to pay, and for whom. */
  account: Account;
  customer: Account;
  type: OrderType;
  status: OrderStatus;
  createdMs: number;
  paidMs: number | null;
  /** Until when it can be paid. */
  deadlineMs: number | null;
  /** 1 made by the customer, 8 by the system (contract: order_source_type). */
  source: 1 | 8;
  items: readonly OrderItem[];
  payment: Payment | null;
  purpose: Purpose;
  /** The order a refund or a change refers to. */
  baseOrderId: string | null;
};

/** An unpaid order can be paid for so long (contract: limits.json, pendingPaymentOrder). */
export const PAY_WITHIN_DAYS = 7;

/** Seconds after midnight GMT+8 at which what the world does by itself is ordered and paid. */
export const WORLD_ORDER_SECONDS = 36_000;

export function priceOfOrder(order: Pick<Order, 'items'>): Price {
  return addPrices(order.items.map((item) => item.price));
}

/** What is paid, or was: the price without what a chosen discount takes off. */
export function amountOfOrder(order: Order): bigint {
  return priceOfOrder(order).amountE8 - (order.payment?.chosenE8 ?? 0n);
}

const TYPES: Readonly<Record<number, OrderType>> = { 1: 1, 2: 2, 8: 2, 3: 3, 20: 3, 4: 4, 24: 10 };

/** The order behind bill lines that share a number. */
export function orderOfLines(lines: readonly [Line, ...Line[]], baseOrderId: string | null): Order {
  const [line] = lines;
  const parts = noSplit();
  lines.forEach((l) => addSplit(parts, splitOf(l)));
  const at = Date.parse(instantOf(line.day, WORLD_ORDER_SECONDS));
  return {
    id: tradeIdOf(line),
    account: line.account,
    customer: line.account,
    type: TYPES[line.billType] ?? 15,
    status: 5,
    createdMs: at,
    paidMs: at,
    deadlineMs: null,
    source: line.billType === 8 || line.billType === 9 || line.billType === 16 ? 8 : 1,
    items: lines.map((l) => ({
      unit: l.unit,
      resource: l.resource,
      price: { officialE8: l.officialE8, discountE8: l.discountE8, amountE8: l.amountE8 },
      months: l.months,
      from: l.day,
      until: l.until ?? null,
    })),
    payment: { parts, chosenE8: 0n, chosenType: null, couponIds: [] },
    purpose: { kind: 'past' },
    baseOrderId,
  };
}

export function regionOfItem({ unit, resource }: Pick<OrderItem, 'unit' | 'resource'>): string {
  return regionOf({ unit, resource });
}
