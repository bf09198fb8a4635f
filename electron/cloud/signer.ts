/**
 * SDK-HMAC-SHA256 request signing (contract endpoints.json, signing). The secret key is used and let go; nothing here
 * keeps or logs it.
 */
import { createHash, createHmac } from 'node:crypto';
import { escapeComponent } from '@shared/contract/request';
import type { Authorization } from './types';

const ALGORITHM = 'SDK-HMAC-SHA256';

export type SigningKey = Extract<Authorization, { kind: 'permanent' | 'temporary' }>;

export type Unsigned = {
  method: string;
  /** What goes on the wire is `new URL(url).href`; that is what is signed. */
  url: string;
  /** Names in any case; an empty value is signed as empty. */
  headers: Record<string, string>;
  body?: Uint8Array | undefined;
};

export type Signed = {
  /** The headers to send: those given, X-Sdk-Date, X-Security-Token for temporary keys, Authorization. Lower case. */
  headers: Record<string, string>;
  /** What was hashed, to compare with the one a gateway writes into its refusal. Holds no secret but the security token. */
  canonicalRequest: string;
};

/** Signs a request as of `at`, in ms since the epoch: the server's time, when the local clock is off. */
export function sign(request: Unsigned, credentials: SigningKey, at: number): Signed {
  const date = signingDate(at);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name.toLowerCase()] = value;
  headers['x-sdk-date'] = date;
  if (credentials.kind === 'temporary') headers['x-security-token'] = credentials.securityToken;

  const url = new URL(request.url);
  const canonical = canonicalize(request.method, url, { ...signable(headers), host: url.host }, request.body);
  const signature = signatureOf(credentials.sk, date, canonical.text);
  headers['authorization'] =
    `${ALGORITHM} Access=${credentials.ak}, SignedHeaders=${canonical.signedHeaders}, Signature=${signature}`;
  return { headers, canonicalRequest: canonical.text };
}

/** yyyyMMddTHHmmssZ, UTC. */
export function signingDate(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** @param headers all of them are signed; names in lower case */
export function canonicalize(
  method: string,
  url: URL,
  headers: Record<string, string>,
  body?: Uint8Array,
): { text: string; signedHeaders: string } {
  const names = Object.keys(headers).sort(byBytes);
  const signedHeaders = names.join(';');
  const text = [
    method.toUpperCase(),
    canonicalPath(url.pathname),
    canonicalQuery(url.searchParams),
    ...names.map((name) => `${name}:${(headers[name] ?? '').trim()}`),
    '',
    signedHeaders,
    headers['x-sdk-content-sha256'] ?? sha256(body ?? ''),
  ].join('\n');
  return { text, signedHeaders };
}

export function signatureOf(secretKey: string, date: string, canonicalRequest: string): string {
  const stringToSign = [ALGORITHM, date, sha256(canonicalRequest)].join('\n');
  return createHmac('sha256', secretKey).update(stringToSign).digest('hex');
}

/**
 * Content-Type may be rewritten on the way and names with an underscore are dropped by many gateways: the official
 * signers leave both unsigned (contract endpoints.json, sdkExcludes).
 */
function signable(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => name !== 'content-type' && name !== 'authorization' && !name.includes('_'),
    ),
  );
}

/** Every segment escaped exactly once, whatever way it was written in the URL; ends with a slash, which is not sent. */
function canonicalPath(pathname: string): string {
  const path = pathname.split('/').map(escapeOnce).join('/');
  return path.endsWith('/') ? path : `${path}/`;
}

function escapeOnce(segment: string): string {
  try {
    return escapeComponent(decodeURIComponent(segment));
  } catch {
    return escapeComponent(segment);
  }
}

/** Sorted by name, then by value, in byte order; a name without value gets "name=". */
function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .sort(([name1, value1], [name2, value2]) => byBytes(name1, name2) || byBytes(value1, value2))
    .map(([name, value]) => `${escapeComponent(name)}=${escapeComponent(value)}`)
    .join('&');
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
