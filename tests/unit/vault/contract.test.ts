import { memoryKeychain } from '../../support/memoryKeychain';
import { vaultContract } from '../../support/contracts/vault';

const keychain = memoryKeychain();
vaultContract('a keychain in memory', () => keychain);
