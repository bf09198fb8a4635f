import { wordsOf } from '@shared/i18n/explain';
import type { ApiError } from '../api/client';
import { useT } from '../i18n';

/**
 * What to say of an error, in the language of now: it may have come while the interface spoke the other one. What the
 * page itself caught has no code of its own and stays as it was thrown.
 */
export function useWords(error: ApiError | null): { message: string; hint: string } {
  const { t } = useT();
  if (error === null) return { message: '', hint: '' };
  if (error.code === 'app.internal') return { message: error.message, hint: error.hint };
  return wordsOf(error.code, error.params, t);
}
