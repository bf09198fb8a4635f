/**
 * Keeps a key from being locked. The gateway locks an access key for five minutes after about five failed checks
 * (contract limits.json, authLockout), for every program that uses it, so:
 * - a key not yet accepted by a host goes there one call at a time: ten parallel pulls with a wrong key fail once;
 * - a refused key is not used again for those five minutes, by whatever part of the app; only a call the person asked
 *   for tries it, and not more than four times in five minutes, because the fifth failure would do the locking;
 * - a corrected secret key is another key here and is tried at once, but counts for the same access key.
 * Keys are known by a hash, in memory only.
 */
import { createHash } from 'node:crypto';
import limits from '@shared/contract/data/limits.json';
import type { AppError } from '@shared/errors';
import type { Call } from './call';
import { errorOf, type Fault } from './errors';
import { cancelled, throwIfAborted, type Time } from './time';
import type { Authorization } from './types';

const LOCK_MS = limits.rateLimits.authLockout.lockMinutes * 60_000;
const MOST_FAILURES = limits.rateLimits.authLockout.afterConsecutiveFailures - 1;

/** accepted: the signature was. unknown: nobody checked it. stale: its date was off. */
export type Outcome = 'accepted' | 'unknown' | 'stale';

export type Pass = {
  settle(outcome: Outcome): void;
  /** Records a refusal. Returns the error to throw, which says until when the key rests. */
  refused(fault: Fault): AppError;
};

type KeyState = {
  acceptedBy: Set<string>;
  probes: Map<string, Promise<void>>;
  refusal: { fault: Fault; until: number } | null;
};

export type KeyGuard = {
  /**
   * Lets a call with these credentials go to a host, when it may.
   * @throws AppError cloud.signature or cloud.auth {until} while the key rests; network.cancelled
   */
  enter(
    authorization: Authorization,
    call: Pick<Call, 'host' | 'url' | 'body'>,
    options: { personAsked?: boolean | undefined; signal?: AbortSignal | undefined },
  ): Promise<Pass>;
};

export function createKeyGuard(time: Time): KeyGuard {
  const keys = new Map<string, KeyState>();
  const failuresOf = new Map<string, number[]>();

  const recentFailures = (accessKey: string) =>
    (failuresOf.get(accessKey) ?? []).filter((at) => at > time.monotonic() - LOCK_MS);
  const wallTime = (monotonic: number) => time.now() + monotonic - time.monotonic();

  return {
    async enter(authorization, call, { personAsked, signal }) {
      const { host } = call;
      const [id, secret] = identityOf(authorization, call);
      const accessKey = hash([id]);
      const key = stateOf(keys, hash([id, ...secret]));
      for (;;) {
        throwIfAborted(signal);
        if (key.refusal && key.refusal.until > time.monotonic()) {
          if (!personAsked || recentFailures(accessKey).length >= MOST_FAILURES)
            throw errorOf(key.refusal.fault, { until: wallTime(key.refusal.until) });
        }
        const probe = key.probes.get(host);
        if (!probe) break;
        await abortable(probe, signal);
      }

      const leave = key.acceptedBy.has(host) ? () => {} : startProbe(key, host);
      return {
        settle(outcome) {
          if (outcome === 'accepted') {
            key.acceptedBy.add(host);
            key.refusal = null;
            failuresOf.delete(accessKey);
          }
          if (outcome === 'stale') key.acceptedBy.delete(host);
          leave();
        },
        refused(fault) {
          const until = time.monotonic() + LOCK_MS;
          key.acceptedBy.clear();
          key.refusal = { fault, until };
          failuresOf.set(accessKey, [...recentFailures(accessKey), time.monotonic()]);
          leave();
          return errorOf(fault, { until: wallTime(until) });
        },
      };
    },
  };
}

/**
 * What is locked, and what has to be right for it. Signing in is guarded by what it says (a user's password), which is in
 * its body.
 */
function identityOf(
  authorization: Authorization,
  { url, body }: Pick<Call, 'url' | 'body'>,
): [string, string[]] {
  switch (authorization.kind) {
    case 'permanent':
      return [authorization.ak, [authorization.sk]];
    case 'temporary':
      return [authorization.ak, [authorization.sk, authorization.securityToken]];
    case 'token':
      return [authorization.token, []];
    case 'none':
      return [`${url} ${Buffer.from(body ?? []).toString('base64')}`, []];
  }
}

/** Holds others back until the returned function is called. */
function startProbe(key: KeyState, host: string): () => void {
  let release = () => {};
  const probe = new Promise<void>((resolve) => (release = resolve));
  key.probes.set(host, probe);
  return () => {
    if (key.probes.get(host) === probe) key.probes.delete(host);
    release();
  };
}

function stateOf(keys: Map<string, KeyState>, id: string): KeyState {
  let state = keys.get(id);
  if (!state) keys.set(id, (state = { acceptedBy: new Set(), probes: new Map(), refusal: null }));
  return state;
}

function hash(parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

function abortable(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(cancelled());
    signal.addEventListener('abort', onAbort, { once: true });
    void promise.then(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    });
  });
}
