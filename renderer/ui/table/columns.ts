/** The table's own column model: what is shown, how wide, and what gives way when the window is narrow. */

export type SortKey = { column: string; descending: boolean };

export type GridColumn<R> = {
  id: string;
  title: string;
  /** Faint after the title: the currency, "8 decimals". */
  unit?: string;
  /** One line on hover of the head. */
  about?: string;
  /** Least width in px; `grow` shares what is left over. */
  width: number;
  grow?: number;
  align?: 'start' | 'end';
  mono?: boolean;
  /** Stays at the left while the rest scrolls sideways; the first column only. */
  pinned?: boolean;
  /** Column of the data to sort by; absent when it cannot be sorted. */
  sort?: string;
  /** The lower, the longer it stays when there is no room; 0 always stays. */
  rank?: number;
  cell: (row: R) => React.ReactNode;
  /** Plain text for copying. */
  text: (row: R) => string;
};

type Sized = { id: string; width: number; grow?: number; rank?: number };

/** The columns that fit a width: those of the highest rank give way first. Order is kept. */
export function fitColumns<C extends Sized>(columns: readonly C[], available: number): C[] {
  const shown = [...columns];
  let width = shown.reduce((sum, c) => sum + c.width, 0);
  while (width > available) {
    const rank = Math.max(0, ...shown.map((c) => c.rank ?? 0));
    const index = shown.findLastIndex((c) => (c.rank ?? 0) === rank);
    const gone = rank > 0 ? shown[index] : undefined;
    if (!gone) return shown;
    shown.splice(index, 1);
    width -= gone.width;
  }
  return shown;
}

/**
 * Width of each column in px: what is left over goes to those that grow, by their share, to the last px; to the first
 * where those that grow have given way, so that figures stand at the right edge as ever. A width that was drawn by hand
 * (grow 0) holds.
 */
export function columnWidths(columns: readonly Sized[], available: number): number[] {
  let spare = Math.max(0, available - columns.reduce((sum, c) => sum + c.width, 0));
  const given = columns.reduce((sum, c) => sum + (c.grow ?? 0), 0);
  let shares = given || 1;
  return columns.map((c, i) => {
    const grow = c.grow ?? (given === 0 && i === 0 ? 1 : 0);
    const extra = shares > 0 ? Math.round((spare * grow) / shares) : 0;
    spare -= extra;
    shares -= grow;
    return c.width + extra;
  });
}

/**
 * The sort after a click on a head: descending first for figures, then the other way, then none. With Shift the
 * column is added behind the others, at most five.
 */
export function nextSort(
  sort: readonly SortKey[],
  column: string,
  add: boolean,
  descendingFirst: boolean,
): SortKey[] {
  const now = sort.find((s) => s.column === column);
  const others = sort.filter((s) => s.column !== column);
  if (!now) return [...(add ? sort.slice(0, 4) : []), { column, descending: descendingFirst }];
  if (now.descending !== descendingFirst) return add ? others : [];
  const turned = { column, descending: !now.descending };
  return add ? sort.map((s) => (s.column === column ? turned : s)) : [turned];
}
