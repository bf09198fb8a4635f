/**
 * A dataset is one thing that is pulled from the cloud and kept. Sync, store, query, tables and filters are driven by
 * its definition; to add one is to add one file here, one line in ./index.ts and its migration.
 */
import type { InputOf, OperationId } from '../contract/calls';
import type { CallInput } from '../contract/request';
import type { Site } from '../contract/types';
import type { Day, SettlementDay } from '../time';

/**
 * text     free text; ids and codes too
 * code     a value from an open list (filtered by choice, shown as a name)
 * int      safe integer
 * money    e8 integer in the row's currency (shared/money.ts)
 * decimal  exact decimal text: prices and quantities with more than 8 decimals
 * instant  UTC instant text
 * day      GMT+8 date
 * json     an object or a list as it came, digit for digit
 */
export type ColumnType = 'text' | 'code' | 'int' | 'money' | 'decimal' | 'instant' | 'day' | 'json';

export type ColumnDefinition = {
  /** Column name in SQLite, in filters and in rows. */
  name: string;
  type: ColumnType;
  /** Field of the API, "order_info.order_id" for one inside an object; the same as the name where left out. */
  field?: string;
  /**
   * Where the field is read: in each row, once beside the list ("currency"), in the object the row's list is in
   * ("packages[].items": the package), or from the partition: `key`, or a value passed on from the parent row.
   * `place` is the list the row was found in, of a dataset with several.
   */
  from?: 'row' | 'envelope' | 'outer' | 'partition' | 'place';
  /** For codes: the column that holds the name the cloud gave with the code. */
  label?: string;
};

/**
 * How a dataset is cut into parts that are pulled and replaced one by one. Each part has a key:
 * none    the whole at once, key ""
 * cycle   one billing cycle (GMT+8), key "2026-11". `months`: how far back the cloud keeps them, where that is less than
 *         the bills' 36.
 * window  a span of days of GMT+8 for lists that are asked for by time: a month ("2026-11") or a calendar year ("2026").
 * language  one for each language the cloud answers in, key = its X-Language ("zh_CN"): lists of names
 * parent  one call (or list) per row of another dataset: the details of each order, the messages of each ticket. The key is
 *         the parent row's column `key`. `pass` names further columns of it that `params` needs. A part is pulled again
 *         when one of the columns `version` has changed since, so that an unchanged ticket costs no call. Without
 *         `version` it is pulled each time. `where` takes only parents with one of these values in a column. Parents with
 *         one of the values of `always` are pulled each time, whatever `version` says: what belongs to an open ticket
 *         changes without a word in its row. `eachPart`: the parent has a row of the same key in each of its own parts (a resource in each
 *         month), which are different things; the key is then "2026-10/KEY".
 */
export type Partition =
  | { kind: 'none' }
  | { kind: 'cycle'; months?: number }
  | { kind: 'window'; span: 'month' | 'year' }
  | { kind: 'language' }
  | {
      kind: 'parent';
      of: string;
      key: string;
      eachPart?: true;
      pass?: readonly string[];
      version?: readonly string[];
      where?: { column: string; in: readonly string[] };
      always?: { column: string; in: readonly string[] };
    };

/** What `params` can be made of. */
export type PartitionInput = {
  /** Billing cycle, window, parent's key, or "". */
  key: string;
  site: Site;
  /** First and last GMT+8 day of a cycle or window; "" for the other kinds. A window ends today at the latest. */
  from: Day;
  to: Day;
  /** Columns `pass` of the parent row, as text; null where the row has none. */
  parent: Readonly<Record<string, string | null>>;
};

/**
 * A list is asked for by row offset from 0, or by page number. Names of the two fields where they are not "offset" and
 * "limit"; `first` is the number of the first page. null: one call gives all.
 */
export type Paging = {
  limit: number;
  by?: 'row' | 'page';
  first?: number;
  fields?: { offset?: string; limit?: string };
};

/** @typeParam Id the operation, so that a parameter it does not have does not compile */
export type DatasetDefinition<Id extends OperationId = OperationId> = {
  id: string;
  /** Contract operation that lists it. A site whose contract has no such operation has no such dataset. */
  operation: Id;
  partition: Partition;
  /** Fields of the request (path, query and body together) beside those of paging. */
  params: (partition: PartitionInput) => Partial<InputOf<Id>>;
  /**
   * For lists of a month that hold an enterprise master's members too: what is asked for instead where the cloud wants members
   * one by one (CBC.18000048): the master's own rows (without `own`: named by its id like a member), and those of one member.
   */
  members?: { own?: CallInput; of: (memberId: string) => CallInput };
  paging: Paging | null;
  /**
   * Where the rows are in the response: "fee_records", "data.items", or "packages[].items" for lists inside a list,
   * "order_info{}" for an object that is the one row; "$" is the whole response as one row. Several places: their
   * rows one after the other.
   */
  rowsAt: string | readonly string[];
  /** Where the count of all rows stands; "total_count" where left out. */
  totalAt?: string;
  table: string;
  columns: readonly ColumnDefinition[];
  /** Fields of a row that are kept by another dataset, or better by none: neither a column nor `extra` holds them. */
  omit?: readonly string[];
  /**
   * Columns whose texts are the same in many rows (all that names one resource): each combination is kept once. The dataset's
   * table is then a view over `<table>_row` and `<table>_once`, words are looked for in `<table>_find`, and complete partitions
   * are summed beforehand by these columns (`pull_sum`). For datasets of a hundred thousand rows a month.
   */
  once?: readonly string[];
  /** Of `once`: columns with few different values (services, regions, projects). Search looks through the values themselves. */
  names?: readonly string[];
  /** Column that identifies a row within a partition, where the API has one; a repeated value means the pages shifted. */
  rowId?: string;
  /** Column whose sum is the partition's total. Rows of one partition then have one currency. */
  amount?: string;
  /** Columns that free text looks in. */
  search: readonly string[];
  /**
   * When a partition stops changing, in ms: it is not pulled again after that unless asked. null, or left out: never.
   * Parts of a parent are told by `version` instead.
   */
  finalAt?: (key: string, settlement: SettlementDay) => number | null;
  /**
   * Error codes that say the account has no such thing: one that is no enterprise master has no members. The answer is kept
   * as an empty list whose envelope holds the code.
   */
  noneOn?: readonly string[];
  /** Hours for which a complete pull is new enough (catalogues). It is pulled again before only when named. */
  freshHours?: number;
  /** Pulled only when it is named, by the person or by a view: too large, or too many calls, for every pull. */
  onDemand?: boolean;
  defaultSort: { column: string; descending: boolean };
};
