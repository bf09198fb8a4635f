/** Where secrets live: the keychain of the operating system, or the memory of this run. */
import type { AppError } from '@shared/errors';
import type { Credentials } from '@shared/model/account';

/** What the vault needs of a keychain. Methods reject with the keychain's own Error. */
export type KeychainBackend = {
  get(service: string, account: string): Promise<string | null>;
  set(service: string, account: string, value: string): Promise<void>;
  /** Resolves to whether there was something to delete. */
  delete(service: string, account: string): Promise<boolean>;
  /** Account names that have an item of this service. */
  find(service: string): Promise<string[]>;
  /** Longest value in UTF-8 bytes, where the keychain has a limit. */
  maxBytes?: number;
};

export type Keep = 'keychain' | 'run';

export type VaultStatus = { available: boolean; error: AppError | null };

export type Vault = {
  /**
   * Keeps the secret of an account, in place of the one it had. 'run' touches no keychain.
   * @throws AppError vault.*
   */
  save(accountId: string, credentials: Credentials, keep: Keep): Promise<void>;
  /**
   * The secret of an account; one kept for this run goes before one in the keychain. 'run' asks no keychain.
   * @throws AppError vault.noSecret when there is none, vault.* when the keychain does not give it
   */
  use(accountId: string, keep: Keep): Promise<Credentials>;
  /**
   * Forgets the secret in memory, and with 'keychain' deletes the item too. Nothing to forget is no failure.
   * @throws AppError vault.*; the item may then still be there
   */
  forget(accountId: string, keep: Keep): Promise<void>;
  /** Whether there is a secret. Does not hold it in memory; 'run' asks no keychain. @throws AppError vault.* */
  has(accountId: string, keep: Keep): Promise<boolean>;
  /** Whether the keychain takes, gives back and deletes a probe item. Never throws. */
  status(): Promise<VaultStatus>;
  /** Drops every secret from memory; those kept for this run are gone. */
  close(): void;
};
