/** One keychain item: JSON {v, kind, ak, sk, securityToken?}, or {v, kind, domainName, user, password, mfaUserId?}. */
import { z } from 'zod';
import { AppError } from '@shared/errors';
import type { Credentials } from '@shared/model/account';

const text = z.string().min(1);

/** Wider than what a person may type today, so that nothing that was once saved becomes unreadable. */
const entrySchema = z.discriminatedUnion('kind', [
  z.object({ v: z.literal(1), kind: z.literal('permanent'), ak: text, sk: text }),
  z.object({ v: z.literal(1), kind: z.literal('temporary'), ak: text, sk: text, securityToken: text }),
  z.object({
    v: z.literal(1),
    kind: z.literal('password'),
    domainName: text,
    user: text,
    password: text,
    mfaUserId: text.optional(),
  }),
]);

export function encodeEntry(credentials: Credentials): string {
  if (credentials.kind !== 'password') return JSON.stringify({ v: 1, ...credentials });
  const { kind, domainName, user, password, mfa } = credentials;
  return JSON.stringify({
    v: 1,
    kind,
    domainName,
    user,
    password,
    ...(mfa ? { mfaUserId: mfa.userId } : {}),
  });
}

/** What may be kept of credentials: a code of an MFA device serves once. */
export function withoutPasscode(credentials: Credentials): Credentials {
  if (credentials.kind !== 'password' || !credentials.mfa) return credentials;
  return { ...credentials, mfa: { userId: credentials.mfa.userId } };
}

/**
 * @throws AppError vault.unknown for an item this app did not write. Nothing of the item is in the error: what the JSON
 * parser and the schema say may quote the key.
 */
export function decodeEntry(item: string): Credentials {
  let value: unknown;
  try {
    value = JSON.parse(item);
  } catch {
    throw damaged();
  }
  const entry = entrySchema.safeParse(value);
  if (!entry.success) throw damaged();
  switch (entry.data.kind) {
    case 'permanent':
      return { kind: 'permanent', ak: entry.data.ak, sk: entry.data.sk };
    case 'temporary': {
      const { ak, sk, securityToken } = entry.data;
      return { kind: 'temporary', ak, sk, securityToken };
    }
    case 'password': {
      const { domainName, user, password, mfaUserId } = entry.data;
      const mfa = mfaUserId === undefined ? {} : { mfa: { userId: mfaUserId } };
      return { kind: 'password', domainName, user, password, ...mfa };
    }
  }
}

function damaged(): AppError {
  return new AppError('vault.unknown', { detail: 'the keychain item is damaged' });
}
