/** Where the person is in the bills; kept while other sections are open. */
import { create } from 'zustand';
import type { Cycle } from '@shared/time';
import type { SortKey } from '../../ui/table/columns';
import { allClear, noFilters, type BillDataset, type BillFilters } from './query';

export type Level = 'months' | 'summary' | 'transactions' | 'records' | 'details' | 'amortised';

export const datasetOf: Record<Exclude<Level, 'months'>, BillDataset> = {
  summary: 'monthlySummary',
  transactions: 'feeRecords',
  records: 'resourceRecords',
  details: 'resourceDetails',
  amortised: 'amortisedCosts',
};

export function levelOf(dataset: BillDataset): Exclude<Level, 'months'> {
  const found = Object.entries(datasetOf).find(([, d]) => d === dataset);
  return (found?.[0] ?? 'records') as Exclude<Level, 'months'>;
}

type BillsState = {
  level: Level;
  /** The month in front; null until one was chosen: then the newest that was pulled. */
  cycle: Cycle | null;
  /** Bills of every account instead of the one in front. */
  allAccounts: boolean;
  monthsShown: number;
  filters: Record<BillDataset, BillFilters>;
  sort: Record<BillDataset, SortKey[]>;
  /** Columns the rows are gathered by; none: every row by itself. */
  group: Partial<Record<BillDataset, readonly string[]>>;
};

function largest(column: string): SortKey {
  return { column, descending: true };
}

export const useBills = create<BillsState>(() => ({
  level: 'months',
  cycle: null,
  allAccounts: false,
  monthsShown: 12,
  filters: allClear,
  sort: {
    resourceRecords: [largest('amount')],
    monthlySummary: [largest('consume_amount')],
    feeRecords: [largest('consume_amount')],
    resourceDetails: [largest('amount')],
    amortisedCosts: [largest('current_month_amortized_amount')],
  },
  group: {},
}));

export function setFilters(dataset: BillDataset, filters: BillFilters): void {
  useBills.setState((s) => ({ filters: { ...s.filters, [dataset]: filters } }));
}

export function setSort(dataset: BillDataset, sort: SortKey[]): void {
  useBills.setState((s) => ({ sort: { ...s.sort, [dataset]: sort } }));
}

export function setGroup(dataset: BillDataset, group: readonly string[]): void {
  useBills.setState((s) => ({ group: { ...s.group, [dataset]: group } }));
}

/** Opens the records or the summary of a month. */
export function openMonth(cycle: Cycle, level: Exclude<Level, 'months'> = 'records'): void {
  useBills.setState({ cycle, level });
}

/** Opens a month's summary of one customer: a member of the enterprise in front. */
export function showMemberBills(accountName: string, cycle: Cycle | undefined): void {
  setFilters('monthlySummary', { ...noFilters, text: accountName });
  useBills.setState((s) => ({ level: 'summary', cycle: cycle ?? s.cycle, allAccounts: false }));
}
