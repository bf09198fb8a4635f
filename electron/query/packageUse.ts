import type { Database } from 'better-sqlite3';
import type { PackageUse } from '@shared/model/packageUse';
import { fromE8, toE8 } from '@shared/money';
import { dayOf } from '@shared/time';

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
  const used = new Map<string, bigint>();
  for (const { at, used: amount } of taken) {
    const month = at === null ? undefined : dayOf(at)?.slice(0, 7);
    if (month === undefined || amount === null) continue;
    used.set(month, (used.get(month) ?? 0n) + toE8(amount).e8);
  }
  const billed = billedMonths(db, accountId, [...new Set(taken.flatMap(({ resource }) => resource ?? []))]);
  return [...used]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, e8]) => ({ month, used: fromE8(e8, 0), billed: billed.get(month) ?? null }));
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
    rows.flatMap(({ kind, free }) => (free !== null && toE8(free).e8 > 0n ? [kind] : [])),
  );
  const sums = new Map<string, { usage: bigint; covered: bigint }>();
  for (const { month, kind, usage, free } of rows) {
    if (!kinds.has(kind)) continue;
    const sum = sums.get(month) ?? { usage: 0n, covered: 0n };
    sum.usage += toE8(usage ?? '0').e8;
    sum.covered += toE8(free ?? '0').e8;
    sums.set(month, sum);
  }
  return new Map(
    [...sums].map(([month, sum]) => [
      month,
      { usage: fromE8(sum.usage, 0), covered: fromE8(sum.covered, 0) },
    ]),
  );
}
