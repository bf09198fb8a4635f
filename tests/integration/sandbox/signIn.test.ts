/** Tokens as IAM gives them out: by password, with a code of the MFA device, with an end, and what they open. */
import { beforeEach, describe, expect, it } from 'vitest';
import { totp } from '../../../electron/sandbox/world/users';
import { accountNamed, useSandbox } from '../../support/sandboxServer';
import { BALANCES, body, call, get, send, sign, type Reply } from './client';

const START = Date.parse('2026-11-24T02:00:00Z');
let now = START;
const sandbox = useSandbox({ clock: () => now });
const TOKENS = '/v3/auth/tokens';

type Change = { name?: string; password?: string; totp?: { id: string; passcode: string }; scope?: unknown };

async function signIn(change: Change = {}): Promise<Reply> {
  const demo = accountNamed(sandbox(), 'demo');
  const { name = demo.user, password = demo.password, totp: code } = change;
  const identity = {
    methods: code ? ['password', 'totp'] : ['password'],
    password: { user: { name, password, domain: { name: demo.domainName } } },
    ...(code ? { totp: { user: code } } : {}),
  };
  return post({ auth: { identity, ...(change.scope ? { scope: change.scope } : {}) } });
}

async function post(json: unknown): Promise<Reply> {
  const response = await fetch(sandbox().url + TOKENS, {
    method: 'POST',
    headers: { 'content-type': 'application/json;charset=utf8' },
    body: typeof json === 'string' ? json : JSON.stringify(json),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function withToken(token: string, path = BALANCES): Promise<Reply> {
  const response = await fetch(sandbox().url + path, { headers: { 'x-auth-token': token } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function mfaUser() {
  const user = sandbox().users.find((u) => u.account === 'demo' && u.totpSecret !== null);
  if (!user?.totpSecret) throw new Error('no user with an MFA device');
  return { ...user, secret: user.totpSecret };
}

describe('a password', () => {
  it('gets a token of the account that opens its bills for a day', async () => {
    now = START;
    const demo = accountNamed(sandbox(), 'demo');
    const reply = await signIn({ scope: { domain: { name: demo.domainName } } });
    expect(reply.status, reply.text).toBe(201);
    expect(body(reply)['token']).toMatchObject({
      methods: ['password'],
      issued_at: '2026-11-24T02:00:00.000000Z',
      expires_at: '2026-11-25T02:00:00.000000Z',
      domain: { id: demo.domainId, name: demo.domainName },
    });
    const token = reply.headers.get('x-subject-token') ?? '';
    expect((await withToken(token)).status).toBe(200);
    now = START + 24 * 3_600_000;
    const late = await withToken(token);
    expect([late.status, body(late)['error_code']]).toEqual([401, 'APIG.0307']);
    now = START;
  });

  it.each<[string, Change]>([
    ['a wrong password', { password: 'wrong' }],
    ['an unknown user', { name: 'nobody' }],
    ['the scope of another account', { scope: { domain: { name: 'linxi_studio' } } }],
  ])('is refused with %s', async (_, change) => {
    const reply = await signIn(change);
    expect(reply.status).toBe(401);
    expect(body(reply)).toMatchObject({ error: { title: 'Unauthorized' } });
    expect(reply.headers.get('x-subject-token')).toBeNull();
  });

  it.each([
    ['no JSON', 'auth=1'],
    ['no identity', { auth: {} }],
    ['a password that is no text', { auth: { identity: { methods: ['password'], password: 7 } } }],
    ['no method', { auth: { identity: { methods: [], password: { user: { name: 'a', password: 'b' } } } } }],
  ])('is refused with %s', async (_, json) => {
    const reply = await post(json);
    expect(reply.status).toBe(400);
    expect(body(reply)).toMatchObject({ error: { title: 'Bad Request' } });
  });

  it('opens nothing once the sandbox was reset', async () => {
    const token = (await signIn()).headers.get('x-subject-token') ?? '';
    sandbox().reset();
    expect((await withToken(token)).status).toBe(401);
  });
});

describe('a user with an MFA device', () => {
  it('gets a token only with its code', async () => {
    const { id, name, secret } = mfaUser();
    expect((await signIn({ name })).status).toBe(401);
    expect((await signIn({ name, totp: { id, passcode: '000000' } })).status).toBe(401);
    const reply = await signIn({ name, totp: { id, passcode: totp(secret, now) } });
    expect(reply.status, reply.text).toBe(201);
    expect(body(reply)['token']).toMatchObject({ methods: ['password', 'totp'], user: { id, name } });
  });

  it('uses the codes of RFC 6238', () => {
    // Appendix B, SHA-1, secret "12345678901234567890": the last six of the eight digits it prints.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(totp(secret, 59_000)).toBe('287082');
    expect(totp(secret, 1_111_111_109_000)).toBe('081804');
    expect(totp(secret, 20_000_000_000_000)).toBe('353130');
  });
});

describe('projects and regions', () => {
  beforeEach(() => {
    now = Date.now();
  });

  it('lists a project for each region of the account, and pages', async () => {
    const demo = accountNamed(sandbox(), 'demo');
    const rows = (reply: Reply) => body(reply)['projects'] as { name: string; id: string }[];
    const all = rows(await get(sandbox().url, '/v3/auth/projects', {}, demo));
    expect(all.map((p) => p.name)).toContain('cn-north-4');
    const second = rows(await get(sandbox().url, '/v3/projects', { page: '2', per_page: '1' }, demo));
    expect(second).toEqual([all[1]]);
    expect((await get(sandbox().url, '/v3/projects', { per_page: '0' }, demo)).status).toBe(400);
    const regions = body(await get(sandbox().url, '/v3/regions', {}, demo))['regions'];
    expect(regions).toContainEqual(
      expect.objectContaining({
        id: 'cn-north-4',
        locales: expect.objectContaining({ 'zh-cn': expect.any(String) as string }) as unknown,
      }),
    );
  });

  it('gives a temporary key that signs until it ends', async () => {
    const demo = accountNamed(sandbox(), 'demo');
    const identity = { methods: ['token'], token: { duration_seconds: 900 } };
    const reply = await call(sandbox().url, 'POST', '/v3.0/OS-CREDENTIAL/securitytokens', demo, {
      auth: { identity },
    });
    expect(reply.status, reply.text).toBe(201);
    const { access, secret, securitytoken } = body(reply)['credential'] as Record<string, string>;
    const key = { ak: access ?? '', sk: secret ?? '', securityToken: securitytoken ?? '' };
    const signed = () => send(sandbox().url, BALANCES, {}, sign(sandbox().url, BALANCES, {}, key, {}, now));
    expect((await signed()).status).toBe(200);
    now += 901_000;
    const late = await signed();
    expect([late.status, late.text]).toEqual([401, expect.stringContaining('ak not exist')]);
  });
});
