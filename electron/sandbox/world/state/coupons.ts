/**
 * Coupons and stored-value cards. What is left of each is a balance in the ledger (`coupon:<id>`, `card:<id>`): the seed
 * gives what it starts with, payments and transfers take and give.
 */
import type { Labels } from '@shared/contract/types';
import type { Account } from '../../world/accounts';
import { dayNumber, instantOf } from '../calendar';
import { Draw, hashText, mix } from '../random';
import type { World } from '../world';
import { COUPON_PLANS } from './couponPlans';

/** contract: coupon_type. 2 takes a share off, the others have a balance. */
export type CouponType = 1 | 2 | 3 | 4;
/** contract: coupon_status. */
export type CouponStatus = 1 | 2 | 3 | 4 | 5;

export type Limit = { key: string; value1: string; value2?: string; unit?: string };

export type Coupon = {
  id: string;
  code: string;
  type: CouponType;
  /** Amount in 10^-8; for a discount coupon the share that is left to pay, as 10^-8 (0.9 is 90 %). */
  faceE8: bigint;
  /** What it holds without what the ledger says. */
  startE8: bigint;
  validMs: number;
  expireMs: number;
  createdMs: number;
  limits: readonly Limit[];
  planId: string;
  planName: Labels;
  /** 2 can be used until it is empty, 1 once. */
  version: 1 | 2;
  /** Given back by its issuer, or kept from use. */
  reclaimed: boolean;
  frozen: boolean;
  /** Where it was handed over by a master: the coupon it came from. */
  sourceId: string | null;
  /** The order it was last used for. */
  usedBy: string | null;
  usedMs: number | null;
};

export type Card = {
  id: string;
  name: Labels;
  faceE8: bigint;
  startE8: bigint;
  validMs: number;
  expireMs: number;
};

const UNIT = 100_000_000n;

export class Coupons {
  private readonly byAccount = new Map<string, Coupon[]>();
  private readonly cardsOf = new Map<string, readonly Card[]>();
  private readonly uses = new Map<string, { orderId: string; ms: number }>();

  constructor(private readonly world: World) {}

  of(account: Account): readonly Coupon[] {
    const kept = this.byAccount.get(account.domainId);
    if (kept) return kept.map((coupon) => this.withUse(coupon));
    // Who came in the run has been given nothing yet.
    const opened = account.since > -Infinity;
    const seeded = opened ? [] : seedCoupons(account, dayNumber(this.world.today()));
    this.byAccount.set(account.domainId, seeded);
    return this.of(account);
  }

  find(account: Account, id: string): Coupon | undefined {
    return this.of(account).find((coupon) => coupon.id === id);
  }

  /** Gives an account one more; its balance comes by the ledger. */
  issue(account: Account, coupon: Coupon): void {
    this.byAccount.set(account.domainId, [...this.of(account), coupon]);
  }

  /** Takes a coupon out of an account's hands; what was left of it goes by the ledger. */
  takeBack(account: Account, id: string): void {
    const list = this.of(account).map((coupon) =>
      coupon.id === id ? { ...coupon, reclaimed: true } : coupon,
    );
    this.byAccount.set(account.domainId, list);
  }

  /** Marks a coupon as used for an order. */
  use(id: string, orderId: string, ms: number): void {
    this.uses.set(id, { orderId, ms });
  }

  cards(account: Account): readonly Card[] {
    const kept = this.cardsOf.get(account.domainId) ?? seedCards(account, dayNumber(this.world.today()));
    this.cardsOf.set(account.domainId, kept);
    return kept;
  }

  /** What is left of a coupon or card of an account. */
  balance(account: Account, kind: 'coupon' | 'card', id: string): bigint {
    return this.world.state.ledger.balance(account.domainId, `${kind}:${id}`);
  }

  /** What a holder's coupon or card holds by its seed alone. */
  start(account: Account, kind: string): bigint {
    const id = kind.slice(kind.indexOf(':') + 1);
    const list: readonly { id: string; startE8: bigint }[] = kind.startsWith('card:')
      ? this.cards(account)
      : this.of(account);
    return list.find((one) => one.id === id)?.startE8 ?? 0n;
  }

  statusOf(account: Account, coupon: Coupon): CouponStatus {
    const now = this.world.nowMs();
    if (coupon.reclaimed) return 5;
    const empty = coupon.type !== 2 && this.balance(account, 'coupon', coupon.id) <= 0n;
    if (empty || (coupon.usedBy !== null && coupon.version === 1)) return 3;
    if (now >= coupon.expireMs) return 4;
    return now < coupon.validMs ? 1 : 2;
  }

  clear(): void {
    this.byAccount.clear();
    this.cardsOf.clear();
    this.uses.clear();
  }

  private withUse(coupon: Coupon): Coupon {
    const use = this.uses.get(coupon.id);
    return use ? { ...coupon, usedBy: use.orderId, usedMs: use.ms } : coupon;
  }
}

function seedCoupons(account: Account, today: number): Coupon[] {
  return COUPON_PLANS.map((plan, n) => {
    const draw = new Draw(mix(mix(account.seed, hashText('coupon')), n));
    const id = draw.hex(32);
    const faceE8 = plan.share ?? BigInt(plan.face ?? 0) * UNIT;
    const startE8 = plan.type === 2 ? 0n : (faceE8 * BigInt(1000 - (plan.usedPermille ?? 0))) / 1000n;
    return {
      id,
      code: `C${draw.text(11, '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ')}`,
      type: plan.type,
      faceE8,
      startE8,
      validMs: Date.parse(instantOf(today + plan.from, 0)),
      expireMs: Date.parse(instantOf(today + plan.until, 86_399)),
      createdMs: Date.parse(instantOf(today + Math.min(plan.from, -1), 36_000)),
      limits: plan.limits,
      planId: `PP${String(100 + n)}`,
      planName: plan.name,
      version: plan.version ?? 2,
      reclaimed: plan.reclaimed ?? false,
      frozen: plan.frozen ?? false,
      sourceId: null,
      usedBy: null,
      usedMs: null,
    };
  });
}

function seedCards(account: Account, today: number): Card[] {
  const card = (n: number, zh: string, en: string, face: bigint, left: bigint, until: number): Card => ({
    id: new Draw(mix(mix(account.seed, hashText('card')), n)).hex(32),
    name: { zh, en },
    faceE8: face * UNIT,
    startE8: left * UNIT,
    validMs: Date.parse(instantOf(today - 200 - n * 30, 0)),
    expireMs: Date.parse(instantOf(today + until, 86_399)),
  });
  return [
    card(1, '储值卡 2000', 'Stored-value card 2000', 2000n, 2000n, 300),
    card(2, '储值卡 500', 'Stored-value card 500', 500n, 120n, 21),
    card(3, '储值卡 1000', 'Stored-value card 1000', 1000n, 0n, 90),
  ];
}
