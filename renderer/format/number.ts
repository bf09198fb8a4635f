/**
 * Figures as people read them, made from exact decimal text without ever passing through a float. Nothing here rounds
 * an amount: digits beyond the named decimals are kept and shown faint.
 */
import { groupDigits, MINUS } from '@shared/digits';
import { type Decimal, parseDecimal } from '@shared/money';

export { groupDigits, MINUS };

/** What stands where no value was given. Zero is "0.00", never this. */
export const ABSENT = '—';

function digitsOf(value: Decimal, decimals: number): { whole: string; part: string } {
  const digits = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, '0');
  const cut = digits.length - value.scale;
  return { whole: digits.slice(0, cut), part: digits.slice(cut).padEnd(decimals, '0') };
}

export type AmountParts = {
  /** "−", "+" or nothing. */
  sign: string;
  /** Grouped whole part with the cents: "1,626.02". */
  head: string;
  /** Decimals after the cents: "545838". */
  tail: string;
  /** How many invisible figures align the point with 8-decimal neighbours. */
  pad: number;
  zero: boolean;
  negative: boolean;
};

export type AmountOptions = {
  /** Least number of decimals: 2 for settled amounts, 8 for resource records. */
  decimals?: 2 | 8;
  /** Write "+" before a positive value: for changes. */
  plus?: boolean;
};

/**
 * Splits an amount for display.
 * @throws DecimalError when the text is no decimal number.
 */
export function amountParts(text: string, { decimals = 2, plus = false }: AmountOptions = {}): AmountParts {
  const value = parseDecimal(text);
  const negative = value.units < 0n;
  const zero = value.units === 0n;
  const { whole, part } = digitsOf(value, decimals);
  const tail = part.slice(2);
  return {
    sign: negative ? MINUS : plus && !zero ? '+' : '',
    head: `${groupDigits(whole)}.${part.slice(0, 2)}`,
    tail,
    pad: Math.max(0, 6 - tail.length),
    zero,
    negative,
  };
}

/** An amount as one piece of text; ABSENT for null. */
export function amountText(text: string | null | undefined, options: AmountOptions = {}): string {
  if (text === null || text === undefined) return ABSENT;
  const { sign, head, tail } = amountParts(text, options);
  return sign + head + tail;
}

/** A quantity or price with all its digits, grouped: "162,495.04", "0.000002345". ABSENT for null or empty text. */
export function quantityText(text: string | null | undefined): string {
  if (text === null || text === undefined || text === '') return ABSENT;
  const value = parseDecimal(text);
  const { whole, part } = digitsOf(value, 0);
  return `${value.units < 0n ? MINUS : ''}${groupDigits(whole)}${part ? `.${part}` : ''}`;
}

export function countText(count: number): string {
  return groupDigits(Math.trunc(count).toString());
}

/** Rounds n/d to an integer, half away from zero. */
function divideRounded(n: bigint, d: bigint): bigint {
  const negative = n < 0n !== d < 0n;
  const a = n < 0n ? -n : n;
  const b = d < 0n ? -d : d;
  const q = (2n * a + b) / (2n * b);
  return negative ? -q : q;
}

/** Both values as integers of one common scale. */
function common(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale), scale];
}

/** `part` of `whole` in tenths of a percent, exact then rounded half away from zero; null when the whole is zero. */
export function perMille(part: string, whole: string): bigint | null {
  const [a, b] = common(parseDecimal(part), parseDecimal(whole));
  return b === 0n ? null : divideRounded(a * 1000n, b);
}

/** "41.6 %"; ABSENT when the whole is zero. */
export function shareText(part: string, whole: string): string {
  const tenths = perMille(part, whole);
  return tenths === null ? ABSENT : percentText(tenths, false);
}

/** Tenths of a percent as text: 28n is "2.8 %" or, signed, "+2.8 %". */
export function percentText(tenths: bigint, signed: boolean): string {
  const abs = tenths < 0n ? -tenths : tenths;
  const sign = tenths < 0n ? MINUS : signed && tenths > 0n ? '+' : '';
  return `${sign}${groupDigits((abs / 10n).toString())}.${abs % 10n} %`;
}
