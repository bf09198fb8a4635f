/**
 * Resource packages: those that cover the free usage in the bills (they are bought, renewed and billed as the catalogue's
 * package bundles), and a few in other states. What is left follows from the bills' own free usage.
 */
import type { Labels } from '@shared/contract/types';
import { addMonths } from '@shared/time';
import type { Account } from './accounts';
import { cycleOf, dayNumber, firstDay, instantOf } from './calendar';
import { monthAt } from './coverage';
import type { Line } from './lines';
import { GB_STORED, GB_TRAFFIC, PIECE } from './offers';
import { orderNumber, unitOrderId } from './orderIds';
import { hashText, mix, Draw } from './random';
import { productIdOf } from './record';
import { lastTerm, monthsAfter } from './terms';
import { resourcesOf } from './units';
import type { LineQuery, World } from './world';

/** contract: free_resource_status. */
export type PackageStatus = 0 | 1 | 2 | 3 | 4;

export type Package = {
  /** Instance and its one free resource. */
  id: string;
  freeId: string;
  orderId: string;
  productId: string;
  name: Labels;
  service: string;
  type: string;
  usageType: string;
  usageName: Labels;
  region: string;
  project: string | null;
  from: number;
  until: number;
  status: PackageStatus;
  /** 0 ordered, 1 a gift (contract: source_type). */
  source: 0 | 1;
  /** Begins anew each month. */
  monthly: boolean;
  /** Whole units of the measure: what it began with, and what is left of it. */
  original: bigint;
  left: bigint;
  measureId: number;
};

const MICRO = 1_000_000;
const CALLS: Labels = { zh: '请求次数', en: 'Requests' };

/** Packages that are over are listed for so long (contract: limits.json, expiredFreeResourceMonths). */
const LISTED_MONTHS = 18;

/** What was covered by the packages of a service in a month, in 10^-6 units. */
function coveredIn(world: World, account: Account, cycle: string, service: string): number {
  let sum = 0;
  for (const line of world.lines(account, cycle, coveredQuery(service))) sum += line.free;
  return sum;
}

function coveredQuery(service: string): LineQuery {
  return {
    key: `covered ${service}`,
    matches: (line) => line.free > 0 && line.resource.item.service === service,
    join: 'none',
  };
}

export function packagesOf(world: World, account: Account): Package[] {
  const today = dayNumber(world.today());
  const cycle = world.openCycle();
  return [...covering(world, account, today, cycle), ...others(account, today)].filter(
    (one) => monthsAfter(one.until, LISTED_MONTHS) > today,
  );
}

function covering(world: World, account: Account, today: number, cycle: string): Package[] {
  const units = world.unitsOf(account, cycle);
  const found: Package[] = [];
  for (let index = 0; index < units.coreCount; index += 1) {
    const unit = units.at(index);
    const term = unit.bundle.package ? lastTerm(unit, today) : null;
    const [resource] = resourcesOf(unit);
    if (!term || !resource || unit.from < account.since) continue;
    const { item } = resource;
    const used = BigInt(Math.ceil(coveredIn(world, account, cycle, item.service) / MICRO));
    const original = quotaFor(used);
    found.push({
      id: resource.id,
      freeId: freeIdOf(resource.id),
      orderId: unitOrderId(unit, term.from, term.month, term.billType),
      productId: productIdOf(item, resource.spec, true),
      name: item.product,
      service: item.service,
      type: item.type,
      usageType: 'reqNumber',
      usageName: CALLS,
      region: unit.region,
      project: null,
      from: term.from,
      until: term.until,
      status: 1,
      source: 0,
      monthly: true,
      original,
      left: original - used,
      measureId: PIECE,
    });
  }
  return found;
}

/** The size sold that covers it: fifty million calls, as often as it takes. */
function quotaFor(used: bigint): bigint {
  const size = 50_000_000n;
  return size * (used / size + 1n);
}

type Other = {
  name: Labels;
  service: string;
  type: string;
  usage: Labels;
  from: number;
  until: number;
  status: PackageStatus;
  original: bigint;
  left: bigint;
  source?: 1;
};

const OBS: Pick<Other, 'service' | 'type'> = {
  service: 'hws.service.type.obs',
  type: 'hws.resource.type.obs',
};
const CDN: Pick<Other, 'service' | 'type'> = {
  service: 'hws.service.type.cdn',
  type: 'hws.resource.type.cdn',
};
const SIZE: Labels = { zh: '存储空间', en: 'Storage' };
const FLOW: Labels = { zh: '流量', en: 'Traffic' };

/** Days from today. */
const OTHERS: readonly Other[] = [
  {
    ...OBS,
    name: { zh: '标准存储包 500GB', en: 'Standard storage 500 GB' },
    usage: SIZE,
    from: -340,
    until: 24,
    status: 1,
    original: 500n,
    left: 188n,
  },
  {
    ...CDN,
    name: { zh: 'CDN流量包 1TB', en: 'CDN traffic 1 TB' },
    usage: FLOW,
    from: -300,
    until: 64,
    status: 2,
    original: 1024n,
    left: 0n,
  },
  {
    ...CDN,
    name: { zh: 'CDN流量包 100GB', en: 'CDN traffic 100 GB' },
    usage: FLOW,
    from: -400,
    until: -35,
    status: 3,
    original: 100n,
    left: 12n,
  },
  {
    ...OBS,
    name: { zh: '标准存储包 100GB', en: 'Standard storage 100 GB' },
    usage: SIZE,
    from: 8,
    until: 373,
    status: 0,
    original: 100n,
    left: 100n,
  },
  {
    ...OBS,
    name: { zh: '公网流出包 50GB', en: 'Outbound traffic 50 GB' },
    usage: FLOW,
    from: -90,
    until: 275,
    status: 4,
    original: 50n,
    left: 41n,
  },
  {
    ...CDN,
    name: { zh: '活动赠送流量包', en: 'Gift traffic' },
    usage: FLOW,
    from: -20,
    until: 10,
    status: 1,
    original: 20n,
    left: 3n,
    source: 1,
  },
];

function others(account: Account, today: number): Package[] {
  return OTHERS.map((other, n) => {
    const hash = mix(mix(account.seed, hashText('package')), n);
    const id = new Draw(hash).uuid();
    return {
      id,
      freeId: freeIdOf(id),
      orderId: orderNumber(today + other.from, hash),
      productId: `00301-${hash.toString(16).padStart(8, '0').slice(2)}-0--0`,
      name: other.name,
      service: other.service,
      type: other.type,
      usageType: other.usage === FLOW ? 'upflow' : 'size',
      usageName: other.usage,
      region: other.service === CDN.service ? '' : account.regions[0],
      project: n === 0 ? '0' : null,
      from: today + other.from,
      until: today + other.until,
      status: other.status,
      source: other.source ?? 0,
      monthly: false,
      original: other.original,
      left: other.left,
      measureId: other.usage === FLOW ? GB_TRAFFIC : GB_STORED,
    };
  });
}

function freeIdOf(id: string): string {
  return `${hashText(id).toString(16).padStart(8, '0')}${id.replaceAll('-', '').slice(8)}`;
}

/** The time a package's quota is for: its month, or all of its life. */
export function quotaPeriod(one: Package, today: number): { start: string; end: string } {
  const month = monthAt(today);
  return one.monthly
    ? { start: instantOf(firstDay(month), 0), end: instantOf(firstDay(month + 1), -1) }
    : { start: instantOf(one.from, 0), end: instantOf(one.until, -1) };
}

/** One deduction: a day's (or month's) usage that a package covered. Amounts in 10^-6 units. */
export type Deduction = { line: Line; package: Package; availableMicro: bigint; usedMicro: bigint };

/** Deductions of the days from `first` to `last`, in order. */
export function deductionsOf(world: World, account: Account, first: number, last: number): Deduction[] {
  const found: Deduction[] = [];
  const open = world.openCycle();
  const packages = packagesOf(world, account).filter((one) => one.monthly);
  for (
    let cycle = cycleOf(monthAt(first));
    cycle <= cycleOf(monthAt(last)) && cycle <= open;
    cycle = addMonths(cycle, 1)
  )
    for (const one of packages) {
      const month = [...world.lines(account, cycle, coveredQuery(one.service))].sort((a, b) => a.day - b.day);
      const used = month.reduce((sum, line) => sum + line.free, 0);
      let left = quotaFor(BigInt(Math.ceil(used / MICRO))) * BigInt(MICRO);
      for (const line of month) {
        if (line.day >= first && line.day <= last)
          found.push({ line, package: one, availableMicro: left, usedMicro: BigInt(line.free) });
        left -= BigInt(line.free);
      }
    }
  return found.sort((a, b) => b.line.day - a.line.day);
}
