/**
 * Does what needs no confirmation of its own: an answer, a mark, a label. It goes through the journal as everything does; only
 * the dialog is left out. What changes the state of a ticket, or asks for more, opens the dialog (openAction).
 */
import type { Entry } from '@shared/model/action';
import { ApiError, call, toApiError } from '../../api/client';

export type Done =
  | { kind: 'done'; entries: Entry[] }
  /** The answer was lost: the journal asks the cloud; it is not sent again meanwhile. */
  | { kind: 'unknown' }
  | { kind: 'failed'; error: ApiError };

/** @param onTicket is told the name of what is about to begin, by which it can be stopped; false keeps it from beginning. */
export async function act(
  accountId: string,
  action: string,
  input: Record<string, unknown>,
  onTicket?: (ticket: string) => boolean,
): Promise<Done> {
  try {
    const { ticket, confirmation } = await call('actions.prepare', { accountId, action, input });
    if (confirmation.proof.kind !== 'press') {
      await call('actions.discard', { ticket });
      throw new Error(`${action} has to be confirmed`);
    }
    if (onTicket?.(ticket) === false) {
      await call('actions.discard', { ticket });
      throw new Error(`${action} was given up`);
    }
    const { entries } = await call('actions.execute', { ticket });
    // Unknown; or sent, where the book could not take what became of it.
    const lost = entries.some((e) => e.state !== 'done');
    const failed = entries.find((e) => e.state === 'failed');
    if (failed?.detail.error) return { kind: 'failed', error: new ApiError(failed.detail.error) };
    if (failed) return { kind: 'failed', error: toApiError(new Error('not sent')) };
    return lost ? { kind: 'unknown' } : { kind: 'done', entries };
  } catch (reason) {
    return { kind: 'failed', error: toApiError(reason) };
  }
}

/** A text of the cloud's answer, as the journal keeps it. */
export function answered(entries: readonly Entry[], field: string): string | null {
  for (const { detail } of entries) {
    const answer: unknown = detail.response === undefined ? null : JSON.parse(detail.response);
    if (typeof answer !== 'object' || answer === null) continue;
    const value = (answer as Record<string, unknown>)[field];
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}
