/** Names for what stands between two levels of a month. What no rule names is said to have no name. */
import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import type { Difference } from '@shared/model/reconcile';
import { fromE8 } from '@shared/money';
import { joinParts, sumParts } from '../exactSum';
import { marks } from '../sql';
import type { Held } from './levels';

/** `e8` null: an amount nobody can tell. */
type Named = { id: Difference['id']; e8: bigint | null; rows: number; codes: string[] };

/** Differences between each level that is there and the next one that is, in their order; and what keeps the others away. */
export function differences(db: Database, levels: readonly Held[]): Difference[] {
  const whole = levels.filter((l) => l.state === 'complete');
  const between = whole.slice(1).flatMap((to, i) => {
    const from = whole[i];
    return from ? explained(db, from, to).map((named) => ({ from, to, named })) : [];
  });
  const kept = levels.flatMap((level) =>
    keptAway(level).map((named) => ({ from: level, to: neighbour(levels, level), named })),
  );
  return [...between, ...kept].map(({ from, to, named: { id, e8, rows, codes } }): Difference => ({
    from: from.id,
    to: to.id,
    id,
    amount: e8 === null ? null : fromE8(e8, from.decimals),
    rows,
    codes,
  }));
}

function neighbour(levels: readonly Held[], of: Held): Held {
  const at = levels.indexOf(of);
  return levels[at + 1] ?? levels[at - 1] ?? of;
}

/** A list that is not whole: the key may not read it, or some of its pages have not come. */
function keptAway(level: Held): Named[] {
  if (level.state !== 'partial' && level.state !== 'missing') return [];
  if (level.denied !== null)
    return [{ id: 'permission', e8: null, rows: 0, codes: level.denied === '' ? [] : [level.denied] }];
  if (level.state !== 'partial') return [];
  const rows = level.expected === null ? 0 : Math.max(0, level.expected - level.rows);
  return [{ id: 'pages', e8: null, rows, codes: [] }];
}

function explained(db: Database, from: Held, to: Held): Named[] {
  const named: Named[] = [...noDetail(db, from, to), ...rounding(db, from, to)];
  const rest = named.reduce((left, n) => left - (n.e8 ?? 0n), to.e8 - from.e8);
  const foreign = [...new Set([...from.foreign, ...to.foreign])].filter(
    (code) => from.foreign.includes(code) !== to.foreign.includes(code),
  );
  if (foreign.length > 0) named.push({ id: 'currency', e8: rest, rows: 0, codes: foreign.sort() });
  else if (rest !== 0n) {
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
       WHERE pull_id IN (${marks(to.pulls)}) AND coalesce(bill_type, '') NOT IN
         (SELECT coalesce(bill_type, '') FROM ${datasets.resourceDetails.table} WHERE pull_id IN (${marks(from.pulls)}))
       GROUP BY 1 ORDER BY 1`,
    )
    .raw()
    .safeIntegers()
    .all(...to.pulls, ...from.pulls) as [string, bigint, bigint, bigint][];
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
      `SELECT count(CASE WHEN ${column} <> 0 THEN 1 END), ${sumParts(column)} FROM ${table} WHERE pull_id IN (${marks(to.pulls)})`,
    )
    .raw()
    .safeIntegers()
    .get(...to.pulls) as [bigint, bigint, bigint];
  return [{ id: 'rounding', e8: -joinParts(units, rest), rows: Number(rows), codes: [] }];
}
