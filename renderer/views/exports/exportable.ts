import type { Scope } from '@shared/model/query';
import type { SortKey } from '../../ui/table/columns';

/** A table that can be written into a file. */
export type Exportable = {
  /** What the table shows: its accounts, months, text and filters. */
  scope: Scope;
  sort: readonly SortKey[];
  /** The table's columns in their order, then every column the dataset has. */
  shown: readonly { name: string; heading: string }[];
  all: readonly { name: string; heading: string }[];
  /** Rows of the scope; undefined while they are counted. */
  count: number | undefined;
  /** Base of the file's name: "Resource records". */
  title: string;
};
