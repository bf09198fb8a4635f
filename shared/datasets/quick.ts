/** Plain amounts and quantities, read from the bytes they are written with. */

const ZERO = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;
/** Quantities longer than this are looked at with care. */
const LONGEST = 40;

/** Amounts of up to 7 digits before the point and 8 after it in 10^-8 units, without BigInt arithmetic; null for any other. */
export function quickE8(bytes: Uint8Array, start: number, end: number): bigint | null {
  const negative = bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  let i = first;
  let whole = 0;
  for (; i < end; i += 1) {
    const digit = (bytes[i] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) break;
    whole = whole * 10 + digit;
  }
  if (i === first || i - first > 7) return null;
  let part = 0;
  let places = 0;
  if (i < end) {
    if (bytes[i] !== POINT) return null;
    for (i += 1; i < end; i += 1) {
      const digit = (bytes[i] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) return null;
      places += 1;
      part = part * 10 + digit;
    }
    if (places > 8) return null;
  }
  for (; places < 8; places += 1) part *= 10;
  const e8 = whole * 100_000_000 + part;
  return e8 === 0 ? 0n : BigInt(negative ? -e8 : e8);
}

/** Canonical decimal text: no exponent, no sign before zero, no zeros at the end of a fraction. */
export function isCanonical(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > LONGEST) return false;
  const negative = bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  let i = first;
  while (i < end && isDigit(bytes[i])) i += 1;
  if (i === first) return false;
  const zero = bytes[first] === ZERO;
  if (zero && i - first > 1) return false;
  if (i === end) return !(zero && negative);
  if (bytes[i] !== POINT || i + 1 === end || bytes[end - 1] === ZERO) return false;
  for (i += 1; i < end; i += 1) if (!isDigit(bytes[i])) return false;
  return true;
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= ZERO && code <= 0x39;
}
