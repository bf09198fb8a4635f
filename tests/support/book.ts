/** A book in a folder of its own, on this thread: the same methods its worker answers with. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Book } from '../../electron/book';
import { openBookFile } from '../../electron/book/database';
import { bookMethods } from '../../electron/book/methods';
import { BOOK_METHODS, type BookMethods, type BookPlan, type PlannedEntry } from '../../electron/book/types';

export type TestBook = {
  folder: string;
  db: Database;
  methods: BookMethods;
  book: Book;
  /** Ends as a process that was killed does, and opens it again. */
  reopen(): TestBook;
  remove(): void;
};

export function openTestBook(folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yz-book-'))): TestBook {
  const db = openBookFile(folder);
  const methods = bookMethods(db);
  return {
    folder,
    db,
    methods,
    book: asyncBook(methods),
    reopen() {
      db.close();
      return openTestBook(folder);
    },
    remove() {
      db.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The methods as main sees them: each answers later, and a failure is a rejection. */
export function asyncBook(methods: BookMethods): Book {
  const run =
    (name: keyof BookMethods) =>
    async (...args: unknown[]) => {
      await Promise.resolve();
      return (methods[name] as (...a: unknown[]) => unknown)(...args);
    };
  return {
    ...(Object.fromEntries(BOOK_METHODS.map((m) => [m, run(m)])) as Omit<Book, 'close' | 'reopen'>),
    reopen: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

export const ACTOR = {
  id: 'a1',
  name: 'ops-production',
  site: 'china' as const,
  demo: false,
  color: 1,
  currency: 'CNY',
  domainId: 'domain-1',
  domainName: 'Example Ltd',
  host: 'bss.example',
};

export function plannedEntry(
  entry: string,
  subjects: string[],
  more: Partial<PlannedEntry> = {},
): PlannedEntry {
  return {
    entry,
    batch: `batch-${entry}`,
    owner: 'china domain-1',
    by: 'lin',
    account: ACTOR,
    action: 'pay',
    title: { key: 'actions:pay.title' },
    names: ['Elastic Cloud Server'],
    amount: { value: '12.30', direction: 'charge' },
    settle: 'asking',
    input: '{}',
    step: { operation: 'PayOrders', subjects, items: [], amount: '12.30', known: {} },
    ...more,
  };
}

export function planOf(entries: PlannedEntry[], asOfSeq: number, at = '2026-11-24T01:00:00.000Z'): BookPlan {
  return {
    confirmation: {
      action: 'pay',
      risk: 'money',
      title: { key: 'actions:pay.title' },
      verb: { key: 'actions:pay.verb' },
      account: ACTOR,
      amount: { value: '12.30', direction: 'charge' },
      choices: [],
      facts: [],
      items: [],
      balance: null,
      warnings: [],
      proof: { kind: 'press' },
      requests: entries.length,
      asOf: '2026-11-24T00:59:00Z',
    },
    entries,
    asOfSeq,
    at,
  };
}
