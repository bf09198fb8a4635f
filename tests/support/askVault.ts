/** Asks the real keychain from a process of its own and prints the codes it was told. */
import { isAppError } from '@shared/errors';
import { createVault, keytarBackend } from '../../electron/vault';

const credentials = { kind: 'permanent', ak: 'AKEXAMPLE0001', sk: 'SKEXAMPLE0001' } as const;

const code = (error: unknown) => (isAppError(error) ? error.code : String(error));
const told = (work: Promise<unknown>) => work.then(() => 'kept', code);

async function main(): Promise<void> {
  const vault = createVault({ service: 'Yunzhang test', backend: keytarBackend(), now: Date.now });
  const { available, error } = await vault.status();
  const save = await told(vault.save('a', credentials, 'keychain'));
  const use = await told(vault.use('a', 'keychain'));
  const run = await told(vault.save('a', credentials, 'run').then(() => vault.use('a', 'run')));
  process.stdout.write(JSON.stringify({ available, status: error?.code ?? null, save, use, run }));
}

void main();
