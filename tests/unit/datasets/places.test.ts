/** Where rows lie in a body: lists in lists, single objects, several lists, values from the partition. */
import { describe, expect, it } from 'vitest';
import type { DatasetDefinition } from '@shared/datasets';
import { decodePage, decodeRows } from '@shared/datasets/rows';

const base: DatasetDefinition = {
  id: 'test',
  operation: 'ShowCustomerOrderDetails',
  partition: { kind: 'parent', of: 'orders', key: 'order_id', pass: ['status'] },
  params: ({ key }) => ({ order_id: key }),
  paging: null,
  rowsAt: 'order_line_items',
  table: 'test',
  columns: [],
  search: [],
  defaultSort: { column: 'a', descending: false },
};

function rows(change: Partial<DatasetDefinition>, body: unknown) {
  const context = { site: 'china' as const, key: 'CS1', parent: { status: '5' } };
  const page = decodeRows({ ...base, ...change }, context, JSON.stringify(body));
  if (page.kind !== 'page') throw new Error('no page');
  return page;
}

describe('rows of a body', () => {
  it('know the partition they were asked for and what was passed on from the parent row', () => {
    const { rows: found } = rows(
      {
        columns: [
          { name: 'order_id', type: 'text', from: 'partition', field: 'key' },
          { name: 'order_status', type: 'code', from: 'partition', field: 'status' },
          { name: 'line', type: 'text' },
        ],
      },
      { order_line_items: [{ line: 'a' }, { line: 'b' }] },
    );
    expect(found.map((r) => r.values)).toEqual([
      ['CS1', '5', 'a'],
      ['CS1', '5', 'b'],
    ]);
  });

  it('may be one object, its inner fields by dotted names', () => {
    const page = rows(
      {
        rowsAt: 'order_info{}',
        columns: [
          { name: 'order_id', type: 'text' },
          { name: 'price', type: 'money', field: 'amounts.total' },
          { name: 'all', type: 'json', field: 'amounts' },
        ],
      },
      { order_info: { order_id: 'CS1', amounts: { total: '1.50', rest: 2 }, more: 1 }, order_line_items: [] },
    );
    expect(page.rows).toEqual([
      { values: ['CS1', 150_000_000n, '{"total":"1.50","rest":2}'], extra: '{"more":1}' },
    ]);
    expect(page.envelope).toBe('{"order_line_items":[]}');
  });

  it('of a list inside a list carry fields of the outer one; the cloud counts the outer ones', () => {
    const page = rows(
      {
        rowsAt: 'order_line_items[].parts',
        columns: [
          { name: 'line', type: 'text', from: 'outer', field: 'id' },
          { name: 'part', type: 'text' },
        ],
      },
      {
        total_count: 3,
        order_line_items: [
          { id: 1, parts: [{ part: 'a' }, { part: 'b' }], note: 'x' },
          { id: 2, parts: [] },
          { id: 3, parts: [{ part: 'c' }] },
        ],
      },
    );
    expect(page.rows.map((r) => r.values)).toEqual([
      ['1', 'a'],
      ['1', 'b'],
      ['3', 'c'],
    ]);
    expect(page.rows[0]?.extra).toBe('{"note":"x"}');
    expect(page).toMatchObject({ counted: 3, total: 3 });
    // An outer one without inner rows is kept beside the list.
    expect(page.envelope).toBe('{"total_count":3,"order_line_items":[{"id":2,"parts":[]}]}');
  });

  it('of several lists say which one they were in', () => {
    const page = rows(
      {
        rowsAt: ['order_line_items', 'total_count_list'],
        columns: [
          { name: 'list', type: 'code', from: 'place' },
          { name: 'id', type: 'text' },
        ],
      },
      { order_line_items: [{ id: 1 }], total_count_list: [{ id: 2 }] },
    );
    expect(page.rows.map((r) => r.values)).toEqual([
      ['order_line_items', '1'],
      ['total_count_list', '2'],
    ]);
  });

  it('of cost analysis have their dimensions as columns, whatever their order', () => {
    const pair = (key: string, value: string) => ({ key, value });
    const body = {
      total_count: 1,
      currency: 'CNY',
      cost_data: [
        {
          dimensions: [pair('REGION_CODE', 'cn-north-4'), pair('CLOUD_SERVICE_TYPE', 'ecs')],
          costs: [
            { time_dimension_value: '2026-09-21', amount: '2.40' },
            { time_dimension_value: '2026-09-22', amount: '2.50' },
          ],
        },
      ],
    };
    const page = decodePage('costs', { site: 'china', key: '2026-09' }, JSON.stringify(body));
    if (page.kind !== 'page') throw new Error('no page');
    expect(page.rows).toEqual([
      { values: ['CNY', '2026-09-21', 'ecs', 'cn-north-4', null, 240_000_000n, null], extra: null },
      { values: ['CNY', '2026-09-22', 'ecs', 'cn-north-4', null, 250_000_000n, null], extra: null },
    ]);
    expect(page).toMatchObject({ counted: 1, total: 1 });
  });
});
