/** Groups of an answer turned into rows by time, exactly: amounts are integers of 10^-8 until they are written. */
import type { CostGroup } from '@shared/model/costs';
import { decimalText, parseDecimal } from '@shared/money';

export const E8 = 8;

/** Exact amount text as an integer of 10^-8. Sums may pass 64 bits. */
export function e8Of(text: string): bigint {
  const { units, scale } = parseDecimal(text);
  return units * 10n ** BigInt(E8 - scale);
}

export function e8Text(e8: bigint): string {
  const text = decimalText(parseDecimal(decimalText({ units: e8, scale: E8 })));
  const at = text.indexOf('.');
  // At least the cents.
  return at < 0 ? `${text}.00` : text.padEnd(at + 3, '0');
}

export type TimeRow = {
  id: string;
  currency: string;
  keys: readonly string[];
  labels: readonly (string | null)[];
  total: bigint;
  byTime: ReadonlyMap<string, bigint>;
  count: number;
};

/** One row per combination of the keys after the first, which is the time. Largest first. */
export function rowsByTime(groups: readonly CostGroup[]): TimeRow[] {
  const rows = new Map<string, TimeRow & { byTime: Map<string, bigint> }>();
  for (const { keys, labels, currency, amount, count } of groups) {
    const [when = '', ...rest] = keys;
    const id = JSON.stringify([currency, ...rest]);
    const row = rows.get(id) ?? {
      id,
      currency,
      keys: rest,
      labels: labels.slice(1),
      total: 0n,
      byTime: new Map<string, bigint>(),
      count: 0,
    };
    rows.set(id, row);
    const e8 = e8Of(amount);
    row.total += e8;
    row.count += count;
    row.labels = row.labels.map((label, i) => label ?? labels[i + 1] ?? null);
    row.byTime.set(when, (row.byTime.get(when) ?? 0n) + e8);
  }
  return [...rows.values()].sort((a, b) => order(abs(b.total), abs(a.total)));
}

/** Sums of a currency's rows by time. */
export function totalsByTime(rows: readonly TimeRow[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { byTime } of rows) for (const [when, e8] of byTime) sums.set(when, (sums.get(when) ?? 0n) + e8);
  return sums;
}

export const abs = (value: bigint): bigint => (value < 0n ? -value : value);

export function order(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
