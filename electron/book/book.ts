import type { AppError } from '@shared/errors';
import { connect, type SpawnWorker, type StoreLog } from '../store/connection';
import { storeError } from '../store/errors';
import { bookError } from './errors';
import { BOOK_METHODS, type Book } from './types';

export type OpenBookOptions = {
  /** Folder of the book; made with mode 0700 when missing. */
  folder: string;
  spawn: SpawnWorker;
  log: StoreLog;
};

/**
 * Opens the person's own database.
 * @throws AppError book.damaged, book.newer, book.failed, store.full, store.readOnly
 */
export async function openBook(options: OpenBookOptions): Promise<Book> {
  const connection = await connect({ ...options, role: 'book' }).catch((error: unknown) => {
    throw bookError(storeError(error));
  });
  const ask =
    (method: string) =>
    (...args: unknown[]) =>
      connection.call(method, args).catch((error: unknown) => {
        throw bookError(storeError(error));
      });
  return {
    ...(Object.fromEntries(BOOK_METHODS.map((m) => [m, ask(m)])) as Omit<Book, 'close' | 'reopen'>),
    async reopen() {
      await connection.stop();
      await connection.start().catch((error: unknown) => {
        throw bookError(storeError(error));
      });
    },
    close: () => connection.close(),
  };
}

/** Stands in for a book that could not be opened: whatever is asked of it fails with the reason. */
export function closedBook(reason: AppError): Book {
  const refuse = () => Promise.reject(reason);
  return {
    ...(Object.fromEntries(BOOK_METHODS.map((m) => [m, refuse])) as unknown as Omit<
      Book,
      'close' | 'reopen'
    >),
    reopen: refuse,
    close: () => Promise.resolve(),
  };
}
