/** Quantities in the unit a person reads them in: 2048 MB is 2 GB. Exact: by the cloud's own conversions, never by a float. */
import { conversions as shipped } from '../reference/conversions.json';
import { decimalText, parseDecimal } from '../money';
import type { Conversion } from '../model/names';
import { pulledConversions } from './pulled';

export type Quantity = {
  /** Decimal text. */
  value: string;
  /** measure_id. */
  unit: string;
  /** The value has more digits than are shown. */
  rounded: boolean;
};

/** Numerator and denominator. */
type Ratio = readonly [bigint, bigint];

/** Places after the point that a converted quantity is shown with: what it was is shown in full beside it. */
const PLACES = 4;
/** Money is never another unit, and a term of months stays one. */
const KEPT = new Set(['1', '2', '3', '19', '20']);
/** What is used by the hour is priced by the hour: more hours stay hours. */
const LARGEST = new Set(['4']);

const shippedConversions: readonly Conversion[] = shipped.map((c) => ({
  unit: String(c.measure_id),
  of: String(c.refer_measure_id),
  ratio: String(c.conversion_ratio),
}));

/** The conversions that are used: those of the cloud, else the ones shipped with the app. */
function known(): readonly Conversion[] {
  const pulled = pulledConversions();
  return pulled.length > 0 ? pulled : shippedConversions;
}

/**
 * How a quantity reads best: in the largest unit of its kind in which it is at least 1. It stays as it is where its unit has no
 * conversion, for zero, and for sums of money.
 * @param value exact decimal text
 * @param unit measure_id
 */
export function readable(value: string, unit: string): Quantity {
  const same: Quantity = { value, unit, rounded: false };
  if (KEPT.has(unit)) return same;
  const given = parseDecimal(value);
  if (given.units === 0n) return same;
  const size = given.units < 0n ? -given.units : given.units;
  const whole: Ratio = [size, 10n ** BigInt(given.scale)];
  // From the largest unit to the smallest: how many of it one `unit` is.
  const ladder = [...sizesOf(unit)].sort(([, a], [, b]) => compare(a, b));
  const fits = ladder.find(([, ratio]) => compare(times(whole, ratio), [1n, 1n]) >= 0) ?? ladder.at(-1);
  if (!fits || fits[0] === unit) return same;
  const [to, ratio] = fits;
  const { text, rounded } = decimal(times(whole, ratio), given.units < 0n);
  return { value: text, unit: to, rounded };
}

/** Every unit that a unit can be told in, and how many of it one is. Through several conversions where needed. */
function sizesOf(unit: string): Map<string, Ratio> {
  const found = new Map<string, Ratio>([[unit, [1n, 1n]]]);
  // Larger units than the largest are not gone to, but smaller ones are.
  for (const [at, ratio] of found) {
    for (const c of known()) {
      const [n, d] = fraction(c.ratio);
      if (n <= 0n || KEPT.has(c.unit) || KEPT.has(c.of)) continue;
      if (c.unit === at && !found.has(c.of)) found.set(c.of, times(ratio, [n, d]));
      if (c.of === at && !found.has(c.unit) && !LARGEST.has(at)) found.set(c.unit, times(ratio, [d, n]));
    }
  }
  return found;
}

function fraction(text: string): Ratio {
  const { units, scale } = parseDecimal(text);
  return [units, 10n ** BigInt(scale)];
}

function times(a: Ratio, b: Ratio): Ratio {
  return [a[0] * b[0], a[1] * b[1]];
}

function compare(a: Ratio, b: Ratio): number {
  const left = a[0] * b[1];
  const right = b[0] * a[1];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Rounded half away from zero to `PLACES`. */
function decimal([n, d]: Ratio, negative: boolean): { text: string; rounded: boolean } {
  const scaled = n * 10n ** BigInt(PLACES);
  const units = (2n * scaled + d) / (2n * d);
  const digits = units.toString().padStart(PLACES + 1, '0');
  const text = `${negative ? '-' : ''}${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`;
  return { text: decimalText(parseDecimal(text)), rounded: units * d !== scaled };
}
