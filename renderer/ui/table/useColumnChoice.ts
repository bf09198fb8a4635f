import { useState } from 'react';

export type ColumnChoice = {
  /** Ids the person chose, in table order; null until something was chosen. */
  chosen: readonly string[] | null;
  choose: (ids: readonly string[] | null) => void;
};

const keyFor = (table: string): string => `yunzhang.columns.${table}`;

function read(table: string): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyFor(table)) ?? 'null');
    return Array.isArray(kept) && kept.every((id) => typeof id === 'string') && kept.length > 0 ? kept : null;
  } catch {
    return null;
  }
}

/** Which columns of a table are shown, kept on this computer per table. Unreadable or refused storage means default. */
export function useColumnChoice(table: string): ColumnChoice {
  const [state, setState] = useState<{ table: string; chosen: readonly string[] | null }>(() => ({
    table,
    chosen: read(table),
  }));
  const chosen = state.table === table ? state.chosen : read(table);
  return {
    chosen,
    choose: (ids) => {
      setState({ table, chosen: ids });
      try {
        if (ids) localStorage.setItem(keyFor(table), JSON.stringify(ids));
        else localStorage.removeItem(keyFor(table));
      } catch {
        // Storage refused: the choice holds until the app closes.
      }
    },
  };
}
