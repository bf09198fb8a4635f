import { useState } from 'react';

export type RowKey = string | number;

export type Selection<R> = {
  has: (key: RowKey) => boolean;
  rows: () => R[];
  size: number;
  toggle: (row: R) => void;
  add: (rows: readonly R[]) => void;
  clear: () => void;
};

/** Chosen rows, kept by their key: a sync that moves rows does not change what was chosen. */
export function useSelection<R>(keyOf: (row: R) => RowKey, resetKey: string): Selection<R> {
  const [state, setState] = useState<{ of: string; chosen: ReadonlyMap<RowKey, R> }>({
    of: resetKey,
    chosen: new Map(),
  });
  const chosen = state.of === resetKey ? state.chosen : new Map<RowKey, R>();
  const put = (next: ReadonlyMap<RowKey, R>): void => setState({ of: resetKey, chosen: next });
  return {
    has: (key) => chosen.has(key),
    rows: () => [...chosen.values()],
    size: chosen.size,
    toggle: (row) => {
      const next = new Map(chosen);
      if (!next.delete(keyOf(row))) next.set(keyOf(row), row);
      put(next);
    },
    add: (rows) => put(new Map([...chosen, ...rows.map((r) => [keyOf(r), r] as const)])),
    clear: () => {
      if (chosen.size > 0) put(new Map());
    },
  };
}
