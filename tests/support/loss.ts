/** Whether a decoded answer holds all its body held: every row, every member, every digit. */
import { isObject, LosslessNumber, type LosslessValue } from '@shared/json';
import { parseDecimal } from '@shared/money';

/**
 * The first place where something is gone or another; null where nothing is.
 * @param raw the body with its digits
 * @param plain the body as the platform's own parser reads it: says how many rows and which members there are
 */
export function lostIn(raw: LosslessValue, plain: unknown, decoded: unknown, path = '$'): string | null {
  if (Array.isArray(plain)) {
    if (!Array.isArray(raw) || !Array.isArray(decoded) || decoded.length !== plain.length) return path;
    return first(plain, (item, i) => lostIn(raw[i] ?? null, item, decoded[i], `${path}[${i}]`));
  }
  if (typeof plain === 'object' && plain !== null) {
    if (!isObject(raw) || typeof decoded !== 'object' || decoded === null) return path;
    const members = Object.entries(plain);
    if (Object.keys(decoded).length !== members.length) return path;
    const found = new Map(Object.entries(decoded));
    const digits = new Map(Object.entries(raw));
    return first(members, ([key, value]) =>
      found.has(key)
        ? lostIn(digits.get(key) ?? null, value, found.get(key), `${path}.${key}`)
        : `${path}.${key}`,
    );
  }
  return isSame(raw, decoded) ? null : path;
}

function first<T>(items: readonly T[], look: (item: T, i: number) => string | null): string | null {
  for (const [i, item] of items.entries()) {
    const lost = look(item, i);
    if (lost !== null) return lost;
  }
  return null;
}

/** "" stands for nothing where a figure belongs; a figure may be written another way. */
function isSame(raw: LosslessValue, decoded: unknown): boolean {
  const before = textOf(raw);
  const after = textOf(decoded);
  if (before === after || (before === '' && decoded === null)) return true;
  try {
    const [a, b] = [parseDecimal(before), parseDecimal(after)];
    const scale = Math.max(a.scale, b.scale);
    return a.units * 10n ** BigInt(scale - a.scale) === b.units * 10n ** BigInt(scale - b.scale);
  } catch {
    return false;
  }
}

function textOf(value: unknown): string {
  return value instanceof LosslessNumber ? value.value : String(value);
}
