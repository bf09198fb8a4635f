/** Every row of a scope, for what needs them all at once: a tree, a calendar. */
import { useCallback, useEffect, useState } from 'react';
import type { PageRequest, Row, Scope } from '@shared/model/query';
import { type ApiError, call, on, toApiError } from '../../api/client';
import { oneAtATime } from '../../api/oneAtATime';
import { concerns } from '../../api/concerns';

const PAGE = 1000;
/** Beyond this the rest is left out and said so: nobody reads a tree of so many. */
export const MOST_ROWS = 20_000;
const REFRESH_EVERY_MS = 300;

export type AllRows = {
  rows: readonly Row[];
  /** Not read yet. */
  loading: boolean;
  error: ApiError | null;
  /** There are more than MOST_ROWS. */
  cut: boolean;
  /** Reads them again after a failure. */
  retry: () => void;
};

type Read = Omit<AllRows, 'retry'> & {
  /** The question that the rows answer. */
  of: string;
};

const NONE: Read = { rows: [], loading: true, error: null, cut: false, of: '' };

async function readAll(scope: Scope, sort: PageRequest['sort']): Promise<Pick<Read, 'rows' | 'cut'>> {
  const rows: Row[] = [];
  for (;;) {
    const page = await call('query.page', { ...scope, sort, offset: rows.length, limit: PAGE });
    rows.push(...page.rows);
    if (page.rows.length < PAGE) return { rows, cut: false };
    if (rows.length >= MOST_ROWS) return { rows, cut: true };
  }
}

/** Former rows stay while a changed question is answered. */
export function useAllRows(scope: Scope, sort: PageRequest['sort']): AllRows {
  const key = JSON.stringify({ scope, sort });
  const [state, setState] = useState<Read>(NONE);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const asked = JSON.parse(key) as { scope: Scope; sort: PageRequest['sort'] };
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = oneAtATime(async () => {
      if (!current) return;
      await readAll(asked.scope, asked.sort).then(
        (found) => {
          if (current) setState({ ...found, loading: false, error: null, of: key });
        },
        (reason: unknown) => {
          // Rows of another question are no answer to this one.
          const error = toApiError(reason);
          if (current) setState((s) => ({ ...(s.of === key ? s : NONE), loading: false, error }));
        },
      );
    });
    read();
    const stop = on('data.changed', (change) => {
      if (!concerns(asked.scope, change)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        read();
      }, REFRESH_EVERY_MS);
    });
    return () => {
      current = false;
      stop();
      clearTimeout(timer);
    };
  }, [key, turn]);
  const retry = useCallback(() => {
    setState((s) => (s.rows.length > 0 ? { ...s, error: null } : NONE));
    setTurn((n) => n + 1);
  }, []);
  return { ...state, retry };
}
