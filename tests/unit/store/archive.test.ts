import fs from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OF_ACCOUNT } from '../../../electron/store/accounts';
import { prepareReplacement } from '../../../electron/store/archive';
import { openForWriting } from '../../../electron/store/database';
import { storeError } from '../../../electron/store/errors';
import { readMethods } from '../../../electron/store/methods';
import { openCache, tempFolder, type Cache } from '../../support/cache';
import { account, records } from '../../support/pages';

/** What the person wrote there; the cache only carries it. */
const BOOK = Uint8Array.from([1, 2, 3]);

let cache: Cache;
let other: Cache;
let outside: string;
beforeEach(() => {
  cache = openCache();
  other = openCache();
  outside = tempFolder();
  cache.write.addAccount(account('here', { domainId: 'd-1', name: 'Named here', color: 4 }));
  cache.pull('here', 'resourceRecords', '2026-10', records(3));
});
afterEach(() => {
  cache.remove();
  other.remove();
  fs.rmSync(outside, { recursive: true, force: true });
});

/** Another computer's cache in a file. */
function exported(): string {
  const file = path.join(outside, 'moved.yunzhang');
  other.write.exportTo({ target: file, book: BOOK });
  return file;
}

/** Ends the cache and opens it as a start of the app does. */
function reopen(): ReturnType<typeof readMethods> {
  cache.db.close();
  const { db } = openForWriting(cache.folder);
  cache.db = db;
  return readMethods(db);
}

function codeOf(run: () => void): string {
  try {
    run();
  } catch (error) {
    return storeError(error).code;
  }
  return 'no error';
}

describe('a cache that was exported', () => {
  it('takes the place of another, whose accounts stay and whose file is set aside', () => {
    other.write.addAccount(account('there', { domainId: 'd-2' }));
    other.pull('there', 'resourceRecords', '2026-09', records(7));
    expect(cache.write.prepareReplacement(exported()).book).toEqual(Buffer.from(BOOK));
    const read = reopen();
    expect(read.accounts().map((a) => a.id)).toEqual(['here', 'there']);
    expect(read.partitions('there')).toMatchObject([{ partition: '2026-09', complete: { rows: 7 } }]);
    expect(read.partitions('here')).toEqual([]);
    const [aside] = read.storageReport().files;
    expect(aside?.kind).toBe('replaced');

    // And back again.
    const back = path.join(cache.folder, aside?.name ?? '');
    cache.write = openCacheMethods();
    cache.write.prepareReplacement(back);
    expect(reopen().partitions('here')).toMatchObject([{ complete: { rows: 3 } }]);
  });

  it('gives its rows to the account that is already here, under its name and key', () => {
    other.write.addAccount(account('there', { domainId: 'd-1', name: 'Named there' }));
    other.pull('there', 'resourceRecords', '2026-09', records(7));
    cache.write.prepareReplacement(exported());
    const read = reopen();
    expect(read.accounts()).toMatchObject([{ id: 'here', name: 'Named here', color: 4 }]);
    expect(read.partitions('here')).toMatchObject([{ partition: '2026-09', complete: { rows: 7 } }]);
  });

  it('of an account with a refused list and a changed month is taken in where that account has another id here', () => {
    other.write.addAccount(account('there', { domainId: 'd-1' }));
    other.write.noteDenied({ accountId: 'there', dataset: 'feeRecords', actions: 'bss:bill:view' });
    other.pull('there', 'monthlySummary', '2026-09', [{ id: '1' }]);
    other.pull('there', 'monthlySummary', '2026-09', [{ id: '2' }, { id: '3' }]);
    const before = other.read.monthChanges({ accountIds: ['there'], all: true });
    expect(before).toHaveLength(1);
    cache.write.prepareReplacement(exported());
    const read = reopen();
    expect(read.accounts().map((a) => a.id)).toEqual(['here']);
    expect(read.monthChanges({ accountIds: ['here'], all: true })).toEqual(
      before.map((change) => ({ ...change, accountId: 'here' })),
    );
    expect(cache.db.prepare('SELECT account_id, dataset, actions FROM denied').all()).toEqual([
      { account_id: 'here', dataset: 'feeRecords', actions: 'bss:bill:view' },
    ]);
  });

  it('keeps both of two accounts here that differ in one endpoint only, and each its own rows', () => {
    const endpoints = { bss: 'https://bss.example.com', iam: 'https://iam.example.com' };
    const twin = (id: string, eps: string) =>
      account(id, { domainId: 'd-9', endpoints: { ...endpoints, eps } });
    for (const side of [other, cache]) side.write.addAccount(twin('first', 'https://eps.example.com'));
    other.pull('first', 'resourceRecords', '2026-09', records(7));
    cache.write.addAccount(twin('second', 'https://eps.example.org'));
    expect(cache.write.prepareReplacement(exported()).renamed).toEqual({});
    const read = reopen();
    expect(
      read
        .accounts()
        .map((a) => a.id)
        .sort(),
    ).toEqual(['first', 'here', 'second']);
    expect(read.partitions('first')).toHaveLength(1);
    expect(read.partitions('second')).toEqual([]);
  });

  it('has no table of rows of an account that is forgotten when the account has another id here', () => {
    const tables = cache.db
      .prepare(
        `SELECT m.name FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE f."table" = 'account' ORDER BY m.name`,
      )
      .pluck()
      .all();
    expect([...OF_ACCOUNT].sort()).toEqual(tables);
  });

  it('holds no key: accounts say only where theirs is kept', () => {
    other.write.addAccount(account('there', { keep: 'keychain' }));
    expect(fs.readFileSync(exported()).includes('SK-secret')).toBe(false);
  });

  it('is put in place by the next start when the app is killed between the two steps', () => {
    other.write.addAccount(account('there', { domainId: 'd-2' }));
    cache.write.prepareReplacement(exported());
    cache.db.close();
    fs.renameSync(path.join(cache.folder, 'cache.db'), path.join(cache.folder, 'replaced-killed.db'));
    const { db } = openForWriting(cache.folder);
    cache.db = db;
    expect(readMethods(db).accounts()).toHaveLength(2);
  });

  it('is forgotten when the app is killed while it was copied', () => {
    fs.writeFileSync(path.join(cache.folder, 'incoming.db.part'), 'half');
    expect(reopen().partitions('here')).toHaveLength(1);
    expect(fs.existsSync(path.join(cache.folder, 'incoming.db.part'))).toBe(false);
  });
});

describe('a file that cannot be taken', () => {
  const prepare = (file: string) => codeOf(() => cache.write.prepareReplacement(file));

  afterEach(() => {
    // Whatever it was, the cache in use and its folder are as they were.
    expect(fs.readdirSync(cache.folder).filter((n) => !/^cache\.db(-wal|-shm)?$/.test(n))).toEqual([]);
    expect(cache.read.partitions('here')).toHaveLength(1);
  });

  it('is no database', () => {
    const file = path.join(outside, 'photo.db');
    fs.writeFileSync(file, 'JFIF');
    expect(prepare(file)).toBe('store.notACache');
  });

  it('is the database of another program', () => {
    const file = path.join(outside, 'other.db');
    const db = new SQLite(file);
    db.exec('CREATE TABLE account (id)');
    db.close();
    expect(prepare(file)).toBe('store.notACache');
  });

  it('was written by a newer version', () => {
    const file = exported();
    const db = new SQLite(file);
    db.exec('INSERT INTO schema_step VALUES (9999)');
    db.close();
    expect(prepare(file)).toBe('store.newer');
  });

  it('is damaged', () => {
    other.write.addAccount(account('there'));
    other.pull('there', 'resourceRecords', '2026-09', records(900));
    const file = exported();
    const bytes = fs.readFileSync(file);
    bytes.fill(0xff, Math.floor(bytes.length / 2));
    fs.writeFileSync(file, bytes);
    expect(prepare(file)).toBe('store.damaged');
  });

  it('is not there', () => {
    expect(prepare(path.join(outside, 'gone.db'))).toMatch(/^store\./);
  });
});

function openCacheMethods(): Cache['write'] {
  return { ...cache.write, prepareReplacement: (from) => prepareReplacement(cache.db, from) };
}
