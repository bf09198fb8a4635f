import { AppError, isAppError } from '@shared/errors';

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** True when the file is not a database any more, as opposed to one that cannot be reached. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));
}

/** Turns what SQLite or the file system threw into an error a person can act on. */
export function storeError(error: unknown): AppError {
  if (isAppError(error)) return error;
  const code = codeOf(error);
  if (isDamage(error)) return new AppError('store.damaged', { reason: code });
  if (/^SQLITE_FULL|^(ENOSPC|EDQUOT)$|^SQLITE_IOERR_(WRITE|FSYNC|SHMSIZE)/.test(code))
    return new AppError('store.full');
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)|^E(ACCES|PERM|ROFS)$/.test(code))
    return new AppError('store.readOnly', { reason: code });
  const reason = code || (error instanceof Error ? error.message : 'unknown');
  return new AppError('store.failed', { reason });
}
