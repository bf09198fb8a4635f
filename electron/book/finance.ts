/** Budgets, rules, rates and saved views in the book. */
import type { Database } from 'better-sqlite3';
import type { Rate } from '@shared/finance/convert';
import type { Rule } from '@shared/finance/allocation';
import type { Budget, KeptRate, RuleVersion, SavedView } from '@shared/model/finance';
import { fromE8, toE8 } from '@shared/money';

type BudgetRow = {
  id: string;
  name: string;
  currency: string;
  amount_e8: bigint;
  thresholds: string;
  account_ids: string;
  scope: string;
};

export function budgets(db: Database): Budget[] {
  const rows = db
    .prepare(
      'SELECT id, name, currency, amount_e8, thresholds, account_ids, scope FROM budget ORDER BY name, id',
    )
    .safeIntegers()
    .all() as BudgetRow[];
  return rows.map((r) => ({
    id: r.id,
    name: r.name,
    currency: r.currency,
    amount: fromE8(r.amount_e8),
    thresholds: JSON.parse(r.thresholds) as number[],
    accountIds: JSON.parse(r.account_ids) as string[],
    only: JSON.parse(r.scope) as Budget['only'],
  }));
}

/** A budget that was changed is told about anew. */
export function saveBudget(db: Database, { budget, at }: { budget: Budget; at: string }): void {
  const { id, name, currency, amount, thresholds, accountIds, only } = budget;
  db.transaction(() => {
    db.prepare('DELETE FROM budget_alert WHERE budget_id = ?').run(id);
    db.prepare(
      `INSERT INTO budget (id, name, currency, amount_e8, thresholds, account_ids, scope, changed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, currency = excluded.currency, amount_e8 = excluded.amount_e8,
         thresholds = excluded.thresholds, account_ids = excluded.account_ids, scope = excluded.scope,
         changed_at = excluded.changed_at`,
    ).run(
      id,
      name,
      currency,
      toE8(amount).e8,
      JSON.stringify([...new Set(thresholds)].sort((a, b) => a - b)),
      JSON.stringify(accountIds),
      JSON.stringify(only),
      at,
    );
  })();
}

export function removeBudget(db: Database, { id }: { id: string }): void {
  db.transaction(() => {
    db.prepare('DELETE FROM budget_alert WHERE budget_id = ?').run(id);
    db.prepare('DELETE FROM budget WHERE id = ?').run(id);
  })();
}

export type Alert = { budgetId: string; cycle: string; percent: number };

/** Keeps what is told now; gives back what had not been told before. */
export function noteAlerts(db: Database, { alerts, at }: { alerts: Alert[]; at: string }): Alert[] {
  const note = db.prepare(
    `INSERT INTO budget_alert (budget_id, cycle, percent, told_at)
     SELECT ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM budget WHERE id = ?) ON CONFLICT DO NOTHING`,
  );
  return db.transaction(() =>
    alerts.filter((a) => note.run(a.budgetId, a.cycle, a.percent, at, a.budgetId).changes > 0),
  )();
}

/** The version in force first. */
export function ruleVersions(db: Database): RuleVersion[] {
  const rows = db
    .prepare('SELECT version, at, note, rules FROM allocation_rules ORDER BY version DESC')
    .all() as { version: number; at: string; note: string; rules: string }[];
  return rows.map((r) => ({ ...r, rules: JSON.parse(r.rules) as Rule[] }));
}

export function rulesInForce(db: Database): Rule[] {
  const text = db
    .prepare<[], string>('SELECT rules FROM allocation_rules ORDER BY version DESC LIMIT 1')
    .pluck()
    .get();
  return text === undefined ? [] : (JSON.parse(text) as Rule[]);
}

export function saveRules(
  db: Database,
  { rules, note, at }: { rules: Rule[]; note: string; at: string },
): void {
  db.prepare('INSERT INTO allocation_rules (at, note, rules) VALUES (?, ?, ?)').run(
    at,
    note,
    JSON.stringify(rules),
  );
}

export function rates(db: Database): KeptRate[] {
  return db
    .prepare(
      `SELECT cycle, from_currency AS "from", to_currency AS "to", rate, at FROM exchange_rate
       ORDER BY cycle DESC, from_currency, to_currency`,
    )
    .all() as KeptRate[];
}

export function saveRates(db: Database, { rates: list, at }: { rates: Rate[]; at: string }): void {
  const put = db.prepare(
    `INSERT INTO exchange_rate (cycle, from_currency, to_currency, rate, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (cycle, from_currency, to_currency) DO UPDATE SET rate = excluded.rate, at = excluded.at`,
  );
  db.transaction(() => list.forEach((r) => put.run(r.cycle, r.from, r.to, r.rate, at)))();
}

export function removeRate(db: Database, { cycle, from, to }: Omit<Rate, 'rate'>): void {
  db.prepare('DELETE FROM exchange_rate WHERE cycle = ? AND from_currency = ? AND to_currency = ?').run(
    cycle,
    from,
    to,
  );
}

export function savedViews(db: Database, { area }: { area: string }): SavedView[] {
  return db
    .prepare('SELECT id, area, name, state FROM saved_view WHERE area = ? ORDER BY name, id')
    .all(area) as SavedView[];
}

export function saveView(db: Database, { view, at }: { view: SavedView; at: string }): void {
  db.prepare(
    `INSERT INTO saved_view (id, area, name, state, changed_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, state = excluded.state, changed_at = excluded.changed_at`,
  ).run(view.id, view.area, view.name, view.state, at);
}

export function removeView(db: Database, { id }: { id: string }): void {
  db.prepare('DELETE FROM saved_view WHERE id = ?').run(id);
}
