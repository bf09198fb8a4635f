/**
 * What a unit costs in a month, line by line: purchases, renewals, changes and refunds of what is paid by period, days
 * of what is paid by use. Amounts are e8 integers from the first step on: official - discount = amount in every line.
 */
import type { Account, Split } from './accounts';
import type { Meter } from './offers';
import { firstDay, weekday } from './calendar';
import { CENT, localPrice, termPrice } from './tariff';
import { mix } from './random';
import { changeDay, dayOf } from './terms';
import { resourcesOf } from './units';
import type { Resource, Unit } from './units';

export type Line = {
  account: Account;
  /** Number of the bill day (calendar.ts). */
  day: number;
  /** First day of use. Usage of a month's last day may be billed on the second of the next: a late record. */
  used: number;
  /** Days it covers, this one included. */
  days: number;
  billType: number;
  unit: Unit;
  resource: Resource;
  meter: Meter | null;
  officialE8: bigint;
  discountE8: bigint;
  amountE8: bigint;
  /** Usage in 10^-6 of the meter's unit, and the part a free package covered. */
  usage: number;
  free: number;
  /** Term paid, in months (0: none). */
  months: number;
  hash: number;
  /** How it was paid; absent: as the account usually pays (payments.ts). */
  parts?: Split;
  /** The order, where it is not the unit's own for the day; what it pays for, from and to the first day not covered. */
  orderId?: string;
  coverFrom?: number;
  until?: number;
  /** The order a refund comes from. */
  baseOrderId?: string;
};

const DAYS_PER_MONTH = 30n;

/** The lines of a unit in a month up to and including `lastDay`, in order of day. */
export function linesOf(account: Account, unit: Unit, month: number, lastDay: number): Line[] {
  // Whoever came in the run has bought nothing before.
  if (unit.from < account.since) return [];
  const lines =
    unit.bundle.mode === 'period'
      ? periodLines(account, unit, month)
      : usageLines(account, unit, month, lastDay);
  return lines.filter((line) => line.day <= lastDay);
}

function periodLines(account: Account, unit: Unit, month: number): Line[] {
  if (month < unit.month || month >= unit.endMonth) return [];
  if (unit.unsubscribeMonth !== null && month > unit.unsubscribeMonth) return [];
  const age = month - unit.month;
  const start = dayOf(unit, month);
  const lines: Line[] = [];
  const resources = resourcesOf(unit);
  resources.forEach((resource) => {
    const monthly = monthlyOf(account, unit, resource, month);
    const add = (billType: number, day: number, official: bigint, months: number): void => {
      if (official === 0n) return;
      const discountE8 = (official * BigInt(unit.discount)) / 1000n;
      lines.push({
        account,
        day,
        used: day,
        days: 1,
        billType,
        unit,
        resource,
        meter: null,
        officialE8: official,
        discountE8,
        amountE8: official - discountE8,
        usage: 0,
        free: 0,
        months,
        hash: mix(mix(unit.hash, month), billType * 16 + resource.position),
      });
    };
    if (age % unit.term === 0)
      add(age === 0 ? 1 : unit.autoRenew ? 8 : 2, start, termPrice(monthly, unit.term), unit.term);
    // What is paid ahead is given back day by day, cut to the cent; a change is charged the same way.
    const paidUntil = BigInt(unit.term - (age % unit.term)) * DAYS_PER_MONTH;
    if (month === unit.changeMonth && resource.position === 0 && month !== unit.unsubscribeMonth) {
      const part = (monthly * 2n * (paidUntil - 9n)) / (5n * DAYS_PER_MONTH);
      add(isDowngrade(unit) ? 20 : 3, changeDay(unit, month), isDowngrade(unit) ? -part : part, 0);
    }
    if (month === unit.unsubscribeMonth) {
      const back = (termPrice(monthly, unit.term) * (paidUntil - 9n)) / (BigInt(unit.term) * DAYS_PER_MONTH);
      add(4, changeDay(unit, month), -((back / CENT) * CENT), 0);
    }
    const luck = mix(unit.hash, month) % 400;
    if (resource.position === 0 && luck < 6) add(9, changeDay(unit, month), -(monthly / DAYS_PER_MONTH), 0);
    else if (resource.position === 0 && luck < 8)
      add(16, changeDay(unit, month), monthly / DAYS_PER_MONTH, 0);
  });
  return lines.sort((a, b) => a.day - b.day);
}

/** Price of a month before any discount. A changed main resource costs 40 % more, or less, from the next term on. */
export function monthlyOf(account: Account, unit: Unit, resource: Resource, month: number): bigint {
  const spec = resource.item.specs[resource.spec];
  const plain = BigInt(spec?.monthlyE8 ?? 0) * BigInt(resource.size);
  const changed = resource.position === 0 && unit.changeMonth !== null && month > unit.changeMonth;
  return localPrice(account, changed ? (plain * (isDowngrade(unit) ? 6n : 14n)) / 10n : plain);
}

function isDowngrade(unit: Unit): boolean {
  return unit.hash % 4 === 0;
}

function usageLines(account: Account, unit: Unit, month: number, lastDay: number): Line[] {
  const monthStart = firstDay(month);
  const monthEnd = firstDay(month + 1) - 1;
  const first = Math.max(monthStart, unit.from);
  const last = Math.min(monthEnd, unit.until - 1);
  const late = isReportedLate(unit);
  const lines: Line[] = [];
  const resources = resourcesOf(unit);
  resources.forEach((resource) =>
    (resource.item.meters ?? []).forEach((meter, index) => {
      const price = localPrice(account, unitPrice(resource, meter));
      const add = (used: number, days: number, usage: number, day = used + days - 1): void => {
        const hash = mix(mix(unit.hash, used + days - 1), index * 16 + resource.position);
        const free = meter.free && hash % 1000 < meter.free ? usage : 0;
        const official = (price * BigInt(usage - free)) / 1_000_000n;
        const discountE8 = (official * BigInt(unit.discount)) / 1000n;
        lines.push({
          account,
          day,
          used,
          days,
          billType: meter.billType ?? 5,
          unit,
          resource,
          meter,
          officialE8: official,
          discountE8,
          amountE8: official - discountE8,
          usage,
          free,
          months: 0,
          hash,
        });
      };
      if (meter.grain === 'month') {
        if (first <= last)
          add(first, last - first + 1, monthUsage(unit, resource, meter, last - first + 1, month), monthEnd);
        return;
      }
      const eve = monthStart - 1;
      if (late && unit.from <= eve && unit.until > eve)
        add(eve, 1, usageOn(account, unit, resource, meter, eve, month - 1), monthStart + 1);
      const end = Math.min(last, lastDay, late ? monthEnd - 1 : monthEnd);
      for (let day = first; day <= end; day += 1)
        add(day, 1, usageOn(account, unit, resource, meter, day, month));
    }),
  );
  return lines.sort((a, b) => a.day - b.day);
}

/** Some services report the last day of a month only when the next one has begun. */
function isReportedLate(unit: Unit): boolean {
  return unit.hash % 9 === 0;
}

/** Days after the bill day on which a line can be seen: mostly the next day, for some services two days later. */
export function lagOf(line: Line): number {
  return line.meter && line.unit.hash % 5 === 1 ? 2 : 0;
}

function unitPrice(resource: Resource, meter: Meter): bigint {
  const spec = resource.item.specs[resource.spec];
  return BigInt(meter.priceE8 || (spec?.hourlyE8 ?? 0)) * BigInt(resource.size);
}

/** An ordinary day's usage, with weekends, slow growth, noise, and now and then a few days of far too much. */
function usageOn(
  account: Account,
  unit: Unit,
  resource: Resource,
  meter: Meter,
  day: number,
  month: number,
): number {
  const [min, max] = meter.daily;
  if (min === max) return min;
  const base = min + (mix(unit.hash, resource.position) % 1000) * ((max - min) / 1000);
  const noise = 850 + (mix(unit.hash, day) % 300);
  const week = weekday(day) === 0 || weekday(day) === 6 ? 700 : 1000;
  const growth = 1000 + (month - 2023 * 12) * 12;
  const spike = mix(account.seed, month);
  const odd = spike % 7 === 0 && unit.hash % 3 === 0 && Math.abs(day - firstDay(month) - (spike % 25)) < 2;
  return Math.floor(base * (noise / 1000) * (week / 1000) * (growth / 1000) * (odd ? 6 : 1));
}

function monthUsage(unit: Unit, resource: Resource, meter: Meter, days: number, month: number): number {
  const [min, max] = meter.daily;
  if (meter.billType) return min;
  const noise = 900 + (mix(unit.hash, month) % 200);
  const base = min + (mix(unit.hash, resource.position) % 1000) * ((max - min) / 1000);
  return Math.floor(min === max ? min * days : (base * days * noise) / 1000);
}
