import type { Handlers } from '../answering';
import type { AnsweringOptions } from '../answering';
import type { Services } from '../services';

export function vaultHandlers({ vault }: Pick<Services, 'vault'>, toWire: AnsweringOptions['toWire']) {
  return {
    'vault.status': async () => {
      const { available, error } = await vault.status();
      return { available, error: error && toWire(error) };
    },
  } satisfies Partial<Handlers>;
}
