/** Turns what the world refuses into the answer the cloud gives: documented code, its status, its text. */
import type { Call } from '../kernel/context';
import { documented } from '../kernel/errors';
import type { Language } from '../world/names';
import { Refusal } from '../world/state/refusal';

export function refusal(language: Language, code: string): Error {
  return documented(code, language);
}

/** Runs what may be refused. @throws ApiError with the documented status. */
export function refusing<T>({ language }: Pick<Call, 'language'>, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof Refusal ? refusal(language, error.code) : error;
  }
}

/** How one item of a batch failed. */
export function failure(language: Language, code: string): { error_code: string; error_msg: string } {
  return { error_code: code, error_msg: refusal(language, code).message };
}

/** The code of a refusal, or null when it went well. Other errors are thrown on. */
export function codeOf(run: () => void): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
