/** What an order may be paid with beside money: coupons, stored-value cards, a discount; and what each takes off. */
import { findOperation } from '../contract/operations';
import type { Chosen } from '../model/action';
import { dayOf } from '../time';
import { lineIdOf } from './orderRead';
import { allRows } from './pages';
import { amountText, e8Of, intOf, listOf, textOf } from './read';
import type { Answered, Context, PlannedChoice, PlannedOption, Words } from './types';

type Coupon = {
  id: string;
  /** As PayOrders names it: 300 discount, 301 cash, 302 flexi-purchase, 303 stored-value card. */
  type: number;
  name: string;
  /** 10^-8 units; of a discount coupon the share that is left to pay. */
  value: bigint;
  until: string | null;
  /** Why it cannot be used for this order. */
  off: Words | null;
};
type Discount = {
  id: string;
  type: number;
  /** Of the whole order. */
  off: bigint;
  byLine(line: Answered, position: number): bigint;
};

export type PayMeans = {
  coupons: readonly Coupon[];
  /** Whether the cloud has said which coupons this order takes. */
  checked: boolean;
  discounts: readonly Discount[];
  choices(chosen: Chosen, currency: string): PlannedChoice[];
};

/** PayOrders takes at most three coupons and one discount. */
const MOST_COUPONS = 3;
const PAY_TYPE: Record<number, number> = { 1: 301, 2: 300, 3: 301, 4: 302 };
const DISCOUNT_COUPON = 300;
const CARD = 303;
/** Discounts PayOrders knows: promotional, commercial, granted by a partner. */
const DISCOUNTS = new Set([0, 2, 3]);
const UNIT_E8 = 100_000_000n;

export async function payMeans(
  context: Pick<Context, 'ask' | 'site' | 'now'>,
  orderId: string,
): Promise<PayMeans> {
  const { ask, now } = context;
  const usable = await usableFor(context, orderId);
  const all = await allRows((page) => ask('ListSubCustomerCoupons', page), 'user_coupons', 'count');
  const offers = listOf(await ask('ListOrderDiscounts', { order_id: orderId }), 'discounts');
  const usableIds = new Set(usable?.map((c) => textOf(c, 'coupon_id')));
  const coupons = [
    ...(usable ?? []).flatMap((c) => couponOf(c, null)),
    ...all
      .filter((c) => !usableIds.has(textOf(c, 'coupon_id')) && [1, 2].includes(intOf(c, 'status') ?? 0))
      .flatMap((c) => couponOf(c, whyOff(c, now, usable !== null))),
    ...(await cardsOf(context)).flatMap((c) => cardOf(c, now)),
  ];
  const discounts = offers.flatMap((d) => discountIn(d, orderId));
  return {
    coupons,
    checked: usable !== null,
    discounts,
    choices: (chosen, currency) => choicesOf(coupons, discounts, chosen, currency),
  };
}

/**
 * Coupons the cloud says this order takes; null on a site that has no such question (International): there, whether one may be
 * used is known when it is paid with, and refused then without a charge.
 */
async function usableFor(
  { ask, site }: Pick<Context, 'ask' | 'site'>,
  orderId: string,
): Promise<Answered[] | null> {
  if (!findOperation(site, 'ListOrderCouponsByOrderId')) return null;
  return listOf(await ask('ListOrderCouponsByOrderId', { order_id: orderId }), 'user_coupons');
}

/** Stored-value cards; a site that has none has no question for them. */
async function cardsOf({ ask, site }: Pick<Context, 'ask' | 'site'>): Promise<Answered[]> {
  if (!findOperation(site, 'ListStoredValueCards')) return [];
  return allRows(
    (page) => ask('ListStoredValueCards', { status: 1, ...page }),
    'stored_value_cards',
    'total_count',
  );
}

type Taken = { id: string; type: number; name: string; e8: bigint };
export type Bill = { due: bigint; discount: Discount | null; taken: Taken[] };

/**
 * What is left to pay: the chosen discount takes off what it says of each line, a discount coupon leaves its share of each
 * line, to the cent (what is below is cut off), and coupons with a balance and cards give what they have.
 */
export function billOf(means: PayMeans, chosen: Chosen, full: bigint, lines: readonly Answered[]): Bill {
  const discount = means.discounts.find((d) => d.id === chosen['discount']?.[0]) ?? null;
  const ids = chosen['coupons'] ?? [];
  const coupons = means.coupons.filter((c) => ids.includes(c.id) && !c.off).slice(0, MOST_COUPONS);
  coupons.sort((a, b) => a.type - b.type);

  let parts = lines.map(
    (line, i) => (e8Of(line, 'amount_after_discount') ?? 0n) - (discount?.byLine(line, i) ?? 0n),
  );
  // Lines that do not make up the order say nothing of its parts: then it is taken as one.
  if (lines.reduce((sum, line) => sum + (e8Of(line, 'amount_after_discount') ?? 0n), 0n) !== full)
    parts = [full - (discount?.off ?? 0n)];
  let due = sum(parts);
  const taken = coupons.map(({ id, type, name, value }): Taken => {
    const left =
      type === DISCOUNT_COUPON
        ? sum(parts.map((e8) => cents((e8 * value) / UNIT_E8)))
        : due - least(value, due);
    const e8 = due - left;
    due = left;
    return { id, type, name, e8 };
  });
  return { due, discount, taken };
}

const CENT = UNIT_E8 / 100n;
const cents = (e8: bigint): bigint => (e8 / CENT) * CENT;
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const sum = (list: readonly bigint[]): bigint => list.reduce((total, e8) => total + e8, 0n);

function couponOf(coupon: Answered, off: Words | null): Coupon[] {
  const id = textOf(coupon, 'coupon_id');
  const type = PAY_TYPE[intOf(coupon, 'coupon_type') ?? 0];
  if (!id || type === undefined) return [];
  const value =
    type === DISCOUNT_COUPON
      ? e8Of(coupon, 'face_value')
      : (e8Of(coupon, 'balance') ?? e8Of(coupon, 'face_value'));
  const until = textOf(coupon, 'expire_time');
  return [{ id, type, name: textOf(coupon, 'plan_name') ?? id, value: value ?? 0n, until, off }];
}

function cardOf(card: Answered, now: number): Coupon[] {
  const id = textOf(card, 'card_id');
  if (!id) return [];
  return [
    {
      id,
      type: CARD,
      name: textOf(card, 'card_name') ?? id,
      value: e8Of(card, 'balance') ?? 0n,
      until: textOf(card, 'expire_time'),
      off: whyOff({ ...card, valid_time: card['effective_time'], status: 2 }, now, false),
    },
  ];
}

/** Why a coupon or card that is there cannot be paid with, days in GMT+8 as the lists have them. */
export function whyOff(coupon: Answered, now: number, limited = true): Words | null {
  const [from, until] = [textOf(coupon, 'valid_time'), textOf(coupon, 'expire_time')];
  if (textOf(coupon, 'is_frozen') === '1') return { key: 'actions:off.frozen' };
  if (until && Date.parse(until) <= now)
    return { key: 'actions:off.expired', values: { day: dayOf(until) ?? until } };
  if ((from && Date.parse(from) > now) || intOf(coupon, 'status') === 1)
    return { key: 'actions:off.notYet', values: { day: dayOf(from ?? '') ?? from ?? '' } };
  return limited ? { key: 'actions:off.limits' } : null;
}

function discountIn(discount: Answered, orderId: string): Discount[] {
  const id = textOf(discount, 'discount_id');
  const type = intOf(discount, 'discount_type');
  if (!id || type === null || !DISCOUNTS.has(type)) return [];
  const lines = listOf(discount, 'orders')
    .filter((o) => textOf(o, 'order_id') === orderId)
    .flatMap((o) => listOf(o, 'order_line_items'));
  const off = sum(lines.map((line) => e8Of(line, 'discount_amount') ?? 0n));
  const byLine = (line: Answered, position: number) => {
    const own = lines.filter((l) => idsOf(l).includes(lineIdOf(line, position)));
    return sum(own.map((l) => e8Of(l, 'discount_amount') ?? 0n));
  };
  return [{ id, type, off, byLine }];
}

function idsOf(line: Answered): unknown[] {
  const ids = line['order_line_item_ids'];
  return Array.isArray(ids) ? ids : [];
}

function choicesOf(
  coupons: readonly Coupon[],
  discounts: readonly Discount[],
  chosen: Chosen,
  currency: string,
): PlannedChoice[] {
  const choices: PlannedChoice[] = [];
  if (discounts.length > 0)
    choices.push({
      id: 'discount',
      label: { key: 'actions:choice.discount' },
      kind: 'one',
      max: null,
      options: [
        {
          id: '',
          label: { kind: 'say', say: { key: 'actions:choice.noDiscount' } },
          details: [],
          amount: null,
          off: null,
        },
        ...discounts.map((d): PlannedOption => ({
          id: d.id,
          label: { kind: 'say', say: { key: DISCOUNT_NAME[d.type] ?? 'actions:discount.0' } },
          details: [{ kind: 'id', id: d.id }],
          amount: amountText(-d.off),
          off: null,
        })),
      ],
      chosen: [chosen['discount']?.[0] ?? ''],
      hint: null,
    });
  if (coupons.length > 0)
    choices.push({
      id: 'coupons',
      label: { key: 'actions:choice.coupons' },
      kind: 'many',
      max: MOST_COUPONS,
      options: coupons.map((c) => couponOption(c, currency)),
      chosen: (chosen['coupons'] ?? []).filter((id) => coupons.some((c) => c.id === id && !c.off)),
      hint: { key: 'actions:choice.couponsHint', values: { most: MOST_COUPONS } },
    });
  return choices;
}

const DISCOUNT_NAME: Record<number, 'actions:discount.0' | 'actions:discount.2' | 'actions:discount.3'> = {
  0: 'actions:discount.0',
  2: 'actions:discount.2',
  3: 'actions:discount.3',
};
const COUPON_NAME: Record<number, Words['key']> = {
  300: 'actions:couponType.300',
  301: 'actions:couponType.301',
  302: 'actions:couponType.302',
  303: 'actions:couponType.303',
};

function couponOption(coupon: Coupon, currency: string): PlannedOption {
  const { id, type, name, value, until, off } = coupon;
  return {
    id,
    label: { kind: 'text', text: name },
    details: [
      { kind: 'say', say: { key: COUPON_NAME[type] ?? 'actions:couponType.301' } },
      type === DISCOUNT_COUPON
        ? { kind: 'say', say: { key: 'actions:choice.share', values: { percent: percentOf(value) } } }
        : { kind: 'money', amount: amountText(value), currency },
      ...(until ? [{ kind: 'instant' as const, at: until }] : []),
    ],
    amount: null,
    off,
  };
}

/** 0.85 is left to pay: "85". */
function percentOf(e8: bigint): string {
  return amountText(e8 * 100n).replace(/\.?0+$/, '');
}
