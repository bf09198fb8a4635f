/**
 * SDK-HMAC-SHA256 as the gateway sees it: rebuilt from what came on the wire, independently of the app's signer.
 * Source: contract endpoints.json, signing.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export type WireRequest = {
  method: string;
  /** Request target as it came: path and query, still encoded. */
  target: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
};

export type Authorization = { ak: string; signedHeaders: string[]; signature: string };

const FORM = /^SDK-HMAC-SHA256 +Access=([^, ]+), *SignedHeaders=([^, ]+), *Signature=([0-9a-f]+)$/;

/** Null where the header has another form or algorithm. */
export function parseAuthorization(header: string): Authorization | null {
  const m = FORM.exec(header.trim());
  if (!m?.[1] || !m[2] || !m[3]) return null;
  return { ak: m[1], signedHeaders: m[2].toLowerCase().split(';'), signature: m[3] };
}

/** @throws URIError when the target holds a broken percent code. */
export function canonicalRequest(request: WireRequest, signedHeaders: readonly string[]): string {
  const at = request.target.indexOf('?');
  const path = at < 0 ? request.target : request.target.slice(0, at);
  const query = at < 0 ? '' : request.target.slice(at + 1);
  const sorted = [...signedHeaders].sort();
  return [
    request.method,
    canonicalPath(path),
    canonicalQuery(query),
    sorted.map((name) => `${name}:${(request.headers[name] ?? '').trim()}\n`).join(''),
    sorted.join(';'),
    payloadHash(request),
  ].join('\n');
}

export function signatureOf(canonical: string, date: string, sk: string): string {
  const digest = createHash('sha256').update(canonical).digest('hex');
  return createHmac('sha256', sk).update(`SDK-HMAC-SHA256\n${date}\n${digest}`).digest('hex');
}

/** Compares without telling by its time how much was right. */
export function sameText(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest();
  const right = createHash('sha256').update(b).digest();
  return timingSafeEqual(left, right);
}

function canonicalPath(path: string): string {
  const encoded = path.split('/').map(recode).join('/');
  return encoded.endsWith('/') ? encoded : `${encoded}/`;
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [recode(pair), ''] : [recode(pair.slice(0, at)), recode(pair.slice(at + 1))];
    })
    .sort(([a = '', x = ''], [b = '', y = '']) => (a === b ? order(x, y) : order(a, b)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Percent codes as the rule wants them: everything but A-Z a-z 0-9 - _ . ~, in upper case. */
function recode(text: string): string {
  return encodeURIComponent(decodeURIComponent(text)).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The hash the client names, where it names one that is true of the body or says that the body is not signed. */
function payloadHash(request: WireRequest): string {
  const actual = createHash('sha256').update(request.body).digest('hex');
  const named = request.headers['x-sdk-content-sha256'];
  return named === 'UNSIGNED-PAYLOAD' ? named : actual;
}
