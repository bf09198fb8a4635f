import type { Handlers } from '../registrar';
import type { Services } from '../services';

export function syncHandlers({ sync }: Pick<Services, 'sync'>) {
  return {
    'sync.start': async ({ accountIds, ...options }) => {
      await sync.start(accountIds, options);
      return null;
    },
    'sync.cancel': async ({ accountIds }) => {
      await sync.cancel(accountIds);
      return null;
    },
    'sync.status': () => sync.status(),
  } satisfies Partial<Handlers>;
}
