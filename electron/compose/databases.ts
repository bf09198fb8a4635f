/** The two databases, each opened by threads of its own: asked for first of all, they open while the window comes up. */
import path from 'node:path';
import { AppError, isAppError } from '@shared/errors';
import type { Logger } from '../app/logging';
import { closedBook, openBook, type Book } from '../book';
import { spawnBookWorker } from '../book/spawn';
import { openStore, type OpenNotice } from '../store';
import { spawnStoreWorker } from '../store/spawn';
import type { Store } from '../store/types';
import { closedStore } from './closedStore';

export type Cache = {
  store: Store;
  /** Why it could not be opened. */
  storeError: AppError | null;
  /** What happened when it was opened that the person must know. */
  storeNotice: OpenNotice | null;
};

/** Neither promise fails: what could not be opened answers everything with the reason. */
export type Databases = { cache: Promise<Cache>; book: Promise<Book> };

export function openDatabases(dataFolder: string, log: Logger): Databases {
  const cache = openCache(path.join(dataFolder, 'cache'), log);
  // One after the other: the page is being started meanwhile, and the first thing it asks is what the cache holds.
  return { cache, book: cache.then(() => bookIn(path.join(dataFolder, 'book'), log)) };
}

/** The window opens without a cache as well, and says why there is none. */
async function openCache(folder: string, log: Logger): Promise<Cache> {
  try {
    const { store, notice } = await openStore({ folder, spawn: spawnStoreWorker, log });
    if (notice) log.warn('the cache was damaged and has been set aside', notice);
    return { store, storeError: null, storeNotice: notice };
  } catch (error) {
    log.error('the cache could not be opened', error);
    const storeError = isAppError(error) ? error : new AppError('store.failed');
    return { store: closedStore(storeError), storeError, storeNotice: null };
  }
}

/** Without its book the app shows what it has and does nothing in the cloud: every action fails with the reason. */
async function bookIn(folder: string, log: Logger): Promise<Book> {
  try {
    return await openBook({ folder, spawn: spawnBookWorker, log });
  } catch (error) {
    log.error('the book could not be opened', error);
    return closedBook(isAppError(error) ? error : new AppError('book.failed'));
  }
}
