import { useState } from 'react';

export type ColumnChoice = {
  /** Ids the person chose, in the person's order; null until something was chosen. */
  chosen: readonly string[] | null;
  choose: (ids: readonly string[] | null) => void;
  /** Widths in px that were drawn, by column. */
  widths: Readonly<Record<string, number>>;
  resize: (id: string, width: number) => void;
};

const keyFor = (table: string): string => `yunzhang.columns.${table}`;
const widthsFor = (table: string): string => `yunzhang.widths.${table}`;

function read(table: string): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyFor(table)) ?? 'null');
    return Array.isArray(kept) && kept.every((id) => typeof id === 'string') && kept.length > 0 ? kept : null;
  } catch {
    return null;
  }
}

function readWidths(table: string): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(widthsFor(table)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    );
  } catch {
    return {};
  }
}

function keep(key: string, value: unknown): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage refused: the choice holds until the app closes.
  }
}

/** Which columns of a table are shown, in which order and how wide, kept on this computer per table. */
export function useColumnChoice(table: string): ColumnChoice {
  const [state, setState] = useState(() => ({ table, chosen: read(table), widths: readWidths(table) }));
  const current = state.table === table ? state : { table, chosen: read(table), widths: readWidths(table) };
  return {
    chosen: current.chosen,
    widths: current.widths,
    choose: (ids) => {
      // The default is the default in width, too.
      const widths = ids === null ? {} : current.widths;
      setState({ table, chosen: ids, widths });
      keep(keyFor(table), ids);
      if (ids === null) keep(widthsFor(table), null);
    },
    resize: (id, width) => {
      const widths = { ...current.widths, [id]: width };
      setState({ ...current, widths });
      keep(widthsFor(table), widths);
    },
  };
}
