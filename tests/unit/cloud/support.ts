import { endpointsOf } from '@shared/contract/endpoints';
import type { Time } from '../../../electron/cloud/time';
import type { Caller, HttpRequest, HttpResponse } from '../../../electron/cloud/types';

export const START = Date.parse('2026-11-23T06:00:00Z');

/** A clock that moves only by being waited on; waiting ends at once. */
export function fakeTime(): Time & { waits: number[]; advance(ms: number): void } {
  let elapsed = 0;
  const waits: number[] = [];
  return {
    waits,
    advance: (ms) => void (elapsed += ms),
    now: () => START + elapsed,
    monotonic: () => elapsed,
    wait: (ms, signal) => {
      if (signal?.aborted) return Promise.reject(new Error('waited with an aborted signal'));
      waits.push(ms);
      elapsed += ms;
      return Promise.resolve();
    },
  };
}

export function caller(over: Partial<Caller> = {}): Caller {
  return {
    accountId: 'a',
    site: 'china',
    endpoints: endpointsOf('china'),
    language: 'zh_CN',
    paceKey: 'master',
    credentials: () => Promise.resolve({ kind: 'permanent', ak: 'AKAKAKAK', sk: 'SECRETSECRET' }),
    ...over,
  };
}

export function answer(status: number, body: unknown, headers: Record<string, string> = {}): HttpResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers, body: new TextEncoder().encode(text) };
}

export type Reply = HttpResponse | Error | ((request: HttpRequest) => HttpResponse | Promise<HttpResponse>);

/** Answers in order, the last one again and again, and keeps what was sent. */
export function scripted(...replies: Reply[]) {
  const sent: HttpRequest[] = [];
  return {
    sent,
    async send(request: HttpRequest): Promise<HttpResponse> {
      const reply = replies[Math.min(sent.length, replies.length - 1)];
      sent.push(request);
      if (reply === undefined) throw new Error('nothing to answer');
      if (reply instanceof Error) throw reply;
      return typeof reply === 'function' ? reply(request) : reply;
    },
  };
}
