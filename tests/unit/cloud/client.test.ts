import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '@shared/errors';
import { createCloudClient } from '../../../electron/cloud/client';
import { answer, caller, fakeTime, scripted, START, type Reply } from './support';

const BALANCES = 'ShowCustomerAccountBalances';
const OK = answer(200, '{"account_balances":[],"currency":"CNY","debt_amount":0.10}');

function recorded(name: string): { status: number; responseBody: unknown } {
  return JSON.parse(readFileSync(`tests/fixtures/documented/${name}.json`, 'utf8')) as never;
}
function documented(name: string, headers?: Record<string, string>) {
  const { status, responseBody } = recorded(name);
  return answer(status, responseBody, headers);
}
function bench(...replies: Reply[]) {
  const time = fakeTime();
  const transport = scripted(...replies);
  return { time, transport, client: createCloudClient({ transport, time, random: () => 0.5 }) };
}
const thrown = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('no error was thrown');
    },
    (error: unknown) => error as AppError,
  );
const signedAt = (headers: Record<string, string> | undefined) => headers?.['x-sdk-date'];

describe('a call', () => {
  it('is signed, names the account and the language, and is decoded exactly', async () => {
    const { client, transport } = bench(
      answer(200, '{"fee_records":[{"amount":0.12345678901234567890}],"total_count":1}', {
        'x-request-id': 'r1',
      }),
    );
    const result = await client.call(
      'ListCustomerselfResourceRecords',
      { cycle: '2026-10', limit: 1000 },
      caller({ domainId: 'dom' }),
    );
    expect(result).toEqual({
      requestId: 'r1',
      value: { fee_records: [{ amount: '0.1234567890123456789' }], total_count: 1 },
    });
    expect(transport.sent[0]?.url).toBe(
      'https://bss.myhuaweicloud.com/v2/bills/customer-bills/res-fee-records?cycle=2026-10&limit=1000',
    );
    expect(transport.sent[0]?.headers).toMatchObject({ 'x-language': 'zh_CN', 'x-domain-id': 'dom' });
    expect(transport.sent[0]?.headers['authorization']).toMatch(
      /SignedHeaders=accept;host;x-domain-id;x-language;x-sdk-date/,
    );
  });

  it('is refused before it is sent when the contract refuses it', async () => {
    const { client, transport } = bench(OK);
    const error = await thrown(client.call('ShowCustomerMonthlySum', { bill_cycle: '2026-13' }, caller()));
    expect(error).toMatchObject({ code: 'input.invalid', params: { field: 'bill_cycle', reason: 'format' } });
    expect(transport.sent).toHaveLength(0);
  });

  it('that changes something is not sent by the reading client', async () => {
    const { client, transport } = bench(OK);
    await expect(client.call<string>('PayOrders', {}, caller())).rejects.toThrow(RangeError);
    expect(transport.sent).toHaveLength(0);
  });
});

describe('failures of the cloud', () => {
  it.each([
    ['error-permission-cbc0150', 'cloud.permission'],
    ['error-access-denied', 'cloud.permission'],
    ['error-rate-missing-region', 'cloud.validation'],
    ['error-retrieve-balance', 'cloud.business'],
    ['error-token-invalid-401-apig1002', 'cloud.auth'],
    ['error-iam-token-password-2', 'cloud.auth'],
    ['error-signature-0301-canonical-echo', 'cloud.signature'],
  ])('%s is %s', async (name, code) => {
    const { client, transport } = bench(documented(name));
    expect((await thrown(client.raw(BALANCES, {}, caller()))).code).toBe(code);
    expect(transport.sent).toHaveLength(1);
  });

  it('name the missing permission of both models', async () => {
    const { client } = bench(documented('error-permission-cbc0150', { 'x-request-id': 'r2' }));
    const error = await thrown(client.raw(BALANCES, {}, caller()));
    expect(error.params).toMatchObject({
      policyActions: 'bss:balance:view',
      identityActions: 'billing:balance:view',
      status: 403,
      titleEn: 'Query account balance',
    });
    expect(error.requestId).toBe('r2');
  });

  it('also come with HTTP 200', async () => {
    const { client } = bench(answer(200, { error_code: 'CBC.3002', error_msg: 'locked' }));
    expect((await thrown(client.raw(BALANCES, {}, caller()))).code).toBe('cloud.conflict');
  });

  it('say which site the account belongs to', async () => {
    const { client } = bench(answer(403, { error_code: 'CBC.0156', error_msg: 'x' }));
    const error = await thrown(client.raw(BALANCES, {}, caller()));
    expect(error).toMatchObject({
      code: 'cloud.wrongSite',
      params: { site: 'china', otherSite: 'international' },
    });
  });

  it('carry nothing that could be part of a key', async () => {
    const token = 'MIIEowIBAAKCAQEA1234567890abcdef';
    const { client } = bench(
      answer(400, { error_code: 'CBC.0100', error_msg: `bad token ${token} in request` }),
    );
    const { params } = await thrown(client.raw(BALANCES, {}, caller()));
    expect(params['message']).toBe('bad token *** in request');
  });

  it('of a page that is no JSON name what was wrong', async () => {
    const { client } = bench(answer(200, '<html>sign in to the network</html>'));
    expect((await thrown(client.call(BALANCES, {}, caller()))).code).toBe('cloud.unreadable');
  });
});

describe('retries', () => {
  it('follow a broken backend, later each time, and end', async () => {
    const { client, transport, time } = bench(answer(503, ''));
    const error = await thrown(client.raw(BALANCES, {}, caller()));
    expect(error).toMatchObject({ code: 'cloud.server', params: { status: 503 } });
    expect(transport.sent).toHaveLength(4);
    expect(time.waits.filter((ms) => ms >= 500)).toEqual([500, 1000, 2000]);
  });

  it('follow a connection fault and give the answer of the later try', async () => {
    const { client, transport } = bench(new AppError('network.unreachable'), OK);
    expect((await client.raw(BALANCES, {}, caller())).status).toBe(200);
    expect(transport.sent).toHaveLength(2);
  });

  it.each([
    'network.certificate',
    'network.proxy',
    'network.redirect',
    'network.offline',
    'network.tooLarge',
  ] as const)('do not follow %s', async (code) => {
    const { client, transport } = bench(new AppError(code));
    expect((await thrown(client.raw(BALANCES, {}, caller()))).code).toBe(code);
    expect(transport.sent).toHaveLength(1);
  });

  it('wait out the window a throttle names, and say until when', async () => {
    const { client, transport, time } = bench(documented('error-throttled-0308'), OK);
    const onThrottled = vi.fn();
    await client.raw(BALANCES, {}, caller(), { onThrottled });
    expect(transport.sent).toHaveLength(2);
    expect(Math.max(...time.waits)).toBeGreaterThanOrEqual(300_000);
    expect(onThrottled).toHaveBeenCalledWith(START + 300_500);
  });

  it('do not sit through a throttle of hours', async () => {
    const { client } = bench(
      answer(429, { error_code: 'APIGW.0308', error_msg: 'over ratelimit,limit:5,time:1 day' }),
    );
    const error = await thrown(client.raw(BALANCES, {}, caller()));
    expect(error.params).toMatchObject({ limit: 5, windowSeconds: 86_400, until: START + 86_400_500 });
  });
});

describe('a clock that is off', () => {
  it('is learned from the refusal, and the read is signed again once', async () => {
    const { client, transport } = bench(documented('error-signature-expired-0301'), OK);
    await client.raw(BALANCES, {}, caller());
    expect(transport.sent.map((r) => signedAt(r.headers))).toEqual(['20261123T060000Z', '20211217T065804Z']);
    expect(client.clockOffset('https://bss.myhuaweicloud.com')).toBe(
      Date.parse('2021-12-17T06:58:04Z') - START,
    );
  });

  it('never leads to a loop', async () => {
    const { client, transport } = bench(documented('error-signature-expired-0301'));
    const error = await thrown(client.raw(BALANCES, {}, caller()));
    expect(error.code).toBe('cloud.clock');
    expect(transport.sent).toHaveLength(2);
  });

  it('is learned from the Date header before anything fails', async () => {
    const { client, transport } = bench(answer(200, '{}', { date: 'Mon, 23 Nov 2026 08:00:00 GMT' }));
    await client.raw(BALANCES, {}, caller());
    expect(client.clockOffset('https://bss.myhuaweicloud.com')).toBe(7_200_500);
    await client.raw(BALANCES, {}, caller());
    expect(signedAt(transport.sent[1]?.headers)).toBe('20261123T080000Z');
  });

  it('is taken as right within what a Date header can tell', async () => {
    const { client } = bench(answer(200, '{}', { date: 'Mon, 23 Nov 2026 06:00:00 GMT' }));
    await client.raw(BALANCES, {}, caller());
    expect(client.clockOffset('https://bss.myhuaweicloud.com')).toBe(0);
  });
});

describe('a key that is refused', () => {
  const refused = documented('error-signature-0301-canonical-echo');

  it('fails once however many calls are made with it, and rests for five minutes', async () => {
    const { client, transport, time } = bench(refused);
    const errors = await Promise.all(
      Array.from({ length: 10 }, () => thrown(client.raw(BALANCES, {}, caller()))),
    );
    expect(transport.sent).toHaveLength(1);
    expect(new Set(errors.map((e) => e.code))).toEqual(new Set(['cloud.signature']));
    expect(errors.map((e) => e.params['until'])).toEqual(Array<number>(10).fill(START + 300_000));
    expect(JSON.stringify(errors.map((e) => e.params))).not.toContain('canonicalRequest');
    time.advance(300_000);
    await thrown(client.raw(BALANCES, {}, caller()));
    expect(transport.sent).toHaveLength(2);
  });

  it('is tried again when the person asks, but not so often that it gets locked', async () => {
    const { client, transport } = bench(refused);
    for (let i = 0; i < 8; i += 1) await thrown(client.raw(BALANCES, {}, caller(), { personAsked: true }));
    expect(transport.sent).toHaveLength(4);
  });

  it('does not hold back the same access key with its secret corrected', async () => {
    const { client, transport } = bench(refused, OK);
    await thrown(client.raw(BALANCES, {}, caller()));
    const credentials = () =>
      Promise.resolve({ kind: 'permanent', ak: 'AKAKAKAK', sk: 'CORRECTED' } as const);
    await client.raw(BALANCES, {}, caller({ credentials }));
    expect(transport.sent).toHaveLength(2);
  });
});

describe('pace', () => {
  it('is at most eight a second for calls that share a quota, evenly', async () => {
    const { client, transport, time } = bench(OK);
    await Promise.all(
      Array.from({ length: 17 }, (_, i) => client.raw(BALANCES, {}, caller({ accountId: `${i}` }))),
    );
    expect(transport.sent).toHaveLength(17);
    expect(time.waits).toEqual(Array<number>(16).fill(125));
  });

  it('is kept apart for accounts that share nothing', async () => {
    const { client, time } = bench(OK);
    await client.raw(BALANCES, {}, caller({ paceKey: 'one' }));
    await client.raw(BALANCES, {}, caller({ paceKey: 'two' }));
    expect(time.waits).toEqual([]);
  });

  it('lets a cancelled call go without sending it', async () => {
    const { client, transport } = bench(OK);
    const error = await thrown(client.raw(BALANCES, {}, caller(), { signal: AbortSignal.abort() }));
    expect(error.code).toBe('network.cancelled');
    expect(transport.sent).toHaveLength(0);
  });
});
