/**
 * Where rows are, for tables of any length. Rows have one fixed height, so positions are plain arithmetic and no
 * measuring library is needed. Browsers end an element at about 33 million px (fewer when zoomed): beyond MAX_HEIGHT
 * the scrollbar moves on a smaller scale than the rows, and both ends are still reached exactly.
 */

/** Tallest spacer, in CSS px: a quarter of the browser's limit, so that 400 % zoom is safe. */
export const MAX_HEIGHT = 8_000_000;

export type Geometry = {
  count: number;
  rowHeight: number;
  /** Height of the part in which rows are seen. */
  viewHeight: number;
};

export type RowWindow = {
  first: number;
  /** Exclusive. */
  end: number;
  /** Where row `first` stands relative to the top of the view, px: zero or negative. */
  shift: number;
};

/** Height of the element that gives the scrollbar its length. */
export function spacerHeight({ count, rowHeight }: Geometry): number {
  return Math.min(count * rowHeight, MAX_HEIGHT);
}

function range(g: Geometry): { rows: number; bar: number } {
  return {
    rows: Math.max(0, g.count * g.rowHeight - g.viewHeight),
    bar: Math.max(0, spacerHeight(g) - g.viewHeight),
  };
}

/** Whether one px of the scrollbar is more than one px of rows. */
export function isScaled(g: Geometry): boolean {
  return g.count * g.rowHeight > MAX_HEIGHT;
}

/** Offset in rows (px) for a scroll position. */
export function offsetAt(scrollTop: number, g: Geometry): number {
  const { rows, bar } = range(g);
  if (bar === 0) return 0;
  const offset = isScaled(g) ? (scrollTop / bar) * rows : scrollTop;
  return Math.min(rows, Math.max(0, offset));
}

/** Scroll position for an offset in rows (px): the inverse of offsetAt. */
export function scrollTopFor(offset: number, g: Geometry): number {
  const { rows, bar } = range(g);
  if (rows === 0) return 0;
  const clamped = Math.min(rows, Math.max(0, offset));
  return isScaled(g) ? (clamped / rows) * bar : clamped;
}

/** The rows to draw at an offset, with `overscan` more on both sides. */
export function windowAt(offset: number, g: Geometry, overscan = 4): RowWindow {
  const top = Math.floor(offset / g.rowHeight);
  const bottom = Math.ceil((offset + g.viewHeight) / g.rowHeight);
  const first = Math.max(0, top - overscan);
  return {
    first,
    end: Math.min(g.count, bottom + overscan),
    shift: first * g.rowHeight - offset,
  };
}

/** Offset at which `index` is fully in view, moving as little as possible. */
export function reveal(index: number, offset: number, g: Geometry): number {
  const top = index * g.rowHeight;
  if (top < offset) return top;
  const bottom = top + g.rowHeight;
  return bottom > offset + g.viewHeight ? bottom - g.viewHeight : offset;
}

/** Whole rows that fit: what Page Up and Page Down move by. */
export function rowsPerView(g: Geometry): number {
  return Math.max(1, Math.floor(g.viewHeight / g.rowHeight));
}
