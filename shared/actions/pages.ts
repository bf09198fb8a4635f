import { intOf, listOf } from './read';
import type { Answered } from './types';

/** contract: the largest page of these lists. */
const PAGE = 100;

/** All rows of a list that the cloud gives page by page, offsets counted in rows. */
export async function allRows(
  askPage: (page: { offset: number; limit: number }) => Promise<Answered>,
  list: string,
  count: string,
): Promise<Answered[]> {
  const found: Answered[] = [];
  for (;;) {
    const answer = await askPage({ offset: found.length, limit: PAGE });
    const rows = listOf(answer, list);
    found.push(...rows);
    const total = intOf(answer, count) ?? Infinity;
    if (rows.length < PAGE || found.length >= total) return found;
  }
}
