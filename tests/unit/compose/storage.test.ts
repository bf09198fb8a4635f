import fs from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { AppError } from '@shared/errors';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTexts, type Texts } from '../../../electron/app/language';
import { createStorage, type Storage, type StorageDeps } from '../../../electron/compose/storage';
import { OF_ACCOUNT } from '../../../electron/book/rekey';
import type { Store } from '../../../electron/store';
import { openTestBook, plannedEntry, planOf, type TestBook } from '../../support/book';
import { openCache, type Cache } from '../../support/cache';
import { account, records } from '../../support/pages';
import { storeOf } from '../../support/storeOf';

const NOW = Date.parse('2026-11-20T04:00:00Z');

let cache: Cache;
let book: TestBook;
let store: Store;
let storage: Storage;
let keepMonths: number | null;
let events: string[];
let chosen: string | null;
let texts: Texts;

function parts(): StorageDeps {
  return {
    store,
    folder: cache.folder,
    book: Object.assign(book.book, { reopen: () => Promise.resolve(void (book = book.reopen())) }),
    sync: {
      async quietly(work) {
        events.push('quiet');
        try {
          return await work();
        } finally {
          events.push('loud');
        }
      },
    },
    choose: { toSave: () => Promise.resolve(chosen), toOpen: () => Promise.resolve(chosen) },
    t: () => texts.t(),
    now: () => NOW,
    keepMonths: () => keepMonths,
    changed: ({ dataset }) => dataset === 'resourceRecords' && events.push(`changed ${dataset}`),
    replaced: () => events.push('replaced'),
    bookTaken: () => events.push(`taken ${book.methods.lockedSubjects().length}`),
  };
}

beforeEach(async () => {
  texts = await openTexts(() => 'en', []);
  cache = openCache();
  book = openTestBook();
  store = storeOf(cache, () => NOW);
  keepMonths = null;
  events = [];
  chosen = null;
  storage = createStorage(parts());
  cache.write.addAccount(account('a'));
  for (const cycle of ['2026-11', '2026-10', '2026-09', '2026-08'])
    cache.pull('a', 'resourceRecords', cycle, records(5));
});
afterEach(() => {
  cache.remove();
  book.remove();
});

const cycles = async () => (await store.read.partitions('a')).map((p) => p.partition).sort();

describe('months that are kept', () => {
  it('are all of them unless the person wants fewer', async () => {
    await storage.applyRetention();
    expect(await cycles()).toHaveLength(4);
    keepMonths = 3;
    await storage.applyRetention();
    expect(await cycles()).toEqual(['2026-09', '2026-10', '2026-11']);
    // What takes space, and every list of months, is told once they are gone.
    expect(events).toEqual(['quiet', 'changed resourceRecords', 'loud']);
  });

  it('are dropped while nothing is pulled', async () => {
    await storage.dropMonths({ accountId: 'a', before: '2026-11' });
    expect(events).toEqual(['quiet', 'loud']);
    expect(await cycles()).toEqual(['2026-11']);
  });
});

describe('a copy', () => {
  it('is put back while nothing is pulled, and the page is told once it is in place', async () => {
    const { name } = await storage.backup(undefined);
    await storage.dropMonths({ accountId: 'a', before: '2026-11' });
    events.length = 0;
    await storage.restore(name);
    expect(events).toEqual(['quiet', 'loud', 'replaced']);
    expect(await cycles()).toHaveLength(4);
  });

  it('is deleted by its name, and nothing else is', async () => {
    const { name } = await storage.backup(undefined);
    fs.writeFileSync(path.join(cache.folder, 'notes.txt'), 'x');
    await expect(storage.removeFile('notes.txt')).rejects.toMatchObject({
      code: 'input.invalid',
    });
    await expect(storage.removeFile('cache.db')).rejects.toMatchObject({ code: 'input.invalid' });
    await storage.removeFile(name);
    expect((await store.read.storageReport()).files).toEqual([]);
    expect(fs.existsSync(path.join(cache.folder, 'notes.txt'))).toBe(true);
  });

  it('that cannot be taken leaves everything as it was', async () => {
    chosen = path.join(cache.folder, 'photo.yunzhang');
    fs.writeFileSync(chosen, 'JFIF');
    await expect(storage.importCache(undefined)).rejects.toMatchObject({ code: 'store.notACache' });
    expect(events).toEqual(['quiet', 'loud']);
    expect(await cycles()).toHaveLength(4);
  });
});

describe('the book of the person', () => {
  /** Exports this computer's cache and book, and imports them on another. */
  async function moved(): Promise<string> {
    chosen = path.join(cache.folder, 'moved.yunzhang');
    await storage.exportCache(undefined);
    return chosen;
  }
  const budget = {
    id: 'b1',
    name: 'Production',
    currency: 'CNY',
    amount: '100.00',
    thresholds: [80],
    accountIds: [],
    only: [],
  };

  it('comes along with the cache where nothing was written yet, journal and all, and is not left in the cache', async () => {
    book.methods.planActions(planOf([plannedEntry('e1', ['order:1'])], 0));
    const file = await moved();
    const integrity = book.methods.verifyJournal();
    book.remove();
    book = openTestBook();
    const other = createStorage({
      ...parts(),
      book: { ...book.book, reopen: () => Promise.resolve(void (book = book.reopen())) },
    });
    chosen = file;
    await expect(other.importCache(undefined)).resolves.toEqual({ file, book: 'taken' });
    expect(book.methods.verifyJournal()).toEqual(integrity);
    expect(integrity).toMatchObject({ ok: true, entries: 1 });
    expect(cache.db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'moved_book'").get()).toBeUndefined();
    expect(fs.readdirSync(book.folder).some((name) => name.startsWith('replaced-'))).toBe(true);
  });

  it('comes along where the app has told of something by itself, and the person has written nothing', () => {
    const at = '2026-11-20T00:00:00Z';
    const bytes = book.methods.copyOut();
    book.methods.noteWatchAlerts({ accountId: 'a', alerts: ['resource:1'], at });
    book.methods.noteMemberAlerts({ accountId: 'a', alerts: [{ memberId: 'm', alert: '2026-11-19' }], at });
    expect(book.methods.takeIn({ bytes, renamed: {}, now: NOW })).toBe(true);
    book.methods.saveWatch({
      watch: { accountId: 'a', resourceDays: 7, benefitDays: 14, lowBalance: null },
      at,
    });
    expect(book.methods.takeIn({ bytes, renamed: {}, now: NOW })).toBe(false);
  });

  it('stays where something was written already, and the other one lies beside it', async () => {
    book.methods.planActions(planOf([plannedEntry('there', ['order:1'])], 0));
    const file = await moved();
    book.remove();
    book = openTestBook();
    book.methods.saveBudget({ budget, at: '2026-11-20T00:00:00Z' });
    const other = createStorage({ ...parts(), book: book.book });
    chosen = file;
    await expect(other.importCache(undefined)).resolves.toEqual({ file, book: 'kept' });
    expect(book.methods.verifyJournal().entries).toBe(0);
    const beside = fs.readdirSync(book.folder).find((name) => name.startsWith('imported-'));
    expect(beside).toBeDefined();
    const there = new SQLite(path.join(book.folder, beside ?? ''), { readonly: true });
    expect(there.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(1);
    there.close();
  });

  it('has what it holds open settled at once, and not only at the next start', async () => {
    book.methods.planActions(planOf([plannedEntry('e1', ['order:1'])], 0));
    const file = await moved();
    book.remove();
    book = openTestBook();
    events.length = 0;
    chosen = file;
    await createStorage(parts()).importCache(undefined);
    // The book that is asked then is the one that came.
    expect(events).toEqual(['quiet', 'loud', 'replaced', 'taken 1']);
    await createStorage(parts()).importCache(undefined);
    expect(events.slice(4)).toEqual(['quiet', 'loud', 'replaced']);
  });

  it('comes along with its accounts: one that was read-only there is read-only here, under the id it has here', async () => {
    const at = '2026-11-20T00:00:00Z';
    const { methods } = book;
    methods.setReadOnly({ accountId: 'a', readOnly: true, at });
    methods.saveWatch({
      watch: { accountId: 'a', resourceDays: 7, benefitDays: 14, lowBalance: '5.00' },
      at,
    });
    methods.saveBudget({ budget: { ...budget, accountIds: ['a', 'other'] }, at });
    const conditions = [{ by: 'account' as const, value: 'a' }];
    methods.saveRules({ rules: [{ id: 'r', centre: 'Shop', on: true, conditions }], note: 'first', at });
    methods.saveView({
      view: { id: 'v', area: 'costs', name: 'a', state: JSON.stringify({ accounts: ['a'] }) },
      at,
    });
    const former = cache;
    const file = await moved();
    book.remove();
    book = openTestBook();
    cache = openCache();
    cache.write.addAccount(account('here', { domainId: 'domain-a' }));
    store = storeOf(cache, () => NOW);
    const other = createStorage(parts());
    chosen = file;
    await expect(other.importCache(undefined)).resolves.toEqual({ file, book: 'taken' });
    former.remove();
    expect(book.methods.readOnlyAccounts()).toEqual(['here']);
    expect(book.methods.watches()).toMatchObject([{ accountId: 'here', lowBalance: '5.00' }]);
    expect(book.methods.budgets()).toMatchObject([{ accountIds: ['here', 'other'] }]);
    expect(book.methods.rulesInForce()).toMatchObject([{ conditions: [{ by: 'account', value: 'here' }] }]);
    expect(book.methods.ruleVersions()).toHaveLength(2);
    expect(book.methods.savedViews({ area: 'costs' })).toMatchObject([
      { name: 'a', state: JSON.stringify({ accounts: ['here'] }) },
    ]);
  });

  it('has no column of accounts that keeps the ids of another computer, but for what is never changed', () => {
    const columns = book.db
      .prepare(
        `SELECT m.name AS t, c.name AS c FROM sqlite_schema m, pragma_table_info(m.name) c
         WHERE m.type = 'table' AND c.name IN ('account_id', 'owner')`,
      )
      .all() as { t: string; c: string }[];
    const written = ['journal_head', 'journal_subject', 'action_lock', 'signature'];
    expect(
      columns
        .filter(({ t }) => !written.includes(t))
        .map(({ t, c }) => `${t}.${c}`)
        .sort(),
    ).toEqual(OF_ACCOUNT.map((one) => one.join('.')).sort());
  });

  it('that cannot be read is told, and the page learns all the same that another cache is in place', async () => {
    const file = await moved();
    events.length = 0;
    const refused = new AppError('book.damaged');
    const other = createStorage({
      ...parts(),
      book: { ...book.book, takeIn: () => Promise.reject(refused) },
    });
    chosen = file;
    await expect(other.importCache(undefined)).rejects.toBe(refused);
    expect(events).toEqual(['quiet', 'loud', 'replaced']);
  });

  it('that was changed by hand is refused, and the one here is untouched', () => {
    book.methods.planActions(planOf([plannedEntry('e1', ['order:1'])], 0));
    book.db.exec("DROP TRIGGER journal_no_update; UPDATE journal SET body = '{}'");
    const bytes = book.methods.copyOut();
    const fresh = openTestBook();
    expect(() => fresh.methods.takeIn({ bytes, renamed: {}, now: NOW })).toThrow(
      expect.objectContaining({ code: 'book.damaged' }),
    );
    expect(fs.readdirSync(fresh.folder).filter((name) => name.startsWith('i'))).toEqual([]);
    fresh.remove();
  });
});

describe('a file the person does not choose', () => {
  it('is no failure', async () => {
    await expect(storage.exportCache(undefined)).resolves.toBeNull();
    await expect(storage.importCache(undefined)).resolves.toBeNull();
    expect(events).toEqual([]);
  });
});
