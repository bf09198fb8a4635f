/** What the person filters by, and the question to the cache that follows from it. */
import { DecimalError, parseDecimal, ungrouped } from '@shared/money';
import type { Filter, Scope } from '@shared/model/query';
import type { Cycle } from '@shared/time';
import { compare } from '../../format/change';

export type BillDataset =
  'resourceRecords' | 'monthlySummary' | 'feeRecords' | 'resourceDetails' | 'amortisedCosts';

export type BillFilters = {
  text: string;
  /** Chosen codes by column; an empty text stands for "not given". */
  choices: Readonly<Record<string, readonly string[]>>;
  /** Bounds of the amount, decimal text in the row's currency; empty for none. */
  min: string;
  max: string;
};

export const noFilters: BillFilters = { text: '', choices: {}, min: '', max: '' };

/** Filters of every table, all empty. */
export const allClear: Record<BillDataset, BillFilters> = {
  resourceRecords: noFilters,
  monthlySummary: noFilters,
  feeRecords: noFilters,
  resourceDetails: noFilters,
  amortisedCosts: noFilters,
};

/** The columns that can be chosen from, in the order of the chips. */
export const choiceColumns: Record<BillDataset, readonly string[]> = {
  resourceRecords: ['cloud_service_type', 'region', 'enterprise_project_id', 'charge_mode', 'bill_type'],
  monthlySummary: ['service_type_code', 'charging_mode', 'bill_type'],
  feeRecords: ['service_type_code', 'region_code', 'charging_mode', 'bill_type', 'status'],
  resourceDetails: ['cloud_service_type', 'region', 'enterprise_project_id', 'charge_mode', 'bill_type'],
  amortisedCosts: ['service_type_code', 'region_code', 'enterprise_project_id', 'charging_mode'],
};

export const amountColumn: Record<BillDataset, string> = {
  resourceRecords: 'amount',
  monthlySummary: 'consume_amount',
  feeRecords: 'consume_amount',
  resourceDetails: 'amount',
  amortisedCosts: 'current_month_amortized_amount',
};

/** A bound as canonical text: thousands separators and a typographic minus are understood; null when it is no number. */
export function readBound(typed: string): string | null {
  const plain = ungrouped(typed);
  if (plain === '') return '';
  try {
    parseDecimal(plain);
    return plain;
  } catch (error) {
    if (error instanceof DecimalError) return null;
    throw error;
  }
}

export type RangeProblem = 'notNumber' | 'minOverMax' | null;

export function rangeProblem(min: string, max: string): RangeProblem {
  const a = readBound(min);
  const b = readBound(max);
  if (a === null || b === null) return 'notNumber';
  return a !== '' && b !== '' && compare(a, b) > 0 ? 'minOverMax' : null;
}

/** How many filters are set; text counts as one, an amount range too. */
export function activeFilters(filters: BillFilters): number {
  return (
    Object.values(filters.choices).filter((values) => values.length > 0).length +
    (filters.text.trim() ? 1 : 0) +
    (filters.min || filters.max ? 1 : 0)
  );
}

/** Takes chosen values of a column; none takes the filter off. */
export function withChoice(filters: BillFilters, column: string, values: readonly string[]): BillFilters {
  const rest = Object.fromEntries(Object.entries(filters.choices).filter(([c]) => c !== column));
  return { ...filters, choices: values.length > 0 ? { ...rest, [column]: values } : rest };
}

/**
 * The scope of a month under filters. `except` leaves one column's filter out: the counts beside its choices are of
 * the rows all other filters leave.
 */
export function scopeOf(
  dataset: BillDataset,
  accountIds: readonly string[],
  cycle: Cycle,
  filters: BillFilters,
  except?: string,
): Scope {
  const list: Filter[] = Object.entries(filters.choices)
    .filter(([column, values]) => column !== except && values.length > 0)
    .map(([column, values]) => ({ op: 'in', column, values: [...values] }));
  const min = readBound(filters.min);
  const max = readBound(filters.max);
  if ((min || max) && rangeProblem(filters.min, filters.max) === null) {
    list.push({
      op: 'range',
      column: amountColumn[dataset],
      ...(min ? { min } : {}),
      ...(max ? { max } : {}),
    });
  }
  return { dataset, accountIds: [...accountIds], cycles: [cycle], text: filters.text.trim(), filters: list };
}
