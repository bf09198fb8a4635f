import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { parseLossless } from '@shared/json';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { BALANCES, DOMAINS, SUMMARY, body, get, send, sign } from './client';
import type { Reply } from './client';

let now = Date.parse('2026-11-24T02:00:00Z');
const waited: number[] = [];
const sandbox = useSandbox({
  delay: (ms) => {
    waited.push(ms);
    return Promise.resolve();
  },
});
const QUERY = { bill_cycle: '2026-10' };
const summary = (): Promise<Reply> => get(sandbox().url, SUMMARY, QUERY, accountNamed(sandbox(), 'demo'));
const balances = (): Promise<Reply> => get(sandbox().url, BALANCES, {}, accountNamed(sandbox(), 'demo'));

describe('faults', () => {
  it('throttles in the words of the gateway', async () => {
    sandbox().faults.add({ kind: 'throttle' });
    const reply = await summary();
    expect(reply.status).toBe(429);
    expect(body(reply)).toMatchObject({
      error_code: 'APIGW.0308',
      error_msg:
        'The throttling threshold has been reached: policy user over ratelimit,limit:10,time:1 second',
      request_id: reply.headers.get('x-request-id'),
    });
    expect((await summary()).status).toBe(200);
  });

  it.each([500, 502, 503] as const)('answers %d', async (status) => {
    sandbox().faults.add({ kind: 'status', status });
    expect((await summary()).status).toBe(status);
    expect((await summary()).status).toBe(200);
  });

  it('hits one operation so many times, and no other', async () => {
    sandbox().faults.add({ kind: 'status', status: 503, operation: 'ShowCustomerMonthlySum', times: 2 });
    expect((await balances()).status).toBe(200);
    expect([(await summary()).status, (await summary()).status, (await summary()).status]).toEqual([
      503, 503, 200,
    ]);
  });

  it('waits before a slow answer', async () => {
    waited.length = 0;
    sandbox().faults.add({ kind: 'slow', delayMs: 30_000 });
    expect((await summary()).status).toBe(200);
    expect(waited).toEqual([30_000]);
  });

  it('drops a connection without a word', async () => {
    sandbox().faults.add({ kind: 'drop' });
    await expect(summary()).rejects.toThrow();
    expect(sandbox().requests().at(-1)).toMatchObject({ status: 0, fault: 'drop' });
  });

  it('cuts a body half way', async () => {
    sandbox().faults.add({ kind: 'cut' });
    await expect(summary()).rejects.toThrow();
    expect(sandbox().requests().at(-1)).toMatchObject({ status: 200, fault: 'cut' });
  });

  it('breaks JSON, answers a page or something else', async () => {
    sandbox().faults.add({ kind: 'malformed' }, { kind: 'html' }, { kind: 'wrongContent' });
    const malformed = await summary();
    expect(malformed.status).toBe(200);
    expect(() => parseLossless(malformed.text)).toThrow();
    const page = await summary();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body(await summary())).not.toHaveProperty('bill_sums');
  });

  it('points to another origin', async () => {
    sandbox().faults.add({ kind: 'redirect', location: 'https://example.invalid/steal' });
    const reply = await summary();
    expect([reply.status, reply.headers.get('location')]).toEqual([302, 'https://example.invalid/steal']);
  });

  it('takes effect and never answers', async () => {
    sandbox().faults.add({ kind: 'timeoutAfterEffect' });
    const key = accountNamed(sandbox(), 'demo');
    let answered = false;
    const pending = get(sandbox().url, SUMMARY, QUERY, key).then(
      () => (answered = true),
      () => (answered = false),
    );
    while (
      !sandbox()
        .requests()
        .some((r) => r.fault === 'timeoutAfterEffect')
    )
      await balances();
    expect(answered).toBe(false);
    expect(
      sandbox()
        .requests()
        .find((r) => r.fault === 'timeoutAfterEffect'),
    ).toMatchObject({
      account: 'demo',
      status: 0,
    });
    void pending;
  });

  it('puts the clock of the server off', async () => {
    sandbox().faults.setClockSkew(3_600_000);
    const reply = await summary();
    expect(reply.status).toBe(401);
    expect(reply.text).toContain('signature expired');
    const off = Date.parse(reply.headers.get('date') ?? '') - Date.now();
    expect(Math.round(off / 60_000)).toBe(60);
  });
});

describe('control over HTTP', () => {
  const post = (path: string, value: unknown, headers: Record<string, string> = {}) =>
    fetch(`${sandbox().url}/_sandbox/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(value),
    });

  it('sets faults, skew and revoked keys, and forgets them', async () => {
    const { ak } = accountNamed(sandbox(), 'demo');
    const set = await post('faults', {
      faults: [{ kind: 'drop', times: 3 }],
      clockSkewMs: 5000,
      revoke: [ak],
    });
    expect(await set.json()).toEqual({
      faults: [{ kind: 'drop', times: 3 }],
      clockSkewMs: 5000,
      revoked: [ak],
    });
    await post('reset', {});
    expect((await summary()).status).toBe(200);
  });

  it('refuses what is no fault', async () => {
    expect((await post('faults', { faults: [{ kind: 'earthquake' }] })).status).toBe(400);
    expect((await post('faults', { faults: [{ kind: 'status', status: 200 }] })).status).toBe(400);
    expect(sandbox().faults.pending()).toEqual([]);
  });

  it('is for programs of this computer: no form and no other host name', async () => {
    expect((await post('reset', {}, { 'Content-Type': 'text/plain' })).status).toBe(415);
    const { port } = new URL(sandbox().url);
    const status = await statusWithHost(Number(port), 'evil.example');
    expect(status).toBe(403);
  });

  it('lists what arrived without a secret', async () => {
    await summary();
    const key = accountNamed(sandbox(), 'demo');
    await get(sandbox().url, DOMAINS, {}, { ...key, sk: 'wrong' });
    const text = await (await fetch(`${sandbox().url}/_sandbox/requests`)).text();
    const { requests } = JSON.parse(text) as { requests: unknown[] };
    expect(requests).toMatchObject([
      {
        operation: 'ShowCustomerMonthlySum',
        query: QUERY,
        account: 'demo',
        status: 200,
        signedHeaders: ['content-type', 'host', 'x-sdk-date'],
      },
      { operation: 'KeystoneListAuthDomains', account: null, status: 401, errorCode: 'APIGW.0301' },
    ]);
    expect(text).not.toContain(key.sk);
    expect(text).not.toContain('Signature=');
  });

  async function statusWithHost(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const outgoing = request({
        port,
        host: '127.0.0.1',
        path: '/_sandbox/requests',
        headers: { Host: host },
      });
      outgoing.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      outgoing.on('error', reject);
      outgoing.end();
    });
  }
});

describe('pace', () => {
  const paced = useSandbox({ rateLimit: { limit: 10, windowMs: 1000 }, clock: () => now });

  it('takes ten calls a second, of an enterprise together and of each operation apart', async () => {
    const ask = (path: string, query: Record<string, string>, name: string) =>
      send(paced().url, path, query, sign(paced().url, path, query, accountNamed(paced(), name), {}, now));
    for (let i = 0; i < 10; i += 1)
      expect((await ask(SUMMARY, QUERY, i % 2 ? 'china-master' : 'china-member-1')).status).toBe(200);
    const refused = await ask(SUMMARY, QUERY, 'china-member-2');
    expect([refused.status, body(refused)['error_code']]).toEqual([429, 'APIGW.0308']);
    expect((await ask(BALANCES, {}, 'china-member-2')).status).toBe(200);
    expect((await ask(SUMMARY, QUERY, 'china-independent')).status).toBe(200);
    now += 999;
    expect((await ask(SUMMARY, QUERY, 'china-master')).status).toBe(429);
    now += 1;
    expect((await ask(SUMMARY, QUERY, 'china-master')).status).toBe(200);
  });
});
