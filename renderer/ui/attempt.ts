import { toApiError } from '../api/client';
import type { TextKey } from '../i18n';
import { toastError } from './toast';

/** Runs what a person asked for; a failure is told, never swallowed. */
export async function attempt(failure: TextKey, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (reason) {
    toastError(failure, toApiError(reason));
    return false;
  }
}
