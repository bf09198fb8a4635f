/** Takes what is secret out of a request that is shown or kept. */
import { LosslessNumber, isObject, parseLossless, stringifyLossless, type LosslessValue } from '@shared/json';
import type { Operation } from '@shared/contract/operations';

const MASK = '***';
const SECRET_HEADERS = new Set([
  'authorization',
  'x-auth-token',
  'x-security-token',
  'x-subject-token',
  'x-phone-verifiedid',
  'x-email-verifiedid',
]);

/** A value of a header as it may be shown. Of a signature the key's id, the signed headers and nothing else remain. */
export function maskHeader(name: string, value: string): string {
  const lower = name.toLowerCase();
  if (lower === 'authorization')
    return value
      .replace(/Signature=[0-9a-f]+/, `Signature=${MASK}`)
      .replace(/(Access=)([^,]{4})[^,]*/, `$1$2${MASK}`);
  return SECRET_HEADERS.has(lower) ? MASK : value;
}

export function maskHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, maskHeader(name, value)]));
}

/** The canonical request, its secret header lines masked. */
export function maskCanonical(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const at = line.indexOf(':');
      const name = line.slice(0, at);
      return at > 0 && SECRET_HEADERS.has(name) ? `${name}:${MASK}` : line;
    })
    .join('\n');
}

/** Names that are secret wherever they stand, also where the contract does not know the field. */
const SECRET_NAME = /password|passcode|secret|token|verification_?code|^sk$|verify_?code|securitytoken/i;

/**
 * Masked whole: the extended parameters of a ticket hold what is confidential under names of the cloud's choosing, and a file
 * that goes as JSON is somebody's document (and megabytes).
 */
const WHOLE = /^(extends_map|accessory_data)$/i;

/** JSON of a body with sensitive fields masked, by the contract's marks and by name; null stays null. */
export function maskBody(operation: Operation, text: string | null): string | null {
  if (text === null) return null;
  const names = sensitiveNames(operation);
  try {
    return stringifyLossless(masked(parseLossless(text), names));
  } catch {
    return MASK;
  }
}

function masked(value: LosslessValue, names: ReadonlySet<string>): LosslessValue {
  if (Array.isArray(value)) return value.map((v) => masked(v, names));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]): [string, LosslessValue] => {
      const secret = names.has(key) || SECRET_NAME.test(key);
      const scalar = typeof v === 'string' || v instanceof LosslessNumber;
      return [key, WHOLE.test(key) || (secret && scalar) ? MASK : masked(v, names)];
    }),
  );
}

const namesOf = new WeakMap<object, ReadonlySet<string>>();

function sensitiveNames({ models }: Operation): ReadonlySet<string> {
  let names = namesOf.get(models);
  if (!names) {
    const fields = Object.values(models).flatMap((m) => m.fields);
    names = new Set(fields.filter((f) => f.sensitive).map((f) => f.name));
    namesOf.set(models, names);
  }
  return names;
}

/** A URL with the values of secret query parameters masked. */
export function maskUrl(operation: Operation, text: string): string {
  const secret = new Set(operation.request.query.filter((f) => f.sensitive).map((f) => f.name));
  if (secret.size === 0) return text;
  const url = new URL(text);
  for (const name of secret) if (url.searchParams.has(name)) url.searchParams.set(name, MASK);
  return url.href;
}
