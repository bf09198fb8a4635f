import type { Handlers } from '../registrar';
import type { Registration } from '../registrar';
import type { Services } from '../services';

export function vaultHandlers({ vault }: Pick<Services, 'vault'>, toWire: Registration['toWire']) {
  return {
    'vault.status': async () => {
      const { available, error } = await vault.status();
      return { available, error: error && toWire(error) };
    },
  } satisfies Partial<Handlers>;
}
