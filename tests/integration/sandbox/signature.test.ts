import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import type { SandboxAccount } from '../../support/sandboxServer';
import { BALANCES, DOMAINS, RECORDS, SUMMARY, body, compact, get, send, sign } from './client';
import type { Reply } from './client';

const START = Date.parse('2026-11-24T02:00:00Z');
let now = START;
const sandbox = useSandbox({ clock: () => now });
const demo = (): SandboxAccount => accountNamed(sandbox(), 'demo');

/** A signed call at sandbox time, with one thing changed. */
async function call(
  change: {
    at?: number;
    sk?: string;
    ak?: string;
    securityToken?: string;
    query?: Record<string, string>;
    sent?: Record<string, string>;
    headers?: Record<string, string>;
  } = {},
): Promise<Reply> {
  const query = change.query ?? { bill_cycle: '2026-10' };
  const { at = now, securityToken } = change;
  const key = {
    ak: change.ak ?? demo().ak,
    sk: change.sk ?? demo().sk,
    securityToken: securityToken ?? null,
  };
  const headers = { ...sign(sandbox().url, SUMMARY, query, key, {}, at), ...change.headers };
  return send(sandbox().url, SUMMARY, change.sent ?? query, headers);
}

describe('requests signed by the official SDK', () => {
  it.each([
    ['no query', DOMAINS, {}],
    ['no query, billing', BALANCES, {}],
    ['a query', SUMMARY, { bill_cycle: '2026-10' }],
    ['an encoded query', RECORDS, { cycle: '2026-10', resource_id: 'a b+c/d~e*f(云)' }],
  ])('are accepted with %s', async (_, path, query) => {
    const headers = sign(sandbox().url, path, query, demo(), {}, now);
    const reply = await send(sandbox().url, path, query, headers);
    expect(reply.status, reply.text).toBe(200);
    expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
    expect(reply.headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
    expect(reply.headers.get('date')).toBe(new Date(now).toUTCString());
  });
});

describe('requests that are refused', () => {
  it('echoes the canonical request of a wrong signature', async () => {
    const reply = await call({ sk: 'wrong' });
    expect(reply.status).toBe(401);
    const { error_code, error_msg, request_id } = body(reply);
    expect(error_code).toBe('APIGW.0301');
    expect(request_id).toBe(reply.headers.get('x-request-id'));
    const host = new URL(sandbox().url).host;
    const empty = createHash('sha256').update('').digest('hex');
    expect(error_msg).toBe(
      'Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:GET|' +
        `${SUMMARY}/|bill_cycle=2026-10|content-type:application/json|host:${host}|` +
        `x-sdk-date:${compact(now)}||content-type;host;x-sdk-date|${empty}`,
    );
  });

  it.each([
    ['an altered query', { sent: { bill_cycle: '2026-09' } }, 'verify aksk signature fail'],
    ['an altered header', { headers: { 'content-type': 'text/plain' } }, 'verify aksk signature fail'],
    ['an unknown key', { ak: 'NOBODYNOBODYNOBODY00' }, 'ak:NOBODYNOBODYNOBODY00,err:ak not exist'],
    ['another algorithm', { headers: { Authorization: 'HMAC-MD5 Access=a' } }, 'format is incorrect'],
    ['a missing date', { headers: { 'X-Sdk-Date': 'yesterday' } }, 'X-Sdk-Date is missing'],
    ['an old date', { at: START - 15 * 60_000 - 1000 }, 'signature expired'],
    ['a date ahead', { at: START + 15 * 60_000 + 1000 }, 'signature expired'],
  ])('refuses %s', async (_, change, text) => {
    now = START;
    const reply = await call(change);
    expect(reply.status).toBe(401);
    expect(body(reply)['error_code']).toBe('APIGW.0301');
    expect(body(reply)['error_msg']).toContain(text);
  });

  it.each([-15 * 60_000, 15 * 60_000])(
    'takes a date %d ms off, the last that is near enough',
    async (off) => {
      now = START;
      expect((await call({ at: START + off })).status).toBe(200);
    },
  );

  it('says both times when the signature is too old', async () => {
    now = START;
    const at = START - 3_600_000;
    expect(body(await call({ at }))['error_msg']).toBe(
      'Incorrect IAM authentication information: calc aksk signature fail:signature expired, ' +
        `signature time:${compact(at)},server time:${compact(START)}`,
    );
  });

  it('asks for credentials where there are none, and knows no token', async () => {
    const none = await send(sandbox().url, BALANCES, {}, {});
    expect([none.status, body(none)['error_code']]).toEqual([401, 'APIGW.0301']);
    const token = await send(sandbox().url, BALANCES, {}, { 'X-Auth-Token': 'x' });
    expect(body(token)['error_msg']).toContain('decrypt token fail');
  });

  it('never repeats a secret key', async () => {
    expect((await call({ sk: 'a-secret-that-was-mistyped' })).text).not.toContain('a-secret');
  });
});

describe('temporary keys', () => {
  const temporary = () => {
    const key = sandbox().keys.find((k) => k.label === 'temporary');
    if (!key?.securityToken) throw new Error('no temporary key');
    return { ak: key.ak, sk: key.sk, securityToken: key.securityToken };
  };

  it('work with their token only', async () => {
    now = START;
    expect((await call(temporary())).status).toBe(200);
    const { ak, sk } = temporary();
    expect((await call({ ak, sk })).status).toBe(401);
    const other = await call({ ak, sk, securityToken: 'another' });
    expect(body(other)['error_msg']).toContain('decrypt token fail');
  });

  it('refuse a token that was changed after signing', async () => {
    const reply = await call({ ...temporary(), headers: { 'X-Security-Token': 'another' } });
    expect(reply.status).toBe(401);
  });
});

describe('locking', () => {
  const MINUTE = 60_000;

  it('locks a key for five minutes after five failures in a row, right signature or not', async () => {
    now = START;
    for (let i = 0; i < 5; i += 1) expect((await call({ sk: 'wrong' })).text).toContain('verify aksk');
    const locked = await call();
    expect(locked.status).toBe(401);
    expect(body(locked)['error_msg']).toContain('AK access failed to reach the limit,forbidden');
    now = START + 5 * MINUTE - 1;
    expect((await call()).status).toBe(401);
    now = START + 5 * MINUTE;
    expect((await call()).status).toBe(200);
  });

  it('starts counting anew after a success, and locks no other key', async () => {
    now = START;
    for (let i = 0; i < 4; i += 1) await call({ sk: 'wrong' });
    expect((await call()).status).toBe(200);
    for (let i = 0; i < 4; i += 1) await call({ sk: 'wrong' });
    expect((await call()).status).toBe(200);
    for (let i = 0; i < 5; i += 1) await call({ sk: 'wrong' });
    const other = accountNamed(sandbox(), 'china-independent');
    expect((await call({ ak: other.ak, sk: other.sk })).status).toBe(200);
  });

  it('does not know a revoked key until it is restored', async () => {
    now = START;
    sandbox().revoke(demo().ak);
    expect(body(await call())['error_msg']).toContain('ak not exist');
    sandbox().restore(demo().ak);
    expect((await call()).status).toBe(200);
  });
});

it('serves nothing else', async () => {
  const reply = await get(sandbox().url, '/v2/bills/nothing', {}, demo());
  expect([reply.status, body(reply)['error_code']]).toEqual([404, 'APIGW.0101']);
});
