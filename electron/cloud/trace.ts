/** How one call went on the wire, for the request log and the explorer. Holds no secret: see mask.ts. */
import type { AppError } from '@shared/errors';
import type { CanonicalDifference } from './canonicalDiff';

export type CallTrace = {
  accountId: string;
  operation: string;
  service: string;
  method: string;
  /** Without its query's secrets. */
  url: string;
  /** ms since the epoch. */
  startedAt: number;
  /** From the first attempt to the last word, waiting for the turn included. */
  durationMs: number;
  /** Attempts on the wire; more than 1 for a read that was retried. */
  attempts: Attempt[];
  /** null: no answer of the last attempt came. */
  status: number | null;
  requestId: string | null;
  /** Bytes of the answer's body. */
  bytes: number;
  error: AppError | null;
  write: boolean;
  /** What was sent last, secrets masked; null where nothing was sent. */
  sent: SentRequest | null;
  /** Where the gateway's canonical request differs from ours, when it refused the signature. */
  difference: CanonicalDifference[] | null;
};

export type Attempt = {
  at: number;
  /** ms from the first byte sent to the last received. */
  tookMs: number;
  status: number | null;
  /** Code of the error, where there was one. */
  code: string | null;
};

export type SentRequest = {
  headers: Record<string, string>;
  /** JSON text; null for none. A file is named, not kept. */
  body: string | null;
  canonicalRequest: string | null;
};
