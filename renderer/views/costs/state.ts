/** Where the person is in the costs; kept while other sections are open. */
import { create } from 'zustand';
import type { Basis, Dimension, DimensionFilter } from '@shared/model/costs';
import type { Cycle } from '@shared/time';

export const TABS = [
  'analysis',
  'changes',
  'cloud',
  'amortised',
  'outlook',
  'budgets',
  'centres',
  'rates',
] as const;
export type Tab = (typeof TABS)[number];

/** Months up to the open one, or the days of one month. */
export type TimeRange = { kind: 'months'; count: number } | { kind: 'days'; cycle: Cycle };

export type Analysis = {
  basis: Basis;
  time: TimeRange;
  /** One to three. */
  groups: readonly Dimension[];
  only: readonly DimensionFilter[];
};

export const MOST_GROUPS = 3;

type CostsState = {
  tab: Tab;
  allAccounts: boolean;
  analysis: Analysis;
  changes: { cycle: Cycle | null; against: 'lastMonth' | 'lastYear'; by: Dimension };
  /** The budget somebody was told of and went to. */
  budget: string | null;
};

export const defaultAnalysis: Analysis = {
  basis: 'paid',
  time: { kind: 'months', count: 12 },
  groups: ['service'],
  only: [],
};

export const useCosts = create<CostsState>(() => ({
  tab: 'analysis',
  allAccounts: false,
  analysis: defaultAnalysis,
  changes: { cycle: null, against: 'lastMonth', by: 'service' },
  budget: null,
}));

export function changeAnalysis(change: Partial<Analysis>): void {
  useCosts.setState(({ analysis }) => ({ analysis: { ...analysis, ...change } }));
}

/** Keeps a dimension to some of its keys; no keys take the filter off. */
export function withOnly(
  only: readonly DimensionFilter[],
  dimension: Dimension,
  keys: readonly string[],
  not = false,
): DimensionFilter[] {
  const rest = only.filter((o) => o.dimension !== dimension);
  return keys.length === 0 ? rest : [...rest, { dimension, keys: [...keys], not }];
}
