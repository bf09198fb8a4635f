/** Signing in with a password, and with a code of the MFA device for users that have one. */
import type { OpenCall, OpenTopic } from '../../kernel/context';
import { iamError } from '../../kernel/errors';
import type { Json } from '../../kernel/json';
import { reply, type Reply } from '../../kernel/reply';
import type { Scope, Token } from '../../kernel/signIns';
import type { Account } from '../../world/accounts';
import { isTotp, usersOf, type User } from '../../world/users';
import { projectsOf } from './projects';

/** The body as the contract's models let it through (CreateTokenRequestBody). */
type Auth = {
  identity: {
    methods: string[];
    password: { user: { name: string; password: string; domain: { name: string } } };
    totp?: { user: { id: string; passcode: string } };
  };
  scope?: { domain?: Target; project?: Target };
};
type Target = { id?: string; name?: string };

function createToken({ json, world, signIns, now }: OpenCall): Reply {
  const { identity, scope } = json['auth'] as unknown as Auth;
  const { methods, password, totp } = identity;
  if (!methods.includes('password')) throw iamError(400, 'The request body is invalid');
  const account = world.accounts.find((a) => a.domainName === password.user.domain.name);
  const user = account && usersOf(account).find((u) => u.name === password.user.name);
  if (!account || !user || user.password !== password.user.password) throw wrong();
  if (user.totpSecret !== null && !passes(user, user.totpSecret, methods, totp, now)) throw wrong();
  const token = signIns.issue({
    account,
    user,
    methods: user.totpSecret === null ? ['password'] : ['password', 'totp'],
    scope: scopeOf(scope, account),
    issuedAt: now,
  });
  return reply(201, { token: tokenBody(token) }, { 'X-Subject-Token': token.text });
}

/** The same words for everything that is wrong: they tell nobody which part it is. */
function wrong(): Error {
  return iamError(401, 'The username or password is wrong.');
}

function passes(
  user: User,
  secret: string,
  methods: readonly string[],
  totp: Auth['identity']['totp'],
  now: number,
): boolean {
  if (!methods.includes('totp') || !totp) return false;
  return totp.user.id === user.id && isTotp(secret, totp.user.passcode, now);
}

/** Without a scope the token is of the user's own account. */
function scopeOf(scope: Auth['scope'], account: Account): Scope {
  const { project, domain } = scope ?? {};
  if (domain && ![domain.id, domain.name].some((d) => d === account.domainId || d === account.domainName))
    throw iamError(401, 'The username or password is wrong.');
  if (!project) return { domain: true };
  const found = projectsOf(account).find((p) => p.id === project.id || p.name === project.name);
  if (!found) throw iamError(401, 'The username or password is wrong.');
  return { project: found };
}

export function tokenBody({ account, user, scope, methods, issuedAt, expiresAt }: Token): Json {
  const domain = { id: account.domainId, name: account.domainName };
  return {
    methods: [...methods],
    expires_at: instant(expiresAt),
    issued_at: instant(issuedAt),
    user: { id: user.id, name: user.name, domain, password_expires_at: '' },
    ...('project' in scope ? { project: { ...scope.project, domain } } : { domain }),
    roles: [{ id: '0', name: 'te_admin' }],
    catalog: [],
  };
}

/** IAM writes microseconds. */
function instant(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '000Z');
}

export const signIn: OpenTopic = { CreateToken: createToken };
