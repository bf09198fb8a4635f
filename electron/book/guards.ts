import type { Database } from 'better-sqlite3';

/** Accounts in which nothing is to be changed. */
export function readOnlyAccounts(db: Database): string[] {
  return db
    .prepare<[], string>('SELECT account_id FROM account_guard WHERE read_only = 1 ORDER BY account_id')
    .pluck()
    .all();
}

export function setReadOnly(
  db: Database,
  { accountId, readOnly, at }: { accountId: string; readOnly: boolean; at: string },
): void {
  db.prepare(
    `INSERT INTO account_guard (account_id, read_only, changed_at) VALUES (?, ?, ?)
     ON CONFLICT (account_id) DO UPDATE SET read_only = excluded.read_only, changed_at = excluded.changed_at`,
  ).run(accountId, readOnly ? 1 : 0, at);
}
