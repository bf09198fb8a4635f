import { isAppError } from '@shared/errors';
import type { Account, AccountView } from '@shared/model/account';
import type { Vault } from '../vault';

type KeyState = AccountView['key'];

/** A list of accounts does not wait longer than this for a keychain that asks the person to unlock it. */
const PATIENCE_MS = 1000;

export type KeyStates = {
  of(account: Account): Promise<KeyState>;
  /** Forgets what is known; the next question goes to the keychain again. */
  drop(accountId: string): void;
};

/**
 * Whether the key of each account is there. What is known is not asked again until it is dropped: a list is shown often,
 * and on macOS each read of an item may ask the person.
 */
export function createKeyStates(vault: Vault, changed: () => void): KeyStates {
  const known = new Map<string, KeyState>();
  const asking = new Map<string, Promise<KeyState>>();

  async function ask({ id, keep }: Account): Promise<KeyState> {
    try {
      const state = (await vault.has(id, keep)) ? 'ready' : 'lost';
      known.set(id, state);
      return state;
    } catch (error) {
      if (isAppError(error)) return 'unavailable';
      throw error;
    }
  }

  return {
    async of(account) {
      const state = account.demo ? 'ready' : known.get(account.id);
      if (state) return state;
      let answer = asking.get(account.id);
      if (!answer) {
        answer = ask(account).finally(() => asking.delete(account.id));
        asking.set(account.id, answer);
      }
      return orAfterPatience(answer, changed);
    },
    drop: (accountId) => void known.delete(accountId),
  };
}

async function orAfterPatience(answer: Promise<KeyState>, changed: () => void): Promise<KeyState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), PATIENCE_MS);
  });
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  if (first !== 'late') return first;
  answer.then(
    (state) => {
      if (state !== 'unavailable') changed();
    },
    // Whoever asks next meets the same failure and reports it.
    () => undefined,
  );
  return 'unavailable';
}
