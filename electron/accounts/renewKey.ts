import { AppError } from '@shared/errors';
import type { Account, Credentials } from '@shared/model/account';
import type { Store } from '../store/types';
import type { Keep, Vault } from '../vault';
import type { Identity } from './types';

type Deps = { store: Store; vault: Vault };
type NewKey = { credentials: Credentials; keep: Keep };

/**
 * Puts a verified key in place of the old one; the old one comes back when the row cannot be written.
 * @throws AppError input.otherAccount, vault.*, store.*
 */
export async function renewKey(
  { store, vault }: Deps,
  account: Account,
  identity: Identity,
  { credentials, keep }: NewKey,
): Promise<Account> {
  if (account.domainId && identity.domainId && account.domainId !== identity.domainId) {
    throw new AppError('input.otherAccount', { name: identity.domainName || identity.domainId });
  }
  const previous = await vault.use(account.id, account.keep).catch(() => null);
  const kept = await replace(vault, account, { credentials, keep });
  const updated: Account = {
    ...account,
    keyKind: credentials.kind,
    keep: kept,
    currency: identity.currency,
    domainId: account.domainId || identity.domainId,
    domainName: identity.domainName || account.domainName,
  };
  try {
    await store.write.updateAccount(updated);
  } catch (error) {
    await vault.forget(account.id, kept).catch(() => undefined);
    if (previous) await vault.save(account.id, previous, account.keep).catch(() => undefined);
    throw error;
  }
  return updated;
}

/**
 * Returns where the account's row must say that its secret may be. A keychain that does not answer must not lock the
 * person out: the new key is then held for this run, while the row still says "keychain" so that removing the account
 * also deletes the item that could not be deleted now.
 */
async function replace(vault: Vault, account: Account, { credentials, keep }: NewKey): Promise<Keep> {
  let kept = keep;
  if (keep === 'run' && account.keep === 'keychain') {
    await vault.forget(account.id, 'keychain').catch(() => {
      kept = 'keychain';
    });
  }
  await vault.save(account.id, credentials, keep);
  return kept;
}
