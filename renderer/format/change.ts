/** How one amount differs from an earlier one of the same currency, exactly. */
import { decimalText, parseDecimal } from '@shared/money';
import { perMille } from './number';

export type Change = {
  direction: 'rise' | 'fall' | 'level';
  /** now − then, exact decimal text. */
  difference: string;
  /** Tenths of a percent of |then|; null when there is nothing to compare with (then is zero). */
  tenths: bigint | null;
};

export function changeOf(now: string, then: string): Change {
  const difference = subtract(now, then);
  const { units } = parseDecimal(difference);
  const base = parseDecimal(then);
  const magnitude = base.units < 0n ? decimalText({ units: -base.units, scale: base.scale }) : then;
  return {
    direction: units === 0n ? 'level' : units > 0n ? 'rise' : 'fall',
    difference,
    tenths: perMille(difference, magnitude),
  };
}

/** Exact sum of decimal texts in one currency. */
export function sum(texts: readonly string[]): string {
  return texts.reduce((total, text) => combine(total, text, 1n), '0');
}

/** a − b, exactly. */
export function subtract(a: string, b: string): string {
  return combine(a, b, -1n);
}

export function negate(text: string): string {
  return combine('0', text, -1n);
}

export function isZero(text: string): boolean {
  return parseDecimal(text).units === 0n;
}

export function isNegative(text: string): boolean {
  return parseDecimal(text).units < 0n;
}

/** -1, 0 or 1: for sorting amounts of one currency. */
export function compare(a: string, b: string): number {
  const { units } = parseDecimal(subtract(a, b));
  return units === 0n ? 0 : units > 0n ? 1 : -1;
}

function combine(a: string, b: string, factor: bigint): string {
  const x = parseDecimal(a);
  const y = parseDecimal(b);
  const scale = Math.max(x.scale, y.scale);
  const units = x.units * 10n ** BigInt(scale - x.scale) + factor * y.units * 10n ** BigInt(scale - y.scale);
  return decimalText(parseDecimal(decimalText({ units, scale })));
}
