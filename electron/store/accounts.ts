import fs from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import { AppError } from '@shared/errors';
import { accountSchema, type Account } from '@shared/model/account';
import { deleteRows, forgetWriters, sweepOnce } from './rows';
import { storedFiles } from './files';

/** Tables whose rows are of an account; what hangs on a pull comes before it. */
export const OF_ACCOUNT = ['month_change', 'denied', 'pull'] as const;

const COLUMNS =
  'id, name, site, endpoints, key_kind, keep, demo, color, currency, domain_id, domain_name, settlement, created_at';

/** Accounts in the order they were added. */
export function accountRows(db: Database): Account[] {
  const rows = db.prepare(`SELECT ${COLUMNS} FROM account ORDER BY created_at, id`).all() as Record<
    string,
    unknown
  >[];
  return rows.map((r) =>
    accountSchema.parse({
      id: r['id'],
      name: r['name'],
      site: r['site'],
      endpoints: typeof r['endpoints'] === 'string' ? (JSON.parse(r['endpoints']) as unknown) : null,
      keyKind: r['key_kind'],
      keep: r['keep'],
      demo: r['demo'] === 1,
      color: r['color'],
      currency: r['currency'],
      domainId: r['domain_id'],
      domainName: r['domain_name'],
      settlement: r['settlement'],
      createdAt: r['created_at'],
    }),
  );
}

function bindings(a: Account): (string | number | null)[] {
  return [
    a.name,
    a.site,
    a.endpoints && JSON.stringify(a.endpoints),
    a.keyKind,
    a.keep,
    a.demo ? 1 : 0,
    a.color,
    a.currency,
    a.domainId,
    a.domainName,
    a.settlement,
    a.createdAt,
  ];
}

export function insertAccount(db: Database, account: Account): void {
  db.prepare(`INSERT INTO account (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
    account.id,
    ...bindings(account),
  );
}

/** @throws AppError input.unknownAccount */
export function updateAccount(db: Database, account: Account): void {
  const names = COLUMNS.split(', ').slice(1);
  const { changes } = db
    .prepare(`UPDATE account SET ${names.map((n) => `${n} = ?`).join(', ')} WHERE id = ?`)
    .run(...bindings(account), account.id);
  if (changes === 0) throw new AppError('input.unknownAccount');
}

/**
 * Deletes an account and all its rows, then rewrites the file: pages of a b-tree keep copies of rows that were moved, so
 * overwriting what is deleted is not enough to leave no trace. Backups, and caches that were replaced, hold the account too
 * and go with it.
 */
export function removeAccount(db: Database, accountId: string): void {
  db.transaction(() => {
    const pulls = db.prepare('SELECT id FROM pull WHERE account_id = ?').pluck().all(accountId) as number[];
    for (const dataset of Object.values(datasets)) for (const id of pulls) deleteRows(db, dataset, id);
    sweepOnce(db, Object.values(datasets));
    for (const table of OF_ACCOUNT) db.prepare(`DELETE FROM ${table} WHERE account_id = ?`).run(accountId);
    db.prepare('DELETE FROM account WHERE id = ?').run(accountId);
  })();
  forgetWriters(db);
  db.exec('VACUUM');
  db.pragma('wal_checkpoint(TRUNCATE)');
  const folder = path.dirname(db.name);
  for (const { kind, name } of storedFiles(folder))
    if (kind !== 'damaged') fs.rmSync(path.join(folder, name), { force: true });
}
