/** What a table reads its rows from: a list in memory, or pages of a long one. */
export type RowSource<R> = {
  count: number;
  /** undefined: not read yet. */
  row: (index: number) => R | undefined;
  /** The rows in view; a source that reads by pages asks for what is missing. */
  want: (first: number, end: number) => void;
  /** The row is missing because it could not be read. */
  isUnread?: (index: number) => boolean;
};

/** The row before or after one that was at an index; undefined where another row is at it now, after a sort for example. */
export function rowBeside<R>(
  source: RowSource<R>,
  isIt: (row: R) => boolean,
  index: number,
  by: 1 | -1,
): R | undefined {
  const there = source.row(index);
  return there !== undefined && isIt(there) ? source.row(index + by) : undefined;
}

export function listSource<R>(rows: readonly R[]): RowSource<R> {
  return { count: rows.length, row: (index) => rows[index], want: () => undefined };
}
