import type { Database } from 'better-sqlite3';
import type { PackageUse } from '@shared/model/packageUse';
import { addDecimals, decimalText, parseDecimal, type Decimal } from '@shared/money';
import { dayOf } from '@shared/time';

/** Usage is counted in bytes and calls as well: beyond what an amount of money holds, and finer. */
const NONE: Decimal = { units: 0n, scale: 0 };

type Deduction = { at: string | null; resource: string | null; used: string | null };
type Billed = { month: string; kind: string | null; usage: string | null; free: string | null };

/**
 * What a package gave, by GMT+8 month, newest first, and what share of the usage it could cover packages did cover. That share is
 * of the bills' own records: those of the resources it was taken for, of the kinds of usage that anything was taken for at all.
 */
export function packageUse(
  db: Database,
  { accountId, freeResourceId }: { accountId: string; freeResourceId: string },
): PackageUse {
  const taken = db
    .prepare(
      `SELECT r.deduct_time AS at, r.resource_id AS resource, r.used_amount AS used FROM package_record r
       WHERE r.free_resource_id = ? AND r.pull_id IN
         (SELECT id FROM shown_pull WHERE account_id = ? AND dataset = 'packageRecords')`,
    )
    .all(freeResourceId, accountId) as Deduction[];
  const used = new Map<string, Decimal>();
  for (const { at, used: amount } of taken) {
    const month = at === null ? undefined : dayOf(at)?.slice(0, 7);
    if (month === undefined || amount === null) continue;
    used.set(month, addDecimals(used.get(month) ?? NONE, parseDecimal(amount)));
  }
  const billed = billedMonths(db, accountId, [...new Set(taken.flatMap(({ resource }) => resource ?? []))]);
  return [...used]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, sum]) => ({ month, used: decimalText(sum), billed: billed.get(month) ?? null }));
}

/** Usage and covered usage of resources by month, exact; only of the kinds of usage of which something is covered. */
function billedMonths(
  db: Database,
  accountId: string,
  resources: readonly string[],
): Map<string, { usage: string; covered: string }> {
  if (resources.length === 0) return new Map();
  const rows = db
    .prepare(
      `SELECT substr(r.bill_date, 1, 7) AS month, r.usage_type AS kind, r.usage AS usage,
         r.free_resource_usage AS free FROM resource_record r
       WHERE r.usage IS NOT NULL AND r.resource_id IN (SELECT value FROM json_each(?)) AND r.pull_id IN
         (SELECT id FROM shown_pull WHERE account_id = ? AND dataset = 'resourceRecords')`,
    )
    .all(JSON.stringify(resources), accountId) as Billed[];
  const kinds = new Set(
    rows.flatMap(({ kind, free }) => (free !== null && parseDecimal(free).units > 0n ? [kind] : [])),
  );
  const sums = new Map<string, { usage: Decimal; covered: Decimal }>();
  for (const { month, kind, usage, free } of rows) {
    if (!kinds.has(kind)) continue;
    const sum = sums.get(month) ?? { usage: NONE, covered: NONE };
    sum.usage = addDecimals(sum.usage, parseDecimal(usage ?? '0'));
    sum.covered = addDecimals(sum.covered, parseDecimal(free ?? '0'));
    sums.set(month, sum);
  }
  return new Map(
    [...sums].map(([month, sum]) => [
      month,
      { usage: decimalText(sum.usage), covered: decimalText(sum.covered) },
    ]),
  );
}
