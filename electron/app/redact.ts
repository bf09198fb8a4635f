/**
 * The one place that takes secrets and personal data out of what is logged. It works on text as well as on keys,
 * because a secret may come inside a message, an error of another library or a header dump. It may take too much; it
 * must not take too little.
 */

const GONE = '[redacted]';

const SECRET_KEY =
  /^(x-)?(ak|sk|access[-_]?key([-_]?id)?|secret[-_]?(access[-_]?)?key|(security|auth|subject)[-_]?token|token|authorization|proxy-authorization|cookie|set-cookie|pass(word|wd)?|pwd|secret|signature|(verification|sms)[-_]?code|mobile([-_]?phone)?|phone([-_]?number)?)$/i;

/** `key=value`, `key: value`, `"key":"value"` with any of the keys above. */
const PAIR =
  /((?:^|[^A-Za-z0-9])(?:x-)?(?:ak|sk|access[-_]?key(?:[-_]?id)?|access|secret[-_]?(?:access[-_]?)?key|(?:security|auth|subject)[-_]?token|token|cookie|set-cookie|pass(?:word|wd)?|pwd|secret|signature|(?:verification|sms)[-_]?code|mobile(?:[-_]?phone)?|phone(?:[-_]?number)?)\\?["']?\s*[:=]\s*\\?)("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,;&"'}\]]+)/gi;

/** The whole rest of the line: an authorization value holds spaces and commas. */
const AUTHORIZATION = /((?:proxy-)?authorization\\?["']?\s*[:=]\s*)(?:"[^"\r\n]*"|[^\r\n"]*)/gi;
const SIGNED = /\b(?:SDK-HMAC-SHA256|Bearer|Basic)\s+[^\r\n"]*/g;

/** Access keys are 20 capitals and digits, secret keys 40 letters and digits. */
const ACCESS_KEY = /(?<![A-Za-z0-9])(?=[A-Z0-9]*[A-Z])[A-Z0-9]{20}(?![A-Za-z0-9])/g;
const SECRET_VALUE = /(?<![A-Za-z0-9])[A-Za-z0-9]{40}(?![A-Za-z0-9])/g;
/** Security tokens and signatures: long unbroken runs that no path, id or word reaches. */
const LONG_VALUE = /(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{64,}={0,2}/g;

const CHINESE_MOBILE = /(?<!\d)(?:(?:\+|00)?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/g;
const FOREIGN_PHONE = /(?<![\w+])\+\d{1,3}[-\s]?\d(?:[-\s]?\d){5,12}(?!\d)/g;

/** A text without anything that may be a secret or a phone number. */
export function redactText(text: string): string {
  return text
    .replace(AUTHORIZATION, `$1${GONE}`)
    .replace(SIGNED, GONE)
    .replace(PAIR, `$1${GONE}`)
    .replace(SECRET_VALUE, GONE)
    .replace(ACCESS_KEY, GONE)
    .replace(LONG_VALUE, (run) => (looksLikePath(run) ? run : GONE))
    .replace(CHINESE_MOBILE, GONE)
    .replace(FOREIGN_PHONE, GONE);
}

/** File paths in stacks are long too; they have many short parts where a token has few slashes. */
function looksLikePath(run: string): boolean {
  const parts = run.split('/');
  return parts.length > 3 && parts.every((part) => part.length < 32);
}

/** A value for the log: every text in it redacted, values under a telling key gone, errors as text with their causes. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? '[function]' : value;
  if (depth > 6) return '[deep]';
  if (value instanceof Error) return redactText(errorText(value));
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redact(item, depth + 1));
  if (value instanceof Date) return value;
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, item]: [unknown, unknown]) => [
      redactText(String(key)),
      SECRET_KEY.test(String(key)) ? GONE : redact(item, depth + 1),
    ]),
  );
}

function errorText(error: Error, depth = 0): string {
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause instanceof Error && depth < 4
    ? `${own}\ncaused by ${errorText(error.cause, depth + 1)}`
    : own;
}
