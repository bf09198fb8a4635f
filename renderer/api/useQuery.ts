import { useEffect, useState, useSyncExternalStore } from 'react';
import type { CallInput, CallName, CallOutput, EventPayload } from '@shared/ipc/contract';
import { on, request } from './client';
import { concerns } from './concerns';
import { type Memory, Query, type QueryState } from './query';

export type DataChange = EventPayload<'data.changed'>;

/** Calls that only read, and answer anew when rows have changed. */
type QueryName = Extract<
  CallName,
  | `query.${string}`
  | 'reconcile.month'
  | 'reconcile.signed'
  | 'sync.plan'
  | 'sync.schedule'
  | 'sync.changes'
  | 'storage.report'
>;

const memory: Memory = new Map();

/** Forgets kept answers: when an account is removed, its figures must not come back. */
export function forgetAnswers(): void {
  memory.clear();
}

function keyOf<N extends QueryName>(name: N, input: CallInput<N>): string {
  return `${name} ${JSON.stringify(input)}`;
}

/** Has the answer kept for the view that will ask for it. What goes wrong is told to the view. */
export async function askAhead<N extends QueryName>(name: N, input: CallInput<N>): Promise<void> {
  await request(name, input).then(
    (answer) => memory.set(keyOf(name, input), answer),
    () => undefined,
  );
}

export type QueryResult<O> = QueryState<O> & {
  /** Asks again at once. */
  retry: () => void;
};

/**
 * An answer from the cache, kept fresh: it is asked again when a pull changes rows that concern it.
 * @param input null asks nothing yet.
 * @param refreshOn decides which changes concern the question; by default those of its accounts, dataset and cycles.
 */
export function useQuery<N extends QueryName>(
  name: N,
  input: CallInput<N> | null,
  { refreshOn }: { refreshOn?: (change: DataChange) => boolean } = {},
): QueryResult<CallOutput<N>> {
  const key = input === null ? null : keyOf(name, input);
  const [query] = useState(() => {
    const made = new Query<CallInput<N>, CallOutput<N>>((i) => request(name, i), memory);
    if (key !== null) made.recall(key);
    return made;
  });
  const [retry] = useState(() => () => query.retry());

  useEffect(() => {
    query.set(key, input ?? undefined);
  }, [query, key, input]);
  useEffect(() => () => query.stop(), [query]);
  useEffect(() => {
    const relevant = refreshOn ?? ((change: DataChange) => Boolean(input) && concerns(input ?? {}, change));
    return on('data.changed', (change) => {
      if (relevant(change)) query.refresh();
    });
  }, [query, input, refreshOn]);

  return { ...useSyncExternalStore(query.subscribe, query.getState), retry };
}
