/** Writes files where the person said, for that person only. */
import fs from 'node:fs/promises';
import { AppError } from '@shared/errors';

/** @throws AppError file.failed, with what the system says */
export async function writeTo(target: string, bytes: Uint8Array): Promise<void> {
  try {
    await fs.writeFile(target, bytes, { mode: 0o600 });
  } catch (error) {
    throw fileFailed(error);
  }
}

export function fileFailed(error: unknown): AppError {
  return new AppError('file.failed', { reason: (error as NodeJS.ErrnoException).code ?? '' });
}
