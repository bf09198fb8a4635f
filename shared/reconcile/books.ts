/**
 * A month's bill against another book of the same money: orders, or movements of an account. Entries and billed trades share a key
 * (order or trade number). All amounts are e8 and charges are positive in both books.
 *
 *   sum of entries of the month (by their instant, GMT+8) + sum of all differences = sum of what was billed
 */
import { cycleAt, type Cycle } from '../time';

/** One order, or one movement. `cycle`: the bill it belongs to as the cloud says; null where only its key tells. */
export type Entry = { key: string; e8: bigint; currency: string; atMs: number; cycle: Cycle | null };

/** What one trade comes to in the month's bill. */
export type Billed = {
  key: string;
  e8: bigint;
  rows: number;
  /** Of the account itself; false: of a member in its bill. */
  own: boolean;
  /** An adjustment or compensation, which the cloud makes without an order or a payment. */
  corrects: boolean;
};

/**
 * rounding    less than a cent a row: one book has 2 decimals, the other 8
 * late        charged in one month and billed in another, or not billed yet while the month is open
 * refunds     the same, of money that came back
 * timeZone    the entry lies in the bill's month by UTC and in another by GMT+8, or the other way round
 * currency    the entry is in another currency than the bill
 * member      a member's own, which is in the bill of its master
 * adjustment  made by the cloud in the bill alone
 * unnamed     none of these
 */
export type BookDifferenceId =
  'rounding' | 'late' | 'refunds' | 'timeZone' | 'currency' | 'member' | 'adjustment' | 'unnamed';

export type BookDifference = { id: BookDifferenceId; e8: bigint; keys: string[]; codes: string[] };

export type BookQuestion = {
  cycle: Cycle;
  currency: string;
  /** Whether the bill can still grow. */
  final: boolean;
  entries: readonly Entry[];
  billed: readonly Billed[];
  /** Month of the bill that has a key which this month's has not. */
  elsewhere: ReadonlyMap<string, Cycle>;
};

type BookComparison = {
  entries: number;
  otherE8: bigint;
  billE8: bigint;
  differences: BookDifference[];
};

const CENT = 1_000_000n;
const ORDER: readonly BookDifferenceId[] = [
  'rounding',
  'late',
  'refunds',
  'timeZone',
  'currency',
  'member',
  'adjustment',
  'unnamed',
];

export function compareBooks(question: BookQuestion): BookComparison {
  const { cycle, currency, final, entries, billed, elsewhere } = question;
  const bill = new Map(billed.map((b) => [b.key, b]));
  const found = new Map<BookDifferenceId, BookDifference>();
  const note = (id: BookDifferenceId, key: string, e8: bigint, code?: string): void => {
    const one = found.get(id) ?? { id, e8: 0n, keys: [], codes: [] };
    one.e8 += e8;
    one.keys.push(key);
    if (code !== undefined && !one.codes.includes(code)) one.codes.push(code);
    found.set(id, one);
  };
  const homeOf = (e: Entry): Cycle | null =>
    e.cycle ?? (bill.has(e.key) ? cycle : (elsewhere.get(e.key) ?? null));

  let otherE8 = 0n;
  let count = 0;
  /** Of this bill, by key. */
  const belongs = new Map<string, bigint>();
  const foreign = new Map<string, string>();
  for (const entry of entries) {
    const here = cycleAt(entry.atMs) === cycle;
    const home = homeOf(entry);
    if (entry.currency !== currency) {
      if (here || home === cycle) foreign.set(entry.key, entry.currency);
      continue;
    }
    if (here) {
      otherE8 += entry.e8;
      count += 1;
    }
    if (home !== null && here !== (home === cycle))
      note(whyApart(entry, home), entry.key, here ? -entry.e8 : entry.e8);
    if (home === cycle || (home === null && here))
      belongs.set(entry.key, (belongs.get(entry.key) ?? 0n) + entry.e8);
  }

  for (const key of new Set([...belongs.keys(), ...bill.keys(), ...foreign.keys()])) {
    const trade = bill.get(key);
    const has = belongs.get(key);
    const rest = (trade?.e8 ?? 0n) - (has ?? 0n);
    const other = foreign.get(key);
    if (other !== undefined) note('currency', key, rest, other);
    else if (rest !== 0n) note(whyUnequal(trade, has, rest, final), key, rest);
  }
  return {
    entries: count,
    otherE8,
    billE8: billed.reduce((sum, b) => sum + b.e8, 0n),
    differences: ORDER.flatMap((id) => found.get(id) ?? []),
  };
}

function whyApart(entry: Entry, home: Cycle): BookDifferenceId {
  if (new Date(entry.atMs).toISOString().slice(0, 7) === home) return 'timeZone';
  return entry.e8 < 0n ? 'refunds' : 'late';
}

function whyUnequal(
  trade: Billed | undefined,
  has: bigint | undefined,
  rest: bigint,
  final: boolean,
): BookDifferenceId {
  if (trade && has !== undefined && abs(rest) < BigInt(trade.rows) * CENT) return 'rounding';
  if (trade && has === undefined && !trade.own) return 'member';
  if (trade && has === undefined && trade.corrects) return 'adjustment';
  return final ? 'unnamed' : 'late';
}

const abs = (e8: bigint): bigint => (e8 < 0n ? -e8 : e8);
