import { afterEach, describe, expect, it } from 'vitest';
import type { Credentials } from '@shared/model/account';
import { createVault, type KeychainBackend } from '../../../electron/vault';

export const permanent: Credentials = { kind: 'permanent', ak: 'AKEXAMPLE0001', sk: 'sk-example-0001-密钥' };
export const temporary: Credentials = {
  kind: 'temporary',
  ak: 'AKEXAMPLE0002',
  sk: 'sk-example-0002',
  securityToken: 'token'.repeat(300),
};

/** What every keychain must do for the vault: run against the one in memory and against the real one of the system. */
export function vaultContract(name: string, backend: () => KeychainBackend): void {
  describe(`vault on ${name}`, () => {
    const service = 'Yunzhang contract';
    const ids: string[] = [];
    const open = () => createVault({ service, backend: backend(), now: () => Date.now() });
    const id = (text: string) => {
      ids.push(text);
      return text;
    };
    afterEach(async () => {
      for (const used of ids.splice(0)) await open().forget(used, 'keychain');
    });

    it('gives back in a later run what was saved in an earlier one', async () => {
      await open().save(id('a'), temporary, 'keychain');
      await expect(open().use('a', 'keychain')).resolves.toEqual(temporary);
      await expect(open().has('a', 'keychain')).resolves.toBe(true);
    });

    it('keeps the accounts apart', async () => {
      const vault = open();
      await vault.save(id('a'), permanent, 'keychain');
      await vault.save(id('b'), temporary, 'keychain');
      await vault.forget('a', 'keychain');
      await expect(vault.use('b', 'keychain')).resolves.toEqual(temporary);
      await expect(vault.use('a', 'keychain')).rejects.toMatchObject({ code: 'vault.noSecret' });
    });

    it('replaces the secret of an account instead of keeping two', async () => {
      await open().save(id('a'), permanent, 'keychain');
      await open().save('a', temporary, 'keychain');
      await expect(open().use('a', 'keychain')).resolves.toEqual(temporary);
      await expect(backend().find(service)).resolves.toEqual(['a']);
    });

    it('keeps a secret of this run out of the keychain', async () => {
      const vault = open();
      await vault.save(id('a'), permanent, 'run');
      await expect(vault.use('a', 'run')).resolves.toEqual(permanent);
      await expect(backend().find(service)).resolves.toEqual([]);
      await expect(open().use('a', 'run')).rejects.toMatchObject({ code: 'vault.noSecret' });
    });

    it('forgets twice without complaint and leaves no item', async () => {
      const vault = open();
      await vault.save(id('a'), permanent, 'keychain');
      await vault.forget('a', 'keychain');
      await vault.forget('a', 'keychain');
      await expect(vault.has('a', 'keychain')).resolves.toBe(false);
      await expect(backend().find(service)).resolves.toEqual([]);
    });

    it('finds the keychain usable and leaves nothing of the probe in it', async () => {
      await expect(open().status()).resolves.toEqual({ available: true, error: null });
      await expect(backend().find(`${service} probe`)).resolves.toEqual([]);
    });
  });
}
