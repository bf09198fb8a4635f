import type { Database } from 'better-sqlite3';
import { tagValue } from '@shared/finance/tags';
import { datasets, type ColumnDefinition, type DatasetDefinition } from '@shared/datasets';
import { AppError } from '@shared/errors';
import type { ParsedInput } from '@shared/ipc/contract';
import type { GroupKey, Groups } from '@shared/model/group';
import { fromE8 } from '@shared/money';
import { joinParts, sumParts } from './exactSum';
import { prepared } from './prepared';
import { columnOf, fromRows, scopeRows } from './sql';
import { summedGroups } from './sums';

type Request = ParsedInput<'query.group'>;

/** Keys that are said by the pull a row came with, not by the row. */
const OF_PULL = ['month', 'account'] as const;

type Key = { value: string | null; label: string | null };
type Sums = { currency: string; count: number; e8: bigint[] };
type Group = Sums & { keys: Key[] };
/** One group as SQLite made it: finer than what was asked for where keys are of the pull, or tags. */
type Part = Group & { pullId: number | null };

/**
 * Sums of rows by one to three keys, per currency. SQLite groups by what rows hold; months, accounts and tags, which several of its
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
  const { parts, distinct } = partsOf(db, request, dataset, amounts);
  const keyed = withKeys(db, request, parts);
  const groups = (distinct ? keyed : merged(keyed, (g) => g.keys)).sort(byFirstAmount);
  const subtotals =
    request.by.length < 2 ? groups : merged(groups, (g) => g.keys.slice(0, 1)).sort(byFirstAmount);
  return {
    groups: groups.slice(0, request.limit).map((g) => ({ keys: g.keys, ...named(g) })),
    subtotals: subtotals.slice(0, request.limit).map((g) => ({
      value: g.keys[0]?.value ?? null,
      label: g.keys[0]?.label ?? null,
      ...named(g),
    })),
    totals: totalsOf(groups, amounts)
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

/** `distinct`: no two parts belong to one group. */
function partsOf(
  db: Database,
  request: Request,
  dataset: DatasetDefinition,
  amounts: string[],
): { parts: Part[]; distinct: boolean } {
  const columns = request.by.map((key) => (isOfPull(key) ? null : columnOf(dataset, key.column)));
  const summed = summedGroups(db, request, {
    columns: columns.flatMap((c) => c?.name ?? []),
    amounts,
    byPull: (pull) => request.by.map((key) => ofPull(pull, key) ?? '').join(' '),
  });
  if (!summed) return { parts: partsOfRows(db, request, dataset, amounts, columns), distinct: false };
  for (const part of summed) {
    const own = part.keys;
    part.keys = columns.map((c) => (c && own.shift()) ?? { value: null, label: null });
  }
  return { parts: summed, distinct: request.by.every((key) => key.tag === undefined) };
}

function partsOfRows(
  db: Database,
  request: Request,
  dataset: DatasetDefinition,
  amounts: string[],
  columns: readonly (ColumnDefinition | null)[],
): Part[] {
  const pull = request.by.some(isOfPull) ? 'r.pull_id' : 'NULL';
  const currency = dataset.columns.some((c) => c.name === 'currency') ? "coalesce(r.currency, '')" : "''";
  const keys = columns.map((c) => (c ? `CAST(r.${c.name} AS TEXT)` : 'NULL'));
  const labels = columns.map((c) => (c?.label ? `max(r.${columnOf(dataset, c.label).name})` : 'NULL'));
  const used = [...columns.flatMap((c) => (c ? [c.name, ...(c.label ? [c.label] : [])] : [])), ...amounts];
  const where = scopeRows(db, request);
  const by = [pull, currency, ...keys];
  const select = [
    ...by,
    ...labels,
    'count(*)',
    ...amounts.map((a) => sumParts(`r.${columnOf(dataset, a).name}`)),
  ];
  const rows = prepared(
    db,
    `SELECT ${select.join(', ')} ${fromRows(request, used)} WHERE ${where.sql} GROUP BY ${by.map((_, i) => i + 1).join(', ')}`,
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

function ofPull(
  pull: { cycle: string | null; account_id: string } | undefined,
  key: GroupKey,
): string | null {
  if (key.column === 'month') return pull?.cycle ?? null;
  return key.column === 'account' ? (pull?.account_id ?? null) : null;
}

/** The keys as they were asked for: months and accounts from the pull, one tag out of all. "" counts as no value. */
function withKeys(db: Database, { by }: Request, parts: Part[]): Group[] {
  const ids = by.some(isOfPull) ? [...new Set(parts.map((p) => p.pullId))] : [];
  const found = prepared(
    db,
    'SELECT id, account_id, cycle FROM pull WHERE id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(ids)) as { id: number; account_id: string; cycle: string | null }[];
  const pulls = new Map<number | null, (typeof found)[number]>(found.map((p) => [p.id, p]));
  const keyOf = (key: GroupKey, part: Part, given: Key): Key => {
    if (isOfPull(key)) return { value: ofPull(pulls.get(part.pullId), key), label: null };
    if (key.tag !== undefined) return { value: tagValue(given.value, key.tag) || null, label: null };
    return given.value === '' ? { value: null, label: given.label } : given;
  };
  for (const part of parts)
    by.forEach((key, i) => (part.keys[i] = keyOf(key, part, part.keys[i] ?? { value: null, label: null })));
  return parts;
}

function merged(groups: readonly Group[], keysOf: (group: Group) => Key[]): Group[] {
  const found = new Map<string, Group>();
  for (const one of groups) {
    const keys = keysOf(one);
    let id = one.currency;
    // No text of the cloud holds these characters.
    for (const { value } of keys) id += value === null ? '\u0001' : `\u0000${value}`;
    const before = found.get(id);
    if (!before) {
      found.set(id, { currency: one.currency, count: one.count, keys: [...keys], e8: [...one.e8] });
      continue;
    }
    before.count += one.count;
    one.e8.forEach((sum, i) => (before.e8[i] = (before.e8[i] ?? 0n) + sum));
    keys.forEach((key, i) => {
      const known = before.keys[i];
      if (known?.label === null && key.label !== null) before.keys[i] = { ...known, label: key.label };
    });
  }
  return [...found.values()];
}

function totalsOf(groups: readonly Group[], amounts: readonly string[]): Sums[] {
  const found = new Map<string, Sums>();
  for (const { currency, count, e8 } of groups) {
    let sums = found.get(currency);
    if (!sums) found.set(currency, (sums = { currency, count: 0, e8: amounts.map(() => 0n) }));
    sums.count += count;
    for (let i = 0; i < e8.length; i += 1) sums.e8[i] = (sums.e8[i] ?? 0n) + (e8[i] ?? 0n);
  }
  return [...found.values()];
}

/** Largest first; groups without an amount by their rows. Ties by key, so that the order is the same each time. */
function byFirstAmount(a: Group, b: Group): number {
  const [x, y] = [a.e8[0] ?? a.count, b.e8[0] ?? b.count];
  if (x !== y) return x < y ? 1 : -1;
  for (let i = 0; i < a.keys.length; i += 1) {
    const [v, w] = [a.keys[i]?.value ?? '', b.keys[i]?.value ?? ''];
    if (v !== w) return v < w ? -1 : 1;
  }
  return a.currency < b.currency ? -1 : 1;
}
