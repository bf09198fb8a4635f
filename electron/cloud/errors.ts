/** What a failed answer of the cloud means (contract errors.json: by code, else by HTTP status). */
import errorData from '@shared/contract/data/errors.json';
import permissions from '@shared/contract/data/permissions.json';
import { failureOf, parseBody, type Failure } from '@shared/contract/decode';
import type { Operation } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import { topicOf } from '@shared/byHand/topics';
import { AppError, type ErrorCode, type ErrorParams } from '@shared/errors';
import { echoIn, type CanonicalDifference } from './canonicalDiff';
import { serverTimeIn } from './clock';
import type { HttpResponse } from './types';

export type Fault = {
  code: ErrorCode;
  params: ErrorParams;
  requestId?: string;
  /** The same read may succeed when it is sent again. */
  retryable: boolean;
  /** For a throttle: how long the cloud wants silence, where it says so. */
  pauseMs?: number;
  /** The refusal of a signature whose date was off, as the gateway wrote it. */
  clockRefusal?: string;
  /** Lines of the canonical request as the gateway wrote them into its refusal. */
  echo?: string[];
  /** Where the gateway's canonical request differs from ours; empty where it is the same. */
  differences?: CanonicalDifference[];
  /** The gateway did not accept the key or the signature; about five of these lock the key. */
  keyRefused: boolean;
};

type Known = { class: string; retryable: boolean };

const CLASS_CODE: Record<string, ErrorCode> = {
  auth: 'cloud.auth',
  permission: 'cloud.permission',
  throttle: 'cloud.throttle',
  validation: 'cloud.validation',
  'not-found': 'cloud.notFound',
  conflict: 'cloud.conflict',
  server: 'cloud.server',
  business: 'cloud.business',
};

/** CBC.0150 is not in the code table; recorded answers use it for "Policy doesn't allow bss:bill:view". */
const BY_CODE = new Map<string, Known>([
  ['CBC.0150', { class: 'permission', retryable: false }],
  ...errorData.codes.map((c): [string, Known] => [c.code, { class: c.class, retryable: c.retryable }]),
]);
const BY_STATUS = new Map<string, string>(
  Object.entries(errorData.http).map(([status, h]) => [status, h.class]),
);
const RETRYABLE_STATUS = new Set([408, 429, 500, 502, 503, 504]);
const WRONG_SITE = 'CBC.0156';
const SIGNATURE = new Set(['APIG.0301', 'APIGW.0301']);

/** A failure is small; a page of bills is not parsed on the main thread to look for one. */
const LARGEST_FAILURE_BYTES = 64 * 1024;
const LONGEST_MESSAGE = 300;

/** The failure an answer reports, also under HTTP 200; null when it is an answer. */
export function faultOf(operation: Operation, site: Site, response: HttpResponse): Fault | null {
  const failure = mayReport(operation, response) ? failureIn(response.body) : null;
  if (response.status >= 200 && response.status < 300 && !failure) return null;
  return describe(operation, site, response, failure);
}

/** A downloaded file may be JSON and hold an "error_code" of its own. */
function mayReport({ response }: Operation, { status, headers }: HttpResponse): boolean {
  if (response.type !== 'binary' || status >= 300) return true;
  return /\bjson\b/i.test(headers['content-type'] ?? '') && headers['content-disposition'] === undefined;
}

/** The fault of a body that was found to report a failure only when it was decoded. */
export function faultFor(operation: Operation, site: Site, response: HttpResponse, failure: Failure): Fault {
  return describe(operation, site, response, failure);
}

export function errorOf(fault: Fault, more: ErrorParams = {}): AppError {
  return new AppError(fault.code, { ...fault.params, ...more }, fault.requestId);
}

function describe(operation: Operation, site: Site, response: HttpResponse, failure: Failure | null): Fault {
  const { status, headers } = response;
  const wireCode = failure && failure.code !== 'error' ? failure.code : '';
  const known = BY_CODE.get(wireCode);
  const kind =
    known?.class ?? (status < 300 ? 'business' : (BY_STATUS.get(String(status)) ?? byRange(status)));
  const message = failure?.message ?? '';
  const requestId = headers['x-request-id'] ?? failure?.requestId;
  const fault: Fault = {
    code: CLASS_CODE[kind] ?? 'cloud.unreadable',
    params: {
      code: wireCode || `HTTP ${status}`,
      status,
      operation: operation.id,
      titleZh: operation.title.zh,
      titleEn: operation.title.en,
      ...(message ? { message: shorten(message) } : {}),
    },
    ...(requestId ? { requestId } : {}),
    retryable: known ? known.retryable : RETRYABLE_STATUS.has(status),
    keyRefused: kind === 'auth' && status === 401,
  };
  if (operation.id === 'CreateToken' && status === 401) return { ...fault, code: 'cloud.password' };
  if (SIGNATURE.has(wireCode)) return signatureFault(fault, message);
  if (wireCode === WRONG_SITE) {
    const otherSite = site === 'china' ? 'international' : 'china';
    return { ...fault, code: 'cloud.wrongSite', params: { ...fault.params, site, otherSite } };
  }
  if (fault.code === 'cloud.permission')
    Object.assign(fault.params, permissionsOf(operation.id), { topic: topicOf(operation) });
  if (fault.code === 'cloud.throttle') return throttleFault(fault, message, headers['retry-after']);
  return fault;
}

function byRange(status: number): string {
  if (status >= 500) return 'server';
  return status >= 400 ? 'validation' : 'unreadable';
}

function failureIn(body: Uint8Array): Failure | null {
  if (body.byteLength === 0 || body.byteLength > LARGEST_FAILURE_BYTES) return null;
  try {
    return failureOf(parseBody(new TextDecoder().decode(body)));
  } catch {
    // HTML of a proxy, or a body that was cut: the HTTP status has to do.
    return null;
  }
}

function signatureFault(fault: Fault, message: string): Fault {
  if (serverTimeIn(message) === null) {
    const echo = echoIn(message);
    return { ...fault, code: 'cloud.signature', ...(echo ? { echo } : {}) };
  }
  return { ...fault, code: 'cloud.clock', clockRefusal: message, keyRefused: false };
}

/** Actions whose absence explains a refusal, in both authorization models (contract permissions.json). */
function permissionsOf(operationId: string): ErrorParams {
  const table: Record<string, { policyActions: string[]; identityActions: string[] }> =
    permissions.operations;
  const { policyActions = [], identityActions = [] } = table[operationId] ?? {};
  return {
    ...(policyActions.length ? { policyActions: policyActions.join(', ') } : {}),
    ...(identityActions.length ? { identityActions: identityActions.join(', ') } : {}),
  };
}

const UNIT_SECONDS: Record<string, number> = { second: 1, minute: 60, hour: 3600, day: 86_400 };

/** "policy user over ratelimit,limit:200,time:5 minute" (seen in APIGW.0308): the window has to pass. */
function throttleFault(fault: Fault, message: string, retryAfter: string | undefined): Fault {
  const m = /limit:\s*(\d+)\s*,\s*time:\s*(\d+)\s*(second|minute|hour|day)/i.exec(message);
  const windowSeconds = m ? Number(m[2]) * (UNIT_SECONDS[m[3]?.toLowerCase() ?? ''] ?? 1) : null;
  const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : windowSeconds;
  return {
    ...fault,
    params: { ...fault.params, ...(m && windowSeconds ? { limit: Number(m[1]), windowSeconds } : {}) },
    ...(seconds !== null ? { pauseMs: seconds * 1000 } : {}),
  };
}

/** The cloud's own words, without its echo of the request and without anything that could be part of a key or token. */
export function shorten(message: string): string {
  const text = message
    .replace(/,?\s*canonicalRequest:.*$/s, '')
    .replace(/[A-Za-z0-9+/=_-]{16,}/g, (run) => (/\d/.test(run) ? '***' : run))
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}
