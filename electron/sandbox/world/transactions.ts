/**
 * Transactions (contract: MonthlyBillRecord): what was settled, 2 decimals. Lines of one trade, service, type, region, project and
 * kind are one transaction.
 *
 * A cent is settled when enough has come together: within each row of the monthly summary (summary.ts) the transactions stand in order
 * of day, and each settles what the sum so far, cut to the cent, has grown by. So transactions add up to the summary to the cent, their
 * erased parts add up to its truncated amount, and what is paid from where adds up as well. What an order of the sandbox took is whole
 * cents already and stays as it was paid.
 */
import type { Line } from './lines';
import { addSplit, noSplit, splitOf } from './payments';
import type { Split } from './accounts';
import { chargeModeOf, projectOf, regionOf, tradeIdOf } from './record';
import { billClassOf, cut, isPaid, settle } from './summary';
import { hashText } from './random';

export type Transaction = {
  /** The first line: what all of them share. */
  line: Line;
  id: string;
  officialE8: bigint;
  discountE8: bigint;
  /** Exact - settled; official - discount - erased = settled. */
  erasedE8: bigint;
  settledE8: bigint;
  parts: Split;
};

type Open = Omit<Transaction, 'settledE8' | 'erasedE8'> & { key: string; row: string; amountE8: bigint };

export function transactionsOf(lines: Iterable<Line>): Transaction[] {
  const open = new Map<string, Open>();
  for (const line of lines) {
    const { service, type } = line.resource.item;
    const row = `${service} ${type} ${chargeModeOf(line)} ${billClassOf(line.billType)}`;
    const key = `${tradeIdOf(line)} ${line.billType} ${row} ${regionOf(line)} ${projectOf(line)}`;
    const found = open.get(key);
    const transaction = found ?? start(line, key, row);
    if (!found) open.set(key, transaction);
    transaction.officialE8 += line.officialE8;
    transaction.discountE8 += line.discountE8;
    transaction.amountE8 += line.amountE8;
    addSplit(transaction.parts, splitOf(line));
  }
  return settleInOrder([...open.values()]);
}

function start(line: Line, key: string, row: string): Open {
  const id = `${tradeIdOf(line)}-${hashText(key).toString(16).padStart(8, '0')}`;
  return { line, key, row, id, officialE8: 0n, discountE8: 0n, amountE8: 0n, parts: noSplit() };
}

function settleInOrder(open: Open[]): Transaction[] {
  open.sort((a, b) => a.line.day - b.line.day || (a.key < b.key ? -1 : 1));
  const sums = new Map<string, { exact: Split; amount: bigint; settled: bigint; parts: Split }>();
  return open.map(({ line, id, officialE8, discountE8, parts: exact, row, amountE8 }) => {
    if (isPaid(line))
      return { line, id, officialE8, discountE8, settledE8: amountE8, erasedE8: 0n, parts: exact };
    const sum = sums.get(row) ?? { exact: noSplit(), amount: 0n, settled: 0n, parts: noSplit() };
    sums.set(row, sum);
    sum.amount += amountE8;
    addSplit(sum.exact, exact);
    const settled = cut(sum.amount);
    const parts = settle(sum.exact, settled);
    const settledE8 = settled - sum.settled;
    const grown = subtract(parts, sum.parts);
    sum.settled = settled;
    sum.parts = parts;
    return { line, id, officialE8, discountE8, settledE8, erasedE8: amountE8 - settledE8, parts: grown };
  });
}

function subtract(a: Split, b: Split): Split {
  const rest = noSplit();
  for (const part of Object.keys(rest) as (keyof Split)[]) rest[part] = a[part] - b[part];
  return rest;
}
