import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import type { Site } from '@shared/contract/types';
import { AppError } from '@shared/errors';
import type { Reconciliation } from '@shared/model/reconcile';
import { fromE8, toE8 } from '@shared/money';
import { differences } from './differences';
import { heldLevels, type Held } from './levels';
import { acrossMonths, members, payments, roundingByService } from './parts';

/**
 * One month of one account: every level against the next, each difference with its name.
 * @throws AppError input.unknownAccount
 */
export function reconcile(
  db: Database,
  { accountId, cycle }: { accountId: string; cycle: string },
): Reconciliation {
  const account = db.prepare('SELECT site, currency FROM account WHERE id = ?').get(accountId) as
    { site: Site; currency: string } | undefined;
  if (!account) throw new AppError('input.unknownAccount');
  const levels = heldLevels(db, accountId, account.site, cycle);
  const found = differences(db, levels);
  const pull = (id: Held['id']) => {
    const level = levels.find((l) => l.id === id);
    return level?.state === 'complete' ? level.pullId : null;
  };
  const summary = pull('summary');
  const records = pull('records');
  const paid = payments(db, summary);
  return {
    accountId,
    cycle,
    currency: currencyOf(db, summary) ?? account.currency,
    state: stateOf(levels),
    levels: levels.map(({ id, state, final, rows, amount, decimals, pulledAt }) => ({
      id,
      state,
      final,
      rows,
      amount,
      decimals,
      pulledAt,
    })),
    differences: found,
    unnamed: fromE8(found.filter((d) => d.id === 'unnamed').reduce((sum, d) => sum + toE8(d.amount).e8, 0n)),
    comparable: summary !== null && records !== null,
    payments: paid.map(({ part, e8 }) => ({ part, amount: fromE8(e8) })),
    rounding: roundingByService(db, summary),
    acrossMonths: acrossMonths(db, records, cycle),
    members: members(db, summary, cycle),
  };
}

/** The lists that are pulled for every month decide; details and transactions add to them. */
function stateOf(levels: readonly Held[]): Reconciliation['state'] {
  const needed = levels.filter((l) => l.id === 'records' || l.id === 'summary');
  if (needed.every((l) => l.state === 'missing')) return 'missing';
  if (needed.some((l) => l.state !== 'complete')) return 'partial';
  return needed.every((l) => l.final) ? 'final' : 'provisional';
}

function currencyOf(db: Database, summary: bigint | null): string | undefined {
  if (summary === null) return undefined;
  return db
    .prepare(`SELECT currency FROM ${datasets.monthlySummary.table} WHERE pull_id = ? LIMIT 1`)
    .pluck()
    .get(summary) as string | undefined;
}
