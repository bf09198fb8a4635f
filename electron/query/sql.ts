/** Pieces every query is made of: columns from the dataset's definition only, values always bound. */
import type { Database } from 'better-sqlite3';
import { datasets, type ColumnDefinition, type DatasetDefinition, type DatasetId } from '@shared/datasets';
import { AppError } from '@shared/errors';
import type { Filter, Scope } from '@shared/model/query';
import { prepared } from './prepared';
import { remembered } from './remembered';
import { DecimalError, decimalText, fromE8, MONEY_DECIMALS, parseDecimal, toE8 } from '@shared/money';

export type Bound = string | number | bigint;
export type Where = { sql: string; values: Bound[] };

/** @throws AppError input.invalid for a column the dataset does not have: nothing else ever gets into SQL as a name. */
export function columnOf(dataset: DatasetDefinition, name: string): ColumnDefinition {
  const column = dataset.columns.find((c) => c.name === name);
  if (!column) throw new AppError('input.invalid', { field: 'column', reason: name });
  return column;
}

type Shown = Pick<Scope, 'dataset' | 'accountIds' | 'cycles'>;

/** The pulls of the scope's accounts and cycles that are shown. */
function pullsShown({ accountIds, dataset, cycles }: Shown): { from: string; values: Bound[] } {
  const { partition } = datasets[dataset];
  const hasCycles = partition.kind === 'cycle' || (partition.kind === 'window' && partition.span === 'month');
  // Lists that are not cut by month are shown whole, whatever months are chosen beside them.
  const chosen = hasCycles ? cycles : [];
  const inCycles = chosen.length ? `AND cycle IN (${marks(chosen)})` : '';
  return {
    from: `FROM shown_pull WHERE account_id IN (${marks(accountIds)}) AND dataset = ? ${inCycles}`,
    values: [...accountIds, dataset, ...chosen],
  };
}

export type ShownPull = {
  id: number;
  account_id: string;
  cycle: string | null;
  /** The month, or whatever else its dataset is cut by: what is newer has the greater one. */
  month: string;
  started_at: string;
  summed: number;
  row_count: number;
  /** Sum of the dataset's amount in 10^-8 units, as text. */
  amount_e8: string;
};

/** Which pulls are shown is asked before every question, and costs as much as many of them where there are many months. */
export function shownPulls(db: Database, shown: Shown): readonly ShownPull[] {
  const { from, values } = pullsShown(shown);
  return remembered(
    db,
    JSON.stringify(['shownPulls', from, values]),
    () =>
      prepared(
        db,
        `SELECT id, account_id, cycle, coalesce(cycle, partition_key) AS month, started_at, summed, row_count, amount_e8
       ${from} ORDER BY id`,
      ).all(...values) as ShownPull[],
  );
}

/** How many rows are shown of the scope's accounts and cycles, without text and filters. */
export function rowsShown(db: Database, shown: Shown): number {
  return shownPulls(db, shown).reduce((sum, { row_count }) => sum + row_count, 0);
}

/**
 * Rows of the scope's accounts and cycles that are shown, without text and filters. Pulls are looked up first, so that
 * the row tables need neither account nor cycle. Where only one pull can be shown, said with "=" SQLite reads it in the order of
 * an index; with IN it would sort the whole month for every page.
 * @param pullId how the column is named: behind a "+" SQLite does not go by its indexes
 */
export function shownRows(
  db: Database,
  shown: Shown,
  pullId: 'r.pull_id' | '+r.pull_id' = 'r.pull_id',
): Where {
  const pulls = shownPulls(db, shown);
  const [only] = pulls;
  if (pulls.length === 1 && only) return { sql: `${pullId} = ?`, values: [only.id] };
  return {
    sql: `${pullId} IN (SELECT value FROM json_each(?))`,
    values: [JSON.stringify(pulls.map((p) => p.id))],
  };
}

/** Rows the scope selects. */
export function scopeRows(db: Database, scope: Scope): Where {
  const dataset = datasets[scope.dataset];
  const parts = [shownRows(db, scope)];
  if (scope.text.trim()) parts.push(textCondition(dataset, scope.text.trim()));
  parts.push(filterConditions(dataset, scope.filters));
  return every(parts);
}

export function filterConditions(dataset: DatasetDefinition, filters: readonly Filter[]): Where {
  return every(filters.map((f) => filterCondition(dataset, f)));
}

/** All of them together. */
export function every(parts: readonly Where[]): Where {
  const given = parts.filter((p) => p.sql !== '');
  return { sql: given.map((p) => p.sql).join(' AND '), values: given.flatMap((p) => p.values) };
}

/**
 * As fromTable, but the rows alone where nothing that is asked of them is kept apart: an index then answers by itself, and no
 * text is looked up for rows that are only counted or passed over. `columns` are those named beside the scope's own.
 */
export function fromRows(
  { dataset: id, filters, text }: Pick<Scope, 'dataset' | 'filters' | 'text'>,
  columns: readonly string[],
): string {
  const { table, once, search } = datasets[id];
  const used = [...columns, ...filters.map((f) => f.column), ...(text.trim() ? search : [])];
  return once && !used.some((name) => once.includes(name)) ? `FROM ${table}_row r` : fromTable(id);
}

export function fromTable(dataset: DatasetId): string {
  return `FROM ${datasets[dataset].table} r`;
}

export function textCondition(dataset: DatasetDefinition, text: string): Where {
  const written = dataset.columns.filter((c) => c.type !== 'money').map((c) => c.name);
  return contains(dataset.search.length ? dataset.search : written, text);
}

/** One of the columns holds the text. LIKE folds the case of ASCII letters and finds Chinese words of any length. */
export function contains(columns: readonly string[], text: string): Where {
  const pattern = like(text);
  return {
    sql: `(${columns.map((c) => `r.${c} LIKE ? ESCAPE '\\'`).join(' OR ')})`,
    values: columns.map(() => pattern),
  };
}

const STATES = { null: '? IS NULL', empty: "? = ''", given: "(? IS NOT NULL AND ? <> '')" } as const;

function filterCondition(dataset: DatasetDefinition, filter: Filter): Where {
  const column = columnOf(dataset, filter.column);
  const name = `r.${column.name}`;
  switch (filter.op) {
    case 'in': {
      const given = filter.values.filter((v) => v !== '');
      const parts = given.length ? [`${name} IN (${marks(given)})`] : [];
      if (given.length < filter.values.length) parts.push(`${name} IS NULL OR ${name} = ''`);
      return { sql: `(${parts.join(' OR ')})`, values: given.map((v) => comparable(column, v)) };
    }
    case 'contains':
      // What is stored of an amount is not what a person reads; ranges find amounts.
      if (column.type === 'money')
        throw new AppError('input.invalid', { field: column.name, reason: 'contains' });
      return { sql: `${name} LIKE ? ESCAPE '\\'`, values: [like(filter.value)] };
    case 'is':
      return { sql: STATES[filter.state].replaceAll('?', name), values: [] };
    case 'range': {
      const { min, max } = filter;
      const sides: ['>=' | '<=', string][] = [];
      if (min !== undefined) sides.push(['>=', min]);
      if (max !== undefined) sides.push(['<=', max]);
      if (sides.length === 0) return { sql: `${name} IS NOT NULL`, values: [] };
      return {
        sql: sides.map(([op]) => `${ordered(column, name)} ${op} ${ordered(column, '?')}`).join(' AND '),
        values: sides.map(([op, text]) => boundOf(column, op, text)),
      };
    }
  }
}

/**
 * How a column is ordered and compared. Decimals are exact text; as numbers they are ordered to 15 significant digits,
 * which decides every difference a person can see. Money is compared exactly, in 10^-8 units. Both sides of a comparison
 * go through the same cast, so that a bound includes the value it was taken from.
 */
function ordered(column: ColumnDefinition, term: string): string {
  return column.type === 'decimal' ? `CAST(${term} AS REAL)` : term;
}

/** Text of a filter in the form the column stores: e8 for money, canonical text for decimals. */
function comparable(column: ColumnDefinition, text: string): Bound {
  return readNumber(column, () => {
    if (column.type === 'money') return toE8(text).e8;
    if (column.type === 'decimal') return decimalText(parseDecimal(text));
    if (column.type === 'int') return Number(decimalText(parseDecimal(text)));
    return text;
  });
}

/**
 * A bound of an amount between two e8 integers becomes the next one inside the range: rounded, 0.000000001 as the least
 * amount would let 0 in.
 */
function boundOf(column: ColumnDefinition, op: '>=' | '<=', text: string): Bound {
  if (column.type !== 'money') return comparable(column, text);
  return readNumber(column, () => {
    const { e8 } = toE8(text);
    const { units, scale } = parseDecimal(text);
    const rounded = e8 * 10n ** BigInt(Math.max(scale - MONEY_DECIMALS, 0));
    const exact = units * 10n ** BigInt(Math.max(MONEY_DECIMALS - scale, 0));
    if (op === '>=') return rounded < exact ? e8 + 1n : e8;
    return rounded > exact ? e8 - 1n : e8;
  });
}

/** @throws AppError input.invalid for text that is no number, or none the column can hold. */
function readNumber(column: ColumnDefinition, read: () => Bound): Bound {
  try {
    return read();
  } catch (error) {
    if (error instanceof DecimalError)
      throw new AppError('input.invalid', { field: column.name, reason: 'number' });
    throw error;
  }
}

/**
 * Sort keys with rows that have no value last, and the row's own number as the tie-break so that pages never overlap. `reversed` is
 * the very same order from its other end.
 */
export function orderBy(
  dataset: DatasetDefinition,
  sort: { column: string; descending: boolean }[],
  reversed = false,
): string {
  const keys = sort.length ? sort : [dataset.defaultSort];
  const last = keys[keys.length - 1];
  const parts = keys.map(({ column, descending }) => {
    const definition = columnOf(dataset, column);
    const by = ordered(definition, `r.${definition.name}`);
    if (descending) return reversed ? `${by} ASC` : `${by} DESC`;
    return reversed ? `${by} DESC NULLS FIRST` : `${by} ASC NULLS LAST`;
  });
  return `ORDER BY ${parts.join(', ')}, r.id ${(last?.descending ?? false) === reversed ? 'ASC' : 'DESC'}`;
}

/** A stored value as it leaves the store: money as exact text with at least 2 decimals. */
export function outValue(column: ColumnDefinition, value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return column.type === 'money' ? fromE8(value) : Number(value);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

export function like(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
