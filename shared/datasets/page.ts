/** What a page of a dataset is once it has been read: rows of values in the order of the columns. */

/** text, code, decimal, instant, day: text. int: number. money: bigint, 10^-8 units of the row's currency. */
export type RowValue = string | number | bigint | null;

export type PageRow = {
  /** In the order of the dataset's columns. */
  values: RowValue[];
  /**
   * JSON of what the columns do not hold, digit for digit; null when they hold all. An amount with more than 8 decimals
   * is rounded half-even in its column and stands here in full, in currency units, under its field name.
   */
  extra: string | null;
};

export type DecodedPage = {
  kind: 'page';
  rows: PageRow[];
  /** Items of this page and of the whole list as the cloud counts them; the latter null where the API does not say. */
  counted: number;
  total: number | null;
  /** JSON of the response beside the list; null when there is nothing else. */
  envelope: string | null;
};
