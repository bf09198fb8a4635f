/** The cloud client: builds a call from the contract, paces, signs, sends and classifies it; reads are retried. */
import { baseUrl } from '@shared/contract/endpoints';
import { DecodeError, decodeResponse } from '@shared/contract/decode';
import { operation, type Operation } from '@shared/contract/operations';
import { buildRequest, requestUrl, type BuiltRequest, type CallInput } from '@shared/contract/request';
import { createServerClock, type ServerClock } from './clock';
import { errorOf, faultFor, faultOf, type Fault } from './errors';
import { createKeyGuard, type KeyGuard, type Outcome } from './keyGuard';
import { createPacer, LONGEST_PAUSE_MS, type Pacer } from './pacer';
import { backoffMs, isConnectionFault, MAX_ATTEMPTS } from './retry';
import { sign } from './signer';
import { systemTime, throwIfAborted, type Time } from './time';
import type {
  Caller,
  CallOptions,
  CloudClient,
  CloudWriter,
  HttpResponse,
  RawAnswer,
  Transport,
} from './types';

const TIMEOUT_MS = 60_000;

export type ClientParts = {
  transport: Transport;
  /** For what changes something: must not send again by itself. */
  writeTransport?: Transport;
  time?: Time;
  /** Uniform in [0, 1). */
  random?: () => number;
};

type Call = {
  operation: Operation;
  caller: Caller;
  options: CallOptions;
  request: BuiltRequest;
  url: string;
  /** Origin the call goes to: clocks and accepted keys are per origin. */
  host: string;
  /** Calls that share a quota: source and parent account, API (contract limits.json, dimensions). */
  lane: string;
};

type Answer = { response: HttpResponse } | { fault: Fault };

export function createCloudClient(parts: ClientParts): CloudClient {
  return createCloud(parts).client;
}

/** Reads and writes with one clock, one pace and one guard of the keys. */
export function createCloud({
  transport,
  writeTransport = transport,
  time = systemTime,
  random = Math.random,
}: ClientParts): { client: CloudClient; writer: CloudWriter } {
  const clock = createServerClock();
  const parts = { transport, time, random, clock, pacer: createPacer(time), guard: createKeyGuard(time) };

  const raw = async (call: Call): Promise<HttpResponse> => sendWithRetries(call, parts);
  const writer: CloudWriter = {
    async write(operationId, input, caller, options = {}) {
      const call = prepareAny(operation(caller.site, operationId), input, caller, options);
      const response = await sendWrite(call, { ...parts, transport: writeTransport });
      return decoded(call, response);
    },
  };
  const client: CloudClient = {
    async raw(operationId, input, caller, options = {}) {
      return answerOf(await raw(prepare(operationId, input, caller, options)));
    },
    async call(operationId, input, caller, options = {}) {
      const call = prepare(operationId, input, caller, options);
      return decoded(call, await raw(call));
    },
    clockOffset: (url) => clock.offset(new URL(url).origin),
  };
  return { client, writer };
}

function decoded(call: Call, response: HttpResponse): { value: Record<string, unknown>; requestId?: string } {
  const read = decodeResponse(call.operation, textOf(response.body));
  if (read.kind === 'failure') throw errorOf(faultFor(call.operation, call.caller.site, response, read));
  const { requestId } = answerOf(response);
  return { value: read.value, ...(requestId ? { requestId } : {}) };
}

/** Whether the client sends this operation. */
export function isCallable({ write }: Pick<Operation, 'write'>): boolean {
  return !write;
}

/**
 * @throws RangeError for an operation that changes something: those need a transport that never sends twice, and are
 * journalled before they are sent
 */
function prepare(operationId: string, input: CallInput, caller: Caller, options: CallOptions): Call {
  const found = operation(caller.site, operationId);
  if (!isCallable(found))
    throw new RangeError(`${operationId} changes something and is not sent by the reading client`);
  return prepareAny(found, input, caller, options);
}

function prepareAny(found: Operation, input: CallInput, caller: Caller, options: CallOptions): Call {
  const request = buildRequest(found, withLanguage(found, input, caller));
  const url = requestUrl(baseUrl(caller.endpoints, found.service), request);
  const host = new URL(url).origin;
  return {
    operation: found,
    caller,
    options,
    request,
    url,
    host,
    lane: [caller.paceKey, host, found.id].join(' '),
  };
}

function withLanguage(found: Operation, input: CallInput, caller: Caller): CallInput {
  const wanted = found.request.header.some((f) => f.name === 'X-Language');
  return wanted ? { 'X-Language': caller.language, ...input } : input;
}

type Parts = Required<Omit<ClientParts, 'writeTransport'>> & {
  clock: ServerClock;
  pacer: Pacer;
  guard: KeyGuard;
};

async function sendWithRetries(call: Call, parts: Parts): Promise<HttpResponse> {
  const { time, random, pacer, clock } = parts;
  const { signal, onThrottled } = call.options;
  let resigned = false;
  for (let attempt = 1; ; attempt += 1) {
    let fault: Fault;
    try {
      const answer = await sendOnce(call, parts);
      if ('response' in answer) return answer.response;
      fault = answer.fault;
    } catch (error) {
      if (!isConnectionFault(error) || attempt >= MAX_ATTEMPTS) throw error;
      await time.wait(backoffMs(attempt + 1, random), signal);
      continue;
    }
    if (fault.clockRefusal !== undefined) {
      const skew = clock.learnFromRefusal(call.host, fault.clockRefusal, time.now()) ?? 0;
      // Signed once more with the time the gateway named; a second refusal is not about our clock.
      if (resigned) throw errorOf(fault, { skewSeconds: Math.round(skew / 1000) });
      resigned = true;
      continue;
    }
    if (fault.code === 'cloud.throttle' && fault.retryable) {
      const pause = (fault.pauseMs ?? backoffMs(attempt + 2, () => 1)) + Math.round(random() * 1000);
      const until = pacer.pause(call.lane, pause);
      if (attempt >= MAX_ATTEMPTS || pause > LONGEST_PAUSE_MS) throw errorOf(fault, { until });
      onThrottled?.(until);
      continue;
    }
    if (!fault.retryable || attempt >= MAX_ATTEMPTS) throw errorOf(fault);
    await time.wait(backoffMs(attempt + 1, random), signal);
  }
}

/**
 * One request, one answer. A refusal of the date of the signature comes from the gateway, before anything is done: it is
 * signed once more with the time the gateway named. Nothing else is sent again.
 */
async function sendWrite(call: Call, parts: Parts): Promise<HttpResponse> {
  const first = await sendOnce(call, parts);
  if ('response' in first) return first.response;
  if (first.fault.clockRefusal === undefined) throw errorOf(first.fault);
  parts.clock.learnFromRefusal(call.host, first.fault.clockRefusal, parts.time.now());
  const second = await sendOnce(call, parts);
  if ('response' in second) return second.response;
  throw errorOf(second.fault);
}

async function sendOnce(call: Call, { transport, time, clock, pacer, guard }: Parts): Promise<Answer> {
  const { caller, options, request, url, host } = call;
  const { signal, personAsked, onThrottled } = options;
  const credentials = await caller.credentials();
  const pass = await guard.enter(credentials, host, { personAsked, signal });
  let outcome: Outcome = 'unknown';
  try {
    await pacer.turn(call.lane, signal, onThrottled);
    throwIfAborted(signal);
    const sentAt = time.now();
    const body = request.body === null ? undefined : new TextEncoder().encode(request.body);
    const { headers } = sign(
      { method: request.method, url, headers: headersOf(call), body },
      credentials,
      sentAt + clock.offset(host),
    );
    const response = await transport.send({
      method: request.method,
      url,
      headers,
      ...(body ? { body } : {}),
      timeoutMs: TIMEOUT_MS,
      ...(signal ? { signal } : {}),
    });
    clock.learnFromHeader(host, response.headers['date'], sentAt, time.now());
    const fault = faultOf(call.operation, caller.site, response);
    if (fault?.keyRefused) throw pass.refused(fault);
    outcome = outcomeOf(fault);
    return fault ? { fault } : { response };
  } finally {
    pass.settle(outcome);
  }
}

/** A throttle or a broken backend may answer before anybody looked at the signature. */
function outcomeOf(fault: Fault | null): Outcome {
  if (!fault) return 'accepted';
  if (fault.clockRefusal !== undefined) return 'stale';
  return fault.code === 'cloud.throttle' || fault.code === 'cloud.server' ? 'unknown' : 'accepted';
}

function headersOf({ request, caller }: Call): Record<string, string> {
  return {
    accept: 'application/json',
    'content-type': 'application/json',
    ...request.headers,
    ...(caller.domainId ? { 'x-domain-id': caller.domainId } : {}),
  };
}

function answerOf({ status, headers, body }: HttpResponse): RawAnswer {
  const requestId = headers['x-request-id'];
  return { status, body, ...(requestId ? { requestId } : {}) };
}

/** @throws DecodeError for bytes that are not UTF-8: replacing them would change a name or an id unseen */
function textOf(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new DecodeError('$', 'not UTF-8');
  }
}
