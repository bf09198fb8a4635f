import type { Database } from 'better-sqlite3';
import { datasets, type DatasetId } from '@shared/datasets';
import type {
  Enterprise,
  MemberKind,
  MemberMoney,
  MemberView,
  Spend,
  UnitView,
} from '@shared/model/enterprise';
import { fromE8 } from '@shared/money';
import { cycleAt, cyclesBack } from '@shared/time';
import { joinParts, sumParts } from './exactSum';
import { fromTable, shownRows } from './sql';

const MONTHS = 12;
/** Units within units within units: a tree deeper than this is no organisation. */
const DEEPEST = 20;

type Pull = { id: number; partition_key: string; started_at: string; envelope: string | null; state: string };

/** Units and members of an account with what they have and cost, all from one state of the cache. */
export function enterprise(db: Database, input: { accountId: string; now: number }): Enterprise {
  const { accountId, now } = input;
  const cycles = cyclesBack(cycleAt(now), MONTHS);
  const [members] = pulls(db, accountId, 'members');
  const [tree] = pulls(db, accountId, 'organisation');
  const code = codeOf(members) ?? codeOf(tree);
  const spend = spendBy(db, accountId, cycles);
  const domainId = db.prepare('SELECT domain_id FROM account WHERE id = ?').pluck().get(accountId);
  const bills = billed(db, accountId);
  return {
    state: members === undefined ? 'missing' : code === null ? 'master' : 'none',
    code,
    asOf: earlier(members?.started_at, tree?.started_at),
    ...unitsOf(db, accountId),
    members: membersOf(db, accountId, spend),
    memberOf: memberOf(db, accountId, String(domainId), cycles),
    own: spend.get(String(domainId)) ?? [],
    byMember: isByMember(db, accountId),
    cycles,
    missingCycles: cycles.filter((c) => !bills.has(c)),
  };
}

function pulls(db: Database, accountId: string, dataset: DatasetId): Pull[] {
  return db
    .prepare(
      `SELECT id, partition_key, started_at, envelope, state FROM shown_pull WHERE account_id = ? AND dataset = ?`,
    )
    .all(accountId, dataset) as Pull[];
}

/** The code that says there is none (dataset option noneOn). */
function codeOf(pull: Pull | undefined): string | null {
  if (!pull?.envelope) return null;
  const code = (JSON.parse(pull.envelope) as { error_code?: unknown }).error_code;
  return typeof code === 'string' ? code : null;
}

function earlier(a: string | undefined, b: string | undefined): string | null {
  if (a === undefined || b === undefined) return a ?? b ?? null;
  return a < b ? a : b;
}

function rowsOf<T>(db: Database, accountId: string, dataset: DatasetId): T[] {
  const where = shownRows(db, { dataset, accountIds: [accountId], cycles: [] });
  return db
    .prepare(`SELECT * ${fromTable(dataset)} WHERE ${where.sql} ORDER BY r.id`)
    .safeIntegers()
    .all(...where.values) as T[];
}

type Node = { id?: unknown; name?: unknown; child_nodes?: unknown };

function unitsOf(db: Database, accountId: string): Pick<Enterprise, 'root' | 'units'> {
  const [row] = rowsOf<{ root_id: string | null; root_name: string | null; child_nodes: string | null }>(
    db,
    accountId,
    'organisation',
  );
  const root = { id: row?.root_id ?? '', name: row?.root_name ?? '' };
  const units: UnitView[] = [];
  const walk = (nodes: unknown, parentId: string, depth: number): void => {
    if (!Array.isArray(nodes) || depth > DEEPEST) return;
    for (const node of nodes as Node[]) {
      if (typeof node !== 'object' || node === null || typeof node.id !== 'string') continue;
      const name = typeof node.name === 'string' ? node.name : node.id;
      units.push({ id: node.id, name, parentId });
      walk(node.child_nodes, node.id, depth + 1);
    }
  };
  if (row?.child_nodes) walk(JSON.parse(row.child_nodes), root.id, 0);
  return { root, units };
}

type MemberRow = Record<
  'member_id' | 'name' | 'display_name' | 'status' | 'org_id' | 'org_name',
  string | null
>;
type MoneyRow = {
  member_id: string | null;
  currency: string | null;
  amount: bigint | null;
  avail_retrieve_amount: bigint | null;
  expire_time: string | null;
};

/** Members as the account's cache has them, each with its part of `spend`. */
export function membersOf(db: Database, accountId: string, spend: Map<string, Spend[]>): MemberView[] {
  const asked = new Map(pulls(db, accountId, 'memberCash').map((p) => [p.partition_key, p]));
  const cash = moneyBy(rowsOf<MoneyRow>(db, accountId, 'memberCash'));
  const credit = moneyBy(rowsOf<MoneyRow>(db, accountId, 'memberCredit'));
  return rowsOf<MemberRow>(db, accountId, 'members').map((row) => {
    const id = row.member_id ?? '';
    const own = cash.get(id)?.[0] ?? null;
    return {
      id,
      name: row.name ?? '',
      displayName: row.display_name ?? '',
      status: row.status ?? '',
      unitId: row.org_id ?? '',
      unitName: row.org_name ?? '',
      kind: kindOf(asked.get(id), own !== null),
      cash: own,
      credit: credit.get(id) ?? [],
      spend: spend.get(id) ?? [],
    };
  });
}

/** The account as its master sees it, where that one is in the cache too. */
function memberOf(
  db: Database,
  accountId: string,
  domainId: string,
  cycles: string[],
): Enterprise['memberOf'] {
  const masters = db
    .prepare(
      `SELECT p.account_id, p.started_at FROM member m JOIN shown_pull p ON p.id = m.pull_id
       JOIN account a ON a.id = p.account_id JOIN account own ON own.id = ?
       WHERE m.member_id = ? AND a.site = own.site AND p.account_id <> own.id`,
    )
    .all(accountId, domainId) as { account_id: string; started_at: string }[];
  for (const master of masters) {
    const all = membersOf(db, master.account_id, spendBy(db, master.account_id, cycles));
    const member = all.find((m) => m.id === domainId);
    if (member) return { accountId: master.account_id, asOf: master.started_at, member };
  }
  return null;
}

function kindOf(pull: Pull | undefined, hasMoney: boolean): MemberKind {
  if (hasMoney) return 'independent';
  if (pull?.state !== 'complete') return 'unknown';
  return codeOf(pull) === 'CBC.0151' ? 'hidden' : 'managed';
}

function moneyBy(rows: readonly MoneyRow[]): Map<string, MemberMoney[]> {
  const found = new Map<string, MemberMoney[]>();
  for (const row of rows) {
    const id = row.member_id ?? '';
    const money = {
      currency: row.currency ?? '',
      amount: fromE8(row.amount ?? 0n),
      retrievable: fromE8(row.avail_retrieve_amount ?? 0n),
      expireTime: row.expire_time,
    };
    found.set(id, [...(found.get(id) ?? []), money]);
  }
  return found;
}

/** Settled amounts by customer and month, as the master's own bills say them. */
function spendBy(db: Database, accountId: string, cycles: string[]): Map<string, Spend[]> {
  const where = shownRows(db, { dataset: 'monthlySummary', accountIds: [accountId], cycles });
  const rows = db
    .prepare(
      `SELECT coalesce(r.customer_id, ''), p.cycle, coalesce(r.currency, ''), ${sumParts('r.consume_amount')}
       FROM ${datasets.monthlySummary.table} r JOIN pull p ON p.id = r.pull_id
       WHERE ${where.sql} GROUP BY 1, 2, 3 ORDER BY 2 DESC`,
    )
    .raw()
    .safeIntegers()
    .all(...where.values) as [string, string, string, bigint, bigint][];
  const found = new Map<string, Spend[]>();
  for (const [customer, cycle, currency, units, rest] of rows) {
    const spend = { cycle, currency, amount: fromE8(joinParts(units, rest)) };
    found.set(customer, [...(found.get(customer) ?? []), spend]);
  }
  return found;
}

function billed(db: Database, accountId: string): Set<string> {
  const cycles = db
    .prepare(
      `SELECT DISTINCT cycle FROM shown_pull WHERE account_id = ? AND dataset = 'monthlySummary' AND state = 'complete'`,
    )
    .pluck()
    .all(accountId) as (string | null)[];
  return new Set(cycles.filter((c) => c !== null));
}

function isByMember(db: Database, accountId: string): boolean {
  const found = db
    .prepare(
      `SELECT 1 FROM shown_pull WHERE account_id = ? AND dataset = 'monthlySummary' AND member IS NOT NULL LIMIT 1`,
    )
    .get(accountId);
  return found !== undefined;
}
