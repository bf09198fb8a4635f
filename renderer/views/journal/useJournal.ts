import { useCallback, useEffect, useState } from 'react';
import type { CallInput } from '@shared/ipc/contract';
import type { Entry, EntryState } from '@shared/model/action';
import { type ApiError, call, toApiError } from '../../api/client';
import { useActions } from '../../state/actions';

export type JournalQuery = { text: string; states: EntryState[]; accountId: string | null };

export const NO_QUERY: JournalQuery = { text: '', states: [], accountId: null };
export const PAGE = 100;

export function filterOf({ text, states, accountId }: JournalQuery) {
  return {
    text,
    ...(states.length > 0 ? { states } : {}),
    ...(accountId ? { accountIds: [accountId] } : {}),
  };
}

/** What of the journal is read. */
export type JournalScope = Omit<CallInput<'journal.page'>, 'offset' | 'limit'>;

type Shown = { entries: Entry[]; total: number };

/** Entries of a filter, newest first; read again with every change of the journal. */
export function useJournal(scope: JournalScope) {
  const version = useActions((s) => s.version);
  const [wanted, setWanted] = useState(PAGE);
  const [shown, setShown] = useState<Shown | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const key = JSON.stringify(scope);

  useEffect(() => {
    let current = true;
    const read = async (): Promise<Shown> => {
      const entries: Entry[] = [];
      for (;;) {
        const limit = Math.min(500, wanted - entries.length);
        const page = await call('journal.page', {
          ...(JSON.parse(key) as JournalScope),
          offset: entries.length,
          limit,
        });
        entries.push(...page.entries);
        if (page.entries.length < limit || entries.length >= wanted) return { entries, total: page.total };
      }
    };
    read().then(
      (found) => {
        if (!current) return;
        setShown(found);
        setError(null);
      },
      (reason: unknown) => current && setError(toApiError(reason)),
    );
    return () => {
      current = false;
    };
  }, [key, wanted, version]);

  const more = useCallback(() => setWanted((n) => n + PAGE), []);
  return { shown, error, more };
}
