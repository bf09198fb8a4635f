/** Messages between the main thread and a store worker. Errors cross as AppErrors in parts. */
import { AppError, type ErrorCode, type ErrorParams } from '@shared/errors';
import type { OpenNotice } from './database';
import { storeError } from './errors';

/** writer and reader: of the cache; decoder: reads pages for the writer, and opens nothing. book: the person's own database, which has one connection. */
export type WorkerRole = 'writer' | 'reader' | 'decoder' | 'book';
/** `again`: a worker that died is replaced while the other one may be at work. */
export type WorkerData = { role: WorkerRole; folder: string; again: boolean };

export type Request = { id: number; method: string; args: unknown[] };
export type SentError = { code: ErrorCode; params: ErrorParams; requestId?: string };
export type Reply =
  | { kind: 'open'; notice: OpenNotice | null }
  | { kind: 'refused'; error: SentError }
  | { kind: 'value'; id: number; value: unknown }
  | { kind: 'error'; id: number; error: SentError; bug?: string };

/** The method every worker has beside those of its role: empties the log and closes the file. */
export const CLOSE = 'close';

/** A value whose memory goes with it to who asked, in the place of a copy. */
export class Handed {
  constructor(
    readonly value: unknown,
    readonly memory: ArrayBuffer[],
  ) {}
}

export function sendable(thrown: unknown): SentError {
  const { code, params, requestId } = storeError(thrown);
  return { code, params, ...(requestId === undefined ? {} : { requestId }) };
}

export function received({ code, params, requestId }: SentError): AppError {
  return new AppError(code, params, requestId);
}
