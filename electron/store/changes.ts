/** Closed months that were pulled again and differ from what they had been. */
import type { Database } from 'better-sqlite3';
import { datasetIds, datasets, type DatasetId } from '@shared/datasets';
import type { MonthChange } from '@shared/model/sync';
import { fromE8 } from '@shared/money';

type PullFigures = { id: number; started_at: string; row_count: number; amount_e8: string };

export function noteChange(
  db: Database,
  of: { accountId: string; dataset: DatasetId; partition: string; noticedAt: string },
  former: PullFigures,
  now: PullFigures,
): void {
  const { amount, table } = datasets[of.dataset];
  const currency =
    amount === undefined
      ? null
      : db
          .prepare(`SELECT currency FROM ${table} WHERE pull_id IN (?, ?) LIMIT 1`)
          .pluck()
          .get(now.id, former.id);
  db.prepare(
    `INSERT INTO month_change (account_id, dataset, partition_key, noticed_at, former_pulled_at, former_rows, now_rows,
       former_amount_e8, now_amount_e8, currency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    of.accountId,
    of.dataset,
    of.partition,
    of.noticedAt,
    former.started_at,
    former.row_count,
    now.row_count,
    amount === undefined ? null : former.amount_e8,
    amount === undefined ? null : now.amount_e8,
    typeof currency === 'string' ? currency : null,
  );
}

/** Newest first; those already seen only with `all`. */
export function monthChanges(db: Database, input: { accountIds: string[]; all: boolean }): MonthChange[] {
  const rows = db
    .prepare(
      `SELECT * FROM month_change WHERE account_id IN (${input.accountIds.map(() => '?').join(', ')})
       ${input.all ? '' : 'AND seen = 0'} ORDER BY id DESC LIMIT 500`,
    )
    .all(...input.accountIds) as Record<string, string | number | null>[];
  return rows.flatMap((r): MonthChange[] => {
    const dataset = datasetIds.find((id) => id === r['dataset']);
    if (!dataset) return [];
    const amount = (name: string) => (typeof r[name] === 'string' ? fromE8(BigInt(r[name])) : null);
    return [
      {
        id: Number(r['id']),
        accountId: String(r['account_id']),
        dataset,
        partition: String(r['partition_key']),
        noticedAt: String(r['noticed_at']),
        formerPulledAt: String(r['former_pulled_at']),
        formerRows: Number(r['former_rows']),
        rows: Number(r['now_rows']),
        formerAmount: amount('former_amount_e8'),
        amount: amount('now_amount_e8'),
        currency: typeof r['currency'] === 'string' ? r['currency'] : null,
        seen: r['seen'] === 1,
      },
    ];
  });
}

export function seeChanges(db: Database, ids: number[]): void {
  const see = db.prepare('UPDATE month_change SET seen = 1 WHERE id = ?');
  db.transaction(() => ids.forEach((id) => see.run(id)))();
}
