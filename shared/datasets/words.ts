/** What of a dataset is found by words: which columns have an index of trigrams. */
import type { DatasetDefinition } from './types';

/** Columns of the index of words, as it is written and as it is asked: what is searched, kept once and not looked through. */
export function wordColumns({
  once = [],
  names = [],
  search,
}: Pick<DatasetDefinition, 'once' | 'names' | 'search'>): string[] {
  return search.filter((n) => once.includes(n) && !names.includes(n));
}
