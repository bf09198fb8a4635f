/** Tokens of users who sign in with a password: had when needed, renewed in time, in memory only. */
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@shared/errors';
import type { Credentials } from '@shared/model/account';
import { createTokens } from '../../../electron/accounts/tokens';
import { encodeEntry, decodeEntry, withoutPasscode } from '../../../electron/vault/entry';
import { fakeCloud, type FakeCloud } from '../../support/fakeCloud';
import { caller } from '../cloud/support';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-24T02:00:00Z');
const user: Credentials = { kind: 'password', domainName: 'qinglan', user: 'ops', password: 'secret' };
const withMfa = (passcode?: string): Credentials => ({
  ...user,
  mfa: { userId: 'u1', ...(passcode ? { passcode } : {}) },
});

let cloud: FakeCloud;
let now = START;
let given = 0;
beforeEach(() => {
  now = START;
  given = 0;
  cloud = fakeCloud();
  cloud.before = ({ operation }) => {
    if (operation !== 'CreateToken') return Promise.resolve();
    given += 1;
    const token = { expires_at: new Date(now + 24 * HOUR).toISOString() };
    return Promise.resolve({
      status: 201,
      body: new TextEncoder().encode(JSON.stringify({ token })),
      headers: { 'x-subject-token': `token-${given}` },
    });
  };
});
const tokens = () => createTokens(cloud, () => now);

describe('a password', () => {
  it('gets one token, used by all calls until shortly before it ends', async () => {
    const kept = tokens();
    const both = await Promise.all([kept.authorize(caller(), user), kept.authorize(caller(), user)]);
    expect(both).toEqual([
      { kind: 'token', token: 'token-1' },
      { kind: 'token', token: 'token-1' },
    ]);
    now += 23 * HOUR;
    expect(await kept.authorize(caller(), user)).toEqual({ kind: 'token', token: 'token-1' });
    now += HOUR - 9 * 60_000;
    expect(await kept.authorize(caller(), user)).toEqual({ kind: 'token', token: 'token-2' });
    expect(cloud.calls[0]?.input).toMatchObject({
      auth: {
        identity: { methods: ['password'], password: { user: { name: 'ops', domain: { name: 'qinglan' } } } },
        scope: { domain: { name: 'qinglan' } },
      },
    });
    expect(await cloud.calls[0]?.caller.credentials()).toEqual({ kind: 'none' });
  });

  it('gets another token in place of one that was refused', async () => {
    const kept = tokens();
    const first = await kept.authorize(caller(), user);
    expect(await kept.authorize(caller(), user, first)).toEqual({ kind: 'token', token: 'token-2' });
  });

  it('answered by the page of a portal is said to be unreadable, and is no fault of the app', async () => {
    cloud.before = () =>
      Promise.resolve({ status: 200, body: new TextEncoder().encode('<html>sign in</html>') });
    await expect(tokens().authorize(caller(), user)).rejects.toMatchObject({ code: 'cloud.unreadable' });
  });

  it('that was changed is not answered with the old token', async () => {
    const kept = tokens();
    await kept.authorize(caller(), user);
    await kept.authorize(caller(), { ...user, password: 'other' });
    expect(given).toBe(2);
  });

  it('of an account that was removed opens nothing any more', async () => {
    const kept = tokens();
    await kept.authorize(caller(), user);
    kept.forget(caller().accountId);
    await kept.authorize(caller(), user);
    expect(given).toBe(2);
  });

  it('leaves access keys alone', async () => {
    const key: Credentials = { kind: 'permanent', ak: 'AK', sk: 'SK' };
    expect(await tokens().authorize(caller(), key)).toBe(key);
    expect(given).toBe(0);
  });
});

describe('a user with an MFA device', () => {
  it('is signed in with the code, keeps the token to its end, and is then asked for a new code', async () => {
    const kept = tokens();
    await kept.authorize(caller(), withMfa('123456'));
    expect(cloud.calls[0]?.input).toMatchObject({
      auth: {
        identity: { methods: ['password', 'totp'], totp: { user: { id: 'u1', passcode: '123456' } } },
      },
    });
    now += 24 * HOUR - 60_000;
    expect(await kept.authorize(caller(), withMfa())).toEqual({ kind: 'token', token: 'token-1' });
    now += 60_000;
    await expect(kept.authorize(caller(), withMfa())).rejects.toThrow(new AppError('cloud.passcode'));
  });

  it('has no code in what is kept', () => {
    expect(JSON.stringify(withoutPasscode(withMfa('123456')))).not.toContain('123456');
    expect(encodeEntry(withMfa('123456'))).not.toContain('123456');
    expect(decodeEntry(encodeEntry(withMfa('123456')))).toEqual(withMfa());
  });
});
