/** What a person wants to be told of an account before it happens. */
import type { Database } from 'better-sqlite3';
import type { Watch } from '@shared/model/watch';
import { fromE8, toE8 } from '@shared/money';

type WatchRow = { owner: string; resource_days: bigint; benefit_days: bigint; low_e8: bigint | null };

export function watches(db: Database): Watch[] {
  const rows = db
    .prepare('SELECT owner, resource_days, benefit_days, low_e8 FROM watch ORDER BY owner')
    .safeIntegers()
    .all() as WatchRow[];
  return rows.map((row) => ({
    accountId: row.owner,
    resourceDays: Number(row.resource_days),
    benefitDays: Number(row.benefit_days),
    lowBalance: row.low_e8 === null ? null : fromE8(row.low_e8),
  }));
}

export function saveWatch(db: Database, { watch, at }: { watch: Watch; at: string }): void {
  db.prepare(
    `INSERT INTO watch (owner, resource_days, benefit_days, low_e8, changed_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (owner) DO UPDATE SET resource_days = excluded.resource_days,
       benefit_days = excluded.benefit_days, low_e8 = excluded.low_e8, changed_at = excluded.changed_at`,
  ).run(
    watch.accountId,
    watch.resourceDays,
    watch.benefitDays,
    watch.lowBalance === null ? null : toE8(watch.lowBalance).e8,
    at,
  );
}
