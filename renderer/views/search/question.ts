/** From what is typed to what main is asked: accounts and kinds of data are chosen here, where their names are known. */
import { datasetIds, type DatasetId } from '@shared/datasets';
import type { AccountView } from '@shared/model/account';
import type { SearchRequest } from '@shared/model/group';
import { parseSearch } from '@shared/search/parse';

export type Problem = {
  text: string;
  reason: 'field' | 'number' | 'month' | 'empty' | 'account' | 'dataset';
};

export type Question = { request: SearchRequest | null; problems: Problem[] };

/** Rows shown of each dataset. */
export const SHOWN = 25;

export function questionOf(
  typed: string,
  accounts: readonly AccountView[],
  nameOf: (dataset: DatasetId) => string,
): Question {
  const { words, terms, problems: read } = parseSearch(typed);
  const problems: Problem[] = [...read];
  let chosen = accounts;
  let datasets: readonly DatasetId[] = datasetIds;
  for (const { field, value, not } of terms) {
    const wanted = value.toLowerCase();
    if (field === 'account') {
      const matches = (a: AccountView): boolean =>
        [a.name, a.domainName, a.domainId].some((text) => text.toLowerCase().includes(wanted));
      chosen = chosen.filter((a) => matches(a) !== not);
      if (chosen.length === 0) problems.push({ text: value, reason: 'account' });
    }
    if (field === 'in') {
      const matches = (id: DatasetId): boolean =>
        id.toLowerCase().includes(wanted) || nameOf(id).toLowerCase().includes(wanted);
      datasets = datasets.filter((id) => matches(id) !== not);
      if (datasets.length === 0) problems.push({ text: value, reason: 'dataset' });
    }
  }
  const asked = terms.filter(({ field }) => field !== 'account' && field !== 'in');
  const text = words.join(' ').trim();
  if (problems.length > 0 || chosen.length === 0 || (text === '' && asked.length === 0))
    return { request: null, problems };
  return {
    problems,
    request: {
      text,
      terms: asked,
      accountIds: chosen.map((a) => a.id),
      ...(datasets.length < datasetIds.length ? { datasets: [...datasets] } : {}),
      limit: SHOWN,
    },
  };
}
