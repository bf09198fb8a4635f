import path from 'node:path';
import { AppError, isAppError } from '@shared/errors';
import type { Logger } from '../app/logging';
import { closedBook, openBook, type Book } from '../book';
import { spawnBookWorker } from '../book/spawn';

/** Without its book the app shows what it has and does nothing in the cloud: every action fails with the reason. */
export async function bookIn(dataFolder: string, log: Logger): Promise<Book> {
  try {
    return await openBook({ folder: path.join(dataFolder, 'book'), spawn: spawnBookWorker, log });
  } catch (error) {
    log.error('the book could not be opened', error);
    return closedBook(isAppError(error) ? error : new AppError('book.failed'));
  }
}
