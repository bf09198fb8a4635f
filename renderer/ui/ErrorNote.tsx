import type { ApiError } from '../api/client';
import { useT } from '../i18n';
import { copyText, detailsOf } from './copy';
import { ErrorCode } from './EmptyState';
import { Note } from './Note';
import { useWords } from './useWords';

/** A failed answer inside a dialog or panel, and what can be done about it right there. */
export function ErrorNote({ error, children }: { error: ApiError; children?: React.ReactNode }) {
  const { t } = useT();
  const { message, hint } = useWords(error);
  return (
    <Note kind="danger" role="alert">
      <b>{message}</b>
      {hint && <p>{hint}</p>}
      {children}
      <div className="row wrap">
        <ErrorCode error={error} />
        <button type="button" className="link t12" onClick={() => void copyText(detailsOf(error))}>
          {t('common:action.copyDetails')}
        </button>
      </div>
    </Note>
  );
}
