/** What is wrong with a field, told while typing. Main checks again with the schemas of shared/model/account.ts. */
import { isEndpointUrl } from '@shared/contract/endpoints';
import type { AccountDraft, Credentials } from '@shared/model/account';
import type { Site } from '@shared/contract/types';

/** Limits of the credential schemas. */
const KEY_MIN = 8;
const KEY_MAX = 128;
const TOKEN_MAX = 16384;
const PRINTABLE = /^[\x21-\x7e]+$/;

export type Problem =
  | { kind: 'required' | 'characters' | 'url' | 'sameAsAk' | 'passcode' | 'keep' }
  | { kind: 'short'; min: number; count: number }
  | { kind: 'long'; max: number; count: number };

/** Everything a person enters for a key; `keep` is null until they chose. */
export type KeyFields = {
  kind: Credentials['kind'];
  ak: string;
  sk: string;
  token: string;
  domainName: string;
  user: string;
  password: string;
  /** Whether the user has a virtual MFA device. */
  mfa: boolean;
  userId: string;
  passcode: string;
  keep: AccountDraft['keep'] | null;
};

export type SiteFields = { custom: boolean; site: Site; bss: string; iam: string };

function checkText(text: string, min: number, max: number): Problem | null {
  const value = text.trim();
  if (!value) return { kind: 'required' };
  if (!PRINTABLE.test(value)) return { kind: 'characters' };
  if (value.length < min) return { kind: 'short', min, count: value.length };
  if (value.length > max) return { kind: 'long', max, count: value.length };
  return null;
}

type KeyField = 'ak' | 'sk' | 'token' | 'domainName' | 'user' | 'password' | 'userId' | 'passcode' | 'keep';
export type KeyProblems = Partial<Record<KeyField, Problem>>;

const NAME_MAX = 255;

function checkLine(value: string): Problem | null {
  if (!value) return { kind: 'required' };
  return value.length > NAME_MAX ? { kind: 'long', max: NAME_MAX, count: value.length } : null;
}

function checkPasscode(text: string): Problem | null {
  if (!text.trim()) return { kind: 'required' };
  return /^\d{6}$/.test(text.trim()) ? null : { kind: 'passcode' };
}

export function checkKey(key: KeyFields): KeyProblems {
  const problems: KeyProblems = {};
  const put = (field: keyof KeyProblems, problem: Problem | null) => {
    if (problem) problems[field] = problem;
  };
  if (key.keep === null) put('keep', { kind: 'keep' });
  if (key.kind === 'password') {
    put('domainName', checkLine(key.domainName.trim()));
    put('user', checkLine(key.user.trim()));
    put('password', checkLine(key.password));
    if (key.mfa) {
      put('userId', checkText(key.userId, 1, 64));
      put('passcode', checkPasscode(key.passcode));
    }
    return problems;
  }
  put('ak', checkText(key.ak, KEY_MIN, KEY_MAX));
  put('sk', checkText(key.sk, KEY_MIN, KEY_MAX));
  if (!problems.sk && key.sk.trim() === key.ak.trim()) put('sk', { kind: 'sameAsAk' });
  if (key.kind === 'temporary') put('token', checkText(key.token, 1, TOKEN_MAX));
  return problems;
}

export type SiteProblems = Partial<Record<'bss' | 'iam', Problem>>;

export function checkSite(site: SiteFields): SiteProblems {
  if (!site.custom) return {};
  const problems: SiteProblems = {};
  for (const field of ['bss', 'iam'] as const) {
    const url = site[field].trim();
    if (!url) problems[field] = { kind: 'required' };
    else if (!isEndpointUrl(url)) problems[field] = { kind: 'url' };
  }
  return problems;
}

export function credentialsOf(key: KeyFields): Credentials {
  if (key.kind === 'password') {
    const { domainName, user, password, mfa, userId, passcode } = key;
    return {
      kind: 'password',
      domainName: domainName.trim(),
      user: user.trim(),
      password,
      ...(mfa ? { mfa: { userId: userId.trim(), passcode: passcode.trim() } } : {}),
    };
  }
  const pair = { ak: key.ak.trim(), sk: key.sk.trim() };
  return key.kind === 'temporary'
    ? { kind: 'temporary', ...pair, securityToken: key.token.trim() }
    : { kind: 'permanent', ...pair };
}
