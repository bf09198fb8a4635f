/** Signed months are known by what their pulls held; rows are read again only where that does not tell. */
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SignedMonth } from '@shared/model/reconcile';
import { bookMethods } from '../../../electron/book/methods';
import { bookMigrations } from '../../../electron/book/migrations';
import type { BookMethods } from '../../../electron/book/types';
import { createReconcile, type Reconcile } from '../../../electron/reconcile';
import { openCache, PULLED_AT, type Cache } from '../../support/cache';
import { account, CYCLE, type RecordFields } from '../../support/pages';

let cache: Cache;
let db: Database.Database;
let book: BookMethods;
let reconcile: Reconcile;
/** How often every row of a month was read. */
let readWhole: number;

beforeEach(() => {
  cache = openCache();
  cache.write.addAccount(account('a1'));
  db = new Database(':memory:');
  for (const { sql } of bookMigrations) db.exec(sql);
  book = bookMethods(db);
  readWhole = 0;
  const { read } = cache;
  reconcile = createReconcile({
    read: {
      accounts: () => Promise.resolve(read.accounts()),
      reconcile: (input) => Promise.resolve(read.reconcile(input)),
      monthMark: (input) => Promise.resolve(read.monthMark(input)),
      monthSnapshot: (input) => {
        readWhole += 1;
        return Promise.resolve(read.monthSnapshot(input));
      },
    },
    book: {
      addSignature: (input) => Promise.resolve(book.addSignature(input)),
      signaturesOf: (input) => Promise.resolve(book.signaturesOf(input)),
      frozenMonth: (input) => Promise.resolve(book.frozenMonth(input)),
      signedPulls: (input) => Promise.resolve(book.signedPulls(input)),
    },
    now: () => Date.parse(PULLED_AT) + 3_600_000,
    changed: () => undefined,
  });
});
afterEach(() => {
  cache.remove();
  db.close();
});

const ROWS: RecordFields[] = [
  { id: 'r1', amount: '#7', resource_name: 'web' },
  { id: 'r2', amount: '#5' },
];
const pull = (rows: RecordFields[]) => cache.pull('a1', 'resourceRecords', CYCLE, rows);

async function signed(): Promise<SignedMonth> {
  pull(ROWS);
  cache.pull('a1', 'monthlySummary', CYCLE, [{ consume_amount: '#12' }]);
  await reconcile.sign({ accountId: 'a1', cycle: CYCLE, role: 'prepared', name: 'Wang' });
  readWhole = 0;
  return now();
}
async function now(): Promise<SignedMonth> {
  const [month] = await reconcile.signed({ accountId: 'a1' });
  if (!month) throw new Error('nothing is signed');
  return month;
}

describe('a signed month', () => {
  it('is unchanged without a row being read', async () => {
    expect(await signed()).toMatchObject({ cycle: CYCLE, state: 'unchanged', change: null });
    expect(readWhole).toBe(0);
  });

  it('is unchanged when the same bill is pulled again in another order', async () => {
    await signed();
    pull([...ROWS].reverse());
    expect(await now()).toMatchObject({ state: 'unchanged' });
    expect(readWhole).toBe(0);
  });

  it('is changed by another amount, and by another name alone', async () => {
    await signed();
    pull([{ id: 'r1', amount: '#7.01', resource_name: 'web' }, ROWS[1] ?? {}]);
    expect(await now()).toMatchObject({ state: 'changed', change: '0.01000000', altered: 1 });
    pull([{ id: 'r1', amount: '#7', resource_name: 'db' }, ROWS[1] ?? {}]);
    expect(await now()).toMatchObject({ state: 'changed', change: '0.00000000', altered: 0 });
  });

  it('is compared row by row where it was signed before pulls were marked', async () => {
    await signed();
    db.exec('DROP TRIGGER signature_no_update; UPDATE signature SET pulls = NULL');
    expect(await now()).toMatchObject({ state: 'unchanged' });
    expect(readWhole).toBe(1);
  });

  it('is unknown when the cache no longer holds it', async () => {
    await signed();
    cache.write.dropMonths({ accountId: 'a1', before: '2026-11' });
    expect(await now()).toMatchObject({ state: 'unknown' });
  });
});
