import type { Database } from 'better-sqlite3';
import { datasets, type DatasetId } from '@shared/datasets';
import type { Month } from '@shared/model/query';
import { fromE8 } from '@shared/money';
import { cycleAt, cyclesBack } from '@shared/time';
import { joinParts, sumParts } from './exactSum';
import { rowPulls } from './monthPulls';
import { marks } from './sql';

type ShownPull = {
  id: bigint;
  account_id: string;
  dataset: DatasetId;
  partition_key: string;
  state: 'running' | 'complete';
  final: bigint;
  started_at: string;
  row_count: bigint;
  amount_e8: string;
  split: bigint;
};

/**
 * What the cache holds of the last `months` billing cycles (GMT+8, counted back from the one open at `now`) of each
 * account, newest first.
 */
export function months(db: Database, input: { accountIds: string[]; months: number; now: number }): Month[] {
  const cycles = cyclesBack(cycleAt(input.now), input.months);
  const pulls = shownPulls(db, input.accountIds, cycles);
  const truncated = truncatedByPull(
    db,
    [...pulls.values()].filter((p) => p.dataset === 'monthlySummary'),
  );
  const billed = billedCurrencies(db, [...pulls.values()]);
  const currencies = currencyOf(db, input.accountIds);
  return input.accountIds.flatMap((accountId) =>
    cycles.map((cycle): Month => {
      const summary = pulls.get(`${accountId} monthlySummary ${cycle}`);
      const records = pulls.get(`${accountId} resourceRecords ${cycle}`);
      // Part of a summary is no bill: its sum would read as a smaller one.
      const bill = summary?.state === 'complete' ? summary : undefined;
      return {
        accountId,
        cycle,
        state: stateOf(summary, records),
        currency: billed.get(summary?.id ?? records?.id) ?? currencies.get(accountId) ?? '',
        settled: bill ? fromE8(BigInt(bill.amount_e8)) : null,
        recordSum: records ? fromE8(BigInt(records.amount_e8), 8) : null,
        truncated: bill ? fromE8(truncated.get(bill.id) ?? 0n) : null,
        records: Number(records?.row_count ?? 0n),
        pulledAt: earlier(summary?.started_at, records?.started_at),
      };
    }),
  );
}

function stateOf(summary: ShownPull | undefined, records: ShownPull | undefined): Month['state'] {
  if (!summary && !records) return 'missing';
  if (summary?.state !== 'complete' || records?.state !== 'complete') return 'partial';
  return summary.final && records.final ? 'final' : 'provisional';
}

function earlier(a: string | undefined, b: string | undefined): string | null {
  if (a === undefined || b === undefined) return a ?? b ?? null;
  return a < b ? a : b;
}

function shownPulls(db: Database, accountIds: string[], cycles: string[]): Map<string, ShownPull> {
  const columns =
    'id, account_id, dataset, partition_key, state, final, started_at, row_count, amount_e8, split';
  const where = `account_id IN (${marks(accountIds)}) AND dataset IN ('monthlySummary', 'resourceRecords')
         AND partition_key IN (${marks(cycles)})`;
  // A month that was pulled member by member has a line of its own for all of them.
  const rows = db
    .prepare(
      `SELECT ${columns} FROM shown_pull WHERE ${where}
       UNION ALL SELECT ${columns} FROM pull WHERE split = 1 AND ${where}`,
    )
    .safeIntegers()
    .all(...accountIds, ...cycles, ...accountIds, ...cycles) as ShownPull[];
  return new Map(rows.map((p) => [`${p.account_id} ${p.dataset} ${p.partition_key}`, p]));
}

function idsOf(db: Database, pull: ShownPull): bigint[] {
  const { account_id: accountId, dataset, partition_key: cycle } = pull;
  return rowPulls(db, { accountId, dataset, cycle }, pull).map(({ id }) => id);
}

/** The summary states itself how much was cut off when charges were settled at 2 decimals. */
function truncatedByPull(db: Database, pulls: ShownPull[]): Map<bigint, bigint> {
  const ids = new Map(pulls.map((p) => [p.id, idsOf(db, p)]));
  const all = [...ids.values()].flat();
  const rows = db
    .prepare(
      `SELECT pull_id, ${sumParts('truncated_amount')} FROM ${datasets.monthlySummary.table}
       WHERE pull_id IN (${marks(all)}) GROUP BY pull_id`,
    )
    .raw()
    .safeIntegers()
    .all(...all) as [bigint, bigint, bigint][];
  const sums = new Map(rows.map(([pull, units, rest]) => [pull, joinParts(units, rest)]));
  return new Map([...ids].map(([id, own]) => [id, own.reduce((sum, p) => sum + (sums.get(p) ?? 0n), 0n)]));
}

/** The currency rows came in; a pull holds one only. */
function billedCurrencies(db: Database, pulls: ShownPull[]): Map<bigint | undefined, string> {
  return new Map(
    pulls.flatMap((pull): [bigint, string][] => {
      const { id, dataset } = pull;
      const own = idsOf(db, pull);
      const found = db
        .prepare(`SELECT currency FROM ${datasets[dataset].table} WHERE pull_id IN (${marks(own)}) LIMIT 1`)
        .pluck()
        .get(...own);
      return typeof found === 'string' ? [[id, found]] : [];
    }),
  );
}

function currencyOf(db: Database, accountIds: string[]): Map<string, string> {
  const rows = db
    .prepare(`SELECT id, currency FROM account WHERE id IN (${marks(accountIds)})`)
    .all(...accountIds) as { id: string; currency: string }[];
  return new Map(rows.map((r) => [r.id, r.currency]));
}
