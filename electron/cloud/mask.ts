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

/** Line of a canonical request in which its query stands: after method and path. */
const QUERY_LINE = 2;

/** The canonical request, its secret header lines and query parameters masked. */
export function maskCanonical(operation: Operation, text: string): string {
  return text
    .split('\n')
    .map((line, i) => {
      if (i === QUERY_LINE) return maskQuery(operation, line);
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
    return stringifyLossless(
      masked(parseLossless(text), (name) => names.has(name) || SECRET_NAME.test(name)),
    );
  } catch {
    return MASK;
  }
}

function masked(value: LosslessValue, isSecret: (name: string) => boolean): LosslessValue {
  if (Array.isArray(value)) return value.map((v) => masked(v, isSecret));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]): [string, LosslessValue] => {
      const scalar = typeof v === 'string' || v instanceof LosslessNumber;
      return [key, WHOLE.test(key) || (scalar && isSecret(key)) ? MASK : masked(v, isSecret)];
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

/** What an answer may show on a screen: keys and tokens that were made for the person stay here. */
export function maskAnswer(operation: Operation, text: string): string {
  if (operation.service !== 'IAM') return text;
  const names = sensitiveNames(operation);
  try {
    return stringifyLossless(masked(parseLossless(text), (name) => names.has(name)));
  } catch {
    // No JSON, so nothing of the service's.
    return text;
  }
}

/** Query parameters as they stand in a URL, the values of secret ones masked. */
export function maskQuery(operation: Operation, query: string): string {
  const secret = secretParameters(operation);
  return query
    .split('&')
    .map((part) => {
      const at = part.indexOf('=');
      return at > 0 && secret.has(part.slice(0, at)) ? `${part.slice(0, at)}=${MASK}` : part;
    })
    .join('&');
}

function secretParameters({ request }: Operation): ReadonlySet<string> {
  return new Set(request.query.filter((f) => f.sensitive).map((f) => f.name));
}

/** A URL with the values of secret query parameters masked. */
export function maskUrl(operation: Operation, text: string): string {
  const secret = secretParameters(operation);
  if (secret.size === 0) return text;
  const url = new URL(text);
  for (const name of secret) if (url.searchParams.has(name)) url.searchParams.set(name, MASK);
  return url.href;
}
