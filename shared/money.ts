/**
 * Money without floats. An amount is a signed 64-bit integer of 10^-8 currency units ("e8"): a BigInt in code, an
 * INTEGER in SQLite, an exact decimal string wherever it leaves the process (IPC, JSON, command line).
 * The currency travels beside the amount; nothing here adds two currencies because nothing here knows one.
 */

/** Decimals an e8 amount can hold. Resource records have 8, settled bills 2 (contract: limits.json, amounts). */
export const MONEY_DECIMALS = 8;
const UNIT = 10n ** 8n;
const UNIT_NUMBER = 1e8;
const ZERO = '0'.charCodeAt(0);
const INT64_MAX = 2n ** 63n - 1n;
/** An exponent beyond this is not an amount but an attack on memory: 1e999999999 has a billion digits. */
const MAX_DIGITS = 400;

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/;

export class DecimalError extends Error {
  override name = 'DecimalError';
}

/** value = units * 10^-scale, with no trailing zero in units unless the value is whole. */
export type Decimal = { readonly units: bigint; readonly scale: number };

/**
 * Reads decimal text exactly ("-0.00000001", "1e-7", "+3.50").
 * @throws DecimalError when the text is no decimal number or has more than 400 digits.
 */
export function parseDecimal(text: string): Decimal {
  const m = DECIMAL.exec(text.trim());
  const whole = m?.[2] ?? '';
  const part = m?.[3] ?? '';
  if (!m || whole.length + part.length === 0) throw new DecimalError(`not a decimal number: ${clip(text)}`);
  const exponent = Number(m[4] ?? 0);
  if (whole.length + part.length + Math.abs(exponent) > MAX_DIGITS)
    throw new DecimalError(`number out of range: ${clip(text)}`);
  let units = BigInt(whole + part);
  let scale = part.length - exponent;
  if (scale < 0) {
    units *= 10n ** BigInt(-scale);
    scale = 0;
  }
  return trimmed(m[1] === '-' ? -units : units, scale);
}

/**
 * A number as a person types or pastes it, without its separators of thousands. A comma that does not stand as one may be meant for a
 * decimal point: "1,50" stays what it is, which is no number here, and does not become 150. The minus may be the app's own.
 */
export function ungrouped(typed: string): string {
  const text = typed
    .trim()
    .replace('\u2212', '-')
    .replace(/^([+-])\s+/, '$1');
  return /^[+-]?\d{1,3}([,，\s]\d{3})+(\.\d*)?$/.test(text) ? text.replace(/[,，\s]/g, '') : text;
}

/** Exact, for quantities of any size and fineness; amounts of money are added as e8. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const units = a.units * 10n ** BigInt(scale - a.scale) + b.units * 10n ** BigInt(scale - b.scale);
  return trimmed(units, scale);
}

function trimmed(units: bigint, scale: number): Decimal {
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return { units, scale };
}

/** Canonical decimal text: no exponent, no trailing zeros, "-" only before a value other than zero. */
export function decimalText({ units, scale }: Decimal): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const part = scale ? `.${digits.slice(digits.length - scale)}` : '';
  return `${units < 0n ? '-' : ''}${whole}${part}`;
}

/** An amount as stored, and whether the 8 decimals held all of it (rounded half to even where they did not). */
export type StoredAmount = { readonly e8: bigint; readonly exact: boolean };

/**
 * Turns decimal text into e8.
 * @throws DecimalError when the text is no number or the amount exceeds 64 bits (about 92 billion units).
 */
export function toE8(text: string): StoredAmount {
  const { units, scale } = parseDecimal(text);
  let e8: bigint;
  let exact = true;
  if (scale <= MONEY_DECIMALS) {
    e8 = units * 10n ** BigInt(MONEY_DECIMALS - scale);
  } else {
    const divisor = 10n ** BigInt(scale - MONEY_DECIMALS);
    e8 = divideHalfEven(units, divisor);
    exact = units % divisor === 0n;
  }
  if (e8 > INT64_MAX || e8 < -INT64_MAX) throw new DecimalError(`amount out of range: ${clip(text)}`);
  return { e8, exact };
}

/** Exact decimal text of an e8 amount: all 8 decimals when `decimals` is 8, else at least that many and none that are zero. */
export function fromE8(e8: bigint, decimals = 2): string {
  const near = Number(e8);
  // Below 2^53 a double holds every digit and its remainder is exact: several times as fast, for pages and groups of many amounts.
  if (Number.isSafeInteger(near)) {
    const abs = Math.abs(near);
    const rest = abs % UNIT_NUMBER;
    return amountText(near < 0, String((abs - rest) / UNIT_NUMBER), String(rest), decimals);
  }
  const abs = e8 < 0n ? -e8 : e8;
  return amountText(e8 < 0n, (abs / UNIT).toString(), (abs % UNIT).toString(), decimals);
}

function amountText(negative: boolean, whole: string, rest: string, decimals: number): string {
  const part = rest.padStart(MONEY_DECIMALS, '0');
  let end = MONEY_DECIMALS;
  while (end > decimals && part.charCodeAt(end - 1) === ZERO) end -= 1;
  return `${negative ? '-' : ''}${whole}${end > 0 ? `.${part.slice(0, end)}` : ''}`;
}

/** Rounds an e8 amount to `decimals` places, half to even, and stays in e8. */
export function roundE8(e8: bigint, decimals: number): bigint {
  const step = 10n ** BigInt(MONEY_DECIMALS - decimals);
  return divideHalfEven(e8, step) * step;
}

function divideHalfEven(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  const rest = value % divisor;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const up = twice > divisor || (twice === divisor && quotient % 2n !== 0n);
  return up ? quotient + (value < 0n ? -1n : 1n) : quotient;
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
