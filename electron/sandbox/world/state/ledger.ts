/**
 * The money of the world, in double entry: every movement takes from one place what it gives to another, so that all
 * balances together are always what they were. Amounts are integers of 10^-8 currency units. What bills cost by
 * themselves is not posted here: it is computed from the bills (history.ts) and comes in as the base of a balance.
 */
import { instantAt } from '@shared/time';
import type { Instant } from '@shared/time';
import { hashText } from '../random';

/** `coupon:<id>` and `card:<id>` are the balances of one coupon or card. */
export type Kind = 'cash' | 'credit' | 'bonus' | 'deposit' | `coupon:${string}` | `card:${string}`;

/** A domain id, or one of the two ends of the world: what was paid to the cloud, what came from a bank. */
export type Holder = string;
export const CLOUD: Holder = 'cloud';
export const BANK: Holder = 'bank';

export type Cause =
  'pay' | 'renew' | 'change' | 'refund' | 'transfer' | 'reclaim' | 'topUp' | 'grant' | 'expire';

export type Leg = { holder: Holder; kind: Kind; e8: bigint };

export type Posting = {
  /** Counts from 1. */
  number: number;
  cause: Cause;
  /** The order, transfer or payment it belongs to. */
  tradeId: string;
  at: Instant;
  legs: readonly Leg[];
};

/** One leg as the holder sees it, with the balance after it (the base included). */
export type Movement = {
  id: string;
  cause: Cause;
  tradeId: string;
  at: Instant;
  kind: Kind;
  e8: bigint;
};

/** Thrown when a holder has too little; nothing was moved. */
export class Shortfall extends Error {
  override name = 'Shortfall';
  constructor(
    readonly holder: Holder,
    readonly kind: Kind,
  ) {
    super(`not enough ${kind}`);
  }
}

export class Ledger {
  private list: Posting[] = [];
  private readonly sums = new Map<string, bigint>();

  /** @param base what a holder has without anything posted here. */
  constructor(private readonly base: (holder: Holder, kind: Kind) => bigint) {}

  /** @throws RangeError for legs that do not add up to nothing; Shortfall where a person would go below zero. */
  post(posting: Omit<Posting, 'number' | 'at'> & { atMs: number }): Posting {
    if (posting.legs.reduce((sum, leg) => sum + leg.e8, 0n) !== 0n)
      throw new RangeError('what is taken must be what is given');
    for (const { holder, kind, e8 } of posting.legs)
      if (e8 < 0n && holder !== CLOUD && holder !== BANK && this.balance(holder, kind) + e8 < 0n)
        throw new Shortfall(holder, kind);
    const { atMs, ...rest } = posting;
    const entry: Posting = { ...rest, number: this.list.length + 1, at: instantAt(atMs) };
    this.list.push(entry);
    for (const { holder, kind, e8 } of entry.legs) {
      const key = `${holder} ${kind}`;
      this.sums.set(key, (this.sums.get(key) ?? 0n) + e8);
    }
    return entry;
  }

  /** Moves an amount from one balance to another. @throws as post() does. */
  move(
    from: Omit<Leg, 'e8'>,
    to: Omit<Leg, 'e8'>,
    e8: bigint,
    what: { cause: Cause; tradeId: string; atMs: number },
  ): Posting {
    return this.post({
      ...what,
      legs: [
        { ...from, e8: -e8 },
        { ...to, e8 },
      ],
    });
  }

  balance(holder: Holder, kind: Kind): bigint {
    return this.base(holder, kind) + this.posted(holder, kind);
  }

  /** What was posted here alone, without what the bills say. */
  posted(holder: Holder, kind: Kind): bigint {
    return this.sums.get(`${holder} ${kind}`) ?? 0n;
  }

  postings(): readonly Posting[] {
    return this.list;
  }

  /** The movements of a holder, oldest first; of one kind or of all. */
  movements(holder: Holder, kind?: Kind): Movement[] {
    return this.list.flatMap(({ number, cause, tradeId, at, legs }) =>
      legs
        .filter((leg) => leg.holder === holder && (kind === undefined || leg.kind === kind))
        .map((leg) => ({
          id: `AC${String(number).padStart(8, '0')}${hashText(leg.kind).toString(16).padStart(8, '0')}`,
          cause,
          tradeId,
          at,
          kind: leg.kind,
          e8: leg.e8,
        })),
    );
  }

  /** True while every posting adds up to nothing and the sums are those of the postings. */
  conserved(): boolean {
    const again = new Map<string, bigint>();
    let total = 0n;
    for (const { legs } of this.list)
      for (const { holder, kind, e8 } of legs) {
        total += e8;
        again.set(`${holder} ${kind}`, (again.get(`${holder} ${kind}`) ?? 0n) + e8);
      }
    return total === 0n && [...again].every(([key, sum]) => this.sums.get(key) === sum);
  }

  clear(): void {
    this.list = [];
    this.sums.clear();
  }
}
