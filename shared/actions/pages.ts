import { AppError } from '../errors';
import { intOf, listOf } from './read';
import type { Answered } from './types';

/** contract: the largest page of most lists. */
const PAGE = 100;
/** No list an action reads is longer by far; whoever needs less says so. */
const MOST = 100_000;

/**
 * All rows of a list that the cloud gives page by page, offsets counted in rows.
 * @throws AppError cloud.unreadable for a list that does not end: an offset that is ignored gives the same page again and again
 */
export async function allRows(
  askPage: (page: { offset: number; limit: number }) => Promise<Answered>,
  list: string,
  count: string,
  { page = PAGE, most = MOST }: { page?: number; most?: number } = {},
): Promise<Answered[]> {
  const found: Answered[] = [];
  let before = '';
  for (;;) {
    const answer = await askPage({ offset: found.length, limit: page });
    const rows = listOf(answer, list);
    const same = JSON.stringify(rows);
    if (rows.length > 0 && same === before) throw endless(list, 'a page came twice');
    before = same;
    found.push(...rows);
    const total = intOf(answer, count);
    if (total !== null ? found.length >= total : rows.length < page) return found;
    if (rows.length === 0) return found;
    if (found.length >= most || (total ?? 0) > most) throw endless(list, `more than ${most} rows`);
  }
}

const endless = (list: string, reason: string): AppError =>
  new AppError('cloud.unreadable', { path: list, reason });
