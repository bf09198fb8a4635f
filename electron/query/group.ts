import type { Database } from 'better-sqlite3';
import { tagValue } from '@shared/finance/tags';
import { datasets, type DatasetDefinition } from '@shared/datasets';
import { AppError } from '@shared/errors';
import type { ParsedInput } from '@shared/ipc/contract';
import type { GroupKey, Groups } from '@shared/model/group';
import { fromE8 } from '@shared/money';
import { joinParts, sumParts } from './exactSum';
import { columnOf, fromRows, marks, scopeRows } from './sql';
import { summedTable } from './sums';

type Request = ParsedInput<'query.group'>;

/** Keys that are said by the pull a row came with, not by the row. */
const OF_PULL = ['month', 'account'] as const;

type Key = { value: string | null; label: string | null };
type Sums = { currency: string; count: number; e8: bigint[] };
type Group = Sums & { keys: Key[] };
/** One group as SQLite made it: finer than what was asked for where keys are of the pull, or tags. */
type Part = Group & { pullId: number | null };

/**
 * Sums of rows by one or two keys, per currency. SQLite groups by what rows hold; months, accounts and tags, which several of its
 * groups share, are joined here in BigInt.
 * @throws AppError input.invalid for a column the dataset does not have, or an amount that is none
 */
export function group(db: Database, request: Request): Groups {
  const dataset = datasets[request.dataset];
  const amounts = amountsOf(dataset, request.amounts);
  const named = ({ currency, count, e8 }: Sums) => ({
    currency,
    count,
    amounts: Object.fromEntries(amounts.map((a, i) => [a, fromE8(e8[i] ?? 0n)])),
  });
  const parts = withKeys(db, request, partsOf(db, request, dataset, amounts));
  const groups = merged(parts, (g) => g.keys).sort(byFirstAmount);
  const subtotals =
    request.by.length < 2 ? groups : merged(parts, (g) => g.keys.slice(0, 1)).sort(byFirstAmount);
  return {
    groups: groups.slice(0, request.limit).map((g) => ({ keys: g.keys, ...named(g) })),
    subtotals: subtotals.slice(0, request.limit).map((g) => ({
      value: g.keys[0]?.value ?? null,
      label: g.keys[0]?.label ?? null,
      ...named(g),
    })),
    totals: merged(parts, () => [])
      .sort((a, b) => a.currency.localeCompare(b.currency))
      .map(named),
    others: Math.max(0, groups.length - request.limit),
  };
}

function amountsOf(dataset: DatasetDefinition, asked: string[] | undefined): string[] {
  const names = asked ?? (dataset.amount === undefined ? [] : [dataset.amount]);
  for (const name of names)
    if (columnOf(dataset, name).type !== 'money')
      throw new AppError('input.invalid', { field: 'amounts', reason: name });
  return names;
}

function isOfPull(key: GroupKey): boolean {
  return OF_PULL.some((name) => name === key.column);
}

function partsOf(db: Database, request: Request, dataset: DatasetDefinition, amounts: string[]): Part[] {
  const columns = request.by.map((key) => (isOfPull(key) ? null : columnOf(dataset, key.column)));
  const pull = request.by.some(isOfPull) ? 'r.pull_id' : 'NULL';
  const currency = dataset.columns.some((c) => c.name === 'currency') ? "coalesce(r.currency, '')" : "''";
  const keys = columns.map((c) => (c ? `CAST(r.${c.name} AS TEXT)` : 'NULL'));
  const labels = columns.map((c) => (c?.label ? `max(r.${columnOf(dataset, c.label).name})` : 'NULL'));
  const sums = summedTable(
    db,
    request,
    columns.flatMap((c) => c?.name ?? []),
  );
  const used = [...columns.flatMap((c) => (c ? [c.name, ...(c.label ? [c.label] : [])] : [])), ...amounts];
  const where = scopeRows(db, request);
  const by = [pull, currency, ...keys];
  const select = [
    ...by,
    ...labels,
    sums ? 'sum(r.n)' : 'count(*)',
    ...amounts.map((a) => sumParts(`r.${columnOf(dataset, a).name}`)),
  ];
  const rows = db
    .prepare(
      `SELECT ${select.join(', ')} ${sums ?? fromRows(request, used)} WHERE ${where.sql} GROUP BY ${by.map((_, i) => i + 1).join(', ')}`,
    )
    .raw()
    .safeIntegers()
    .all(...where.values) as unknown[][];
  return rows.map((row) => {
    const values = row.slice(2, 2 + keys.length) as (string | null)[];
    const names = row.slice(2 + keys.length, 2 + 2 * keys.length) as (string | null)[];
    const [count, ...sums] = row.slice(2 + 2 * keys.length);
    return {
      pullId: row[0] === null ? null : Number(row[0]),
      currency: String(row[1]),
      keys: values.map((value, i) => ({ value, label: names[i] ?? null })),
      count: Number(count),
      e8: amounts.map((_, i) => joinParts(sums[2 * i], sums[2 * i + 1])),
    };
  });
}

/** The keys as they were asked for: months and accounts from the pull, one tag out of all. "" counts as no value. */
function withKeys(db: Database, { by }: Request, parts: Part[]): Group[] {
  const ids = [...new Set(parts.map((p) => p.pullId).filter((id) => id !== null))];
  const pulls = new Map(
    (
      db.prepare(`SELECT id, account_id, cycle FROM pull WHERE id IN (${marks(ids)})`).all(...ids) as {
        id: number;
        account_id: string;
        cycle: string | null;
      }[]
    ).map((p) => [p.id, p]),
  );
  return parts.map((part) => ({
    ...part,
    keys: by.map(({ column, tag }, i): Key => {
      const pull = part.pullId === null ? undefined : pulls.get(part.pullId);
      const key = part.keys[i] ?? { value: null, label: null };
      if (column === 'month') return { value: pull?.cycle ?? null, label: null };
      if (column === 'account') return { value: pull?.account_id ?? null, label: null };
      if (tag !== undefined) return { value: tagValue(key.value, tag) || null, label: null };
      return { value: key.value || null, label: key.label };
    }),
  }));
}

function merged(groups: readonly Group[], keysOf: (group: Group) => Key[]): Group[] {
  const found = new Map<string, Group>();
  for (const one of groups) {
    const keys = keysOf(one);
    const id = JSON.stringify([one.currency, ...keys.map((k) => k.value)]);
    const before = found.get(id);
    if (!before) {
      found.set(id, { ...one, keys, e8: [...one.e8] });
      continue;
    }
    before.count += one.count;
    before.e8 = before.e8.map((sum, i) => sum + (one.e8[i] ?? 0n));
    before.keys = before.keys.map((k, i) => ({ ...k, label: k.label ?? keys[i]?.label ?? null }));
  }
  return [...found.values()];
}

/** Largest first; groups without an amount by their rows. Ties by key, so that the order is the same each time. */
function byFirstAmount(a: Group, b: Group): number {
  const [x, y] = [a.e8[0] ?? BigInt(a.count), b.e8[0] ?? BigInt(b.count)];
  if (x !== y) return x < y ? 1 : -1;
  return JSON.stringify([a.keys, a.currency]) < JSON.stringify([b.keys, b.currency]) ? -1 : 1;
}
