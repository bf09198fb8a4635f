import { t } from '../i18n';
import { toApiError, type ApiError } from '../api/client';
import { toast, toastError } from './toast';

/** Puts text on the clipboard and says so. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast({ kind: 'ok', title: (t) => t('common:copied') });
  } catch (reason) {
    toastError('common:copyFailed', toApiError(reason));
  }
}

/** What support needs of an error: message, hint, code and request id. Holds no secret. */
export function detailsOf(error: ApiError): string {
  return [
    error.message,
    error.hint,
    `${t('common:error.code')} ${error.code}`,
    error.requestId ? `${t('common:error.requestId')} ${error.requestId}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}
