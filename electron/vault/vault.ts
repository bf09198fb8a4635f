import { randomUUID } from 'node:crypto';
import { AppError } from '@shared/errors';
import type { Credentials } from '@shared/model/account';
import type { Clock } from '@shared/time';
import { decodeEntry, encodeEntry, withoutPasscode } from './entry';
import { keychainError } from './errors';
import { createHeld } from './held';
import { createLanes } from './lane';
import type { KeychainBackend, Vault, VaultStatus } from './types';

export type VaultOptions = {
  /** Name of the keychain items. */
  service: string;
  backend: KeychainBackend;
  now: Clock;
  /** How long a call may take: a desktop may show a prompt and wait for the person. */
  timeoutMs?: number;
  /** How long a secret from the keychain stays in memory after its last use. */
  idleMs?: number;
};

/**
 * One keychain item per account, its account name being the local account id. Calls for one account run one after the
 * other, also when one of them was given up waiting for: a late write is therefore followed, never overtaken, by the
 * call that forgets it.
 */
export function createVault(options: VaultOptions): Vault {
  const { service, backend, now, timeoutMs = 30_000, idleMs = 60_000 } = options;
  const held = createHeld(now, idleMs);
  const lanes = createLanes();
  // A name of this run's own: another copy of the app may be trying the same keychain at this moment.
  const probeName = `probe ${randomUUID()}`;
  let probing: Promise<VaultStatus> | undefined;

  /** In the account's lane, within the time limit, failures in the app's codes. */
  async function call<T>(lane: string, task: (stillWanted: () => boolean) => Promise<T>): Promise<T> {
    let wanted = true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        wanted = false;
        reject(new AppError('vault.timeout', { seconds: Math.round(timeoutMs / 1000) }));
      }, timeoutMs);
    });
    const work = lanes(lane, () => task(() => wanted));
    // Losing the race must not make a late rejection an unhandled one.
    work.catch(() => undefined);
    try {
      return await Promise.race([work, late]);
    } catch (error) {
      throw keychainError(error);
    } finally {
      clearTimeout(timer);
    }
  }

  async function probe(): Promise<VaultStatus> {
    // Reading alone proves nothing: a locked collection lists and reads as empty and fails only when written to.
    const value = randomUUID();
    try {
      const back = await call('probe', async () => {
        await backend.set(`${service} probe`, probeName, value);
        const read = await backend.get(`${service} probe`, probeName);
        await backend.delete(`${service} probe`, probeName);
        return read;
      });
      if (back === value) return { available: true, error: null };
      throw new AppError('vault.unknown', { detail: 'the keychain did not give back what it was given' });
    } catch (error) {
      return { available: false, error: keychainError(error) };
    }
  }

  function fits(text: string): void {
    const bytes = Buffer.byteLength(text);
    if (backend.maxBytes !== undefined && bytes > backend.maxBytes) {
      throw new AppError('vault.full', { bytes, maxBytes: backend.maxBytes });
    }
  }

  return {
    save(accountId, typed, keep) {
      const credentials = withoutPasscode(typed);
      return call(`account ${accountId}`, async (stillWanted) => {
        if (keep === 'run') return held.keepForRun(accountId, credentials);
        const text = encodeEntry(credentials);
        fits(text);
        // Reported as timed out while it waited its turn: written now, it would be a secret nobody knows of.
        if (!stillWanted()) return;
        // What was read before is no longer sure from here on; what was typed for this run stays until this succeeds.
        held.dropIdle(accountId);
        await backend.set(service, accountId, text);
        if (stillWanted()) held.keepForAWhile(accountId, credentials);
      });
    },
    use(accountId, keep) {
      return call(`account ${accountId}`, async (stillWanted): Promise<Credentials> => {
        const kept = held.get(accountId);
        if (kept) return kept;
        const text = keep === 'keychain' ? await backend.get(service, accountId) : null;
        if (text === null) throw new AppError('vault.noSecret');
        const credentials = decodeEntry(text);
        if (stillWanted()) held.keepForAWhile(accountId, credentials);
        return credentials;
      });
    },
    forget(accountId, keep) {
      return call(`account ${accountId}`, async () => {
        held.drop(accountId);
        if (keep === 'keychain') await backend.delete(service, accountId);
      });
    },
    has(accountId, keep) {
      return call(`account ${accountId}`, async () => {
        if (held.has(accountId)) return true;
        return keep === 'keychain' && (await backend.get(service, accountId)) !== null;
      });
    },
    status() {
      probing ??= probe().finally(() => {
        probing = undefined;
      });
      return probing;
    },
    close: () => held.clear(),
  };
}
