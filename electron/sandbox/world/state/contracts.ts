/**
 * What is paid ahead, with the terms it has: from the unit alone, until somebody does something to it. From then on the
 * unit's own future counts no more and what is kept here decides: periods paid, renewal by itself, an early end.
 */
import type { Account } from '../../world/accounts';
import { dayNumber } from '../calendar';
import { monthlyOf, linesOf } from '../lines';
import type { Line } from '../lines';
import { unitOrderId } from '../orderIds';
import { splitPayment } from '../payments';
import type { Split } from '../../world/accounts';
import { termPrice } from '../tariff';
import { lastTerm, unsubscribedOn } from '../terms';
import { mix } from '../random';
import { resourcesOf } from '../units';
import type { Resource, Unit } from '../units';
import type { World } from '../world';

/** What one resource cost in a period. `moneyE8` is what was paid with money: a coupon is not paid back. */
export type Share = { position: number; officialE8: bigint; amountE8: bigint; moneyE8: bigint };

export type Period = { from: number; until: number; orderId: string; shares: readonly Share[] };

export type Contract = {
  account: Account;
  unit: Unit;
  resources: readonly Resource[];
  /** Day of purchase, and first day that is not paid. */
  from: number;
  paidUntil: number;
  /** Day of an early end. */
  endedOn: number | null;
  /** Day from which it is paid by use. */
  convertedOn: number | null;
  autoRenew: boolean;
  /** Renewals left, null: as many as it takes. */
  autoLeft: number | null;
  /** First day on which its renewal by itself is tried. */
  autoFrom: number;
  /** Becomes pay-per-use when it expires. */
  onDemand: boolean;
  /** The last order that made or changed it. */
  orderId: string;
  /** The running period and those paid ahead, in order. */
  periods: readonly Period[];
};

/** Days a resource stays after it expired: usable in the first, kept but frozen in the second. */
export const GRACE_DAYS = 15;
export const RETENTION_DAYS = 15;

export type ResourceStatus = 2 | 3 | 4 | 5;

/** contract: resource_status. */
export function statusOf(contract: Contract, today: number): ResourceStatus {
  if (contract.endedOn !== null || contract.convertedOn !== null) return 3;
  if (today < contract.paidUntil) return 2;
  if (today < contract.paidUntil + GRACE_DAYS) return 5;
  return today < contract.paidUntil + GRACE_DAYS + RETENTION_DAYS ? 4 : 3;
}

export class Contracts {
  /** By account and unit: those something was done to, and the last day on which the unit itself was asked. */
  private readonly touched = new Map<string, { contract: Contract; since: number }>();
  private readonly added = new Map<string, Unit[]>();
  private readonly found = new Map<
    string,
    { key: string; list: readonly Contract[]; byId: Map<string, Contract> }
  >();
  private changes = 0;

  constructor(private readonly world: World) {}

  /** All contracts of an account that are not long gone, in the world's order. */
  of(account: Account): readonly Contract[] {
    return this.now(account).list;
  }

  /** The contract a resource belongs to. */
  find(account: Account, resourceId: string): Contract | undefined {
    return this.now(account).byId.get(resourceId);
  }

  /** Keeps a contract as it is now. `since`: the last day whose lines still come from the unit. */
  save(contract: Contract, since: number): void {
    const key = keyOf(contract.account, contract.unit);
    const before = this.touched.get(key);
    this.touched.set(key, { contract, since: before?.since ?? since });
    this.changes += 1;
  }

  /** Those of an account something was done to. */
  changed(account: Account): Contract[] {
    return [...this.touched.values()].map((one) => one.contract).filter((c) => c.account === account);
  }

  /** A unit bought in the sandbox. */
  add(contract: Contract): void {
    const { domainId } = contract.account;
    this.added.set(domainId, [...(this.added.get(domainId) ?? []), contract.unit]);
    this.save(contract, -Infinity);
  }

  /** What a unit costs in a month by itself: all of it, or up to the day something was done to it. */
  linesOf(account: Account, unit: Unit, month: number, lastDay: number): Line[] {
    const touched = this.touched.get(keyOf(account, unit));
    const lines = linesOf(account, unit, month, lastDay);
    if (!touched) return lines;
    const kept = lines.filter((line) => line.day <= touched.since);
    const { convertedOn } = touched.contract;
    if (convertedOn === null) return kept;
    return [...kept, ...linesOf(account, byUse(unit, convertedOn), month, lastDay)];
  }

  version(): number {
    return this.changes;
  }

  clear(): void {
    this.touched.clear();
    this.added.clear();
    this.changes += 1;
  }

  private now(account: Account): { list: readonly Contract[]; byId: Map<string, Contract> } {
    const today = dayNumber(this.world.today());
    const key = `${today} ${this.changes}`;
    const kept = this.found.get(account.domainId);
    if (kept?.key === key) return kept;
    const list = this.compute(account, today);
    const byId = new Map(list.flatMap((c) => c.resources.map((r) => [r.id, c] as const)));
    this.found.set(account.domainId, { key, list, byId });
    return { list, byId };
  }

  private compute(account: Account, today: number): Contract[] {
    const units = this.world.unitsOf(account, this.world.openCycle());
    const list: Contract[] = [];
    const take = (unit: Unit): void => {
      if (unit.bundle.mode !== 'period' || unit.bundle.package) return;
      const contract = this.touched.get(keyOf(account, unit))?.contract ?? ofUnit(account, unit, today);
      if (contract && !isGone(contract, today)) list.push(contract);
    };
    for (let index = 0; index < units.count; index += 1) take(units.at(index));
    (this.added.get(account.domainId) ?? []).forEach(take);
    return list;
  }
}

/** The unit as something paid by use from a day on. */
function byUse(unit: Unit, from: number): Unit {
  return { ...unit, bundle: { ...unit.bundle, mode: 'usage' }, from, until: Infinity };
}

function keyOf(account: Account, unit: Unit): string {
  return `${account.domainId} ${unit.hash} ${unit.month}`;
}

/** Ended so long ago that the cloud lists it no more. */
function isGone(contract: Contract, today: number): boolean {
  const end = contract.endedOn ?? contract.convertedOn;
  return today >= (end === null ? contract.paidUntil + GRACE_DAYS : end) + RETENTION_DAYS;
}

/** The contract of a unit to which nobody did anything; null when it does not exist yet. */
export function ofUnit(account: Account, unit: Unit, today: number): Contract | null {
  const term = lastTerm(unit, today);
  if (!term || unit.from < account.since) return null;
  const resources = resourcesOf(unit);
  const orderId = unitOrderId(unit, term.from, term.month, term.billType);
  const shares = resources.flatMap((resource): Share[] => {
    const officialE8 = termPrice(monthlyOf(account, unit, resource, term.month), term.months);
    const amountE8 = officialE8 - (officialE8 * BigInt(unit.discount)) / 1000n;
    const hash = mix(mix(unit.hash, term.month), term.billType * 16 + resource.position);
    const moneyE8 = moneyOf(splitPayment(account.payment, amountE8, hash));
    return officialE8 === 0n ? [] : [{ position: resource.position, officialE8, amountE8, moneyE8 }];
  });
  return {
    account,
    unit,
    resources,
    from: unit.from,
    paidUntil: term.until,
    endedOn: unsubscribedOn(unit, today),
    convertedOn: null,
    autoRenew: unit.autoRenew && term.month + term.months < unit.endMonth,
    autoLeft: null,
    autoFrom: 0,
    onDemand: false,
    orderId,
    periods: [{ from: term.from, until: term.until, orderId, shares }],
  };
}

/** Everything but coupons and what is still owed. */
export function moneyOf(split: Split): bigint {
  return split.cash + split.credit + split.stored + split.bonus;
}
