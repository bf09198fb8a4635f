/** Names for what stands between two levels of a month. What no rule names is said to have no name. */
import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import type { Difference } from '@shared/model/reconcile';
import { fromE8 } from '@shared/money';
import { joinParts, sumParts } from '../exactSum';
import type { Held } from './levels';

type Named = { id: Difference['id']; e8: bigint; rows: number; codes: string[] };

/** Differences between each level that is complete and the next one that is, in their order. */
export function differences(db: Database, levels: readonly Held[]): Difference[] {
  const whole = levels.filter((l) => l.state === 'complete');
  return whole.slice(1).flatMap((to, i) => {
    const from = whole[i];
    if (!from) return [];
    return between(db, from, to).map(({ id, e8, rows, codes }): Difference => ({
      from: from.id,
      to: to.id,
      id,
      amount: fromE8(e8, from.decimals),
      rows,
      codes,
    }));
  });
}

function between(db: Database, from: Held, to: Held): Named[] {
  const difference = to.e8 - from.e8;
  const named = [...noDetail(db, from, to), ...rounding(db, from, to)];
  const rest = difference - named.reduce((sum, n) => sum + n.e8, 0n);
  if (rest !== 0n) {
    // Both closed, or read in the same minute: time explains nothing.
    const late = !(from.final && to.final) && from.pulledAt !== to.pulledAt;
    named.push({ id: late ? 'late' : 'unnamed', e8: rest, rows: Math.abs(to.rows - from.rows), codes: [] });
  }
  return named.length > 0 ? named : [{ id: 'equal', e8: 0n, rows: 0, codes: [] }];
}

/** Records of bill types that have no details at all: support plans, adjustments. */
function noDetail(db: Database, from: Held, to: Held): Named[] {
  if (from.id !== 'details' || to.id !== 'records') return [];
  const found = db
    .prepare(
      `SELECT coalesce(bill_type, ''), count(*), ${sumParts('amount')} FROM ${datasets.resourceRecords.table}
       WHERE pull_id = ? AND coalesce(bill_type, '') NOT IN
         (SELECT coalesce(bill_type, '') FROM ${datasets.resourceDetails.table} WHERE pull_id = ?)
       GROUP BY 1 ORDER BY 1`,
    )
    .raw()
    .safeIntegers()
    .all(to.pullId, from.pullId) as [string, bigint, bigint, bigint][];
  if (found.length === 0) return [];
  return [
    {
      id: 'noDetail',
      e8: found.reduce((sum, [, , units, rest]) => sum + joinParts(units, rest), 0n),
      rows: found.reduce((sum, [, rows]) => sum + Number(rows), 0),
      codes: found.map(([code]) => code),
    },
  ];
}

/** The cloud states itself what it cut off: each transaction its erased part, each summary row its truncated part. */
function rounding(db: Database, from: Held, to: Held): Named[] {
  if (from.decimals !== 8 || to.decimals !== 2) return [];
  const [table, column] =
    to.id === 'transactions'
      ? [datasets.feeRecords.table, 'erase_amount']
      : [datasets.monthlySummary.table, 'truncated_amount'];
  const [rows, units, rest] = db
    .prepare(
      `SELECT count(CASE WHEN ${column} <> 0 THEN 1 END), ${sumParts(column)} FROM ${table} WHERE pull_id = ?`,
    )
    .raw()
    .safeIntegers()
    .get(to.pullId) as [bigint, bigint, bigint];
  return [{ id: 'rounding', e8: -joinParts(units, rest), rows: Number(rows), codes: [] }];
}
