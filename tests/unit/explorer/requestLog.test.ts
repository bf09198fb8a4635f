/** The request log: every call, bounded, filtered, and without a secret. */
import { describe, expect, it } from 'vitest';
import { AppError, type WireError } from '@shared/errors';
import { createCloud } from '../../../electron/cloud/client';
import { atMostEvery, createExplorer, createRequestLog } from '../../../electron/explorer';
import { answer, caller, fakeTime, scripted, type Reply } from '../cloud/support';

const describeError = (error: unknown): WireError => {
  const { code, params } = error as AppError;
  return { code, params, message: code, hint: '' };
};
const ALL = { accountId: null, text: '', which: 'all' } as const;
const OK = answer(200, { account_balances: [] }, { 'x-request-id': 'r1' });

function bench(...replies: Reply[]) {
  let changes = 0;
  const log = createRequestLog(describeError, () => (changes += 1));
  const { client } = createCloud({
    transport: scripted(...replies),
    time: fakeTime(),
    random: () => 0.5,
    onTrace: (trace) => log.add(trace),
  });
  const explorer = createExplorer({
    log,
    client,
    callerFor: (accountId) => Promise.resolve(caller({ accountId })),
    describe: describeError,
    saving: { toSave: () => Promise.resolve(null) },
  });
  return { log, client, explorer, changes: () => changes };
}

describe('the request log', () => {
  it('holds each call with its attempts, status and request id', async () => {
    const { log, client } = bench(answer(503, ''), new AppError('network.unreachable'), OK);
    await client.call('ShowCustomerAccountBalances', {}, caller());
    const [line] = log.list(ALL).lines;
    expect(line).toMatchObject({ attempts: 3, status: 200, requestId: 'r1', code: null, write: false });
    const detail = log.detail(line?.id ?? 0);
    expect(detail?.attempts.map((a) => [a.status, a.code])).toEqual([
      [503, 'HTTP 503'],
      [null, 'network.unreachable'],
      [200, null],
    ]);
    expect(detail?.sent?.headers['authorization']).toMatch(
      /Access=AKAK\*\*\*, SignedHeaders=.*, Signature=\*\*\*$/,
    );
    expect(JSON.stringify(detail)).not.toContain('AKAKAKAK');
  });

  it('shows where the gateway signed something else', async () => {
    const echo =
      'verify aksk signature fail, canonicalRequest:GET|/v2/accounts/customer-accounts/balances/||accept:application/json|host:other|x-sdk-date:20261123T060000Z||accept;host;x-sdk-date|e3b0';
    const { log, client } = bench(answer(401, { error_code: 'APIGW.0301', error_msg: echo }));
    await expect(client.call('ShowCustomerAccountBalances', {}, caller())).rejects.toMatchObject({
      code: 'cloud.signature',
      params: { differsIn: 'header host', theirs: 'other', ours: 'bss.myhuaweicloud.com' },
    });
    const detail = log.detail(1);
    expect(detail?.difference?.map((d) => d.part)).toEqual(['header host', 'payload']);
    expect(detail?.error?.code).toBe('cloud.signature');
  });

  it('is filtered by outcome, account and text, and never grows without end', async () => {
    const { log, client } = bench(OK, answer(403, { error_code: 'CBC.0150', error_msg: 'x' }), OK);
    await client.call('ShowCustomerAccountBalances', {}, caller());
    await client.call('ListCities', { province_code: '44' }, caller()).catch(() => undefined);
    await client.call('ShowCustomerAccountBalances', {}, caller({ accountId: 'b' }));
    const count = (filter: object) => log.list({ ...ALL, ...filter }).total;
    expect(count({ which: 'failed' })).toBe(1);
    expect(count({ accountId: 'b' })).toBe(1);
    expect(count({ text: 'cbc.0150' })).toBe(1);
    expect(count({ text: 'balances' })).toBe(2);
    const trace = { attempts: [], url: 'https://h/p', error: null } as never;
    for (let i = 0; i < 3000; i += 1) log.add(trace);
    expect(log.list(ALL).kept).toBeLessThanOrEqual(2200);
    log.clear();
    expect(log.list(ALL)).toEqual({ lines: [], total: 0, kept: 0 });
  });
});

describe('personal data in a query', () => {
  const contact = { contact_way: 0, contact_value: '13900002222' } as const;
  const MOBILE = /13900002222/;

  it('shows neither in the address nor in the canonical request', async () => {
    const { log, client } = bench(answer(200, { need_verify_code: 0 }));
    await client.call('CheckNeedVerify', contact, caller());
    const detail = log.detail(1);
    expect(detail?.sent?.canonicalRequest).toContain('contact_value=***');
    expect(JSON.stringify(detail)).not.toMatch(MOBILE);
  });

  it('nor in the difference to what the gateway signed', async () => {
    const echo =
      'verify aksk signature fail, canonicalRequest:GET|/v2/servicerequest/verifycodes/need/|contact_way=0&contact_value=13900002222||host:h||host|e3b0';
    const { log, client } = bench(answer(401, { error_code: 'APIGW.0301', error_msg: echo }));
    await expect(client.call('CheckNeedVerify', contact, caller())).rejects.toThrow();
    const detail = log.detail(1);
    expect(detail?.difference?.find((d) => d.part === 'query')?.theirs).toBe(
      'contact_way=0&contact_value=***',
    );
    expect(JSON.stringify([detail?.difference, detail?.error])).not.toMatch(MOBILE);
  });
});

describe('a call by hand', () => {
  it('brings back the answer and how it went', async () => {
    const { explorer } = bench(OK);
    const question = { accountId: 'a', operation: 'ShowCustomerAccountBalances', input: '{}' };
    const explored = await explorer.call(question);
    expect(explored).toMatchObject({ body: '{"account_balances":[]}', cut: false, error: null });
    expect(explored.detail?.line).toMatchObject({ status: 200, requestId: 'r1' });
  });

  it('that makes a key shows what was made, and not the key', async () => {
    const made = {
      credential: {
        access: 'AK9',
        secret: 'hush-hush',
        securitytoken: 'tok',
        expires_at: '2026-11-25T00:00:00Z',
      },
    };
    const { explorer } = bench(answer(201, made));
    const question = {
      accountId: 'a',
      operation: 'CreateTemporaryAccessKey',
      input: '{"auth":{"identity":{"methods":["token"]}}}',
    };
    const explored = await explorer.call(question);
    expect(JSON.parse(explored.body ?? '')).toEqual({
      credential: { ...made.credential, secret: '***', securitytoken: '***' },
    });
    expect(JSON.stringify(explored)).not.toMatch(/hush-hush|"tok"/);
  });

  it('that fails says why, and what was sent', async () => {
    const { explorer } = bench(answer(400, { error_code: 'CBC.0100', error_msg: 'bad' }));
    const question = { accountId: 'a', operation: 'ListCities', input: '{"province_code":"44"}' };
    const explored = await explorer.call(question);
    expect(explored.error).toMatchObject({ code: 'cloud.validation' });
    expect(explored.detail?.sent?.url).toContain('province_code=44');
  });

  it('does not send what changes something', async () => {
    const { explorer } = bench(OK);
    const question = { accountId: 'a', operation: 'PayOrders', input: '{}' };
    await expect(explorer.call(question)).rejects.toMatchObject({ code: 'input.invalid' });
  });
});

it('tells of many changes once', () => {
  const waiting: (() => void)[] = [];
  let told = 0;
  const tell = atMostEvery(
    500,
    (run) => (waiting.push(run), () => undefined),
    () => (told += 1),
  );
  for (let i = 0; i < 10; i += 1) tell();
  waiting.splice(0).forEach((run) => run());
  expect(told).toBe(1);
  tell();
  waiting.splice(0).forEach((run) => run());
  expect(told).toBe(2);
});
