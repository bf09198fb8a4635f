import type { ApiError } from '../api/client';
import { useT } from '../i18n';
import { copyText, detailsOf } from './copy';
import { ErrorCode } from './EmptyState';
import { Note } from './Note';

/** A failed answer inside a dialog or panel. */
export function ErrorNote({ error }: { error: ApiError }) {
  const { t } = useT();
  return (
    <Note kind="danger" role="alert">
      <b>{error.message}</b>
      {error.hint && <p>{error.hint}</p>}
      <div className="row wrap">
        <ErrorCode error={error} />
        <button type="button" className="link t12" onClick={() => void copyText(detailsOf(error))}>
          {t('common:action.copyDetails')}
        </button>
      </div>
    </Note>
  );
}
