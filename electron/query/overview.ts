import type { Database } from 'better-sqlite3';
import { datasets } from '@shared/datasets';
import { envelopeAmount } from '@shared/datasets/rows';
import { AppError } from '@shared/errors';
import type { Overview } from '@shared/model/query';
import { fromE8 } from '@shared/money';
import { addMonths, cycleAt } from '@shared/time';
import { joinParts, sumParts } from './exactSum';
import { months } from './months';
import { fromTable, shownRows } from './sql';

const MONTHS = 12;

/**
 * What the first screen shows of one account: balances, twelve months, services of the open month against the month before.
 * @throws AppError input.unknownAccount
 */
export function overview(db: Database, input: { accountId: string; now: number }): Overview {
  const { accountId, now } = input;
  const account = db.prepare('SELECT currency FROM account WHERE id = ?').get(accountId) as
    { currency: string } | undefined;
  if (!account) throw new AppError('input.unknownAccount');
  const open = cycleAt(now);
  const newestFirst = months(db, { accountIds: [accountId], months: MONTHS, now });
  return {
    // Bills say their currency themselves; the account's is what was known when it was added.
    currency: newestFirst.find((m) => m.pulledAt !== null)?.currency ?? account.currency,
    ...balances(db, accountId),
    quota: quota(db, accountId),
    months: newestFirst.reverse(),
    services: services(db, accountId, open, addMonths(open, -1)),
  };
}

type BalanceRow = {
  account_type: string | null;
  amount: bigint | null;
  designated_amount: bigint | null;
  credit_amount: bigint | null;
};

/** The list may be empty and the account in debt all the same: what is said beside the list is read beside it. */
function balances(db: Database, accountId: string): Pick<Overview, 'balances' | 'debt' | 'balancesAsOf'> {
  const pull = db
    .prepare(`SELECT id, started_at, envelope FROM shown_pull WHERE account_id = ? AND dataset = 'balances'`)
    .get(accountId) as { id: number; started_at: string; envelope: string | null } | undefined;
  if (!pull) return { balancesAsOf: null, balances: [], debt: null };
  const rows = db
    .prepare(
      `SELECT account_type, amount, designated_amount, credit_amount FROM ${datasets.balances.table}
       WHERE pull_id = ? ORDER BY seq`,
    )
    .safeIntegers()
    .all(pull.id) as BalanceRow[];
  const debt = envelopeAmount(pull.envelope, 'debt_amount');
  return {
    balancesAsOf: pull.started_at,
    balances: rows.map((r) => ({
      type: r.account_type ?? '',
      amount: fromE8(r.amount ?? 0n),
      designated: fromE8(r.designated_amount ?? 0n),
      credit: fromE8(r.credit_amount ?? 0n),
    })),
    debt: debt === null ? null : fromE8(debt),
  };
}

type QuotaRow = {
  currency: string | null;
  granted: bigint | null;
  used: bigint | null;
  percent: string | null;
};

/** The cloud answers with zeros where nothing is granted. */
function quota(db: Database, accountId: string): Overview['quota'] {
  const row = db
    .prepare(
      `SELECT q.currency, q.granting_amount AS granted, q.granting_amount_used AS used,
              q.percentage_granting_amount_used AS percent
       FROM ${datasets.expenditureQuota.table} q JOIN shown_pull p ON p.id = q.pull_id
       WHERE p.account_id = ? AND p.dataset = 'expenditureQuota'`,
    )
    .safeIntegers()
    .get(accountId) as QuotaRow | undefined;
  if (!row?.granted) return null;
  return {
    currency: row.currency ?? '',
    granted: fromE8(row.granted),
    left: fromE8(row.granted - (row.used ?? 0n)),
    percent: row.percent,
  };
}

function services(db: Database, accountId: string, open: string, before: string): Overview['services'] {
  const now = amountsByService(db, accountId, open);
  const previous = amountsByService(db, accountId, before);
  const codes = [...new Set([...now.keys(), ...previous.keys()])];
  return codes
    .map((code) => {
      const amount = now.get(code)?.amount ?? 0n;
      const name = now.get(code)?.name ?? previous.get(code)?.name ?? null;
      return { code, name, e8: amount, previous: fromE8(previous.get(code)?.amount ?? 0n) };
    })
    .sort((a, b) => (a.e8 === b.e8 ? a.code.localeCompare(b.code) : a.e8 < b.e8 ? 1 : -1))
    .map(({ e8, ...service }) => ({ ...service, amount: fromE8(e8) }));
}

function amountsByService(
  db: Database,
  accountId: string,
  cycle: string,
): Map<string, { name: string | null; amount: bigint }> {
  const where = shownRows(db, { dataset: 'monthlySummary', accountIds: [accountId], cycles: [cycle] });
  const rows = db
    .prepare(
      `SELECT coalesce(r.service_type_code, ''), max(r.service_type_name), ${sumParts('r.consume_amount')}
       ${fromTable('monthlySummary')} WHERE ${where.sql} GROUP BY 1`,
    )
    .raw()
    .safeIntegers()
    .all(...where.values) as [string, string | null, bigint, bigint][];
  return new Map(rows.map(([code, name, units, rest]) => [code, { name, amount: joinParts(units, rest) }]));
}
