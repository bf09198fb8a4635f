/** The accounts of this computer: who they are, whether their key is there, and how calls are made as them. */
import type { Endpoints } from '@shared/contract/endpoints';
import type { Site } from '@shared/contract/types';
import type { AccountDraft, AccountView, Credentials } from '@shared/model/account';
import type { CallOutput, ParsedInput } from '@shared/ipc/contract';
import type { Language } from '@shared/model/settings';
import type { Clock } from '@shared/time';
import type { Caller, CloudClient } from '../cloud/types';
import type { Store } from '../store/types';
import type { Vault } from '../vault';

/** The built-in sandbox as an account of its own. `ensure` starts it when it is not running. */
export type DemoPort = {
  ensure(): Promise<{
    endpoints: Endpoints;
    credentials: Credentials;
    domainId: string;
    domainName: string;
    site: Site;
  }>;
};

export type AccountsDeps = {
  store: Store;
  vault: Vault;
  client: CloudClient;
  demo: DemoPort;
  now: Clock;
  /** Language the cloud is asked to answer in. */
  language: () => Language;
  /** Ends what runs for an account before it is removed. */
  beforeRemove: (accountId: string) => Promise<void>;
  /** Told when the list of accounts would answer something else than before. */
  changed: () => void;
};

export type Identity = CallOutput<'accounts.verify'>;

export type Accounts = {
  list(): Promise<AccountView[]>;
  /**
   * Adds an account after a live call has accepted its key. The secret goes to the vault before the row to the store.
   * @throws AppError input.endpointNotAllowed, input.duplicateAccount, cloud.*, network.*, vault.*, store.*
   */
  add(draft: AccountDraft): Promise<AccountView>;
  /** The demo account, added when there is none yet. */
  addDemo(): Promise<AccountView>;
  /** Gives the demo its name in the app's language, unless the person has given it one. */
  nameDemo(): Promise<void>;
  /** Asks the cloud who the account is. @throws AppError input.unknownAccount, cloud.*, network.*, vault.* */
  verify(accountId: string): Promise<Identity>;
  /** @throws AppError input.unknownAccount */
  update(change: ParsedInput<'accounts.update'>): Promise<AccountView>;
  /**
   * Puts a new key in place of the old one, once a live call has shown that it belongs to the same cloud account.
   * @throws AppError input.unknownAccount, input.otherAccount, cloud.*, network.*, vault.*
   */
  renewKey(input: ParsedInput<'accounts.renewKey'>): Promise<AccountView>;
  /**
   * Removes an account: its pull, its secret, then its rows. When the secret cannot be deleted the account stays.
   * @throws AppError input.unknownAccount, vault.*, store.*
   */
  remove(accountId: string): Promise<void>;
  /** How calls are made as an account. @throws AppError input.unknownAccount */
  callerFor(accountId: string): Promise<Caller>;
};
