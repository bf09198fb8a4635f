import type { Store } from '../../electron/store';
import { openForWriting } from '../../electron/store/database';
import { readMethods, writeMethods } from '../../electron/store/methods';
import type { StoreReads, StoreWrites } from '../../electron/store/types';
import type { Cache } from './cache';

/** The cache as the store's clients see it, without threads. `reopen` opens the file as a start of the app does. */
export function storeOf(opened: Cache, now: () => number): Store {
  let read: StoreReads = opened.read;
  let write: StoreWrites = opened.write;
  const asked = <T extends object>(methods: () => T) =>
    new Proxy({} as never, {
      get:
        (_, name: keyof T & string) =>
        async (...args: unknown[]) => {
          await Promise.resolve();
          return (methods()[name] as (...a: unknown[]) => unknown)(...args);
        },
    });
  return {
    read: asked(() => read),
    write: asked(() => write),
    reopen() {
      opened.db.close();
      opened.db = openForWriting(opened.folder).db;
      read = readMethods(opened.db);
      write = writeMethods(opened.db, now);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}
