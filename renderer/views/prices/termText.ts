import type { Term } from '@shared/model/prices';
import type { T } from '../../i18n';

/** "3 months", "1 year". */
export function termText(t: T, term: Term): string {
  const years = term.type === 3;
  if (term.number === 1) return t(years ? 'prices:year' : 'prices:month');
  return t(years ? 'prices:years' : 'prices:months', { n: String(term.number) });
}

/** How many months a term has. */
export function monthsOf(term: Term): number {
  return term.type === 3 ? term.number * 12 : term.number;
}
