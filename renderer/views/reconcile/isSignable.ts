import type { Reconciliation } from '@shared/model/reconcile';

/** A month that is final, compared to the bill, and without a difference that has no name. */
export function isSignable({ state, comparable, differences }: Reconciliation): boolean {
  return state === 'final' && comparable && !differences.some((d) => d.id === 'unnamed');
}
