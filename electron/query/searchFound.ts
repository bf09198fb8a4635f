/** What a search asks of one dataset, and what comes of it. */
import type { TermsAsked } from './searchTerms';
import type { ShownPull } from './sql';

export type Asked = {
  pulls: readonly ShownPull[];
  words: readonly string[];
  terms: TermsAsked;
  /** Counting ends beyond this. */
  most: number;
  /** Rows that are shown. */
  limit: number;
};

/** `ids` begin with those that are shown, newest month first; `count` is right up to `most`, beyond which it may be any. */
export type Found = { ids: number[]; count: number };

/**
 * Pulls of one month together, the newest first. A first pull takes the newest month first: the numbers of rows do not tell which
 * is newer, their months and windows do.
 */
export function newestFirst(pulls: readonly ShownPull[]): ShownPull[][] {
  const months = new Map<string, ShownPull[]>();
  for (const pull of pulls) {
    const month = months.get(pull.month);
    if (month) month.push(pull);
    else months.set(pull.month, [pull]);
  }
  return [...months].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, month]) => month);
}

/** As json_each reads them. */
export function idsOf(pulls: readonly ShownPull[]): string {
  return JSON.stringify(pulls.map((p) => p.id));
}
