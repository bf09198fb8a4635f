import { describe, expect, test } from 'vitest';
import { columnWidths, fitColumns, nextSort } from '../../../renderer/ui/table/columns';
import { cellText, rowsAsText } from '../../../renderer/ui/table/copyRows';
import { moveFor } from '../../../renderer/ui/table/gridKeys';
import { pagesFor, RowPages } from '../../../renderer/ui/table/rowPages';
import {
  isScaled,
  MAX_HEIGHT,
  offsetAt,
  reveal,
  rowsPerView,
  scrollTopFor,
  spacerHeight,
  windowAt,
} from '../../../renderer/ui/table/scrollWindow';

describe('where rows are', () => {
  const short = { count: 100, rowHeight: 28, viewHeight: 280 };
  const million = { count: 1_000_000, rowHeight: 28, viewHeight: 560 };

  test('a short list scrolls one px per px', () => {
    expect(spacerHeight(short)).toBe(2800);
    expect(offsetAt(140, short)).toBe(140);
    expect(windowAt(140, short, 0)).toEqual({ first: 5, end: 15, shift: 0 });
    expect(windowAt(150, short, 2)).toEqual({ first: 3, end: 18, shift: -66 });
  });

  test('a million rows fit under the browser limit, and both ends are reached exactly', () => {
    expect(isScaled(million)).toBe(true);
    expect(spacerHeight(million)).toBe(MAX_HEIGHT);
    expect(offsetAt(0, million)).toBe(0);
    const end = offsetAt(MAX_HEIGHT - million.viewHeight, million);
    expect(windowAt(end, million, 0)).toEqual({ first: 999_980, end: 1_000_000, shift: 0 });
  });

  test('position and offset are inverse', () => {
    for (const offset of [0, 28, 13_999_720, 27_999_440])
      expect(offsetAt(scrollTopFor(offset, million), million)).toBeCloseTo(offset, 3);
  });

  test('nothing outside the list is asked for', () => {
    expect(windowAt(0, { count: 3, rowHeight: 28, viewHeight: 560 }).end).toBe(3);
    expect(windowAt(0, { count: 0, rowHeight: 28, viewHeight: 560 })).toMatchObject({ first: 0, end: 0 });
    expect(offsetAt(500, { count: 3, rowHeight: 28, viewHeight: 560 })).toBe(0);
    expect(offsetAt(1e9, short)).toBe(2520);
  });

  test('a row is revealed by the least movement', () => {
    expect(reveal(2, 140, short)).toBe(56);
    expect(reveal(20, 140, short)).toBe(308);
    expect(reveal(8, 140, short)).toBe(140);
    expect(rowsPerView(short)).toBe(10);
  });
});

const settled = () => new Promise((done) => setImmediate(done));

describe('pages of rows', () => {
  type Ask = { offset: number; resolve: (rows: number[]) => void; reject: (e: Error) => void };
  const setup = (options = {}) => {
    const asks: Ask[] = [];
    const pages = new RowPages<number>(
      (offset) => new Promise((resolve, reject) => asks.push({ offset, resolve, reject })),
      { pageSize: 10, ...options },
    );
    const answer = async (at: number) => {
      const ask = asks[at];
      ask?.resolve(Array.from({ length: 10 }, (_, i) => (ask.offset ?? 0) + i));
      await Promise.resolve();
    };
    return { asks, pages, answer, offsets: () => asks.map((a) => a.offset) };
  };

  test('which pages hold a window', () => {
    expect(pagesFor(0, 10, 100, 10)).toEqual([0]);
    expect(pagesFor(9, 11, 100, 10)).toEqual([0, 1]);
    expect(pagesFor(95, 140, 100, 10)).toEqual([9]);
    expect(pagesFor(0, 5, 0, 10)).toEqual([]);
  });

  test('each page is asked for once', async () => {
    const { pages, answer, offsets } = setup();
    pages.want(5, 15, 100);
    pages.want(5, 15, 100);
    expect(offsets()).toEqual([0, 10]);
    await answer(0);
    expect(pages.row(7)).toBe(7);
    expect(pages.row(12)).toBeUndefined();
    pages.want(0, 10, 100);
    expect(offsets()).toEqual([0, 10]);
  });

  test('what scrolled away before it was sent is never asked for', async () => {
    const { pages, answer, offsets } = setup({ parallel: 1 });
    pages.want(0, 30, 1000);
    pages.want(500, 510, 1000);
    await answer(0);
    expect(offsets()).toEqual([0, 500]);
  });

  test('the page unused longest goes first', async () => {
    const { pages, answer } = setup({ capacity: 2 });
    pages.want(0, 10, 100);
    await answer(0);
    pages.want(10, 20, 100);
    await answer(1);
    pages.want(0, 10, 100);
    pages.want(20, 30, 100);
    await answer(2);
    expect([pages.row(0), pages.row(10), pages.row(20)]).toEqual([0, undefined, 20]);
  });

  test('changed rows stay visible until they are read again; late answers of before are dropped', async () => {
    const { asks, pages, answer, offsets } = setup();
    pages.want(0, 10, 100);
    await answer(0);
    pages.want(10, 20, 100);
    pages.invalidate();
    expect(pages.row(3)).toBe(3);
    pages.want(0, 10, 100);
    expect(offsets()).toEqual([0, 10, 0]);
    await answer(1);
    expect(pages.row(12)).toBeUndefined();
    asks[2]?.resolve([70]);
    await Promise.resolve();
    expect(pages.row(0)).toBe(70);
  });

  test('a page that failed is not asked for over and over, but again after a change', async () => {
    const { asks, pages, answer, offsets } = setup();
    pages.want(0, 20, 100);
    await answer(0);
    asks[1]?.reject(new Error('no'));
    await settled();
    expect(pages.getState().unread).toEqual({ first: 10, end: 20, error: new Error('no') });
    pages.want(0, 20, 100);
    expect(offsets()).toEqual([0, 10]);
    pages.invalidate();
    pages.want(10, 20, 100);
    expect(offsets()).toEqual([0, 10, 10]);
    // Told until it is read: a line that comes and goes with each change of a pull is no calm one.
    expect(pages.getState().unread).not.toBeNull();
    await answer(2);
    expect(pages.getState().unread).toBeNull();
  });

  test('one page that cannot be read takes nothing of the others away, and is asked again on retry alone', async () => {
    const { asks, pages, answer, offsets } = setup();
    pages.want(5, 15, 100);
    await answer(0);
    asks[1]?.reject(new Error('no'));
    await settled();
    expect(pages.row(7)).toBe(7);
    expect([pages.isEmpty, pages.isUnread(12), pages.isUnread(7), pages.isUnread(25)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
    // Another page that can be read does not make the failure unsaid.
    pages.want(20, 30, 100);
    await answer(2);
    expect(pages.getState().unread?.first).toBe(10);
    pages.retry();
    expect(pages.getState().unread).toBeNull();
    pages.want(5, 15, 100);
    expect(offsets()).toEqual([0, 10, 20, 10]);
    await answer(3);
    expect([pages.row(7), pages.row(12)]).toEqual([7, 12]);
  });

  test('rows that could not be read again stay as they were', async () => {
    const { asks, pages, answer } = setup();
    pages.want(0, 10, 100);
    await answer(0);
    pages.invalidate();
    pages.want(0, 10, 100);
    asks[1]?.reject(new Error('no'));
    await settled();
    expect([pages.row(3), pages.isUnread(3), pages.getState().unread?.first]).toEqual([3, false, 0]);
  });

  test('where nothing was read, a change makes way for a new attempt', async () => {
    const { asks, pages } = setup();
    pages.want(0, 10, 100);
    asks[0]?.reject(new Error('no'));
    await settled();
    expect([pages.isEmpty, pages.getState().unread?.first]).toEqual([true, 0]);
    pages.invalidate();
    expect(pages.getState().unread).toBeNull();
  });
});

describe('columns', () => {
  const columns = [
    { id: 'name', width: 200, rank: 0, grow: 2 },
    { id: 'region', width: 100, rank: 8, grow: 1 },
    { id: 'usage', width: 100, rank: 4 },
    { id: 'amount', width: 100, rank: 0 },
  ];

  test('the least important gives way first; name and amount always stay', () => {
    expect(fitColumns(columns, 500)).toHaveLength(4);
    expect(fitColumns(columns, 499).map((c) => c.id)).toEqual(['name', 'usage', 'amount']);
    expect(fitColumns(columns, 10).map((c) => c.id)).toEqual(['name', 'amount']);
  });

  test('what is left over is shared to the last px', () => {
    expect(columnWidths(columns, 601)).toEqual([267, 134, 100, 100]);
    expect(columnWidths(columns, 100)).toEqual([200, 100, 100, 100]);
  });

  test('figures stay at the right edge beside a panel, where no column that grows is left', () => {
    const columns = [
      { id: 'order', width: 176 },
      { id: 'status', width: 128 },
      { id: 'due', width: 140 },
    ];
    expect(columnWidths(columns, 700)).toEqual([432, 128, 140]);
    expect(columnWidths([], 700)).toEqual([]);
    // A width drawn by hand holds.
    expect(columnWidths([{ id: 'order', width: 176, grow: 0 }, ...columns.slice(1)], 700)[0]).toBe(176);
  });

  test('a head turns the sort, Shift adds to it', () => {
    const a = nextSort([], 'amount', false, true);
    expect(a).toEqual([{ column: 'amount', descending: true }]);
    const b = nextSort(a, 'amount', false, true);
    expect(b).toEqual([{ column: 'amount', descending: false }]);
    expect(nextSort(b, 'amount', false, true)).toEqual([]);
    expect(nextSort(a, 'region', true, false)).toEqual([...a, { column: 'region', descending: false }]);
    expect(nextSort(a, 'region', false, false)).toEqual([{ column: 'region', descending: false }]);
    const five = ['a', 'b', 'c', 'd', 'e'].map((column) => ({ column, descending: false }));
    expect(nextSort(five, 'f', true, false)).toHaveLength(5);
  });
});

describe('keys and copies', () => {
  test('keys move within the list', () => {
    const press = (key: string, index: number, shiftKey = false) =>
      moveFor({ key, shiftKey }, index, 100, 10);
    expect(press('ArrowUp', 0)).toEqual({ index: 0, extend: false });
    expect(press('PageDown', 95, true)).toEqual({ index: 99, extend: true });
    expect(press('End', 3)).toEqual({ index: 99, extend: false });
    expect(press('a', 3)).toBeNull();
    expect(moveFor({ key: 'End', shiftKey: false }, 0, 0, 10)).toBeNull();
  });

  test('rows become tab-separated text that a spreadsheet reads as it was', () => {
    const columns = [
      { title: 'Name', text: (r: string[]) => r[0] ?? '' },
      { title: 'Due', text: (r: string[]) => r[1] ?? '' },
    ];
    expect(
      rowsAsText(columns, [
        ['a\tb\nc', '-98.70967741'],
        ['=1+1', '5'],
      ]),
    ).toBe("Name\tDue\r\na b c\t-98.70967741\r\n'=1+1\t5");
  });

  test.each(['=HYPERLINK("x")', '@SUM(1)', '+1+1', '-2+3', '-cmd'])('%s is not run as a formula', (text) => {
    expect(cellText(text)).toBe(`'${text}`);
  });

  test.each(['-98.7', '+3.5', '1,5', 'plain-text'])('%s stays as it is', (text) => {
    expect(cellText(text)).toBe(text);
  });
});
