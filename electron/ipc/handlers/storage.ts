import type { Handlers } from '../answering';
import type { Services } from '../services';

export function storageHandlers({ storage }: Pick<Services, 'storage'>) {
  return {
    'storage.report': (input) => storage.report(input),
    'storage.dropMonths': (input) => storage.dropMonths(input),
    'storage.backup': (input) => storage.backup(input),
    'storage.removeFile': async ({ name }) => {
      await storage.removeFile(name);
      return null;
    },
    'storage.restore': async ({ name }) => {
      await storage.restore(name);
      return null;
    },
    'storage.export': (input) => storage.exportCache(input),
    'storage.import': (input) => storage.importCache(input),
  } satisfies Partial<Handlers>;
}
