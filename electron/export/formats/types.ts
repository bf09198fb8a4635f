/** What every file format takes: columns once, then rows, then an end. */

/**
 * text     as it is
 * money    e8 bigint, written as exact decimal text or number
 * decimal  exact decimal text: prices and quantities
 * int      bigint or number
 * instant  UTC instant text
 * day      GMT+8 date text
 */
export type CellKind = 'text' | 'money' | 'decimal' | 'int' | 'instant' | 'day';

export type FileColumn = { name: string; heading: string; kind: CellKind };

export type Cell = string | number | bigint | null;

/** A sum that stands under the rows where the format has room for one: the column's name and its exact text, per currency. */
export type FileTotals = readonly { currency: string; amounts: ReadonlyMap<string, bigint> }[];

/** Facts about the file, for formats that can carry them ("Account", "As of", "Filter"). */
export type FileFact = readonly [name: string, value: string];

export type FileWriter = {
  write(cells: readonly Cell[]): void;
  /** Waits until what was written so far is out of memory. Called every few thousand rows. */
  drain(): Promise<void>;
  /** Writes what is left and closes the file. */
  end(totals: FileTotals): Promise<void>;
  /** Closes the file as it is: it is thrown away afterwards. */
  abort(): Promise<void>;
};
