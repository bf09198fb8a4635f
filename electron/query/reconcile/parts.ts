/** What stands beside the levels: how the bill was paid, where it was rounded, what comes from other months, and whose it is. */
import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import { cycleStart } from '@shared/focus/mapping';
import type { Reconciliation } from '@shared/model/reconcile';
import { fromE8 } from '@shared/money';
import { CORRECTING, PAYMENT_PARTS } from '@shared/reconcile/parts';
import { joinParts, sumParts } from '../exactSum';
import { marks } from '../sql';

/** Pulls that hold the rows of a list; null while it is not whole. */
type Pulls = readonly bigint[] | null;

export function payments(db: Database, summary: Pulls): { part: string; e8: bigint }[] {
  if (summary === null) return [];
  const row = db
    .prepare(
      `SELECT ${PAYMENT_PARTS.map(sumParts).join(', ')} FROM ${datasets.monthlySummary.table} WHERE pull_id IN (${marks(summary)})`,
    )
    .raw()
    .safeIntegers()
    .get(...summary) as bigint[];
  return PAYMENT_PARTS.map((part, i) => ({ part, e8: joinParts(row[2 * i], row[2 * i + 1]) }));
}

export function roundingByService(db: Database, summary: Pulls): Reconciliation['rounding'] {
  if (summary === null) return [];
  const rows = db
    .prepare(
      `SELECT coalesce(service_type_code, ''), max(service_type_name), ${sumParts('truncated_amount')}
       FROM ${datasets.monthlySummary.table} WHERE pull_id IN (${marks(summary)}) GROUP BY 1`,
    )
    .raw()
    .safeIntegers()
    .all(...summary) as [string, string | null, bigint, bigint][];
  return rows
    .map(([code, name, units, rest]) => ({ code, name, e8: -joinParts(units, rest) }))
    .filter(({ e8 }) => e8 !== 0n)
    .sort((a, b) => (abs(a.e8) === abs(b.e8) ? 0 : abs(a.e8) < abs(b.e8) ? 1 : -1))
    .map(({ code, name, e8 }) => ({ code, name, amount: fromE8(e8, 8) }));
}

/** Refunds and adjustments of what began before the month, and usage of earlier months that was billed late. */
export function acrossMonths(db: Database, records: Pulls, cycle: string): Reconciliation['acrossMonths'] {
  const nothing = { rows: 0, amount: '0.00' };
  if (records === null) return { refunds: nothing, late: nothing };
  const correcting = `coalesce(bill_type, '') IN (${marks(CORRECTING)})`;
  const before = (what: string) => {
    const [rows, units, rest] = db
      .prepare(
        `SELECT count(*), ${sumParts('amount')} FROM ${datasets.resourceRecords.table}
         WHERE pull_id IN (${marks(records)}) AND ${what}
           AND coalesce(nullif(effective_time, ''), consume_time) < ?`,
      )
      .raw()
      .safeIntegers()
      .get(...records, ...CORRECTING, cycleStart(cycle)) as [bigint, bigint, bigint];
    return { rows: Number(rows), amount: fromE8(joinParts(units, rest)) };
  };
  return { refunds: before(correcting), late: before(`NOT ${correcting} AND charge_mode = '3'`) };
}

/** Each customer of a bill that has several, beside that customer's own bill of the month where its account is held here. */
export function members(db: Database, summary: Pulls, cycle: string): Reconciliation['members'] {
  if (summary === null) return [];
  const rows = db
    .prepare(
      `SELECT coalesce(customer_id, ''), max(account_name), ${sumParts('consume_amount')}
       FROM ${datasets.monthlySummary.table} WHERE pull_id IN (${marks(summary)}) GROUP BY 1 ORDER BY 1`,
    )
    .raw()
    .safeIntegers()
    .all(...summary) as [string, string | null, bigint, bigint][];
  if (rows.length < 2) return [];
  const own = db
    .prepare(
      `SELECT p.amount_e8 FROM shown_pull p JOIN account a ON a.id = p.account_id
       WHERE a.domain_id = ? AND p.dataset = 'monthlySummary' AND p.partition_key = ? AND p.state = 'complete'
         AND p.id NOT IN (${marks(summary)})`,
    )
    .pluck();
  return rows.map(([customerId, name, units, rest]) => {
    const e8 = joinParts(units, rest);
    const held = own.get(customerId, cycle, ...summary) as string | undefined;
    return {
      customerId,
      name,
      amount: fromE8(e8),
      own: held === undefined ? null : fromE8(BigInt(held)),
      difference: held === undefined ? null : fromE8(e8 - BigInt(held)),
    };
  });
}

function abs(e8: bigint): bigint {
  return e8 < 0n ? -e8 : e8;
}
