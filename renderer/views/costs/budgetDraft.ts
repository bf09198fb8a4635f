/** What stands in the fields of a budget, and the budget it makes. */
import type { AccountView } from '@shared/model/account';
import type { Budget } from '@shared/model/finance';
import type { Dimension } from '@shared/model/costs';
import { DecimalError, parseDecimal, ungrouped } from '@shared/money';

export const SCOPES = ['all', 'project', 'service', 'tag', 'region', 'member', 'centre'] as const;
export type BudgetScope = (typeof SCOPES)[number];

export type BudgetDraft = {
  name: string;
  amount: string;
  currency: string;
  thresholds: string;
  accountIds: string[];
  scope: BudgetScope;
  tagKey: string;
  values: string[];
};

export type DraftProblem = 'name' | 'amount' | 'thresholds' | 'accounts' | 'value' | 'key';

const MOST_THRESHOLDS = 6;

export function draftOf(budget: Budget | null, account: AccountView | undefined): BudgetDraft {
  if (!budget)
    return {
      name: '',
      amount: '',
      currency: account?.currency ?? 'CNY',
      thresholds: '50, 80, 100',
      accountIds: account ? [account.id] : [],
      scope: 'all',
      tagKey: '',
      values: [],
    };
  const [only] = budget.only;
  const dimension = only?.dimension;
  const tag = dimension?.startsWith('tag:') ? dimension.slice(4) : null;
  const scope = tag === null ? SCOPES.find((s) => s === dimension) : 'tag';
  return {
    name: budget.name,
    amount: budget.amount,
    currency: budget.currency,
    thresholds: budget.thresholds.join(', '),
    accountIds: [...budget.accountIds],
    scope: scope ?? 'all',
    tagKey: tag ?? '',
    values: [...(only?.keys ?? [])],
  };
}

export function budgetOf(
  draft: BudgetDraft,
  id: string | null,
): { budget: Budget } | { problems: DraftProblem[] } {
  const amount = readAmount(draft.amount);
  const thresholds = readThresholds(draft.thresholds);
  const problems: DraftProblem[] = [];
  if (draft.name.trim() === '') problems.push('name');
  if (amount === null) problems.push('amount');
  if (thresholds === null) problems.push('thresholds');
  if (draft.accountIds.length === 0) problems.push('accounts');
  if (draft.scope === 'tag' && draft.tagKey.trim() === '') problems.push('key');
  if (draft.scope !== 'all' && draft.values.length === 0) problems.push('value');
  if (amount === null || thresholds === null || problems.length > 0) return { problems };
  return {
    budget: {
      id: id ?? crypto.randomUUID(),
      name: draft.name.trim(),
      currency: draft.currency,
      amount,
      thresholds,
      accountIds: draft.accountIds,
      only: onlyOf(draft),
    },
  };
}

function onlyOf({ scope, tagKey, values }: BudgetDraft): Budget['only'] {
  if (scope === 'all') return [];
  const dimension: Dimension = scope === 'tag' ? `tag:${tagKey.trim()}` : scope;
  return [{ dimension, keys: values, not: false }];
}

/** Thousands separators are understood; at most 2 decimals. */
function readAmount(typed: string): string | null {
  const plain = ungrouped(typed);
  try {
    const { units, scale } = parseDecimal(plain);
    return units > 0n && scale <= 2 ? plain : null;
  } catch (error) {
    if (error instanceof DecimalError) return null;
    throw error;
  }
}

function readThresholds(typed: string): number[] | null {
  const parts = typed.split(/[,，、\s]+/).filter(Boolean);
  const numbers = parts.map((part) =>
    /^\d{1,3}$/.test(part.replace('%', '')) ? Number(part.replace('%', '')) : 0,
  );
  if (numbers.length === 0 || numbers.length > MOST_THRESHOLDS) return null;
  if (numbers.some((n) => n < 1 || n > 500)) return null;
  return [...new Set(numbers)].sort((a, b) => a - b);
}
