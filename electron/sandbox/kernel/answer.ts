/** Puts answers on the wire, whole or damaged. */
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { ApiError } from './errors';
import type { Fault } from './faults';
import { jsonText } from './json';
import type { Json } from './json';
import { Reply } from './reply';

export type Answer = {
  status: number;
  body: string | Uint8Array;
  contentType: string;
  headers?: Readonly<Record<string, string>>;
};

const JSON_TYPE = 'application/json;charset=UTF-8';

export function jsonAnswer(status: number, value: Json): Answer {
  return { status, body: jsonText(value), contentType: JSON_TYPE };
}

/** A handler's answer: JSON with status 200 unless it says otherwise. */
export function replyAnswer(result: Json | Reply): Answer {
  if (!(result instanceof Reply)) return jsonAnswer(200, result);
  const { status, body, headers } = result;
  const { 'Content-Type': contentType = JSON_TYPE, ...others } = headers;
  return {
    status,
    body: body === null ? '' : body instanceof Uint8Array ? body : jsonText(body.json),
    contentType,
    headers: others,
  };
}

export function errorAnswer(error: ApiError, requestId: string): Answer {
  return jsonAnswer(error.status, errorBody(error, requestId));
}

/** The gateway puts the message first and adds its request id; the services behind it do neither. */
function errorBody({ origin, status, code, message }: ApiError, requestId: string): Json {
  switch (origin) {
    case 'gateway':
      return { error_msg: message, error_code: code, request_id: requestId };
    case 'service':
      return { error_code: code, error_msg: message };
    case 'iam':
      return { error: { code: status, message, title: code } };
    case 'eps':
      return { error: { error_code: code, error_msg: message } };
  }
}

const SIGN_IN_PAGE =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body><form action="/login">Proxy sign-in</form></body></html>';

/** What a fault answers in place of the operation; null for faults that let the operation run. */
export function answerInstead(fault: Fault): Answer | null {
  switch (fault.kind) {
    case 'status':
      return jsonAnswer(fault.status, { error_code: 'CBC.0999', error_msg: 'Other error' });
    case 'html':
      return { status: 200, body: SIGN_IN_PAGE, contentType: 'text/html; charset=utf-8' };
    case 'wrongContent':
      return jsonAnswer(200, { greeting: 'hello', items: ['a', 'b'] });
    case 'redirect':
      return { status: 302, body: '', contentType: JSON_TYPE, headers: { Location: fault.location } };
    case 'throttle':
    case 'refuse':
    case 'slow':
    case 'drop':
    case 'cut':
    case 'malformed':
    case 'timeoutAfterEffect':
      return null;
  }
}

export type Wire = { now: number; requestId: string; gzip: boolean };

/** Sends an answer; with `cut`, half of it before the connection goes. */
export function send(response: ServerResponse, answer: Answer, wire: Wire, cut: boolean): void {
  if (response.destroyed) return;
  const plain = typeof answer.body === 'string' ? Buffer.from(answer.body, 'utf8') : Buffer.from(answer.body);
  const body = wire.gzip && plain.length > 0 ? gzipSync(plain, { level: 4 }) : plain;
  response.writeHead(answer.status, {
    Date: new Date(wire.now).toUTCString(),
    ...(answer.status === 204 ? {} : { 'Content-Type': answer.contentType, 'Content-Length': body.length }),
    'X-Request-Id': wire.requestId,
    ...(body === plain ? {} : { 'Content-Encoding': 'gzip' }),
    ...answer.headers,
  });
  if (!cut) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}
