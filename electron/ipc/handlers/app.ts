import type { Handlers } from '../answering';
import type { Services } from '../services';

/** What can be answered while the databases are still being opened. */
export function appHandlers({ appInfo, openDataFolder }: Pick<Services, 'appInfo' | 'openDataFolder'>) {
  return {
    'app.info': () => appInfo(),
    'app.openDataFolder': async () => {
      await openDataFolder();
      return null;
    },
  } satisfies Partial<Handlers>;
}

export function cacheHandlers({ cacheState }: Pick<Services, 'cacheState'>) {
  return { 'app.cache': () => cacheState() } satisfies Partial<Handlers>;
}
