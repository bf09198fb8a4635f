import { Button } from 'antd';
import type { SyncProgress } from '@shared/model/sync';
import { ApiError } from '../../api/client';
import { useT } from '../../i18n';
import { ErrorNote } from '../../ui/ErrorNote';
import { groupFailures } from './texts';

const SHOWN_PARTS = 4;

/** Each reason once, with the parts it kept from being pulled. */
export function FailureList({
  failures,
  onRetry,
}: {
  failures: SyncProgress['failures'];
  /** Pulls these parts alone; null while that is not possible. */
  onRetry: ((parts: SyncProgress['failures']) => void) | null;
}) {
  const { t } = useT();
  if (failures.length === 0) return null;
  return (
    <div className="sync-failures">
      <p className="t12 soft">{t('sync:failures', { count: failures.length })}</p>
      {groupFailures(t, failures).map(({ first, parts, failures: alike }) => (
        <div key={`${first.error.code} ${first.error.message}`}>
          <p className="t12">
            {parts.slice(0, SHOWN_PARTS).join(t('common:listSeparator'))}
            {parts.length > SHOWN_PARTS && (
              <span className="faint"> {t('sync:failuresMore', { count: parts.length - SHOWN_PARTS })}</span>
            )}
          </p>
          <ErrorNote error={new ApiError(first.error)} />
          {onRetry && (
            <p className="sync-retry">
              <Button size="small" onClick={() => onRetry(alike)}>
                {t('sync:retryThese')}
              </Button>
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
