import { useCallback, useEffect, useState } from 'react';
import type { CallInput } from '@shared/ipc/contract';
import type { Entry, EntryState } from '@shared/model/action';
import { type ApiError, call, toApiError } from '../../api/client';
import { useActions } from '../../state/actions';

export type JournalQuery = {
  text: string;
  states: readonly EntryState[];
  actions: readonly string[];
  accountIds: readonly string[];
  /** Days of this computer's time zone, both included; empty for without a bound. */
  from: string;
  until: string;
};

export const NO_QUERY: JournalQuery = {
  text: '',
  states: [],
  actions: [],
  accountIds: [],
  from: '',
  until: '',
};
export const PAGE = 100;

export function filterOf({ text, states, actions, accountIds, from, until }: JournalQuery) {
  return {
    text,
    ...(states.length > 0 ? { states: [...states] } : {}),
    ...(actions.length > 0 ? { actions: [...actions] } : {}),
    ...(accountIds.length > 0 ? { accountIds: [...accountIds] } : {}),
    ...(from ? { from: beginningOf(from, 0) } : {}),
    ...(until ? { until: beginningOf(until, 1) } : {}),
  };
}

/** What of the journal is read. */
export type JournalScope = Omit<CallInput<'journal.page'>, 'offset' | 'limit'>;

/** UTC instant at which a local day begins, or the one so many days after it. */
function beginningOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

/** A day as "2026-11-24" that the calendar has. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
type Shown = { entries: Entry[]; total: number };
/** With the filter that it answers. */
type Kept = Shown & { of: string };

/** Entries of a filter, newest first; read again with every change of the journal. */
export function useJournal(scope: JournalScope) {
  const version = useActions((s) => s.version);
  const [wanted, setWanted] = useState(PAGE);
  const [shown, setShown] = useState<Kept | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [turn, setTurn] = useState(0);
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
        setShown({ ...found, of: key });
        setError(null);
      },
      (reason: unknown) => {
        if (!current) return;
        setError(toApiError(reason));
        // Entries of another filter are no answer to this one.
        setShown((former) => (former?.of === key ? former : null));
      },
    );
    return () => {
      current = false;
    };
  }, [key, wanted, version, turn]);

  const more = useCallback(() => setWanted((n) => n + PAGE), []);
  const retry = useCallback(() => {
    setError(null);
    setTurn((n) => n + 1);
  }, []);
  return { shown, error, more, retry };
}
