import { Button } from 'antd';
import { useState } from 'react';
import { useT } from '../../i18n';
import { useActions } from '../../state/actions';
import { usePlace } from '../../state/place';
import { EmptyState, ErrorState, LoadingState } from '../../ui/EmptyState';
import { ErrorNote } from '../../ui/ErrorNote';
import { EntryPanel } from './EntryPanel';
import './journal.css';
import { JournalTable } from './JournalTable';
import { JournalTools } from './JournalTools';
import { useJournalPlace } from './state';
import { filterOf, NO_QUERY, PAGE, useJournal } from './useJournal';

const NO_PATH: readonly string[] = [];

/** Everything that was done in the cloud, of all accounts, and what became of it. */
export function JournalView() {
  const { t } = useT();
  const [query, setQuery] = useState(NO_QUERY);
  const open = useJournalPlace((s) => s.open);
  const setOpen = (entry: string | null) => useJournalPlace.setState({ open: entry });
  const all = useActions((s) => s.total);
  const { shown, error, more, retry } = useJournal(filterOf(query));
  usePlace(NO_PATH, null);
  const rest = shown ? shown.total - shown.entries.length : 0;
  return (
    <div className="journal">
      <JournalTools query={query} onChange={setQuery} total={shown?.total ?? null} />
      <div
        className="journal-body"
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(null);
        }}
      >
        <div className="journal-list">
          {error && !shown && <ErrorState error={error} onRetry={retry} />}
          {error && shown && (
            <ErrorNote error={error}>
              <button type="button" className="link" onClick={retry}>
                {t('common:action.retry')}
              </button>
            </ErrorNote>
          )}
          {!error && !shown && <LoadingState text={t('journal:reading')} />}
          {shown && shown.total === 0 && all === 0 && (
            <EmptyState icon="journal" title={t('journal:empty.title')} text={t('journal:empty.text')} />
          )}
          {shown && shown.total === 0 && all > 0 && (
            <EmptyState
              title={t('journal:none.title')}
              text={t('journal:none.text', { count: all })}
              action={{ label: t('journal:none.clear'), run: () => setQuery(NO_QUERY) }}
            />
          )}
          {shown && shown.total > 0 && <JournalTable entries={shown.entries} open={open} onOpen={setOpen} />}
          {rest > 0 && (
            <p className="journal-more">
              <Button onClick={more}>{t('journal:more', { count: Math.min(PAGE, rest) })}</Button>
            </p>
          )}
        </div>
        {open && (
          <EntryPanel
            entry={open}
            among={shown?.entries.map(({ entry }) => entry) ?? []}
            onOpen={setOpen}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
    </div>
  );
}
