import type { Handlers } from '../answering';
import type { Services } from '../services';

export function exportHandlers({ exports }: Pick<Services, 'exports'>) {
  return {
    'exports.start': (request) => exports.start(request),
    'exports.cancel': ({ id }) => {
      exports.cancel(id);
      return null;
    },
    'exports.list': () => exports.list(),
    'exports.reveal': ({ id }) => {
      exports.reveal(id);
      return null;
    },
  } satisfies Partial<Handlers>;
}
