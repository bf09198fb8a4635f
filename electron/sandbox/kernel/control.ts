/**
 * The sandbox's own paths, apart from the cloud's: POST /_sandbox/faults, GET /_sandbox/requests, GET /_sandbox/messages,
 * POST /_sandbox/reset.
 * Only for programs on this machine: loopback peers, a loopback Host and a JSON content type, which no page of another
 * origin can send unasked.
 */
import { z } from 'zod';
import { jsonAnswer } from './answer';
import type { Answer } from './answer';
import { faultSchema } from './faults';
import type { Faults } from './faults';
import type { Gate } from './gate';
import type { Json } from './json';
import type { RequestLog } from './log';
import type { Message } from '../world/state/codes';
import type { WireRequest } from './signature';

export const CONTROL_PREFIX = '/_sandbox/';

export type Controlled = {
  faults: Faults;
  gate: Gate;
  log: RequestLog;
  messages(): readonly Message[];
  reset(): void;
};

const faultsBody = z.strictObject({
  faults: z.array(faultSchema).max(100).default([]),
  clockSkewMs: z.number().int().min(-31_536_000_000).max(31_536_000_000).optional(),
  revoke: z.array(z.string().max(128)).max(100).default([]),
  restore: z.array(z.string().max(128)).max(100).default([]),
  clear: z.boolean().default(false),
});

const LOCAL_PEER = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

export function control(target: Controlled, request: WireRequest, path: string, peer: string): Answer {
  if (!LOCAL_PEER.has(peer) || !LOCAL_HOST.test(request.headers['host'] ?? ''))
    return refused(403, 'only from this computer');
  const line = `${request.method} ${path}`;
  if (line === 'GET /_sandbox/requests')
    return jsonAnswer(200, { requests: target.log.list() as readonly Json[] });
  if (line === 'GET /_sandbox/messages')
    return jsonAnswer(200, { messages: target.messages() as readonly Json[] });
  if (line !== 'POST /_sandbox/faults' && line !== 'POST /_sandbox/reset')
    return refused(404, 'no such path');
  if (!(request.headers['content-type'] ?? '').startsWith('application/json'))
    return refused(415, 'the body must be JSON');
  if (line === 'POST /_sandbox/reset') {
    target.reset();
    return jsonAnswer(200, state(target));
  }
  const body = faultsBody.safeParse(parseJson(request.body));
  if (!body.success) return refused(400, z.prettifyError(body.error));
  if (body.data.clear) target.faults.clear();
  target.faults.add(...body.data.faults);
  if (body.data.clockSkewMs !== undefined) target.faults.setClockSkew(body.data.clockSkewMs);
  body.data.revoke.forEach((ak) => target.gate.revoke(ak));
  body.data.restore.forEach((ak) => target.gate.restore(ak));
  return jsonAnswer(200, state(target));
}

function state({ faults, gate }: Controlled): Json {
  return {
    faults: faults.pending() as readonly Json[],
    clockSkewMs: faults.clockSkew(),
    revoked: gate.revokedKeys(),
  };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}

function refused(status: number, message: string): Answer {
  return jsonAnswer(status, { error: message });
}
