/**
 * The keychain of the operating system through keytar: Keychain on macOS, Credential Manager on Windows, the Secret
 * Service on Linux. Loaded at the first call, so that a machine without libsecret can still start the app and say so.
 */
import type * as Keytar from 'keytar';
import type { KeychainBackend } from './types';

/** CRED_MAX_CREDENTIAL_BLOB_SIZE of Windows (wincred.h): 5 * 512 bytes. */
const WINDOWS_MAX_BYTES = 2560;

export function keytarBackend(platform: NodeJS.Platform = process.platform): KeychainBackend {
  let loading: Promise<typeof Keytar> | undefined;
  const keytar = () => {
    // A failed load is tried again: the person may have installed what was missing.
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    get: async (service, account) => (await keytar()).getPassword(service, account),
    set: async (service, account, value) => (await keytar()).setPassword(service, account, value),
    delete: async (service, account) => (await keytar()).deletePassword(service, account),
    find: async (service) => (await (await keytar()).findCredentials(service)).map((c) => c.account),
    ...(platform === 'win32' ? { maxBytes: WINDOWS_MAX_BYTES } : {}),
  };
}

/** Node gives a CommonJS module as the default export and only some of its names beside it; a bundler gives the module. */
async function load(): Promise<typeof Keytar> {
  const module = await import('keytar');
  return 'default' in module ? module.default : module;
}
