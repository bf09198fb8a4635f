/** What a new ticket is chosen from, as far as it was pulled. */
import type { Database } from 'better-sqlite3';
import type { CallOutput } from '@shared/ipc/contract';

export function ticketChoices(
  db: Database,
  { accountId }: { accountId: string },
): CallOutput<'query.ticketChoices'> {
  /** Rows of one of the account's catalogues. Names are this module's own literals. */
  const rows = <T>(dataset: string, table: string, columns: string): T[] =>
    db
      .prepare(
        `SELECT ${columns} FROM ${table} r WHERE r.pull_id IN
           (SELECT id FROM shown_pull WHERE account_id = ? AND dataset = ?) ORDER BY r.seq`,
      )
      .all(accountId, dataset) as T[];
  return {
    products: rows(
      'ticketProducts',
      'ticket_product',
      "coalesce(category_id, '') AS categoryId, coalesce(category, '') AS category, coalesce(product_id, '') AS id, coalesce(product, '') AS name, coalesce(about, '') AS about",
    ),
    regions: rows(
      'ticketRegions',
      'ticket_region',
      "coalesce(region_id, '') AS id, coalesce(region, region_id, '') AS name",
    ),
    labels: rows(
      'ticketLabels',
      'ticket_label',
      "coalesce(label_id, '') AS id, coalesce(name, '') AS name, coalesce(color, '') AS color",
    ),
    dimensions: rows(
      'ticketDimensions',
      'ticket_dimension',
      "coalesce(dimension_id, '') AS id, coalesce(name, '') AS name, coalesce(about, '') AS about, coalesce(most, 5) AS most",
    ),
  };
}
