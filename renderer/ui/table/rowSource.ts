/** What a table reads its rows from: a list in memory, or pages of a long one. */
export type RowSource<R> = {
  count: number;
  /** undefined: not read yet. */
  row: (index: number) => R | undefined;
  /** The rows in view; a source that reads by pages asks for what is missing. */
  want: (first: number, end: number) => void;
};

export function listSource<R>(rows: readonly R[]): RowSource<R> {
  return { count: rows.length, row: (index) => rows[index], want: () => undefined };
}
