export { keytarBackend } from './keytar';
export type { Keep, KeychainBackend, Vault, VaultStatus } from './types';
export { createVault } from './vault';
