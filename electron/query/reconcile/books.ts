/** The month's bill against the account's orders, and against what went through its cash and credit accounts. */
import type { Database } from 'better-sqlite3';
import { findOperation } from '@shared/contract/operations';
import { datasets, type DatasetId } from '@shared/datasets';
import type { Check } from '@shared/model/reconcile';
import { fromE8 } from '@shared/money';
import { compareBooks, type Billed, type BookQuestion, type Entry } from '@shared/reconcile/books';
import { CORRECTING } from '@shared/reconcile/parts';
import { addMonths } from '@shared/time';
import { joinParts, sumParts } from '../exactSum';
import { marks } from '../sql';
import { deniedActions, type Held, type MonthOf } from './levels';

/** Keys shown of each difference. */
const EXAMPLES = 5;

type Of = MonthOf & { owner: string };
type BookPull = { state: string; started_at: string };
/** Where the book comes from, what it is held against, and how both are read. */
type Book = {
  id: Check['id'];
  dataset: DatasetId;
  partition: string;
  against: Held | undefined;
  read: () => BookQuestion;
};

export function checks(db: Database, of: Of, levels: readonly Held[]): Check[] {
  const level = (id: Held['id']) => levels.find((l) => l.id === id && l.state === 'complete');
  const records = level('records');
  const transactions = level('transactions');
  const books: Book[] = [
    {
      id: 'orders',
      dataset: 'orders',
      partition: of.cycle.slice(0, 4),
      against: records,
      read: () => ordersBook(db, of, records),
    },
    {
      id: 'cash',
      dataset: 'accountChanges',
      partition: of.cycle,
      against: transactions,
      read: () => changesBook(db, of, transactions, 'accountChanges', 'cash_amount', 'bonus_amount'),
    },
    {
      id: 'credit',
      dataset: 'creditChanges',
      partition: of.cycle,
      against: transactions,
      read: () => changesBook(db, of, transactions, 'creditChanges', 'credit_amount'),
    },
  ];
  return books
    .filter((book) => findOperation(of.site, datasets[book.dataset].operation))
    .map((book) => checkOf(db, of, book));
}

function checkOf(db: Database, of: Of, { id, dataset, partition, against, read }: Book): Check {
  const pull = db
    .prepare(
      'SELECT state, started_at FROM shown_pull WHERE account_id = ? AND dataset = ? AND partition_key = ?',
    )
    .get(of.accountId, dataset, partition) as BookPull | undefined;
  const whole = pull?.state === 'complete';
  const pulledAt = pull?.started_at ?? null;
  const nothing = { id, dataset, partition, pulledAt, entries: 0, other: null, bill: null, differences: [] };
  if (!whole) {
    const denied = deniedActions(db, of.accountId, dataset);
    return { ...nothing, state: pull ? 'partial' : 'missing', denied };
  }
  if (!against) return { ...nothing, state: 'noBill', denied: null };
  const { entries, otherE8, billE8, differences } = compareBooks(read());
  return {
    id,
    dataset,
    partition,
    pulledAt,
    entries,
    state: 'complete',
    denied: null,
    other: fromE8(otherE8),
    bill: fromE8(billE8),
    differences: differences.map((d) => ({
      id: d.id,
      amount: fromE8(d.e8),
      trades: d.keys.length,
      codes: d.codes,
      examples: d.keys.slice(0, EXAMPLES),
    })),
  };
}

/** Orders that were paid, by when; records of things paid for a period carry their order's number. */
function ordersBook(db: Database, of: Of, records: Held | undefined): BookQuestion {
  const paid = db
    .prepare(
      `SELECT o.order_id, o.amount_after_discount, coalesce(o.currency, ''), o.payment_time
       FROM ${datasets.orders.table} o JOIN shown_pull p ON p.id = o.pull_id
       WHERE p.account_id = ? AND p.dataset = 'orders' AND o.payment_time <> '' AND o.status <> '4'`,
    )
    .raw()
    .safeIntegers()
    .all(of.accountId) as [string, bigint | null, string, string][];
  const billed = billedBy(db, of, datasets.resourceRecords.table, 'order_id', ['amount'], records);
  const keys = new Set(billed.map((b) => b.key));
  const entries = paid
    .map(([key, e8, currency, at]): Entry => ({
      key,
      e8: e8 ?? 0n,
      currency: currency || of.currency,
      atMs: Date.parse(at),
      cycle: null,
    }))
    .filter((e) => e.e8 !== 0n && (keys.has(e.key) || isWithin(e.atMs, of.cycle)));
  const missing = entries.filter((e) => !keys.has(e.key)).map((e) => e.key);
  return {
    ...of,
    final: records?.final ?? false,
    entries,
    billed,
    elsewhere: otherMonths(db, of, missing),
  };
}

/** Movements that pay for nothing in a bill (contract bss.json, trade_type of ListCustomerAccountChangeRecords). */
const NOT_BILLED = [
  'RECHARGE',
  'RFROZEN',
  'TRANS',
  'ADJUST',
  'BEUNBIND',
  'EXPIRED',
  'BONUSCONVERT',
  'TRADE_MODE_TRANSFER',
  'DEPOSIT',
  'BEADJUST',
];

/** What left an account has a minus there. */
function changesBook(
  db: Database,
  of: Of,
  transactions: Held | undefined,
  dataset: 'accountChanges' | 'creditChanges',
  ...columns: string[]
): BookQuestion {
  const rows = db
    .prepare(
      `SELECT coalesce(c.trade_id, ''), c.change_amount, coalesce(c.currency, ''), c.trade_time, coalesce(c.bill_cycle, '')
       FROM ${datasets[dataset].table} c JOIN shown_pull p ON p.id = c.pull_id
       WHERE p.account_id = ? AND p.dataset = ? AND (p.cycle = ? OR c.bill_cycle = ?)
         AND coalesce(c.trade_detail_type, '') NOT IN (${marks(NOT_BILLED)})`,
    )
    .raw()
    .safeIntegers()
    .all(of.accountId, dataset, of.cycle, of.cycle, ...NOT_BILLED) as [
    string,
    bigint | null,
    string,
    string,
    string,
  ][];
  return {
    ...of,
    final: transactions?.final ?? false,
    entries: rows.map(([key, e8, currency, at, cycle]) => ({
      key,
      e8: -(e8 ?? 0n),
      currency: currency || of.currency,
      atMs: Date.parse(at),
      cycle: cycle === '' ? null : cycle,
    })),
    billed: billedBy(db, of, datasets.feeRecords.table, 'trade_id', columns, transactions),
    elsewhere: new Map(),
  };
}

/** Sums of a list of the bill by trade; trades that come to nothing are left out. */
function billedBy(
  db: Database,
  { owner }: Of,
  table: string,
  key: 'order_id' | 'trade_id',
  columns: readonly string[],
  list: Held | undefined,
): Billed[] {
  const amount = columns.map((c) => `coalesce(${c}, 0)`).join(' + ');
  const pulls = list?.pulls ?? [];
  const rows = db
    .prepare(
      `SELECT ${key}, count(*), max(coalesce(customer_id, ?) = ?), min(coalesce(bill_type, '') IN (${marks(CORRECTING)})),
         ${sumParts(`(${amount})`)}
       FROM ${table} WHERE pull_id IN (${marks(pulls)}) AND ${key} <> '' GROUP BY ${key}`,
    )
    .raw()
    .safeIntegers()
    .all(owner, owner, ...CORRECTING, ...pulls) as [string, bigint, bigint, bigint, bigint, bigint][];
  return rows
    .map(([trade, count, own, corrects, units, rest]) => ({
      key: trade,
      e8: joinParts(units, rest),
      rows: Number(count),
      own: own === 1n,
      corrects: corrects === 1n,
    }))
    .filter((b) => b.e8 !== 0n);
}

/** Months whose records have these order numbers. */
function otherMonths(db: Database, of: Of, keys: readonly string[]): Map<string, string> {
  const find = db
    .prepare(
      `SELECT p.cycle FROM ${datasets.resourceRecords.table}_row r JOIN shown_pull p ON p.id = r.pull_id
       WHERE r.order_id = ? AND p.account_id = ? AND p.cycle <> ? ORDER BY p.cycle LIMIT 1`,
    )
    .pluck();
  return new Map(
    keys.flatMap((key): [string, string][] => {
      const cycle = find.get(key, of.accountId, of.cycle) as string | undefined;
      return cycle === undefined ? [] : [[key, cycle]];
    }),
  );
}

function isWithin(atMs: number, cycle: string): boolean {
  const from = Date.parse(`${cycle}-01T00:00:00+08:00`);
  const to = Date.parse(`${addMonths(cycle, 1)}-01T00:00:00+08:00`);
  return atMs >= from && atMs < to;
}
