/**
 * Sends what changes something in the cloud. There is no idempotency key on most of these operations, so one intent is one
 * request on the wire: nothing here sends a second one, and the transport must not either (electronWrites.ts).
 */
import { decodeResponse } from '@shared/contract/decode';
import { AppError, isAppError } from '@shared/errors';
import { prepare, type Call } from './call';
import { errorOf, faultFor, type Fault } from './errors';
import { itemFailures } from './itemFailures';
import { sendOnce, type Parts } from './send';
import { textOf } from './text';
import type { CallTrace } from './trace';
import { createTracer, type Tracer } from './tracer';
import type { CloudWriter, HttpResponse, WriteAnswer, WriteOptions } from './types';

export function createWriter(parts: Parts, listeners: readonly ((trace: CallTrace) => void)[]): CloudWriter {
  return {
    async write(operationId, input, caller, options = {}) {
      const call = prepare(operationId, input, caller);
      if (!call.operation.write) throw new RangeError(`${operationId} changes nothing: the client reads it`);
      const { onTrace } = options;
      const tracer = createTracer(call, parts.time, [...listeners, ...(onTrace ? [onTrace] : [])]);
      try {
        const answer = await attempt(call, options, parts, tracer);
        tracer.ended(null);
        return answer;
      } catch (error) {
        tracer.ended(error);
        throw error;
      }
    },
  };
}

async function attempt(
  call: Call,
  options: WriteOptions,
  parts: Parts,
  tracer: Tracer,
): Promise<WriteAnswer> {
  let sending = false;
  try {
    const authorization = await call.caller.credentials();
    const watched = {
      ...options,
      async onSending() {
        await options.onSending?.();
        sending = true;
      },
    };
    const answer = await sendOnce(call, authorization, watched, parts, tracer);
    if ('fault' in answer) throw afterFault(call, answer.fault, parts);
    return decoded(call, answer.response);
  } catch (error) {
    tracer.failed(error);
    if (sending || !isAppError(error)) throw error;
    throw new AppError(error.code, { ...error.params, sent: 'no' }, error.requestId);
  }
}

/** What is learned from a refusal serves the next call; this one is not sent again. */
function afterFault(call: Call, fault: Fault, { clock, pacer, time }: Parts): AppError {
  if (fault.clockRefusal !== undefined) {
    const skew = clock.learnFromRefusal(call.host, fault.clockRefusal, time.now()) ?? 0;
    return errorOf(fault, { skewSeconds: Math.round(skew / 1000) });
  }
  if (fault.code !== 'cloud.throttle') return errorOf(fault);
  return errorOf(fault, { until: pacer.pause(call.lane, fault.pauseMs ?? 1000) });
}

/** @throws DecodeError for an answer that cannot be read: it is not known then what was done */
function decoded(call: Call, response: HttpResponse): WriteAnswer {
  const { operation, caller } = call;
  const requestId = response.headers['x-request-id'];
  const text = textOf(response.body);
  // Some successes have no body although the contract names one, and the other way round.
  const body = text.trim() === '' ? null : decodeResponse(operation, text);
  if (body?.kind === 'failure') throw errorOf(faultFor(operation, caller.site, response, body));
  const value = body?.value ?? {};
  return {
    value,
    status: response.status,
    ...(requestId ? { requestId } : {}),
    failures: itemFailures(value),
  };
}
