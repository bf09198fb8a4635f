import type { ApiError } from '../../api/client';
import { useT } from '../../i18n';
import { ErrorState } from '../../ui/EmptyState';

/** How far an answer is: being read, not to be read, or there. */
export type Reading = { loading: boolean; error: ApiError | undefined; retry: () => void };

/** A part of a panel: that it is being read, or why it cannot be; that there is nothing is said only when that is known. */
export function Answered({
  loading,
  error,
  retry,
  children,
}: Reading & { children: React.ReactNode }): React.ReactElement {
  const { t } = useT();
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (loading) return <p className="soft">{t('lists:reading')}</p>;
  return <>{children}</>;
}

/** Of a question to the cache: an answer to an earlier one is none, and one that is held outlives a failure to refresh it. */
export function readingOf(found: Reading & { value: unknown; former: boolean }): Reading {
  const held = found.value !== undefined && !found.former;
  const error = held ? undefined : found.error;
  return { loading: !held && !error, error, retry: found.retry };
}

/** Several parts of one answer: there when all are. */
export function allOf(parts: readonly Reading[]): Reading {
  return {
    loading: parts.some((part) => part.loading),
    error: parts.find((part) => part.error)?.error,
    retry: () => {
      for (const part of parts) if (part.error) part.retry();
    },
  };
}
