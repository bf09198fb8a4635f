import fs from 'node:fs';
import path from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup, backups } from '../../../electron/store/backup';
import { openForWriting } from '../../../electron/store/database';
import { migrate } from '../../../electron/store/migrate';
import { migrations, SCHEMA_VERSION } from '../../../electron/store/migrations';
import { openCache, type Cache } from '../../support/cache';
import { account, CYCLE, records } from '../../support/pages';

const NEXT = {
  version: SCHEMA_VERSION + 1,
  name: 'note',
  sql: "ALTER TABLE pull ADD COLUMN note TEXT DEFAULT '-'",
};
const BROKEN = {
  version: SCHEMA_VERSION + 1,
  name: 'broken',
  sql: 'DELETE FROM resource_record_row; ALTER TABLE pull ADD COLUMN note TEXT; SELECT nonsense();',
};
const DAY = Date.parse('2026-11-24T00:00:00Z');

let cache: Cache;
beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account());
  cache.pull('a1', 'resourceRecords', CYCLE, records(40));
});
afterEach(() => cache.remove());

const count = (db: Database) => db.prepare('SELECT count(*) FROM resource_record').pluck().get();
const schema = (db: Database) => db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').pluck().all();
const version = (db: Database) => db.pragma('user_version', { simple: true });
const backupNames = () => backups(cache.folder).map((file) => path.basename(file));
const at = (hours: number) => new Date(DAY + hours * 3600_000);

describe('bringing a cache to a newer schema', () => {
  it('keeps the rows, and a backup of how it was', () => {
    const before = schema(cache.db);
    migrate(cache.db, cache.folder, at(0), [...migrations, NEXT]);
    expect([version(cache.db), count(cache.db)]).toEqual([NEXT.version, 40]);
    expect(cache.db.prepare('SELECT DISTINCT note FROM pull').pluck().all()).toEqual(['-']);

    expect(backupNames()).toEqual([`backup-v${SCHEMA_VERSION}-2026-11-24T00-00-00-000Z.db`]);
    const file = backups(cache.folder)[0] ?? '';
    expect((fs.statSync(file).mode & 0o777).toString(8)).toBe('600');
    const old = new SQLite(file, { readonly: true });
    expect([version(old), count(old), schema(old)]).toEqual([SCHEMA_VERSION, 40, before]);
    old.close();
  });

  it('that fails leaves schema, rows and version as they were', () => {
    const before = schema(cache.db);
    expect(() => migrate(cache.db, cache.folder, at(0), [...migrations, BROKEN])).toThrow(/nonsense/);
    expect([version(cache.db), count(cache.db), schema(cache.db)]).toEqual([SCHEMA_VERSION, 40, before]);
    migrate(cache.db, cache.folder, at(1), [...migrations, NEXT]);
    expect(version(cache.db)).toBe(NEXT.version);
  });

  it('does nothing at all to one that is up to date', () => {
    migrate(cache.db, cache.folder, at(0));
    expect(backupNames()).toEqual([]);
  });

  it('refuses one that is newer', () => {
    migrate(cache.db, cache.folder, at(0), [...migrations, NEXT]);
    expect(() => migrate(cache.db, cache.folder, at(1))).toThrow(
      expect.objectContaining({ code: 'store.newer' }),
    );
    expect(backupNames()).toHaveLength(1);
  });

  it('takes a migration with a lower number that comes later, once', () => {
    const late = { version: 5000, name: 'late', sql: 'CREATE TABLE late (id INTEGER) STRICT' };
    const early = { version: 4000, name: 'early', sql: 'CREATE TABLE early (id INTEGER) STRICT' };
    migrate(cache.db, cache.folder, at(0), [...migrations, late]);
    migrate(cache.db, cache.folder, at(1), [...migrations, late, early]);
    migrate(cache.db, cache.folder, at(2), [...migrations, early, late]);
    expect(version(cache.db)).toBe(5000);
    expect(
      cache.db.prepare("SELECT name FROM sqlite_schema WHERE name IN ('early', 'late')").all(),
    ).toHaveLength(2);
    expect(backupNames()).toHaveLength(2);
  });

  it('has no number twice', () => {
    expect(new Set(migrations.map((m) => m.version)).size).toBe(migrations.length);
  });
});

describe('backups', () => {
  it('are kept three at a time, the newest, whatever version they are of', () => {
    for (const [hour, v] of [
      [1, 9],
      [2, 10],
      [3, 2],
      [4, 3],
      [5, 1],
    ] as const)
      backup(cache.db, cache.folder, v, at(hour));
    expect(backupNames()).toEqual([
      'backup-v1-2026-11-24T05-00-00-000Z.db',
      'backup-v3-2026-11-24T04-00-00-000Z.db',
      'backup-v2-2026-11-24T03-00-00-000Z.db',
    ]);
  });

  it('half-written are never taken for one, and are gone after the next start', () => {
    const part = path.join(cache.folder, 'backup-v1-2026-11-24T00-00-00-000Z.db.part');
    fs.writeFileSync(part, 'half');
    expect(backups(cache.folder)).toEqual([]);
    cache.db.close();
    openForWriting(cache.folder).db.close();
    expect(fs.existsSync(part)).toBe(false);
  });

  it('that cannot be finished leave nothing and stop the migration', () => {
    // A folder stands where the copy would be renamed to.
    const target = path.join(cache.folder, `backup-v${SCHEMA_VERSION}-2026-11-24T00-00-00-000Z.db`);
    fs.mkdirSync(path.join(target, 'in-the-way'), { recursive: true });
    expect(() => migrate(cache.db, cache.folder, at(0), [...migrations, NEXT])).toThrow();
    expect(version(cache.db)).toBe(SCHEMA_VERSION);
    expect(fs.readdirSync(cache.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('go with an account that is removed, which they would still hold', () => {
    backup(cache.db, cache.folder, 1, at(0));
    cache.write.removeAccount('a1');
    expect(backups(cache.folder)).toEqual([]);
  });
});
