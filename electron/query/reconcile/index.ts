import type { Database } from 'better-sqlite3';
import type { Site } from '@shared/contract/types';
import { AppError } from '@shared/errors';
import type { Reconciliation } from '@shared/model/reconcile';
import { fromE8, toE8 } from '@shared/money';
import { monthPull, rowPulls } from '../monthPulls';
import { checks } from './books';
import { differences } from './differences';
import { currencyOf, heldLevels, type Held } from './levels';
import { acrossMonths, members, payments, roundingByService } from './parts';

/**
 * One month of one account: every level against the next, each difference with its name.
 * @throws AppError input.unknownAccount
 */
export function reconcile(
  db: Database,
  { accountId, cycle }: { accountId: string; cycle: string },
): Reconciliation {
  const account = db.prepare('SELECT site, currency, domain_id FROM account WHERE id = ?').get(accountId) as
    { site: Site; currency: string; domain_id: string } | undefined;
  if (!account) throw new AppError('input.unknownAccount');
  const currency = billedIn(db, accountId, cycle) ?? account.currency;
  const of = { accountId, site: account.site, cycle, currency, owner: account.domain_id };
  const levels = heldLevels(db, of);
  const found = differences(db, levels);
  const pull = (id: Held['id']) => {
    const level = levels.find((l) => l.id === id);
    return level?.state === 'complete' ? level.pulls : null;
  };
  const summary = pull('summary');
  const records = pull('records');
  const paid = payments(db, summary);
  return {
    accountId,
    cycle,
    currency,
    state: stateOf(levels),
    levels: levels.map(({ id, state, final, rows, expected, denied, amount, decimals, pulledAt }) => ({
      id,
      state,
      final,
      rows,
      expected,
      denied,
      amount,
      decimals,
      pulledAt,
    })),
    differences: found,
    checks: checks(db, of, levels),
    unnamed: fromE8(
      found.filter((d) => d.id === 'unnamed').reduce((sum, d) => sum + toE8(d.amount ?? '0').e8, 0n),
    ),
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

/** The currency of the bill; null while no row of it is here. */
function billedIn(db: Database, accountId: string, cycle: string): string | null {
  for (const dataset of ['monthlySummary', 'resourceRecords'] as const) {
    const pull = monthPull(db, accountId, dataset, cycle);
    const found = (pull ? rowPulls(db, { accountId, dataset, cycle }, pull) : [])
      .map(({ id }) => currencyOf(db, dataset, id))
      .find((currency) => currency !== null);
    if (found !== undefined) return found;
  }
  return null;
}
