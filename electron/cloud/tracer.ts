/** Follows one call and says at its end how it went. */
import { isAppError } from '@shared/errors';
import type { Authorized } from './authorize';
import type { Call } from './call';
import type { Fault } from './errors';
import { maskBody, maskCanonical, maskHeaders, maskUrl } from './mask';
import type { Time } from './time';
import type { CallTrace } from './trace';
import type { HttpResponse } from './types';

export type Tracer = {
  sending(call: Call, authorized: Authorized): void;
  answered(response: HttpResponse, fault: Fault | null): void;
  /** The attempt ended without an answer. */
  failed(error: unknown): void;
  /** Tells those who listen. */
  ended(error: unknown): void;
};

export function createTracer(
  call: Call,
  time: Time,
  listeners: readonly ((trace: CallTrace) => void)[],
): Tracer {
  const { operation, caller, request } = call;
  const began = time.monotonic();
  let sentAt = began;
  let open = false;
  const trace: CallTrace = {
    accountId: caller.accountId,
    operation: operation.id,
    service: operation.service,
    method: request.method,
    url: maskUrl(operation, call.url),
    startedAt: time.now(),
    durationMs: 0,
    attempts: [],
    status: null,
    requestId: null,
    bytes: 0,
    error: null,
    write: operation.write,
    sent: null,
    difference: null,
  };
  const attempt = (status: number | null, code: string | null): void => {
    if (!open) return;
    open = false;
    const tookMs = Math.round(time.monotonic() - sentAt);
    trace.attempts.push({ at: time.now() - tookMs, tookMs, status, code });
  };

  return {
    sending(sent, { headers, canonicalRequest }) {
      sentAt = time.monotonic();
      open = true;
      trace.status = null;
      trace.requestId = null;
      trace.sent = {
        headers: maskHeaders(headers),
        body: sent.request.form
          ? sent.request.form.map((p) => ('file' in p ? `${p.name}: ${p.file.name}` : p.name)).join('\n')
          : maskBody(operation, sent.request.body),
        canonicalRequest: canonicalRequest === null ? null : maskCanonical(operation, canonicalRequest),
      };
    },
    answered(response, fault) {
      trace.status = response.status;
      trace.requestId = response.headers['x-request-id'] ?? fault?.requestId ?? null;
      trace.bytes = response.body.byteLength;
      trace.difference = fault?.differences ?? null;
      attempt(response.status, fault ? String(fault.params['code'] ?? fault.code) : null);
    },
    failed(error) {
      attempt(null, isAppError(error) ? error.code : 'app.internal');
    },
    ended(error) {
      if (listeners.length === 0) return;
      trace.durationMs = Math.round(time.monotonic() - began);
      trace.error = isAppError(error) ? error : null;
      for (const listen of listeners) listen(trace);
    },
  };
}
