/**
 * What an order costs with the coupons and the discount that are chosen, and from what it is paid. The same figures are
 * shown before and charged after. Order of taking: the chosen discount, a discount coupon, coupons with a balance, cards,
 * and the rest from the account: from its credit or its cash, whichever it mainly pays with and has enough of.
 */
import type { Account } from '../../world/accounts';
import { noSplit } from '../payments';
import type { Split } from '../../world/accounts';
import { cents } from '../tariff';
import { hashText, mix } from '../random';
import type { World } from '../world';
import type { Coupon } from './coupons';
import type { Kind, Leg } from './ledger';
import { CLOUD } from './ledger';
import { brokenLimits, standsBeside } from './limits';
import { priceOfOrder } from './order';
import type { Order, OrderItem } from './order';
import { Refusal } from './refusal';

/** contract: DiscountSimpleInfoV3.type, DiscountInfoV3.discount_type. */
export type Discount = { id: string; type: 0 | 2; ratioPermille: number };

/** contract: coupon_pay_type; 303 is a stored-value card. */
export type PayCoupon = { id: string; type: number };

export type Choice = {
  useCoupon: boolean;
  useDiscount: boolean;
  coupons: readonly PayCoupon[];
  discount: { id: string; type: number } | null;
};

export type Bill = {
  /** Of each item, in order: what is left to pay after discounts. */
  itemsE8: readonly bigint[];
  /** Taken off by the chosen discount and a discount coupon. */
  chosenE8: bigint;
  chosenType: number | null;
  /** What each coupon and card gives. */
  gives: readonly { kind: Kind; part: 'coupon' | 'flexi' | 'stored'; id: string; e8: bigint }[];
  couponIds: readonly string[];
  amountE8: bigint;
  /** Left for the account to pay. */
  restE8: bigint;
};

const PART = { 1: 'coupon', 3: 'coupon', 4: 'flexi' } as const;
const TYPE_OF_PAY: Readonly<Record<number, readonly number[]>> = { 300: [2], 301: [1, 3], 302: [4] };

/** At most so many coupons of a kind in one order (contract: CouponMaxUseQuantity). */
export const MAX_COUPONS = 3;

export function discountsOf(order: Order): Discount[] {
  const id = (type: number): string =>
    `D${mix(hashText(order.id), type).toString(16).padStart(8, '0').toUpperCase()}`;
  const promotion: Discount = { id: id(0), type: 0, ratioPermille: 900 };
  const commercial: Discount = { id: id(2), type: 2, ratioPermille: 950 };
  return order.type === 1 ? [promotion, commercial] : order.type === 2 ? [commercial] : [];
}

/** Per item what a discount takes off, whole cents. */
export function takenOff(item: OrderItem, permille: number): bigint {
  return cents((item.price.amountE8 * BigInt(1000 - permille)) / 1000n);
}

/** The coupons of the payer that can be used for an order. */
export function usableCoupons(world: World, payer: Account, order: Order): Coupon[] {
  const { coupons } = world.state;
  return coupons
    .of(payer)
    .filter((c) => !c.frozen && coupons.statusOf(payer, c) === 2 && brokenLimits(c, order).length === 0);
}

/** @throws Refusal CBC.99003108 for a discount, CBC.3112 for a coupon or card that cannot be used. */
export function billOf(world: World, order: Order, choice: Choice): Bill {
  const payer = order.account;
  const discount = choice.useDiscount ? chosenDiscount(order, choice) : null;
  const picked = choice.useCoupon ? pickedCoupons(world, order, choice, discount) : [];
  const cards = choice.useCoupon ? pickedCards(world, payer, choice) : [];
  let itemsE8 = order.items.map(
    (item) => item.price.amountE8 - (discount ? takenOff(item, discount.ratioPermille) : 0n),
  );
  const share = picked.find((coupon) => coupon.type === 2);
  if (share) itemsE8 = itemsE8.map((e8) => cents((e8 * share.faceE8) / 100_000_000n));
  const amountE8 = itemsE8.reduce((sum, e8) => sum + e8, 0n);
  let restE8 = amountE8;
  const gives: Bill['gives'][number][] = [];
  const take = (kind: Kind, part: 'coupon' | 'flexi' | 'stored', id: string): void => {
    const left = world.state.ledger.balance(payer.domainId, kind);
    const e8 = left < restE8 ? left : restE8;
    if (e8 <= 0n) return;
    restE8 -= e8;
    gives.push({ kind, part, id, e8 });
  };
  for (const coupon of picked)
    if (coupon.type !== 2) take(`coupon:${coupon.id}`, PART[coupon.type], coupon.id);
  for (const card of cards) take(`card:${card.id}`, 'stored', card.id);
  return {
    itemsE8,
    chosenE8: priceOfOrder(order).amountE8 - amountE8,
    chosenType: discount?.type ?? (share ? 300 : null),
    gives,
    couponIds: picked.map((coupon) => coupon.id),
    amountE8,
    restE8,
  };
}

/** YES without a name: the one that takes off most. */
function chosenDiscount(order: Order, choice: Choice): Discount | null {
  const all = discountsOf(order);
  if (!choice.discount) return [...all].sort((a, b) => a.ratioPermille - b.ratioPermille)[0] ?? null;
  const { id, type } = choice.discount;
  const found = all.find((one) => one.id === id && one.type === type);
  if (!found) throw new Refusal('CBC.99003108');
  return found;
}

/** YES without names: the usable one with the highest balance. */
function pickedCoupons(world: World, order: Order, choice: Choice, discount: Discount | null): Coupon[] {
  const fits = usableCoupons(world, order.account, order).filter(
    (coupon) => !discount || standsBeside(coupon, discount.type),
  );
  if (choice.coupons.length === 0) {
    const left = (c: Coupon): bigint => world.state.coupons.balance(order.account, 'coupon', c.id);
    return fits
      .filter((c) => c.type === 1)
      .sort((a, b) => (left(a) === left(b) ? (a.id < b.id ? -1 : 1) : left(a) > left(b) ? -1 : 1))
      .slice(0, 1);
  }
  const wanted = choice.coupons.filter((coupon) => coupon.type !== 303);
  if (new Set(wanted.map((c) => c.id)).size !== wanted.length) throw new Refusal('CBC.3112');
  return wanted.map(({ id, type }) => {
    const found = fits.find((coupon) => coupon.id === id && TYPE_OF_PAY[type]?.includes(coupon.type));
    if (!found) throw new Refusal('CBC.3112');
    return found;
  });
}

function pickedCards(world: World, payer: Account, choice: Choice): { id: string }[] {
  const now = world.nowMs();
  return choice.coupons
    .filter((coupon) => coupon.type === 303)
    .map(({ id }) => {
      const card = world.state.coupons.cards(payer).find((one) => one.id === id);
      if (!card || now >= card.expireMs || world.state.coupons.balance(payer, 'card', id) <= 0n)
        throw new Refusal('CBC.3112');
      return card;
    });
}

/**
 * Which account pays so much: what it mainly pays with, else the other.
 * @throws Refusal CBC.99005003 when neither has enough.
 */
export function sourceOf(world: World, payer: Account, e8: bigint): 'cash' | 'credit' {
  const order: ('cash' | 'credit')[] = payer.payment.main === 'credit' ? ['credit', 'cash'] : ['cash'];
  const found = order.find((kind) => world.state.ledger.balance(payer.domainId, kind) >= e8);
  if (!found) throw new Refusal('CBC.99005003');
  return found;
}

/** The legs of a payment. @throws as sourceOf. */
export function legsOf(world: World, payer: Account, bill: Bill): { legs: Leg[]; parts: Split } {
  const parts = noSplit();
  const legs: Leg[] = [];
  const give = (kind: Kind, e8: bigint): void => {
    legs.push({ holder: payer.domainId, kind, e8: -e8 }, { holder: CLOUD, kind, e8 });
  };
  for (const { kind, part, e8 } of bill.gives) {
    parts[part] += e8;
    give(kind, e8);
  }
  if (bill.restE8 > 0n) {
    const source = sourceOf(world, payer, bill.restE8);
    parts[source] += bill.restE8;
    give(source, bill.restE8);
  }
  return { legs, parts };
}

/** How each item is paid, when all of them together are paid in these parts: one part after the other, to the last digit. */
export function shareOut(itemsE8: readonly bigint[], parts: Split): Split[] {
  const left = { ...parts };
  const order = ['coupon', 'flexi', 'stored', 'cash', 'credit'] as const;
  return itemsE8.map((e8) => {
    const split = noSplit();
    let open = e8;
    for (const part of order) {
      const take = left[part] < open ? left[part] : open;
      split[part] = take;
      left[part] -= take;
      open -= take;
    }
    return split;
  });
}
