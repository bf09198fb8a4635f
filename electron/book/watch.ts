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

/**
 * Keeps what is so now; gives back what had not been told before. What is so no more is forgotten: a balance that falls again, or
 * a day of expiry that comes near again after a renewal, is told anew.
 */
export function noteWatchAlerts(
  db: Database,
  { accountId, alerts, at }: { accountId: string; alerts: string[]; at: string },
): string[] {
  const now = new Set(alerts);
  const forget = db.prepare('DELETE FROM watch_told WHERE owner = ? AND alert = ?');
  const note = db.prepare(
    'INSERT INTO watch_told (owner, alert, told_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  return db.transaction(() => {
    const told = db
      .prepare<[string], string>('SELECT alert FROM watch_told WHERE owner = ?')
      .pluck()
      .all(accountId);
    for (const alert of told) if (!now.has(alert)) forget.run(accountId, alert);
    return [...now].filter((alert) => note.run(accountId, alert, at).changes > 0);
  })();
}
