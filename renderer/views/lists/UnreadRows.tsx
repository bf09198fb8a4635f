import type { ApiError } from '../../api/client';
import { countText } from '../../format/number';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { useWords } from '../../ui/useWords';

type Props = {
  /** Which rows, from 0 on; `end` is the one after the last. All of them where it is left out. */
  rows?: { first: number; end: number };
  /** They are shown as they were read before. */
  former: boolean;
  error: ApiError;
  onRetry: () => void;
};

/** Between rows and totals: which rows could not be read and why. The others stay. */
export function UnreadRows({ rows, former, error, onRetry }: Props): React.ReactElement {
  const { t, language } = useT();
  // Chinese sentences follow each other without a space.
  const gap = language === 'en' ? ' ' : '';
  const { message, hint } = useWords(error);
  const range = rows ? { from: countText(rows.first + 1), to: countText(rows.end) } : null;
  const what = range
    ? t(former ? 'bills:table.unreadAgain' : 'bills:table.unread', range)
    : t('bills:table.unreadAll');
  return (
    <div className="grid-note" role="alert">
      <Icon name="warn" />
      <p className="grow">
        <b>{what}</b>
        {[message, hint].map((words) => gap + words)}
      </p>
      <button
        type="button"
        className="link"
        onClick={(event) => {
          // The line goes when they are read: the focus is given to what it stood for.
          event.currentTarget.closest('.grid')?.querySelector<HTMLElement>('[role="grid"]')?.focus();
          onRetry();
        }}
      >
        {t('common:action.retry')}
      </button>
    </div>
  );
}
