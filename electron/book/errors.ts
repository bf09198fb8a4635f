import { AppError, type ErrorCode } from '@shared/errors';

const IN_THE_BOOK: Partial<Record<ErrorCode, ErrorCode>> = {
  'store.damaged': 'book.damaged',
  'store.newer': 'book.newer',
  'store.failed': 'book.failed',
};

/** The texts of store errors speak of the cache, which can be pulled again; the book cannot. */
export function bookError(error: AppError): AppError {
  const code = IN_THE_BOOK[error.code];
  return code ? new AppError(code, error.params, error.requestId) : error;
}
