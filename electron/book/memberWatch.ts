/** What a master wants to be told of its members, and what it was told. */
import type { Database } from 'better-sqlite3';
import type { MemberWatch } from '@shared/model/memberWatch';
import { fromE8, toE8 } from '@shared/money';

type WatchRow = { member_id: string; low_e8: bigint | null; unusual: bigint; least_e8: bigint };

export function memberWatches(db: Database, { accountId }: { accountId: string }): MemberWatch[] {
  const rows = db
    .prepare(
      'SELECT member_id, low_e8, unusual, least_e8 FROM member_watch WHERE owner = ? ORDER BY member_id',
    )
    .safeIntegers()
    .all(accountId) as WatchRow[];
  return rows.map((row) => ({
    accountId,
    memberId: row.member_id,
    lowBalance: row.low_e8 === null ? null : fromE8(row.low_e8),
    unusual: row.unusual === 1n,
    least: fromE8(row.least_e8),
  }));
}

/** A low balance under another line is told anew. */
export function saveMemberWatch(db: Database, { watch, at }: { watch: MemberWatch; at: string }): void {
  const { accountId, memberId, lowBalance, unusual, least } = watch;
  db.transaction(() => {
    db.prepare(`DELETE FROM member_alert WHERE owner = ? AND member_id = ? AND alert = 'low'`).run(
      accountId,
      memberId,
    );
    db.prepare(
      `INSERT INTO member_watch (owner, member_id, low_e8, unusual, least_e8, changed_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (owner, member_id) DO UPDATE SET low_e8 = excluded.low_e8, unusual = excluded.unusual,
         least_e8 = excluded.least_e8, changed_at = excluded.changed_at`,
    ).run(
      accountId,
      memberId,
      lowBalance === null ? null : toE8(lowBalance).e8,
      unusual ? 1 : 0,
      toE8(least).e8,
      at,
    );
  })();
}

export type ToldAlert = { memberId: string; alert: string };

/**
 * Keeps what is told now; gives back what had not been told before. A balance that is no longer low is forgotten, so that
 * the next time it falls is told; days that were unusual stay what they were.
 */
export function noteMemberAlerts(
  db: Database,
  { accountId, alerts, at }: { accountId: string; alerts: ToldAlert[]; at: string },
): ToldAlert[] {
  const low = new Set(alerts.filter((a) => a.alert === 'low').map((a) => a.memberId));
  const forget = db.prepare(`DELETE FROM member_alert WHERE owner = ? AND member_id = ? AND alert = 'low'`);
  const note = db.prepare(
    `INSERT INTO member_alert (owner, member_id, alert, told_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  return db.transaction(() => {
    const told = db
      .prepare<[string], string>(`SELECT member_id FROM member_alert WHERE owner = ? AND alert = 'low'`)
      .pluck()
      .all(accountId);
    for (const memberId of told) if (!low.has(memberId)) forget.run(accountId, memberId);
    return alerts.filter((a) => note.run(accountId, a.memberId, a.alert, at).changes > 0);
  })();
}
