/**
 * Secrets in memory. Those kept for this run stay; those read from the keychain go when nothing has asked for them for a
 * while, so that a pull of a thousand pages does not ask the keychain a thousand times and an idle app holds none.
 */
import type { Clock } from '@shared/time';
import type { Credentials } from '@shared/model/account';

export type Held = {
  /** Counts as a use: the idle time starts again. */
  get(accountId: string): Credentials | undefined;
  has(accountId: string): boolean;
  keepForRun(accountId: string, credentials: Credentials): void;
  keepForAWhile(accountId: string, credentials: Credentials): void;
  dropIdle(accountId: string): void;
  drop(accountId: string): void;
  clear(): void;
};

type Idle = { credentials: Credentials; until: number; timer: NodeJS.Timeout };

export function createHeld(now: Clock, idleMs: number): Held {
  const run = new Map<string, Credentials>();
  const idle = new Map<string, Idle>();

  const dropIdle = (accountId: string) => {
    const entry = idle.get(accountId);
    if (!entry) return;
    clearTimeout(entry.timer);
    idle.delete(accountId);
  };
  const hold = (accountId: string, credentials: Credentials) => {
    dropIdle(accountId);
    const timer = setTimeout(() => idle.delete(accountId), idleMs);
    timer.unref();
    idle.set(accountId, { credentials, until: now() + idleMs, timer });
  };

  return {
    get(accountId) {
      const kept = run.get(accountId);
      if (kept) return kept;
      const entry = idle.get(accountId);
      // Timers stand still while a computer sleeps; the clock does not.
      if (!entry || now() >= entry.until) {
        dropIdle(accountId);
        return undefined;
      }
      hold(accountId, entry.credentials);
      return entry.credentials;
    },
    has: (accountId) => run.has(accountId) || now() < (idle.get(accountId)?.until ?? -Infinity),
    keepForRun(accountId, credentials) {
      dropIdle(accountId);
      run.set(accountId, credentials);
    },
    keepForAWhile(accountId, credentials) {
      run.delete(accountId);
      hold(accountId, credentials);
    },
    dropIdle,
    drop(accountId) {
      run.delete(accountId);
      dropIdle(accountId);
    },
    clear() {
      run.clear();
      for (const accountId of [...idle.keys()]) dropIdle(accountId);
    },
  };
}
