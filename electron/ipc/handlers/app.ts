import type { Handlers } from '../registrar';
import type { Services } from '../services';

export function appHandlers({ appInfo, openDataFolder }: Pick<Services, 'appInfo' | 'openDataFolder'>) {
  return {
    'app.info': () => appInfo(),
    'app.openDataFolder': async () => {
      await openDataFolder();
      return null;
    },
  } satisfies Partial<Handlers>;
}
