import type { CallOutput } from '@shared/ipc/contract';
import type { ApiError } from '../../api/client';

/** What came of an enquiry, and which resources it was about. */
export type Asked = { ids: readonly string[]; answer?: CallOutput<'prices.renewal'>; error?: ApiError };

/** Of an enquiry about other resources than these there is nothing to show. */
export function answerTo(ids: readonly string[], asked: Asked | null): Partial<Omit<Asked, 'ids'>> {
  if (asked?.ids.length !== ids.length || !asked.ids.every((id, i) => id === ids[i])) return {};
  return asked;
}
