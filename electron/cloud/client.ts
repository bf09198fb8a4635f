/** The cloud client: builds a call from the contract, paces, authorizes, sends and classifies it; reads are retried. */
import type { InputOf, OutputOf } from '@shared/contract/calls';
import { decodeResponse } from '@shared/contract/decode';
import { operation, type Operation } from '@shared/contract/operations';
import { isAppError } from '@shared/errors';
import { prepare, type Call } from './call';
import { createServerClock } from './clock';
import { errorOf, faultFor, type Fault } from './errors';
import { fallbackFor, isNotToBeHad, isRefusal, type Fallback } from './fallback';
import { fileNameIn } from './fileName';
import { createKeyGuard } from './keyGuard';
import { createPacer, LONGEST_PAUSE_MS, type Pacer } from './pacer';
import { backoffMs, isConnectionFault, MAX_ATTEMPTS } from './retry';
import { sendOnce, type Answer, type Parts, type SendOptions } from './send';
import { textOf } from './text';
import { systemTime, type Time } from './time';
import type { CallTrace } from './trace';
import { createTracer, type Tracer } from './tracer';
import type {
  Caller,
  CallInput,
  CallOptions,
  CloudClient,
  CloudWriter,
  HttpResponse,
  RawAnswer,
  Transport,
} from './types';
import { createWriter } from './writer';

export type CloudParts = {
  transport: Transport;
  /** Sends each request once, on a connection of its own (electronWrites.ts). */
  writeTransport?: Transport;
  time?: Time;
  /** Uniform in [0, 1). */
  random?: () => number;
  /** Told of every call when it has ended. */
  onTrace?: (trace: CallTrace) => void;
  /** Keeps calls apart; by the cloud's limits where left out. Only what measures the app without them brings another one. */
  pacer?: Pacer;
};

/** Reads and writes share pace, clock and what is known of keys. */
export function createCloud({
  transport,
  writeTransport = transport,
  time = systemTime,
  random = Math.random,
  onTrace,
  pacer = createPacer(time),
}: CloudParts): { client: CloudClient; writer: CloudWriter } {
  const clock = createServerClock();
  const shared = { time, random, clock, pacer, guard: createKeyGuard(time) };
  const parts = { ...shared, transport };
  const listeners = onTrace ? [onTrace] : [];

  async function send(call: Call, options: CallOptions & SendOptions): Promise<HttpResponse> {
    const tracer = createTracer(call, time, [...listeners, ...(options.onTrace ? [options.onTrace] : [])]);
    try {
      const response = await sendWithRetries(call, options, parts, tracer);
      tracer.ended(null);
      return response;
    } catch (error) {
      tracer.ended(error);
      throw error;
    }
  }

  /** The answer of an operation; of its predecessor where it is not to be had (fallback.ts). */
  async function read(
    operationId: string,
    input: CallInput,
    caller: Caller,
    options: CallOptions,
  ): Promise<HttpResponse> {
    try {
      return await send(prepareRead(operationId, input, caller), options);
    } catch (error) {
      const old = isNotToBeHad(error) ? fallbackFor(caller.site, operationId, input) : null;
      if (!old) throw error;
      const instead = askable(old, caller);
      if (!instead) throw error;
      const response = await send(instead, options).catch((second: unknown) => {
        // Refused as well: what the person is told is about what was asked, not about what stood in.
        throw isRefusal(second) ? error : second;
      });
      return { ...response, body: old.adapt(response.body) };
    }
  }

  const client: CloudClient = {
    async raw(operationId, input, caller, options = {}) {
      return answerOf(await read(operationId, input, caller, options));
    },
    async call<Id extends string>(
      operationId: Id,
      input: InputOf<Id>,
      caller: Caller,
      options: CallOptions = {},
    ) {
      const found = operation(caller.site, operationId);
      const response = await read(operationId, input, caller, options);
      const decoded = decodeResponse(found, textOf(response.body));
      if (decoded.kind === 'failure') throw errorOf(faultFor(found, caller.site, response, decoded));
      const { requestId } = answerOf(response);
      // Decoded by the very models the type was made from.
      return { value: decoded.value as OutputOf<Id>, ...(requestId ? { requestId } : {}) };
    },
    async download(operationId, input, caller, options = {}) {
      const response = await send(prepareRead(operationId, input, caller), options);
      const { requestId } = answerOf(response);
      const fileName = fileNameIn(response.headers['content-disposition'] ?? '');
      return {
        bytes: response.body,
        contentType: response.headers['content-type'] ?? 'application/octet-stream',
        ...(fileName ? { fileName } : {}),
        ...(requestId ? { requestId } : {}),
      };
    },
    clockOffset: (url) => clock.offset(new URL(url).origin),
  };
  return { client, writer: createWriter({ ...shared, transport: writeTransport }, listeners) };
}

/** Null where the old endpoint wants what was not asked with, or an account id that is not known. */
function askable({ operation, input }: Fallback, caller: Caller): Call | null {
  try {
    return prepareRead(operation, input, caller);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

/** The reading half alone, for what never writes. */
export function createCloudClient(parts: Omit<CloudParts, 'writeTransport'>): CloudClient {
  return createCloud(parts).client;
}

/**
 * @throws RangeError for an operation that changes something: those need a transport that never sends twice, and are
 * journalled before they are sent
 */
function prepareRead(operationId: string, input: CallInput, caller: Caller): Call {
  if (operation(caller.site, operationId).write)
    throw new RangeError(`${operationId} changes something and is not sent by the reading client`);
  return prepare(operationId, input, caller);
}

/** Whether an operation can be sent: reads by the client, what changes something by the writer. */
export function isCallable(operation: Pick<Operation, 'request' | 'response'>): boolean {
  return operation.request !== undefined && operation.response !== undefined;
}

async function sendWithRetries(
  call: Call,
  options: CallOptions & SendOptions,
  parts: Parts,
  tracer: Tracer,
): Promise<HttpResponse> {
  const { time, random, pacer, clock } = parts;
  const { caller } = call;
  const { signal, onThrottled } = options;
  let resigned = false;
  let renewed = false;
  let authorization = await caller.credentials();
  for (let attempt = 1; ; attempt += 1) {
    let answer: Answer;
    try {
      answer = await sendOnce(call, authorization, options, parts, tracer);
    } catch (error) {
      tracer.failed(error);
      if (authorization.kind === 'token' && !renewed && isAppError(error) && error.code === 'cloud.auth') {
        // A token may end before its time; once, another one is asked for.
        renewed = true;
        authorization = await caller.credentials(authorization);
        continue;
      }
      if (!isConnectionFault(error) || attempt >= MAX_ATTEMPTS) throw error;
      await time.wait(backoffMs(attempt + 1, random), signal);
      continue;
    }
    if (!('fault' in answer)) return answer.response;
    const fault: Fault = answer.fault;
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

function answerOf({ status, headers, body }: HttpResponse): RawAnswer {
  const requestId = headers['x-request-id'];
  return { status, body, headers, ...(requestId ? { requestId } : {}) };
}
