/** Who is calling: keys, signatures, clock and lock-outs, as the gateway judges them. */
import type { Clock } from '@shared/time';
import type { Account, AccessKey } from '../world/accounts';
import type { World } from '../world/world';
import { signatureError, tokenEnded } from './errors';
import type { SignIns } from './signIns';
import { canonicalRequest, parseAuthorization, sameText, signatureOf } from './signature';
import type { WireRequest } from './signature';

export type Principal = { account: Account; key: AccessKey };

/** Contract: endpoints.json, signing.clockSkewMinutes. */
const WINDOW_MS = 15 * 60_000;
/** Failures in a row that lock a key, and for how long (gateway guide: more than five, five minutes). */
const MAX_FAILURES = 5;
const LOCK_MS = 5 * 60_000;

type Failures = { count: number; lockedUntil: number };

export class Gate {
  private readonly failures = new Map<string, Failures>();
  private readonly revoked = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly clock: Clock,
    readonly signIns: SignIns,
  ) {}

  revoke(ak: string): void {
    this.revoked.add(ak);
  }

  restore(ak: string): void {
    this.revoked.delete(ak);
  }

  revokedKeys(): string[] {
    return [...this.revoked];
  }

  reset(): void {
    this.failures.clear();
    this.revoked.clear();
    this.signIns.reset();
  }

  /**
   * A token makes a signature needless (contract endpoints.json, auth.cannotMix).
   * @throws ApiError APIGW.0301 for whatever is wrong with the credentials, APIG.0307 for a token that has ended.
   */
  admit(request: WireRequest): Principal {
    const token = request.headers['x-auth-token'];
    if (token) return this.admitToken(token);
    const header = request.headers['authorization'];
    if (header === undefined) throw signatureError('x-auth-token not found');
    const authorization = parseAuthorization(header);
    if (!authorization) throw signatureError('authorization header format is incorrect');
    const key = this.key(authorization.ak);
    this.checkLock(key.ak);
    const date = this.checkDate(request, authorization.signedHeaders);
    const canonical = canonicalOf(request, authorization.signedHeaders);
    if (!sameText(signatureOf(canonical, date, key.sk), authorization.signature)) {
      this.fail(key.ak);
      const echo = canonical.replaceAll('\n', '|');
      throw signatureError(`verify aksk signature fail, canonicalRequest:${echo}`);
    }
    const securityToken = request.headers['x-security-token'];
    if (key.securityToken !== null && !sameText(securityToken ?? '', key.securityToken)) {
      this.fail(key.ak);
      throw signatureError('decrypt token fail');
    }
    this.failures.delete(key.ak);
    const account = this.world.account(key.domainId);
    if (!account) throw new Error('a key belongs to no account');
    return { account, key };
  }

  private admitToken(text: string): Principal {
    const token = this.signIns.token(text);
    if (!token) throw signatureError('decrypt token fail');
    if (token.expiresAt <= this.clock()) throw tokenEnded();
    const { account } = token;
    const key = {
      ak: '',
      sk: '',
      domainId: account.domainId,
      securityToken: null,
      denied: [],
      label: 'token',
    };
    return { account, key };
  }

  private key(ak: string): AccessKey {
    const key = this.world.keys.find((k) => k.ak === ak) ?? this.signIns.key(ak, this.clock());
    if (!key || this.revoked.has(ak)) throw signatureError(`Get secretKey failed,ak:${ak},err:ak not exist`);
    return key;
  }

  private checkDate(request: WireRequest, signedHeaders: readonly string[]): string {
    const date = request.headers['x-sdk-date'] ?? '';
    const m = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
    const at = m ? Date.parse(`${m[1]}-${m[2]}-${m[3]}T${m[4]}:${m[5]}:${m[6]}Z`) : NaN;
    if (Number.isNaN(at) || !signedHeaders.includes('x-sdk-date'))
      throw signatureError('calc aksk signature fail:X-Sdk-Date is missing, malformed or not signed');
    const now = this.clock();
    if (Math.abs(now - at) > WINDOW_MS)
      throw signatureError(
        `calc aksk signature fail:signature expired, signature time:${date},server time:${compact(now)}`,
      );
    return date;
  }

  private checkLock(ak: string): void {
    const failures = this.failures.get(ak);
    if (!failures || failures.count < MAX_FAILURES) return;
    if (this.clock() < failures.lockedUntil)
      throw signatureError('AK access failed to reach the limit,forbidden.');
    this.failures.delete(ak);
  }

  private fail(ak: string): void {
    const count = (this.failures.get(ak)?.count ?? 0) + 1;
    this.failures.set(ak, { count, lockedUntil: this.clock() + LOCK_MS });
  }
}

function canonicalOf(request: WireRequest, signedHeaders: readonly string[]): string {
  try {
    return canonicalRequest(request, signedHeaders);
  } catch (error) {
    if (error instanceof URIError)
      throw signatureError('calc aksk signature fail:request line cannot be decoded');
    throw error;
  }
}

function compact(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replaceAll('-', '').replaceAll(':', '')}Z`;
}
