/** What the person has set in each list: filters, sort, which accounts. Kept while other sections are open. */
import { create } from 'zustand';
import type { DatasetId } from '@shared/datasets';
import type { Filter, Scope } from '@shared/model/query';
import type { SortKey } from '../../ui/table/columns';

export type ListFilters = {
  text: string;
  /** Chosen codes by column; an empty text stands for "not given". */
  choices: Readonly<Record<string, readonly string[]>>;
};

export const noListFilters: ListFilters = { text: '', choices: {} };

type ListState = { filters: ListFilters; sort: readonly SortKey[] | null };

type ListsState = {
  lists: Readonly<Record<string, ListState>>;
  /** Tab in front of each section. */
  tabs: Readonly<Record<string, string>>;
  /** Every account instead of the one in front. */
  allAccounts: boolean;
};

export const useLists = create<ListsState>(() => ({ lists: {}, tabs: {}, allAccounts: false }));

const blank: ListState = { filters: noListFilters, sort: null };

export const listOf = (state: ListsState, id: string): ListState => state.lists[id] ?? blank;

export function setListFilters(id: string, filters: ListFilters): void {
  useLists.setState((s) => ({ lists: { ...s.lists, [id]: { ...listOf(s, id), filters } } }));
}

export function setListSort(id: string, sort: readonly SortKey[]): void {
  useLists.setState((s) => ({ lists: { ...s.lists, [id]: { ...listOf(s, id), sort } } }));
}

export function openTab(section: string, tab: string): void {
  useLists.setState((s) => ({ tabs: { ...s.tabs, [section]: tab } }));
}

export function withListChoice(filters: ListFilters, column: string, values: readonly string[]): ListFilters {
  const rest = Object.fromEntries(Object.entries(filters.choices).filter(([c]) => c !== column));
  return { ...filters, choices: values.length > 0 ? { ...rest, [column]: values } : rest };
}

export function activeListFilters({ text, choices }: ListFilters): number {
  return Object.values(choices).filter((values) => values.length > 0).length + (text.trim() ? 1 : 0);
}

/** The question to the cache; `except` leaves one column's own filter out, for the counts beside its choices. */
export function listScope(
  dataset: DatasetId,
  accountIds: readonly string[],
  filters: ListFilters,
  { base = [], except }: { base?: readonly Filter[]; except?: string } = {},
): Scope {
  const chosen: Filter[] = Object.entries(filters.choices)
    .filter(([column, values]) => column !== except && values.length > 0)
    .map(([column, values]) => ({ op: 'in', column, values: [...values] }));
  return {
    dataset,
    accountIds: [...accountIds],
    cycles: [],
    text: filters.text.trim(),
    filters: [...base, ...chosen],
  };
}
