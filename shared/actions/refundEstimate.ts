/**
 * What comes back when a resource is given back, as far as it can be told before: the cloud has no question for it. The
 * orders that paid for it are looked up, and of each period the days that are left count; all of it within five days of its
 * beginning. What was paid with coupons does not come back. The cloud's own figure decides.
 */
import { e8Of, intOf, listOf, objectOf, textOf } from './read';
import { readOrder } from './orderRead';
import type { Resource } from './resourceRead';
import type { Answered, Ask } from './types';

const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;
/** contract: limits.json, unsubscribe. */
const WHOLE_WITHIN_DAYS = 5;
/** Orders looked at per service: a second each ten. */
const MOST_ORDERS = 30;
const PURCHASE = 1;
const RENEWAL = 2;
const COMPLETED = 5;
const CENT = 1_000_000n;

/** 10^-8 units; null where the orders could not be found. */
export async function estimateRefund(
  ask: Ask,
  mains: readonly Resource[],
  { all, now }: { all: boolean; now: number },
): Promise<bigint | null> {
  const paid = await ordersOf(ask, mains, now);
  let total = 0n;
  let found = false;
  for (const orderId of paid) {
    const { order, lines } = await readOrder(ask, orderId);
    found = true;
    for (const { line, money } of moneyOfLines(order, lines)) total += cents(partOf(line, money, all, now));
  }
  return found ? total : null;
}

const cents = (e8: bigint): bigint => (e8 / CENT) * CENT;

/** Completed purchases and renewals of the last year that a resource came from. */
async function ordersOf(ask: Ask, mains: readonly Resource[], now: number): Promise<string[]> {
  const wanted = new Set(mains.map((r) => r.id));
  const found: string[] = [];
  for (const service of new Set(mains.map((r) => r.service))) {
    const answer = await ask('ListCustomerOrders', {
      service_type_code: service,
      status: COMPLETED,
      create_time_begin: instant(now - YEAR_DAYS * DAY_MS),
      create_time_end: instant(now + DAY_MS),
      order_by: '-createTime',
      limit: 100,
      offset: 0,
    });
    const orders = listOf(answer, 'order_infos').filter((o) =>
      [PURCHASE, RENEWAL].includes(intOf(o, 'order_type') ?? 0),
    );
    for (const order of orders.slice(0, MOST_ORDERS)) {
      const id = textOf(order, 'order_id');
      if (id !== null && (await isOf(ask, id, wanted))) found.push(id);
    }
  }
  return found;
}

async function isOf(ask: Ask, orderId: string, wanted: ReadonlySet<string>): Promise<boolean> {
  const answer = await ask('ListPayPerUseCustomerResources', {
    order_id: orderId,
    only_main_resource: 1,
    offset: 0,
    limit: 100,
  });
  return listOf(answer, 'data').some((row) => wanted.has(textOf(row, 'resource_id') ?? ''));
}

/** What of each line was paid with money: coupons of the order fill its lines one after the other. */
function moneyOfLines(order: Answered, lines: readonly Answered[]): { line: Answered; money: bigint }[] {
  const info = objectOf(order, 'amount_info');
  let coupons = (e8Of(info, 'coupon_amount') ?? 0n) + (e8Of(info, 'flexipurchase_coupon_amount') ?? 0n);
  return lines.map((line) => {
    const amount = e8Of(line, 'amount_after_discount') ?? 0n;
    const covered = coupons < amount ? coupons : amount;
    coupons -= covered;
    return { line, money: amount - covered };
  });
}

function partOf(line: Answered, money: bigint, all: boolean, now: number): bigint {
  const from = dayIn(textOf(line, 'effective_time'), 0);
  const until = dayIn(textOf(line, 'expire_time'), 1000);
  if (from === null || until === null || until <= from) return 0n;
  const today = Math.floor((now + 8 * 3600_000) / DAY_MS);
  if (until <= today || (!all && from <= today)) return 0n;
  if (today - from < WHOLE_WITHIN_DAYS) return money;
  return (money * BigInt(until - today)) / BigInt(until - from);
}

/** Number of the GMT+8 day of an instant; `after` ms later, for the last second of a period. */
function dayIn(text: string | null, after: number): number | null {
  const ms = text === null ? NaN : Date.parse(text);
  return Number.isNaN(ms) ? null : Math.floor((ms + after + 8 * 3600_000) / DAY_MS);
}

function instant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
