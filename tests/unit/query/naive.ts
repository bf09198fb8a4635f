/** The same answers worked out row by row in memory: slow, plain and without SQL. */
import { datasets, type ColumnDefinition } from '@shared/datasets';
import type { Filter, PageRequest } from '@shared/model/query';
import { fromE8, toE8 } from '@shared/money';

/** What was pulled, in the order of pulling; values as a person reads them, null where nothing was given. */
export type NaiveRow = {
  account: string;
  cycle: string;
  currency: string;
  values: Record<string, string | null>;
};

const { columns, search, defaultSort } = datasets.resourceRecords;
const MONEY = columns.filter((c) => c.type === 'money').map((c) => c.name);

type Scope = Omit<PageRequest, 'sort' | 'offset' | 'limit'>;

export function select(rows: NaiveRow[], scope: Scope, except?: string): NaiveRow[] {
  const text = (scope.text ?? '').trim();
  return rows.filter(
    (row) =>
      scope.accountIds.includes(row.account) &&
      (scope.cycles.length === 0 || scope.cycles.includes(row.cycle)) &&
      (text === '' || search.some((c) => contains(row.values[c] ?? null, text))) &&
      (scope.filters ?? []).every((f) => f.column === except || matches(row, f)),
  );
}

/** Sorted as asked; rows without a value last, ties in the order of pulling (turned round with the last key). */
export function sorted(rows: NaiveRow[], all: NaiveRow[], sort: PageRequest['sort']): NaiveRow[] {
  const keys = sort.length ? sort : [defaultSort];
  const at = new Map(all.map((row, i) => [row, i]));
  const age = (row: NaiveRow) => at.get(row) ?? 0;
  return [...rows].sort((a, b) => {
    for (const { column, descending } of keys) {
      const [x, y] = [a.values[column] ?? null, b.values[column] ?? null];
      if (x === null || y === null) {
        if (x !== y) return x === null ? 1 : -1;
        continue;
      }
      const order = compare(definition(column), x, y);
      if (order !== 0) return descending ? -order : order;
    }
    return keys[keys.length - 1]?.descending ? age(b) - age(a) : age(a) - age(b);
  });
}

/** Count and sum of `amount` of each combination of keys and currency, as text. */
export function groups(rows: NaiveRow[], by: string[]): string[] {
  const key = (row: NaiveRow, name: string) =>
    (name === 'month' ? row.cycle : name === 'account' ? row.account : row.values[name]) || null;
  const found = new Map<string, { count: number; e8: bigint }>();
  for (const row of rows) {
    const id = JSON.stringify([row.currency, ...by.map((name) => key(row, name))]);
    const group = found.get(id) ?? { count: 0, e8: 0n };
    group.count += 1;
    group.e8 += toE8(row.values['amount'] ?? '0').e8;
    found.set(id, group);
  }
  return [...found].map(([id, { count, e8 }]) => `${id} ${count} ${fromE8(e8)}`);
}

/** Exact sums per currency, currencies in order. */
export function sums(rows: NaiveRow[]) {
  return [...new Set(rows.map((r) => r.currency))].sort().map((currency) => {
    const own = rows.filter((r) => r.currency === currency);
    const sum = (name: string) => own.reduce((total, r) => total + toE8(r.values[name] ?? '0').e8, 0n);
    return {
      currency,
      count: own.length,
      amounts: Object.fromEntries(MONEY.map((name) => [name, fromE8(sum(name))])),
    };
  });
}

export function facets(rows: NaiveRow[], column: string) {
  const { label } = definition(column);
  const groups = new Map<string, NaiveRow[]>();
  for (const row of rows) {
    const value = row.values[column] ?? '';
    groups.set(value, [...(groups.get(value) ?? []), row]);
  }
  return [...groups]
    .map(([value, own]) => ({
      value,
      label: own.reduce<string | null>(
        (most, r) => later(most, label ? (r.values[label] ?? null) : null),
        null,
      ),
      count: own.length,
    }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

export function definition(name: string): ColumnDefinition {
  const column = columns.find((c) => c.name === name);
  if (!column) throw new Error(`no column ${name}`);
  return column;
}

function matches(row: NaiveRow, filter: Filter): boolean {
  const column = definition(filter.column);
  const value = row.values[filter.column] ?? null;
  switch (filter.op) {
    case 'in':
      return filter.values.some((wanted) =>
        wanted === '' || value === null || value === ''
          ? wanted === '' && (value === null || value === '')
          : compare(column, value, wanted) === 0,
      );
    case 'is':
      return filter.state === 'null' ? value === null : filter.state === 'empty' ? value === '' : !!value;
    case 'contains':
      return contains(value, filter.value);
    case 'range':
      if (value === null) return false;
      return (
        (filter.min === undefined || compare(column, value, filter.min) >= 0) &&
        (filter.max === undefined || compare(column, value, filter.max) <= 0)
      );
  }
}

function compare(column: ColumnDefinition, a: string, b: string): number {
  const numeric = column.type === 'money' || column.type === 'decimal';
  const [x, y] = numeric ? [toE8(a).e8, toE8(b).e8] : [a, b];
  return x < y ? -1 : x > y ? 1 : 0;
}

function contains(value: string | null, part: string): boolean {
  return value !== null && fold(value).includes(fold(part));
}

/** Only A to Z have two cases for SQLite's LIKE. */
function fold(text: string): string {
  return text.replace(/[A-Z]/g, (c) => c.toLowerCase());
}
