/**
 * Tokens of IAM users who sign in with a password. A token is a day long and lives here, in memory, and nowhere else; it is
 * renewed before it ends. A user with an MFA device is asked for a code when it has.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '@shared/errors';
import type { Credentials } from '@shared/model/account';
import type { Clock } from '@shared/time';
import type { Authorization, Caller, CloudClient } from '../cloud/types';

/** A token is not used for what it may not outlast: the longest pull of one page takes a minute. */
const RENEW_BEFORE_MS = 10 * 60_000;

type Password = Extract<Credentials, { kind: 'password' }>;
type Kept = { of: string; passcode: string | undefined; token: string; endsAt: number };

export type Tokens = {
  /**
   * What a call of the account is authorized with.
   * @param refused the token the cloud did not take; another one is asked for
   * @throws AppError cloud.password, cloud.passcode, cloud.*, network.*
   */
  authorize(
    caller: Omit<Caller, 'credentials'>,
    credentials: Credentials,
    refused?: Authorization,
  ): Promise<Authorization>;
  forget(accountId: string): void;
};

const answerSchema = z.object({ token: z.object({ expires_at: z.string() }) });

export function createTokens(client: CloudClient, now: Clock): Tokens {
  const kept = new Map<string, Kept>();
  const asking = new Map<string, Promise<Kept>>();

  async function signIn(caller: Omit<Caller, 'credentials'>, credentials: Password): Promise<Kept> {
    if (credentials.mfa && credentials.mfa.passcode === undefined) throw new AppError('cloud.passcode');
    const nobody: Caller = { ...caller, credentials: () => Promise.resolve({ kind: 'none' }) };
    // The person typed a code for this very call, or nobody did and a refused password rests.
    const options = { personAsked: credentials.mfa?.passcode !== undefined };
    const answer = await client.raw('CreateToken', requestOf(credentials), nobody, options);
    const token = answer.headers?.['x-subject-token'];
    const body = answerSchema.safeParse(jsonIn(answer.body));
    const endsAt = Date.parse(body.data?.token.expires_at ?? '');
    if (!token || Number.isNaN(endsAt))
      throw new AppError('cloud.unreadable', { path: '$.token', reason: 'no token in the answer' });
    return { of: fingerprint(credentials), passcode: credentials.mfa?.passcode, token, endsAt };
  }

  function usable(
    entry: Kept | undefined,
    credentials: Password,
    refused: Authorization | undefined,
  ): boolean {
    if (!entry || entry.of !== fingerprint(credentials)) return false;
    if (refused?.kind === 'token' && refused.token === entry.token) return false;
    const { mfa } = credentials;
    if (mfa?.passcode !== undefined && mfa.passcode !== entry.passcode) return false;
    return entry.endsAt - (mfa ? 0 : RENEW_BEFORE_MS) > now();
  }

  return {
    async authorize(caller, credentials, refused) {
      if (credentials.kind !== 'password') return credentials;
      const id = caller.accountId;
      const entry = kept.get(id);
      if (entry && usable(entry, credentials, refused)) return { kind: 'token', token: entry.token };
      let answer = asking.get(id);
      if (!answer) {
        answer = signIn(caller, credentials).finally(() => asking.delete(id));
        asking.set(id, answer);
      }
      const fresh = await answer;
      kept.set(id, fresh);
      return { kind: 'token', token: fresh.token };
    },
    forget: (accountId) => void kept.delete(accountId),
  };
}

/** null for the page of a portal, or whatever else is no JSON. */
function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}

function requestOf({ domainName, user, password, mfa }: Password) {
  return {
    nocatalog: 'true',
    auth: {
      identity: {
        methods: mfa ? ['password', 'totp'] : ['password'],
        password: { user: { name: user, password, domain: { name: domainName } } },
        ...(mfa?.passcode === undefined
          ? {}
          : { totp: { user: { id: mfa.userId, passcode: mfa.passcode } } }),
      },
      scope: { domain: { name: domainName } },
    },
  };
}

/** Tells one user and password from another without keeping either. */
function fingerprint({ domainName, user, password, mfa }: Password): string {
  const parts = JSON.stringify([domainName, user, password, mfa?.userId]);
  return createHash('sha256').update(parts).digest('base64');
}
