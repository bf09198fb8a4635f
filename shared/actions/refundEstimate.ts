/**
 * What comes back when a resource is given back, as far as it can be told before: the cloud has no question for it. The
 * orders that paid for it are looked up, newest first, until they cover the time from today to its expiry; of each period
 * the days that are left count, all of it within five days of its beginning. What was paid with coupons does not come back.
 * Where the orders do not say all of that there is no estimate. The cloud's own figure decides.
 */
import { readOrder } from './orderRead';
import { amountText, e8Of, intOf, listOf, objectOf, textOf } from './read';
import type { Resource } from './resourceRead';
import type { Answered, Ask } from './types';

const DAY_MS = 86_400_000;
const GMT8_MS = 8 * 3600_000;
/** The longest window of the order list. */
const YEAR_DAYS = 365;
/** contract: limits.json, unsubscribe. */
const WHOLE_WITHIN_DAYS = 5;
/** Orders looked at per resource: a second each ten. */
const MOST_ORDERS = 30;
/** contract: order_type 1 purchase, 2 renewal; order_status 5 completed. */
const PAYING: readonly number[] = [1, 2];
const COMPLETED = 5;
const CENT = 1_000_000n;

type Period = { from: number; until: number; moneyE8: bigint };

/** Exact decimal text in the account's currency; null where it cannot be told. */
export async function estimateRefund(
  ask: Ask,
  mains: readonly Resource[],
  { all, now }: { all: boolean; now: number },
): Promise<string | null> {
  const today = dayAt(now);
  let total = 0n;
  for (const resource of mains) {
    const periods = await periodsOf(ask, resource, now);
    if (periods === null) return null;
    for (const period of periods) total += partOf(period, all, today);
  }
  return amountText(total);
}

/** The running period and those paid ahead, line by line; null where they do not reach from today to the expiry. */
async function periodsOf(ask: Ask, resource: Resource, now: number): Promise<Period[] | null> {
  const today = dayAt(now);
  const periods: Period[] = [];
  let uncovered = dayIn(resource.expires, 1000);
  for (const id of await orderIds(ask, resource.service, now)) {
    if (uncovered === null || uncovered <= today) break;
    if (!(await paysOnly(ask, id, resource.id))) continue;
    const { order, lines } = await readOrder(ask, id);
    const found = periodsIn(order, lines);
    if (found === null || !found.every((p) => p.until === uncovered)) return null;
    periods.push(...found);
    uncovered = Math.min(...found.map((p) => p.from));
  }
  return uncovered !== null && uncovered <= today ? periods : null;
}

async function orderIds(ask: Ask, service: string, now: number): Promise<string[]> {
  const answer = await ask('ListCustomerOrders', {
    service_type_code: service,
    status: COMPLETED,
    create_time_begin: instant(now - YEAR_DAYS * DAY_MS),
    create_time_end: instant(now + DAY_MS),
    order_by: '-createTime',
    limit: 100,
    offset: 0,
  });
  return listOf(answer, 'order_infos')
    .filter((o) => PAYING.includes(intOf(o, 'order_type') ?? 0))
    .flatMap((o) => textOf(o, 'order_id') ?? [])
    .slice(0, MOST_ORDERS);
}

/** The largest page of what an order has made that the predecessor of this question can be asked for too. */
const PAGE = 50;

/**
 * An order for several main resources does not say which line is whose. Asked by order alone, so that a gateway that does not have
 * this question answers it by the old one (orders-resource), which does not tell main from attached.
 */
async function paysOnly(ask: Ask, orderId: string, resourceId: string): Promise<boolean> {
  const answer = await ask('ListPayPerUseCustomerResources', { order_id: orderId, offset: 0, limit: PAGE });
  if ((intOf(answer, 'total_count') ?? 0) > PAGE) return false;
  const mains = listOf(answer, 'data').filter((row) => intOf(row, 'is_main_resource') !== 0);
  return mains.length === 1 && textOf(mains[0], 'resource_id') === resourceId;
}

/** What of each line was paid with money: coupons of the order fill its lines one after the other. */
function periodsIn(order: Answered, lines: readonly Answered[]): Period[] | null {
  const info = objectOf(order, 'amount_info');
  let coupons = (e8Of(info, 'coupon_amount') ?? 0n) + (e8Of(info, 'flexipurchase_coupon_amount') ?? 0n);
  const periods: Period[] = [];
  for (const line of lines) {
    const amount = e8Of(line, 'amount_after_discount') ?? 0n;
    const covered = coupons < amount ? coupons : amount;
    coupons -= covered;
    const from = dayIn(textOf(line, 'effective_time'), 0);
    const until = dayIn(textOf(line, 'expire_time'), 1000) ?? endOf(line, from);
    if (from === null || until === null) return null;
    periods.push({ from, until, moneyE8: amount - covered });
  }
  return periods.length > 0 ? periods : null;
}

/** Where a line does not say when it ends: its term after its beginning (contract: period_type 2 months, 3 years). */
function endOf(line: Answered, from: number | null): number | null {
  const [type, count] = [intOf(line, 'period_type'), intOf(line, 'period_num')];
  if (from === null || count === null || (type !== 2 && type !== 3)) return null;
  const at = new Date(from * DAY_MS);
  const month = at.getUTCMonth() + count * (type === 3 ? 12 : 1);
  const last = new Date(Date.UTC(at.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(at.getUTCFullYear(), month, Math.min(at.getUTCDate(), last)) / DAY_MS;
}

function partOf({ from, until, moneyE8 }: Period, all: boolean, today: number): bigint {
  if (until <= today || (!all && from <= today)) return 0n;
  const part =
    today - from < WHOLE_WITHIN_DAYS ? moneyE8 : (moneyE8 * BigInt(until - today)) / BigInt(until - from);
  return (part / CENT) * CENT;
}

function dayAt(ms: number): number {
  return Math.floor((ms + GMT8_MS) / DAY_MS);
}

/** Number of the GMT+8 day of an instant; `after` ms later, for the last second of a period. */
function dayIn(text: string | null, after: number): number | null {
  const ms = text === null ? NaN : Date.parse(text);
  return Number.isNaN(ms) ? null : dayAt(ms + after);
}

function instant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
