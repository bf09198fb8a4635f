/**
 * What an account owns. Possessions come in units: a bundle bought at one time (a server with its disk and address) or
 * one that was always there. A unit is found again from (account, month of purchase, slot) alone; nothing is kept.
 *
 * Purchases are tied to the calendar, not to today, so that a month that is over never changes when time goes on.
 */
import type { Account } from './accounts';
import { CATALOG } from './catalog';
import type { Bundle, Item } from './offers';
import { firstDay } from './calendar';
import { Draw, hashText, mix } from './random';

/** Months after which nothing that was bought is left. */
export const MAX_LIFE = 24;
/** Units bought in a month by an account of size 1, before growth. */
const BOUGHT_PER_MONTH = 5;
/** Below this size an account does not own one of each. */
const SMALL = 200;
/** Growth is counted from here: January 2023. */
const ORIGIN = 2023 * 12;

export type Resource = {
  item: Item;
  /** Position within the unit, and in the specs and sizes of the item. */
  position: number;
  spec: number;
  size: number;
  id: string;
  name: string | undefined;
  tag: string | undefined;
};

export type Unit = {
  bundle: Bundle;
  hash: number;
  /** Day of purchase and first day it is no more (Infinity: still there). */
  from: number;
  until: number;
  /** For period bundles: month of purchase, day of month, months per term, number of terms. */
  month: number;
  dayOfMonth: number;
  term: 1 | 3 | 12;
  endMonth: number;
  autoRenew: boolean;
  region: string;
  project: string;
  /** Share of the official price taken off, in thousandths. */
  discount: number;
  /** Month of a change of specification, or of an early end. */
  changeMonth: number | null;
  unsubscribeMonth: number | null;
};

const CORE_MONTH = -1;
const WEIGHT = CATALOG.reduce((sum, b) => sum + b.weight, 0);
/** Enterprise projects; "0" is the default one. */
export const PROJECTS = ['0', 'a1b2', 'c3d4', 'e5f6'] as const;

/** How many units of each core bundle an account has, in catalogue order. */
function coreCounts(account: Account, scale: number): number[] {
  // A small account owns a part of the catalogue only.
  const least = account.size < SMALL ? 0 : 1;
  return CATALOG.map((b) =>
    b.core === 0 ? 0 : Math.max(least, Math.round((b.core * account.size * scale) / 1000)),
  );
}

/** A bit more every month, and a little less in February. */
function boughtIn(account: Account, scale: number, month: number): number {
  const growth = Math.min(2.6, Math.max(0.5, 1 + (month - ORIGIN) * 0.02)) * (month % 12 === 1 ? 0.7 : 1);
  const exact = (BOUGHT_PER_MONTH * growth * account.size * scale) / 1000;
  const rest = mix(account.seed, month) % 1000 < (exact - Math.floor(exact)) * 1000 ? 1 : 0;
  return Math.floor(exact) + rest;
}

/** The units that may have something to bill in a month, in a fixed order. */
export class Units {
  private readonly starts: number[] = [];
  private readonly months: number[] = [];
  private readonly core: number[];
  readonly count: number;
  /** How many of them, the first ones, were always there. */
  readonly coreCount: number;

  constructor(
    private readonly account: Account,
    scale: number,
    month: number,
  ) {
    this.core = coreCounts(account, scale);
    let total = this.core.reduce((a, b) => a + b, 0);
    this.coreCount = total;
    this.months.push(CORE_MONTH);
    this.starts.push(0);
    for (let m = month - MAX_LIFE; m <= month; m += 1) {
      this.months.push(m);
      this.starts.push(total);
      total += boughtIn(account, scale, m);
    }
    this.count = total;
  }

  at(index: number): Unit {
    let group = this.starts.length - 1;
    while (group > 0 && (this.starts[group] ?? 0) > index) group -= 1;
    const slot = index - (this.starts[group] ?? 0);
    const month = this.months[group] ?? CORE_MONTH;
    return month === CORE_MONTH ? this.coreUnit(slot) : boughtUnit(this.account, month, slot);
  }

  private coreUnit(slot: number): Unit {
    let rest = slot;
    let index = 0;
    while (index < this.core.length - 1 && rest >= (this.core[index] ?? 0)) {
      rest -= this.core[index] ?? 0;
      index += 1;
    }
    const bundle = CATALOG[index] ?? CATALOG[0];
    const hash = mix(mix(this.account.seed, hashText(bundle.key)), rest);
    // Bought in 2021, before the oldest month anybody can ask for.
    const unit = makeUnit(this.account, bundle, hash, 2021 * 12 + (hash % 12), new Draw(hash));
    return { ...unit, until: Infinity, endMonth: Infinity, unsubscribeMonth: null };
  }
}

function boughtUnit(account: Account, month: number, slot: number): Unit {
  const hash = mix(mix(account.seed, month), slot + 1);
  const draw = new Draw(hash);
  let at = draw.below(WEIGHT);
  let bundle: Bundle = CATALOG[0];
  for (const candidate of CATALOG) {
    bundle = candidate;
    if (at < candidate.weight) break;
    at -= candidate.weight;
  }
  return makeUnit(account, bundle, hash, month, draw);
}

/** A unit bought on a day, whatever the catalogue's chances say. */
export function makeBought(account: Account, bundle: Bundle, hash: number, day: number): Unit {
  const date = new Date(day * 86_400_000);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const unit = makeUnit(account, bundle, hash, month, new Draw(hash));
  return { ...unit, from: day, dayOfMonth: date.getUTCDate(), changeMonth: null, unsubscribeMonth: null };
}

/** Without enterprise projects everything is in the default one. */
function projectFor(account: Account, drawn: string): string {
  return account.projects ? drawn : '0';
}

const TERMS = [1, 1, 1, 1, 3, 12] as const;

function makeUnit(account: Account, bundle: Bundle, hash: number, month: number, draw: Draw): Unit {
  const dayOfMonth = draw.between(1, 28);
  const from = firstDay(month) + dayOfMonth - 1;
  const life = draw.between(bundle.life[0], bundle.life[1]);
  const term = draw.pick(TERMS);
  const terms = Math.max(1, Math.floor(Math.min(life, MAX_LIFE) / term));
  const months = Math.min(terms * term, MAX_LIFE);
  const period = bundle.mode === 'period';
  return {
    bundle,
    hash,
    from,
    until: period ? Infinity : from + life,
    month,
    dayOfMonth,
    term,
    endMonth: month + months,
    autoRenew: draw.chance(600),
    region: draw.chance(650) ? account.regions[0] : draw.pick(account.regions),
    project: projectFor(account, draw.chance(400) ? '0' : draw.pick(PROJECTS)),
    discount: draw.pick([0, 0, 50, 100, 150, 217, 300]),
    changeMonth: period && draw.chance(250) ? month + draw.between(1, Math.max(1, months)) : null,
    unsubscribeMonth: period && months > 2 && draw.chance(220) ? month + draw.between(1, months - 1) : null,
  };
}

const TEAMS = ['shop', 'pay', 'data', 'crm'] as const;
const STAGES = ['prod', 'prod', 'prod', 'test', 'dev'] as const;

/** The resources of a unit. Names and tags are as untidy as in life: missing, or the text "null". */
export function resourcesOf(unit: Unit): Resource[] {
  const draw = new Draw(mix(unit.hash, 0x52));
  const stage = draw.pick(STAGES);
  const team = draw.pick(TEAMS);
  const number = String(draw.between(1, 99)).padStart(2, '0');
  const nameless = draw.chance(60);
  const nullName = draw.chance(25);
  const tagged = draw.chance(700);
  return unit.bundle.items.map((item, position) => ({
    item,
    position,
    spec: draw.below(item.specs.length),
    size: item.size ? draw.pick(item.size.values) : 1,
    id: draw.uuid(),
    name: nullName ? 'null' : nameless ? undefined : nameOf(item, unit.bundle, stage, team, number),
    tag: tagged ? `env=${stage};team=${team}` : undefined,
  }));
}

function nameOf(item: Item, bundle: Bundle, stage: string, team: string, number: string): string {
  const kind = item.type.slice(item.type.lastIndexOf('.') + 1);
  return bundle.items[0] === item
    ? `${stage}-${team}-${bundle.stem}-${number}`
    : `${stage}-${team}-${kind}-${number}`;
}
