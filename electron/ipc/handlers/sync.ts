import type { Handlers } from '../answering';
import type { Services } from '../services';

export function syncHandlers({
  sync,
  schedule,
  read,
  seeChanges,
}: Pick<Services, 'sync' | 'schedule' | 'read' | 'seeChanges'>) {
  return {
    'sync.start': async ({ accountIds, ...options }) => {
      await sync.start(accountIds, options);
      return null;
    },
    'sync.cancel': async ({ accountIds }) => {
      await sync.cancel(accountIds);
      return null;
    },
    'sync.plan': ({ accountIds, ...options }) => sync.plan(accountIds, options),
    'sync.pause': ({ accountIds }) => {
      sync.pause(accountIds);
      return null;
    },
    'sync.resume': ({ accountIds }) => {
      sync.resume(accountIds);
      return null;
    },
    'sync.schedule': () => schedule(),
    'sync.status': () => sync.status(),
    'sync.changes': (input) => read.monthChanges(input),
    'sync.seeChanges': async ({ ids }) => {
      await seeChanges(ids);
      return null;
    },
  } satisfies Partial<Handlers>;
}
