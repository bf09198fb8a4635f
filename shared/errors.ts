/**
 * Errors a person may meet. A code is stable and finds its text in shared/i18n (namespace "errors"); params fill that
 * text. Anything that is not an AppError is a bug and crosses no boundary but as "app.internal".
 */

export type ErrorCode =
  // what was asked
  | 'input.invalid'
  | 'input.unknownAccount'
  | 'input.duplicateAccount'
  /** A renewed key that belongs to another account than the one it is for. */
  | 'input.otherAccount'
  | 'input.endpointNotAllowed'
  // OS keychain
  | 'vault.missing'
  | 'vault.locked'
  | 'vault.refused'
  | 'vault.full'
  | 'vault.timeout'
  | 'vault.unknown'
  | 'vault.noSecret'
  // network
  | 'network.offline'
  | 'network.unreachable'
  | 'network.timeout'
  | 'network.proxy'
  | 'network.certificate'
  | 'network.redirect'
  | 'network.cancelled'
  | 'network.tooLarge'
  // cloud
  | 'cloud.signature'
  | 'cloud.clock'
  | 'cloud.auth'
  /** An IAM user's name, password or code was not accepted. */
  | 'cloud.password'
  /** Signing in again needs a new code of the person's MFA device. */
  | 'cloud.passcode'
  | 'cloud.permission'
  | 'cloud.wrongSite'
  | 'cloud.throttle'
  | 'cloud.validation'
  | 'cloud.notFound'
  | 'cloud.conflict'
  | 'cloud.business'
  | 'cloud.server'
  | 'cloud.unreadable'
  // cache
  | 'store.newer'
  /** A file to import that is no cache of this app. */
  | 'store.notACache'
  | 'store.damaged'
  | 'store.readOnly'
  | 'store.full'
  | 'store.failed'
  | 'sync.unstable'
  // price enquiries
  /** The account has no project in the region that a price is asked for. */
  | 'prices.noProject'
  // the person's own database
  | 'book.damaged'
  | 'book.newer'
  | 'book.failed'
  // what is done in the cloud
  /** An earlier request on the same thing has no known outcome yet. */
  | 'action.locked'
  /** Something was done to the same thing after the figures were read. */
  | 'action.stale'
  /** The figures are not what was shown. */
  | 'action.changed'
  /** The confirmation was used before, or is from an earlier run. */
  | 'action.used'
  | 'action.readOnly'
  /** The amount or name that was typed is another one. */
  | 'action.mistyped'
  /** `reason` is a text key of its own: why it cannot be done. */
  | 'action.notPossible'
  // files of this computer
  | 'file.missing'
  | 'file.failed'
  // files that are written
  | 'export.full'
  | 'export.refused'
  | 'export.failed'
  // signatures under a month
  | 'signature.notFinal'
  | 'signature.unnamed'
  | 'signature.twice'
  | 'signature.samePerson'
  | 'signature.notPrepared'
  // the app itself
  /** A script of the page could not be read: files of the app are missing or damaged. */
  | 'app.script'
  | 'app.internal';

export type ErrorParams = Record<string, string | number>;

export class AppError extends Error {
  override name = 'AppError';
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    /** The cloud's request id, for support. */
    readonly requestId?: string,
  ) {
    super(code);
  }
}

/** What crosses a process boundary. Never a stack, never a secret. */
export type WireError = {
  code: ErrorCode;
  params: ErrorParams;
  message: string;
  hint: string;
  requestId?: string;
};

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}
