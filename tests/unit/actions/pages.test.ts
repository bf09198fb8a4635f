/** Lists that are read page by page: all of their rows, and an end in any case. */
import { describe, expect, it } from 'vitest';
import type { Answered, Ask } from '@shared/actions';
import { readOrder } from '@shared/actions/orderRead';
import { allRows } from '@shared/actions/pages';
import { readMains } from '@shared/actions/resourceRead';

const rowsTo = (count: number): Answered[] =>
  Array.from({ length: count }, (_, i) => ({ resource_id: `r${i}` }));
type Page = { offset: number; limit: number };
const slice = (all: Answered[], { offset, limit }: Page) => all.slice(offset, offset + limit);

describe('a list that comes page by page', () => {
  it.each([0, 99, 100, 101, 250])('of %i rows is read whole, with its total and without', async (count) => {
    const all = rowsTo(count);
    const said = (page: Page) => Promise.resolve({ rows: slice(all, page), total: count });
    const unsaid = (page: Page) => Promise.resolve({ rows: slice(all, page) });
    expect(await allRows(said, 'rows', 'total')).toEqual(all);
    expect(await allRows(unsaid, 'rows', 'total')).toEqual(all);
  });

  it('is read whole where the cloud gives fewer to a page than it was asked for', async () => {
    const all = rowsTo(120);
    const ask = ({ offset }: Page) =>
      Promise.resolve({ rows: slice(all, { offset, limit: 50 }), total: 120 });
    expect(await allRows(ask, 'rows', 'total')).toEqual(all);
  });

  it('ends with an error where the cloud ignores the offset', async () => {
    let asked = 0;
    const again = (total?: number) => () => {
      asked += 1;
      return Promise.resolve({ rows: rowsTo(100), ...(total === undefined ? {} : { total }) });
    };
    for (const total of [undefined, 200, 250])
      await expect(allRows(again(total), 'rows', 'total')).rejects.toMatchObject({
        code: 'cloud.unreadable',
      });
    expect(asked).toBe(6);
  });

  it('ends with an error where it has no end', async () => {
    const ask = ({ offset, limit }: Page) =>
      Promise.resolve({ rows: Array.from({ length: limit }, (_, i) => ({ n: offset + i })) });
    await expect(allRows(ask, 'rows', 'total', { most: 1000 })).rejects.toMatchObject({
      code: 'cloud.unreadable',
    });
  });
});

describe('what actions read', () => {
  const asking = (answer: (page: Page) => Answered): Ask =>
    ((_: string, input: unknown) => Promise.resolve(answer(input as Page))) as Ask;

  it('is every line of an order beyond the first hundred', async () => {
    const all = rowsTo(230);
    const ask = asking((page) => ({
      order_info: { order_id: 'CS1' },
      total_count: 230,
      order_line_items: slice(all, page),
    }));
    expect((await readOrder(ask, 'CS1')).lines).toEqual(all);
  });

  it('is every resource beyond the first five hundred', async () => {
    const all = rowsTo(1100);
    const ask = asking((page) => ({ total_count: 1100, data: slice(all, page) }));
    expect((await readMains(ask)).map(({ id }) => id)).toEqual(all.map((r) => r['resource_id']));
  });
});
