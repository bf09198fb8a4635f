import type { Handlers } from '../answering';
import type { Services } from '../services';

export function explorerHandlers({ explorer }: Pick<Services, 'explorer'>) {
  return {
    'explorer.call': (question) => explorer.call(question),
    'explorer.save': ({ handle }) => explorer.save(handle),
    'requests.list': (filter) => Promise.resolve(explorer.log.list(filter)),
    'requests.detail': ({ id }) => Promise.resolve(explorer.log.detail(id)),
    'requests.clear': () => {
      explorer.log.clear();
      return Promise.resolve(null);
    },
  } satisfies Partial<Handlers>;
}
