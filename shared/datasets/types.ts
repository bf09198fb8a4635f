/**
 * A dataset is one thing that is pulled from the cloud and kept. Sync, store, query, tables and filters are driven by
 * its definition; to add one is to add one file here and its migration.
 */
import type { Cycle, SettlementDay } from '../time';

/**
 * text     free text; ids and codes too
 * code     a value from an open list (filtered by choice, shown as a name)
 * int      safe integer
 * money    e8 integer in the row's currency (shared/money.ts)
 * decimal  exact decimal text: prices and quantities with more than 8 decimals
 * instant  UTC instant text
 * day      GMT+8 date
 */
export type ColumnType = 'text' | 'code' | 'int' | 'money' | 'decimal' | 'instant' | 'day';

export type ColumnDefinition = {
  /** Column name in SQLite, in filters and in rows. */
  name: string;
  type: ColumnType;
  /** Field of the API; the same as the name where left out. */
  field?: string;
  /** Where the field is read: in each row, or once beside the list ("currency"). */
  from?: 'row' | 'envelope';
  /** For codes: the column that holds the name the cloud gave with the code. */
  label?: string;
};

export type PartitionKind = 'cycle' | 'none';

export type DatasetDefinition = {
  id: DatasetId;
  /** Contract operation that lists it. */
  operation: string;
  partition: PartitionKind;
  /** Query parameters of one page beside offset and limit. */
  params(partition: string): Record<string, string | number | boolean>;
  paging: { limit: number } | null;
  /** Key of the list in the response. */
  rowsAt: string;
  table: string;
  columns: readonly ColumnDefinition[];
  /** Column that identifies a row within a partition, where the API has one; a repeated value means the pages shifted. */
  rowId?: string;
  /** Column whose sum is the partition's total. */
  amount?: string;
  /** Columns that free text looks in. */
  search: readonly string[];
  /** When a partition stops changing; datasets without partitions never do. */
  finalAt(partition: Cycle, settlement: SettlementDay): number | null;
  defaultSort: { column: string; descending: boolean };
};

export type DatasetId = 'balances' | 'monthlySummary' | 'resourceRecords';
