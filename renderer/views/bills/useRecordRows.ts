import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Row, Scope } from '@shared/model/query';
import { type ApiError, call, on, toApiError } from '../../api/client';
import { concerns } from '../../api/concerns';
import type { SortKey } from '../../ui/table/columns';
import { RowPages, type RowPagesState } from '../../ui/table/rowPages';
import type { RowSource } from '../../ui/table/rowSource';

/** A pull changes rows many times a second; rows in view are read again at most this often. */
const REFRESH_EVERY_MS = 300;

export type Unread = {
  first: number;
  end: number;
  error: ApiError;
  /** Some rows are there: what failed is told beside them. Otherwise in their place. */
  beside: boolean;
  /** They were read before, and are shown as they were. */
  former: boolean;
};

export type RecordRows = {
  source: RowSource<Row>;
  /** Rows that could not be read; null while all that came into view were. */
  unread: Unread | null;
  /** Reads them again. */
  retry: () => void;
};

/** Rows of a scope, read by pages as they come into view and again when a sync has changed them. */
export function useRecordRows(scope: Scope, sort: readonly SortKey[], count: number): RecordRows {
  const key = JSON.stringify({ ...scope, sort });
  const pages = useMemo(() => {
    const request = JSON.parse(key) as Scope & { sort: SortKey[] };
    return new RowPages<Row>(
      async (offset, limit) => (await call('query.page', { ...request, offset, limit })).rows,
    );
  }, [key]);
  const state = useSyncExternalStore(pages.subscribe, pages.getState);

  useEffect(() => {
    const asked = JSON.parse(key) as Scope;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = on('data.changed', (change) => {
      if (!concerns(asked, change)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        pages.invalidate();
      }, REFRESH_EVERY_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [pages, key]);

  // A new source object whenever rows arrived, so that the table draws them and asks for what is stale.
  const source = useMemo<RowSource<Row>>(
    () => ({
      count: state.version < 0 ? 0 : count,
      row: (index) => pages.row(index),
      want: (first, end) => pages.want(first, end, count),
      isUnread: (index) => pages.isUnread(index),
    }),
    [pages, state.version, count],
  );
  const retry = useCallback(() => pages.retry(), [pages]);
  return { source, unread: unreadOf(pages, state, count), retry };
}

function unreadOf(pages: RowPages<Row>, { unread }: RowPagesState, count: number): Unread | null {
  if (!unread) return null;
  return {
    first: unread.first,
    end: Math.max(unread.first + 1, Math.min(unread.end, count)),
    error: toApiError(unread.error),
    beside: !pages.isEmpty,
    former: !pages.isUnread(unread.first),
  };
}
