/** Numbers of orders. One order stands for all that happened to a unit on a day: its resources are the order's items. */
import { dayText } from './calendar';
import { mix } from './random';
import type { Unit } from './units';

export function orderNumber(day: number, hash: number): string {
  const number = hash.toString(16).padStart(8, '0').toUpperCase();
  return `CS${dayText(day).slice(2).replaceAll('-', '')}${number}`;
}

/** The order behind a unit's lines of a month and kind (contract: bill_type). */
export function unitOrderId(unit: Unit, day: number, month: number, billType: number): string {
  return orderNumber(day, mix(mix(unit.hash, month), billType * 16));
}

/** The GMT+8 month an order number was given in, as a whole number (calendar.ts); null for what is none. */
export function monthOfOrder(id: string): number | null {
  const found = /^CS(\d\d)(\d\d)\d\d[0-9A-F]{8}$/.exec(id);
  const month = found ? (2000 + Number(found[1])) * 12 + Number(found[2]) - 1 : NaN;
  return Number.isNaN(month) ? null : month;
}
