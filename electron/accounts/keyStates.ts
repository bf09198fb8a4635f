import { isAppError } from '@shared/errors';
import type { Account, AccountView } from '@shared/model/account';
import type { Vault } from '../vault';

type KeyState = AccountView['key'];

/** A list of accounts does not wait longer than this for a keychain that asks the person to unlock it. */
const PATIENCE_MS = 1000;
/**
 * When a keychain that gave no key is looked into again. One that is locked reads as empty, and at the start of a desktop it
 * may answer later than the app: who unlocks it is not to have to start the app again.
 */
const AGAIN_AFTER_MS = [5_000, 10_000, 20_000, 40_000, 60_000];

export type KeyStates = {
  of(account: Account): Promise<KeyState>;
  /** Forgets what is known; the next question goes to the keychain again. */
  drop(accountId: string): void;
};

/**
 * Whether the key of each account is there. A key that was found is not asked for again until it is dropped: a list is shown
 * often, and on macOS each read of an item may ask the person. One that was not found is looked for again, for a while.
 */
export function createKeyStates(vault: Vault, changed: () => void): KeyStates {
  const found = new Set<string>();
  const asking = new Map<string, Promise<KeyState>>();
  /** Accounts whose key is looked for again. */
  const watched = new Set<string>();

  async function ask(account: Account): Promise<KeyState> {
    const { id, keep } = account;
    try {
      const state = (await vault.has(id, keep)) ? 'ready' : 'lost';
      if (state === 'ready') found.add(id);
      else lookAgain(account, state);
      return state;
    } catch (error) {
      if (!isAppError(error)) throw error;
      // The person said no: asking again would only put the same question.
      if (error.code === 'vault.refused') watched.delete(id);
      else lookAgain(account, 'unavailable');
      return 'unavailable';
    }
  }

  function lookAgain(account: Account, told: KeyState): void {
    if (account.keep !== 'keychain' || watched.has(account.id)) return;
    watched.add(account.id);
    const turn = (at: number) => {
      const ms = AGAIN_AFTER_MS[at];
      if (ms === undefined) return void watched.delete(account.id);
      const timer = setTimeout(() => {
        if (!watched.has(account.id)) return;
        asked(account).then(
          (state) => {
            if (!watched.has(account.id)) return;
            if (state === told) return turn(at + 1);
            watched.delete(account.id);
            changed();
          },
          // Whoever asks next meets the same failure and reports it.
          () => watched.delete(account.id),
        );
      }, ms);
      timer.unref();
    };
    turn(0);
  }

  function asked(account: Account): Promise<KeyState> {
    let answer = asking.get(account.id);
    if (!answer) {
      answer = ask(account).finally(() => asking.delete(account.id));
      asking.set(account.id, answer);
    }
    return answer;
  }

  return {
    async of(account) {
      if (account.demo || found.has(account.id)) return 'ready';
      return orAfterPatience(asked(account), changed);
    },
    drop(accountId) {
      found.delete(accountId);
      watched.delete(accountId);
    },
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
