import fs from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFirst, openForReading, openForWriting, suspectDamage } from '../../../electron/store/database';
import { insertAccount } from '../../../electron/store/accounts';
import { readMethods } from '../../../electron/store/methods';
import { SCHEMA_VERSION } from '../../../electron/store/migrations';
import { openCache, tempFolder } from '../../support/cache';
import { makeReadOnly } from '../../support/disks';
import { account, CYCLE, records } from '../../support/pages';

let folder: string;
beforeEach(() => (folder = tempFolder()));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const NOW = new Date('2026-11-24T01:02:03.004Z');
const file = () => path.join(folder, 'cache.db');
const names = () => fs.readdirSync(folder).sort();
const mode = (target: string) => (fs.statSync(target).mode & 0o777).toString(8);

/** A cache with two accounts and 3,000 records, closed as it should be. */
function fill(): void {
  const cache = openCache(folder);
  cache.write.addAccount(account('a1'));
  cache.write.addAccount(account('a2', { name: '二号', createdAt: '2026-11-21T00:00:00Z' }));
  cache.pull('a1', 'resourceRecords', CYCLE, records(3000));
  cache.db.close();
}

function overwrite(from: number, bytes: Buffer): void {
  const fd = fs.openSync(file(), 'r+');
  fs.writeSync(fd, bytes, 0, bytes.length, from);
  fs.closeSync(fd);
}

/** Fills a page of the file that holds rows of resource_record with bytes that mean nothing. */
function spoilRows(): void {
  const db = new SQLite(file(), { readonly: true });
  const size = Number(db.pragma('page_size', { simple: true }));
  const [page] = db
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'resource_record_row'")
    .pluck()
    .all() as number[];
  db.close();
  overwrite(((page ?? 0) - 1) * size, Buffer.alloc(size, 0xa5));
}

describe('a cache that is opened', () => {
  it('is for its owner alone', () => {
    const home = path.join(folder, 'new', 'cache');
    const { db } = openForWriting(home);
    db.exec(
      "INSERT INTO pull (account_id, dataset, partition_key, state, final, started_at) SELECT '', '', '', 'running', 0, '' WHERE 0",
    );
    expect(mode(home)).toBe('700');
    for (const name of fs.readdirSync(home))
      expect([name, mode(path.join(home, name))]).toEqual([name, '600']);
    expect(fs.readdirSync(home)).toContain('cache.db');
    db.close();
  });

  it('cannot be written through the connection views read from', () => {
    fill();
    const db = openForReading(folder);
    expect(() => db.exec('DELETE FROM account')).toThrow(/readonly|read-only/i);
    db.close();
  });

  it('for reading before anything else is brought to order, and its run does not look cut off to the next', () => {
    fill();
    overwrite(0, Buffer.alloc(100, 0xa5));
    const first = openFirst(folder, NOW);
    expect(first.notice).toMatchObject({ kind: 'damaged' });
    expect(() => first.db.exec('DELETE FROM account')).toThrow(/readonly|read-only/i);
    // What is written beside it is seen.
    const { db: writer } = openForWriting(folder, NOW, false);
    insertAccount(writer, account('a3'));
    expect(readMethods(first.db).accounts()).toMatchObject([{ id: 'a3' }]);
    writer.pragma('wal_checkpoint(TRUNCATE)');
    writer.close();
    first.db.close();
    const second = openFirst(folder, NOW);
    second.db.close();
    const log = `${file()}-wal`;
    expect(second.notice).toBeNull();
    expect(fs.existsSync(log) ? fs.statSync(log).size : 0).toBe(0);
  });

  it('written by a later version is refused and left byte for byte', () => {
    fill();
    const later = new SQLite(file());
    later.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    later.close();
    const before = fs.readFileSync(file());
    expect(() => openForWriting(folder)).toThrow(
      expect.objectContaining({
        code: 'store.newer',
        params: { found: SCHEMA_VERSION + 1, known: SCHEMA_VERSION },
      }),
    );
    expect(fs.readFileSync(file()).equals(before)).toBe(true);
    expect(names()).toEqual(['cache.db']);
  });

  it('in a folder that cannot be written says so and changes nothing', () => {
    fill();
    const before = fs.readFileSync(file());
    const undo = makeReadOnly(folder);
    try {
      expect(() => openForWriting(folder)).toThrow(expect.objectContaining({ code: 'store.readOnly' }));
    } finally {
      undo();
    }
    expect(fs.readFileSync(file()).equals(before)).toBe(true);
    openForWriting(folder).db.close();
  });

  it('in a place that is no folder fails without a trace', () => {
    fs.writeFileSync(path.join(folder, 'plain'), 'text');
    expect(() => openForWriting(path.join(folder, 'plain'))).toThrow(
      expect.objectContaining({ code: 'store.failed' }),
    );
    expect(names()).toEqual(['plain']);
  });
});

describe('a damaged cache', () => {
  const reopened = () => {
    const { db, notice } = openForWriting(folder, NOW);
    const accounts = readMethods(db).accounts();
    const rows = db.prepare('SELECT count(*) FROM resource_record').pluck().get();
    db.close();
    return { notice, ids: accounts.map((a) => a.id), rows };
  };
  const ASIDE = 'damaged-2026-11-24T01-02-03-004Z.db';

  it.each([
    ['with a header that is none', () => overwrite(0, Buffer.alloc(100, 0x41)), 0],
    ['cut in half', () => fs.truncateSync(file(), Math.floor(fs.statSync(file()).size / 2)), 0],
  ])('%s is put aside whole and a new one begins', (_, spoil, saved) => {
    fill();
    spoil();
    const damaged = fs.readFileSync(file());
    const { notice, ids, rows } = reopened();
    expect(notice).toEqual({ kind: 'damaged', file: path.join(folder, ASIDE), accountsSaved: saved });
    expect([ids, rows]).toEqual([[], 0]);
    expect(fs.readFileSync(path.join(folder, ASIDE)).equals(damaged)).toBe(true);
    expect(reopened()).toMatchObject({ notice: null });
  });

  it('keeps its accounts where only rows are damaged, found when the last run did not end by itself', () => {
    fill();
    spoilRows();
    // What is left of a log that was never emptied.
    fs.writeFileSync(`${file()}-wal`, Buffer.alloc(64));
    const { notice, ids, rows } = reopened();
    expect(notice).toEqual({ kind: 'damaged', file: path.join(folder, ASIDE), accountsSaved: 2 });
    expect([ids, rows]).toEqual([['a1', 'a2'], 0]);
  });

  it('that was met while running is found at the next opening', () => {
    fill();
    spoilRows();
    const { db, notice } = openForWriting(folder, NOW);
    expect(notice).toBeNull();
    db.close();
    suspectDamage(folder);
    expect(reopened()).toMatchObject({ notice: { accountsSaved: 2 }, ids: ['a1', 'a2'] });
    expect(names()).toEqual(expect.not.arrayContaining(['cache.suspect']));
  });

  it('stays in place where another connection still reads it', () => {
    fill();
    spoilRows();
    suspectDamage(folder);
    const reader = openForReading(folder);
    reader.prepare('SELECT count(*) FROM account').get();
    const before = names();
    expect(() => openForWriting(folder, NOW, false)).toThrow(
      expect.objectContaining({ code: 'store.damaged' }),
    );
    expect(names()).toEqual(before);
    reader.close();
  });

  it('is not suspected for a whole cache whose last run was cut off', () => {
    fill();
    fs.writeFileSync(`${file()}-wal`, Buffer.alloc(64));
    expect(reopened()).toEqual({ notice: null, ids: ['a1', 'a2'], rows: 3000 });
  });
});
