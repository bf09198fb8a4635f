/** Whether a request that failed on the wire can be told not to have left. Only what a stack says for sure counts. */
import { AppError, type ErrorCode } from '@shared/errors';

/** An error of a connection that was never made, or never trusted: no byte of the request went out. */
export function notSentError(code: ErrorCode, host: string): AppError {
  return new AppError(code, { host, sent: 'no' });
}

export function wasNotSent(error: AppError): boolean {
  return error.params['sent'] === 'no';
}
