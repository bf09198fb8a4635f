import type { Handlers } from '../answering';
import type { Services } from '../services';

export function settingsHandlers({ settings }: Pick<Services, 'settings'>) {
  return {
    'settings.get': () => settings.get(),
    'settings.set': (change) => settings.set(change),
  } satisfies Partial<Handlers>;
}
