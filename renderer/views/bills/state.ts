/** Where the person is in the bills; kept while other sections are open. */
import { create } from 'zustand';
import type { Cycle } from '@shared/time';
import type { SortKey } from '../../ui/table/columns';
import { noFilters, type BillDataset, type BillFilters } from './query';

export type Level = 'months' | 'records' | 'summary';

export const datasetOf: Record<Exclude<Level, 'months'>, BillDataset> = {
  records: 'resourceRecords',
  summary: 'monthlySummary',
};

type BillsState = {
  level: Level;
  /** The month in front; null until one was chosen: then the newest that was pulled. */
  cycle: Cycle | null;
  /** Bills of every account instead of the one in front. */
  allAccounts: boolean;
  monthsShown: number;
  filters: Record<BillDataset, BillFilters>;
  sort: Record<BillDataset, SortKey[]>;
};

export const useBills = create<BillsState>(() => ({
  level: 'months',
  cycle: null,
  allAccounts: false,
  monthsShown: 12,
  filters: { resourceRecords: noFilters, monthlySummary: noFilters },
  sort: {
    resourceRecords: [{ column: 'amount', descending: true }],
    monthlySummary: [{ column: 'consume_amount', descending: true }],
  },
}));

export function setFilters(dataset: BillDataset, filters: BillFilters): void {
  useBills.setState((s) => ({ filters: { ...s.filters, [dataset]: filters } }));
}

export function setSort(dataset: BillDataset, sort: SortKey[]): void {
  useBills.setState((s) => ({ sort: { ...s.sort, [dataset]: sort } }));
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
