/** The IAM users of an account: one signs in with its password, one needs a code of its MFA device as well. */
import { createHmac } from 'node:crypto';
import type { Account } from './accounts';
import { Draw, hashText, mix } from './random';

export type User = {
  id: string;
  name: string;
  password: string;
  /** Shared secret of the virtual MFA device, base32; null for a user without one. */
  totpSecret: string | null;
};

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export function usersOf(account: Account): readonly User[] {
  const draw = (what: string): Draw => new Draw(mix(account.seed, hashText(what)));
  return [
    { id: draw('user/ops').hex(32), name: account.user, password: account.password, totpSecret: null },
    {
      id: draw('user/mfa').hex(32),
      name: `${account.domainName}_mfa`,
      password: account.password,
      totpSecret: draw('user/totp').text(32, BASE32),
    },
  ];
}

const STEP_MS = 30_000;

/** RFC 6238: six digits, steps of 30 seconds, HMAC-SHA1. */
export function totp(secret: string, now: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / STEP_MS)));
  const digest = createHmac('sha1', base32(secret)).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 0x0f;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A code of the step before is still taken: the person needs time to type it. */
export function isTotp(secret: string, code: string, now: number): boolean {
  return code === totp(secret, now) || code === totp(secret, now - STEP_MS);
}

function base32(text: string): Buffer {
  const bits = [...text].map((c) => BASE32.indexOf(c).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((b) => parseInt(b, 2)));
}
