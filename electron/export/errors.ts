import { isAppError } from '@shared/errors';
import { sendable, type SentError } from '../store/protocol';

const FILE_ERRORS: Record<string, SentError['code']> = {
  ENOSPC: 'export.full',
  EDQUOT: 'export.full',
  EACCES: 'export.refused',
  EPERM: 'export.refused',
  EROFS: 'export.refused',
  EBUSY: 'export.refused',
  ENOENT: 'export.refused',
  EISDIR: 'export.refused',
};

/** What went wrong while a file was written: the disk's word where it has one, else the cache's. */
export function exportError(error: unknown): SentError {
  if (isAppError(error)) return sendable(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = FILE_ERRORS[code];
  return known ? { code: known, params: {} } : sendable(error);
}
