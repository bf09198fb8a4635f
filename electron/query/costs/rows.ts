/** Reads the groups of a question from the cache, summed exactly, before keys come together. */
import type { Database } from 'better-sqlite3';
import type { CostsQuestion, Dimension } from '@shared/model/costs';
import type { Rule } from '@shared/finance/allocation';
import { joinParts, sumParts } from '../exactSum';
import { fromTable, scopeRows } from '../sql';
import { BASES, readyDimension, type ReadyDimension, type Value } from './dimensions';

/** Usage in 10^-6 of its unit. Sums of it explain changes; no amount is made of them. */
const MICRO_USAGE = 'coalesce(sum(CAST(round(CAST(r.usage AS REAL) * 1000000) AS INTEGER)), 0)';

export type RawGroup = {
  keys: string[];
  labels: (string | null)[];
  currency: string;
  amount: bigint;
  official: bigint;
  count: number;
  usage: bigint;
  /** Unit of the usage; null for none, false for several. */
  unit: string | null | false;
};

export type RawQuestion = Pick<
  CostsQuestion,
  'basis' | 'accountIds' | 'cycles' | 'only' | 'filters' | 'text'
> & {
  groups: readonly Dimension[];
  /** Days of the month to look at, both included (paid only). */
  days?: { from: number; to: number };
};

type Part = { dimension: ReadyDimension; at: number };

/** Groups by their keys; `only` is judged on keys, so that tags and cost centres can be filtered by as well. */
export function rawGroups(db: Database, question: RawQuestion, rules: readonly Rule[]): RawGroup[] {
  const table = BASES[question.basis];
  const columns: string[] = [];
  const part = (dimension: Dimension): Part => {
    const ready = readyDimension(dimension, question.basis, rules);
    const at = columns.length;
    columns.push(...ready.columns);
    return { dimension: ready, at };
  };
  const groups = question.groups.map(part);
  const only = question.only.map((filter) => ({
    ...part(filter.dimension),
    keys: new Set(filter.keys),
    not: filter.not,
  }));
  const labels = groups.map(({ dimension }) => (dimension.label ? `max(${dimension.label})` : 'NULL'));
  const where = scopeRows(db, {
    dataset: table.dataset,
    accountIds: question.accountIds,
    cycles: question.cycles,
    text: question.text,
    filters: question.filters,
  });
  const days = question.days;
  const found = db
    .prepare(
      `SELECT ${[
        ...columns.map((c) => `CAST(${c} AS TEXT)`),
        ...labels,
        "coalesce(r.currency, '')",
        sumParts(`r.${table.amount}`),
        table.official ? sumParts(`r.${table.official}`) : '0, 0',
        'count(*)',
        MICRO_USAGE,
        'min(r.usage_measure_id)',
        'max(r.usage_measure_id)',
      ].join(', ')}
       ${fromTable(table.dataset)} JOIN pull p ON p.id = r.pull_id
       WHERE ${where.sql}${days ? ' AND CAST(substr(r.bill_date, 9, 2) AS INTEGER) BETWEEN ? AND ?' : ''}
       GROUP BY ${[...columns, 'r.currency'].join(', ')}`,
    )
    .raw()
    .safeIntegers()
    .iterate(...where.values, ...(days ? [days.from, days.to] : [])) as IterableIterator<unknown[]>;
  const gathered = new Map<string, RawGroup>();
  for (const row of found) {
    const values = row.slice(0, columns.length) as Value[];
    const keyOf = ({ dimension, at }: Part): string =>
      dimension.key(values.slice(at, at + dimension.columns.length));
    if (only.some((filter) => filter.keys.has(keyOf(filter)) === filter.not)) continue;
    add(gathered, groups.map(keyOf), row.slice(columns.length), groups.length);
  }
  return [...gathered.values()];
}

function add(gathered: Map<string, RawGroup>, keys: string[], rest: readonly unknown[], width: number): void {
  const labels = rest.slice(0, width) as (string | null)[];
  const [currency, units, tail, officialUnits, officialTail, count, usage, least, most] = rest.slice(width);
  const code = String(currency);
  const id = JSON.stringify([code, ...keys]);
  const group = gathered.get(id) ?? {
    keys,
    labels,
    currency: code,
    amount: 0n,
    official: 0n,
    count: 0,
    usage: 0n,
    unit: null,
  };
  gathered.set(id, group);
  group.labels = group.labels.map((label, i) => label ?? labels[i] ?? null);
  group.amount += joinParts(units, tail);
  group.official += joinParts(officialUnits, officialTail);
  group.count += Number(count);
  group.usage += typeof usage === 'bigint' ? usage : 0n;
  group.unit = unitOf(group.unit, least, most);
}

/** Hours and gigabytes are not added: with two units there is no sum. */
function unitOf(before: RawGroup['unit'], least: unknown, most: unknown): RawGroup['unit'] {
  if (least === null || least === undefined) return before;
  if (before === false || least !== most) return false;
  const unit = typeof least === 'bigint' ? least.toString() : typeof least === 'string' ? least : '';
  return before === null || before === unit ? unit : false;
}
