/** Lists a key was not let into: noted when the cloud refuses, forgotten when a page of the list comes in. */
import type { Database } from 'better-sqlite3';
import type { DatasetId } from '@shared/datasets';
import { instantAt } from '@shared/time';

export type Denial = { accountId: string; dataset: DatasetId; actions: string };

export function noteDenied(db: Database, { accountId, dataset, actions }: Denial, now: number): void {
  db.prepare(
    `INSERT INTO denied (account_id, dataset, actions, at) SELECT id, ?, ?, ? FROM account WHERE id = ?
     ON CONFLICT DO UPDATE SET actions = excluded.actions, at = excluded.at`,
  ).run(dataset, actions, instantAt(now), accountId);
}

export function forgetDenied(db: Database, accountId: string, dataset: DatasetId): void {
  db.prepare('DELETE FROM denied WHERE account_id = ? AND dataset = ?').run(accountId, dataset);
}
