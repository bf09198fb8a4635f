/** The four lists of a month as the cache holds them. */
import type { Database } from 'better-sqlite3';
import { datasets, type DatasetId } from '@shared/datasets';
import { findOperation } from '@shared/contract/operations';
import type { Site } from '@shared/contract/types';
import type { Level, LevelId } from '@shared/model/reconcile';
import { fromE8 } from '@shared/money';
import { monthPull, rowPulls } from '../monthPulls';

export const LEVELS: readonly { id: LevelId; dataset: DatasetId; decimals: 8 | 2 }[] = [
  { id: 'details', dataset: 'resourceDetails', decimals: 8 },
  { id: 'records', dataset: 'resourceRecords', decimals: 8 },
  { id: 'transactions', dataset: 'feeRecords', decimals: 2 },
  { id: 'summary', dataset: 'monthlySummary', decimals: 2 },
];

/** `pulls` hold its rows in the month's currency; `foreign` are the currencies of others, whose amounts `e8` leaves out. */
export type Held = Level & { pulls: readonly bigint[]; e8: bigint; foreign: readonly string[] };

export type MonthOf = { accountId: string; site: Site; cycle: string; currency: string };

export function heldLevels(db: Database, month: MonthOf): Held[] {
  return LEVELS.map((level) => heldLevel(db, month, level));
}

function heldLevel(
  db: Database,
  { accountId, site, cycle, currency }: MonthOf,
  { id, dataset, decimals }: (typeof LEVELS)[number],
): Held {
  const denied = deniedActions(db, accountId, dataset);
  const pull = monthPull(db, accountId, dataset, cycle);
  const nothing = { id, decimals, final: false, rows: 0, expected: null, amount: null, pulledAt: null };
  if (!pull) {
    const state = findOperation(site, datasets[dataset].operation) ? 'missing' : 'absent';
    return { ...nothing, state, denied, pulls: [], e8: 0n, foreign: [] };
  }
  const complete = pull.state === 'complete';
  const own = rowPulls(db, { accountId, dataset, cycle }, pull);
  const found = own.map((p) => ({ ...p, currency: currencyOf(db, dataset, p.id) }));
  const foreign = found.filter((p) => p.currency !== null && p.currency !== currency);
  const e8 = found.reduce((sum, p) => (foreign.includes(p) ? sum : sum + p.amountE8), 0n);
  return {
    id,
    decimals,
    state: complete ? 'complete' : 'partial',
    final: complete && pull.final === 1n,
    rows: Number(pull.row_count),
    expected: complete || pull.total === null ? null : Number(pull.total),
    amount: complete ? fromE8(e8, decimals) : null,
    pulledAt: pull.started_at,
    denied: complete ? null : denied,
    pulls: found.flatMap((p) => (foreign.includes(p) ? [] : [p.id])),
    e8,
    foreign: [...new Set(foreign.map((p) => p.currency ?? ''))].sort(),
  };
}

/** A pull holds one currency; null for one without rows. */
export function currencyOf(db: Database, dataset: DatasetId, pull: bigint): string | null {
  const found = db
    .prepare(`SELECT currency FROM ${datasets[dataset].table} WHERE pull_id = ? LIMIT 1`)
    .pluck()
    .get(pull);
  return typeof found === 'string' ? found : null;
}

/** Actions the key lacked when the dataset was last asked for; null when it was let in. */
export function deniedActions(db: Database, accountId: string, dataset: DatasetId): string | null {
  const found = db
    .prepare('SELECT actions FROM denied WHERE account_id = ? AND dataset = ?')
    .pluck()
    .get(accountId, dataset);
  return typeof found === 'string' ? found : null;
}
