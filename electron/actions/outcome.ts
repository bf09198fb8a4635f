/** What a failed request that writes means: was it refused, did it never leave, or is its outcome not known? */
import { isAppError, type ErrorCode } from '@shared/errors';

export type Outcome = 'refused' | 'notSent' | 'unknown';

/**
 * The cloud answered, and the answer says that nothing was done. Everything that is not in one of the two lists is
 * unknown: a time-out, a connection that went, an answer that cannot be read, a fault inside the cloud.
 */
const REFUSED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'cloud.signature',
  'cloud.clock',
  'cloud.auth',
  'cloud.permission',
  'cloud.wrongSite',
  'cloud.throttle',
  'cloud.validation',
  'cloud.notFound',
  'cloud.conflict',
  'cloud.business',
]);

/** Found before anything went on the wire. Of the network's failures none: the transport says of each whether it left (`sent`). */
const NOT_SENT: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'input.invalid',
  'input.unknownAccount',
  'vault.missing',
  'vault.locked',
  'vault.refused',
  'vault.full',
  'vault.timeout',
  'vault.unknown',
  'vault.noSecret',
]);

export function outcomeOf(error: unknown): Outcome {
  if (!isAppError(error)) return 'unknown';
  if (NOT_SENT.has(error.code) || error.params['sent'] === 'no') return 'notSent';
  return REFUSED.has(error.code) ? 'refused' : 'unknown';
}
