/** One request on the wire: paced, authorized, sent, and what its answer means. */
import type { Call } from './call';
import { authorize, type Authorized } from './authorize';
import { differences } from './canonicalDiff';
import type { ErrorParams } from '@shared/errors';
import type { ServerClock } from './clock';
import { faultOf, type Fault } from './errors';
import type { KeyGuard, Outcome } from './keyGuard';
import type { Pacer } from './pacer';
import { throwIfAborted, type Time } from './time';
import type { Tracer } from './tracer';
import type { Authorization, HttpResponse, Transport, TransferProgress } from './types';

export type Parts = {
  transport: Transport;
  time: Time;
  /** Uniform in [0, 1). */
  random: () => number;
  clock: ServerClock;
  pacer: Pacer;
  guard: KeyGuard;
};

export type SendOptions = {
  signal?: AbortSignal | undefined;
  personAsked?: boolean | undefined;
  onThrottled?: ((until: number) => void) | undefined;
  onSending?: (() => void | Promise<void>) | undefined;
  onProgress?: ((progress: TransferProgress) => void) | undefined;
  maxBytes?: number | undefined;
};

export type Answer = { response: HttpResponse } | { fault: Fault; response: HttpResponse };

const TIMEOUT_MS = 60_000;
/** A file takes its time: 12 MiB over a slow line. */
const TRANSFER_TIMEOUT_MS = 10 * 60_000;

/** @throws AppError network.*; cloud.signature, cloud.auth {until} for a key that was refused */
export async function sendOnce(
  call: Call,
  authorization: Authorization,
  options: SendOptions,
  parts: Parts,
  tracer: Tracer,
): Promise<Answer> {
  const { transport, time, clock, pacer, guard } = parts;
  const { url, host, body } = call;
  const { signal, personAsked, onThrottled } = options;
  const pass = await guard.enter(authorization, call, { personAsked, signal });
  let outcome: Outcome = 'unknown';
  try {
    await pacer.turn(call.lane, signal, onThrottled);
    throwIfAborted(signal);
    await options.onSending?.();
    throwIfAborted(signal);
    const sentAt = time.now();
    const unsigned = { method: call.request.method, url, headers: call.headers, body };
    const authorized = authorize(unsigned, authorization, sentAt + clock.offset(host));
    tracer.sending(call, authorized);
    const response = await transport.send({
      method: call.request.method,
      url,
      headers: authorized.headers,
      ...(body ? { body } : {}),
      timeoutMs:
        call.request.form || call.operation.response.type === 'binary' ? TRANSFER_TIMEOUT_MS : TIMEOUT_MS,
      ...(options.maxBytes === undefined ? {} : { maxBytes: options.maxBytes }),
      ...(options.onProgress ? { onProgress: options.onProgress } : {}),
      ...(signal ? { signal } : {}),
    });
    clock.learnFromHeader(host, response.headers['date'], sentAt, time.now());
    const found = faultOf(call.operation, call.caller.site, response);
    const fault = found && inContext(found, call, authorization, authorized);
    tracer.answered(response, fault);
    if (fault?.keyRefused) throw pass.refused(fault);
    outcome = outcomeOf(fault);
    return fault ? { fault, response } : { response };
  } finally {
    pass.settle(outcome);
  }
}

/** What only the sender knows: whether a token or a signature was refused, and what exactly was signed. */
function inContext(
  fault: Fault,
  { operation }: Call,
  authorization: Authorization,
  { canonicalRequest }: Authorized,
): Fault {
  if (fault.code !== 'cloud.signature') return fault;
  if (authorization.kind === 'token') return { ...fault, code: 'cloud.auth' };
  if (!fault.echo || canonicalRequest === null) return fault;
  const found = differences(operation, canonicalRequest, fault.echo);
  const [first] = found;
  const params: ErrorParams = first
    ? { differsIn: first.part, ours: first.ours ?? '-', theirs: first.theirs ?? '-' }
    : { differsIn: 'none' };
  return { ...fault, differences: found, params: { ...fault.params, ...params } };
}

/** A throttle or a broken backend may answer before anybody looked at the signature. */
function outcomeOf(fault: Fault | null): Outcome {
  if (!fault) return 'accepted';
  if (fault.clockRefusal !== undefined) return 'stale';
  return fault.code === 'cloud.throttle' || fault.code === 'cloud.server' ? 'unknown' : 'accepted';
}
