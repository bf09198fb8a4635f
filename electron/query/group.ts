import type { Database } from 'better-sqlite3';
import { tagValue } from '@shared/finance/tags';
import { datasets, type ColumnDefinition, type DatasetDefinition } from '@shared/datasets';
import { AppError } from '@shared/errors';
import type { ParsedInput } from '@shared/ipc/contract';
import type { GroupKey, Groups } from '@shared/model/group';
import { fromE8 } from '@shared/money';
import { prepared } from './prepared';
import { rowSums } from './rowSums';
import { columnOf, type ShownPull } from './sql';
import { summedGroups, type CurrencySums as Sums, type GroupKey as Key } from './sums';

type Request = ParsedInput<'query.group'>;

/** Keys that are said by the pull a row came with, not by the row. */
const OF_PULL = ['month', 'account'] as const;

const NO_KEY: Key = { value: null, label: null };
type Group = Sums & { keys: Key[] };
type OfPull = Pick<ShownPull, 'account_id' | 'cycle'>;
/** One group as rows or sums gave it: finer than what was asked for where keys are of the pull, or tags. */
type Part = Group & { pull: OfPull | null };
/** Groups that are put in order before they are made. */
type Lot = {
  length: number;
  at: (index: number) => Group;
  sizeOf: (index: number) => number;
  totals: () => Sums[];
};

/**
 * Sums of rows by one to three keys, per currency. SQLite groups by what rows hold; months, accounts and tags, which several of its
 * groups share, are joined here in BigInt.
 * @throws AppError input.invalid for a column the dataset does not have, or an amount that is none
 */
export function group(db: Database, request: Request): Groups {
  const { by, limit } = request;
  const dataset = datasets[request.dataset];
  const amounts = amountsOf(dataset, request.amounts);
  const named = ({ currency, count, e8 }: Sums) => ({
    currency,
    count,
    amounts: Object.fromEntries(amounts.map((a, i) => [a, fromE8(e8[i] ?? 0n)])),
  });
  const lot = lotOf(db, request, dataset, amounts);
  const groups = largest(lot, limit).map((g) => ({ keys: g.keys, ...named(g) }));
  const first = (keys: Key[]): Key => keys[0] ?? NO_KEY;
  return {
    groups,
    subtotals:
      by.length < 2
        ? groups.map(({ keys, ...sums }) => ({ ...first(keys), ...sums }))
        : largest(listed(merged(made(lot), (g) => g.keys.slice(0, 1))), limit).map((g) => ({
            ...first(g.keys),
            ...named(g),
          })),
    totals: lot
      .totals()
      .sort((a, b) => a.currency.localeCompare(b.currency))
      .map(named),
    others: Math.max(0, lot.length - limit),
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

/** What was asked for: out of the sums where these can tell, else out of rows. */
function lotOf(db: Database, request: Request, dataset: DatasetDefinition, amounts: string[]): Lot {
  const { by } = request;
  const columns = by.map((key) => (isOfPull(key) ? null : columnOf(dataset, key.column)));
  const summed = summedGroups(db, request, {
    columns: columns.flatMap((c) => c?.name ?? []),
    amounts,
    byPull: (pull) => by.map((key) => ofPull(pull, key) ?? '').join(' '),
  });
  if (!summed) {
    const parts = partsOfRows(db, request, dataset, amounts, columns).map(({ pull, keys, ...sums }) => ({
      ...sums,
      keys: by.map((key, i) => shownKey(key, pull, keys[i] ?? NO_KEY)),
    }));
    return listed(merged(parts, (g) => g.keys));
  }
  // Keys of columns come in their own order; those of the pull stand between them.
  const places = columns.map((c, i) => (c ? columns.slice(0, i).filter((before) => before).length : null));
  const at = (index: number): Group => {
    const { currency, count, e8 } = summed.sumsOf(index);
    const pull = summed.pullOf(index);
    const keys = by.map((key, i) => {
      const place = places[i] ?? null;
      return shownKey(key, pull, place === null ? NO_KEY : summed.keyOf(index, place));
    });
    return { currency, count, e8, keys };
  };
  // Values of one tag are to be found in many texts of tags.
  if (by.some((key) => key.tag !== undefined))
    return listed(merged(made({ length: summed.length, at }), (g) => g.keys));
  return { length: summed.length, at, sizeOf: summed.sizeOf, totals: summed.totals };
}

function made<T>({ length, at }: { length: number; at: (index: number) => T }): T[] {
  return Array.from({ length }, (_, i) => at(i));
}

function listed(groups: readonly Group[]): Lot {
  return {
    length: groups.length,
    at: (i) => groups[i] ?? { currency: '', count: 0, e8: [], keys: [] },
    sizeOf: (i) => Number(groups[i]?.e8[0] ?? groups[i]?.count ?? 0),
    totals: () => totalsOf(groups),
  };
}

/**
 * The largest of them, in order. Doubles say which they can be: a group that is larger is never the smaller double, so that only
 * those which come near the last one are made and compared exactly.
 */
function largest(lot: Lot, limit: number): Group[] {
  const sizes = new Float64Array(lot.length);
  for (let i = 0; i < sizes.length; i += 1) sizes[i] = lot.sizeOf(i);
  const least = sizes.length > limit ? (sizes.slice().sort()[sizes.length - limit] ?? 0) : -Infinity;
  const found: { size: number; group: Group }[] = [];
  for (let i = 0; i < sizes.length; i += 1) {
    const size = sizes[i] ?? 0;
    if (size >= least) found.push({ size, group: lot.at(i) });
  }
  found.sort((a, b) => b.size - a.size || byFirstAmount(a.group, b.group));
  return found.slice(0, limit).map((f) => f.group);
}

function partsOfRows(
  db: Database,
  request: Request,
  dataset: DatasetDefinition,
  amounts: string[],
  columns: readonly (ColumnDefinition | null)[],
): Part[] {
  const labels = columns.map((c) => (c?.label === undefined ? null : columnOf(dataset, c.label).name));
  const found = rowSums(db, request, {
    by: [
      request.by.some(isOfPull) ? 'r.pull_id' : 'NULL',
      ...columns.map((c) => (c ? `CAST(r.${c.name} AS TEXT)` : 'NULL')),
    ],
    also: labels.map((name) => (name === null ? 'NULL' : `max(r.${name})`)),
    amounts,
    columns: [...columns.flatMap((c) => c?.name ?? []), ...labels.flatMap((name) => name ?? [])],
  });
  const pulls = pullsOf(db, new Set(found.flatMap(({ by: [pull] }) => pull ?? [])));
  return found.map(({ by: [pull, ...values], also, ...sums }) => ({
    ...sums,
    pull: pulls.get(pull) ?? null,
    keys: values.map((value, i) => ({
      value: value as string | null,
      label: (also[i] ?? null) as string | null,
    })),
  }));
}

/** By their ids as they were read, BigInt. */
function pullsOf(db: Database, ids: ReadonlySet<unknown>): Map<unknown, OfPull> {
  const found = prepared(
    db,
    'SELECT id, account_id, cycle FROM pull WHERE id IN (SELECT value FROM json_each(?))',
  )
    .safeIntegers()
    .all(JSON.stringify([...ids].map(Number))) as (OfPull & { id: bigint })[];
  return new Map(found.map((pull) => [pull.id, pull]));
}

function ofPull(pull: OfPull | null, key: GroupKey): string | null {
  if (key.column === 'month') return pull?.cycle ?? null;
  return key.column === 'account' ? (pull?.account_id ?? null) : null;
}

/** A key as it was asked for: months and accounts from the pull, one tag out of all. "" counts as no value. */
function shownKey(key: GroupKey, pull: OfPull | null, given: Key): Key {
  if (isOfPull(key)) return { value: ofPull(pull, key), label: null };
  if (key.tag !== undefined) return { value: tagValue(given.value, key.tag) || null, label: null };
  return given.value === '' ? { value: null, label: given.label } : given;
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

function totalsOf(groups: readonly Group[]): Sums[] {
  const found = new Map<string, Sums>();
  for (const { currency, count, e8 } of groups) {
    let sums = found.get(currency);
    if (!sums) found.set(currency, (sums = { currency, count: 0, e8: e8.map(() => 0n) }));
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
