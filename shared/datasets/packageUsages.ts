import type { DatasetDefinition } from './types';

/** The running quota of a package: which cycle it is for and what is left of it. */
export const packageUsages: DatasetDefinition<'ListFreeResourceUsages'> = {
  id: 'packageUsages',
  operation: 'ListFreeResourceUsages',
  partition: {
    kind: 'parent',
    of: 'packages',
    key: 'free_resource_id',
    version: ['amount', 'status', 'expire_time'],
    where: { column: 'status', in: ['1', '2'] },
  },
  params: ({ key }) => ({ free_resource_ids: [key] }),
  paging: null,
  rowsAt: 'free_resources',
  table: 'package_usage',
  columns: [
    { name: 'free_resource_id', type: 'text' },
    { name: 'free_resource_type_name', type: 'text' },
    { name: 'usage_type_name', type: 'text' },
    { name: 'quota_reuse_cycle', type: 'code' },
    { name: 'quota_reuse_cycle_type', type: 'code' },
    { name: 'start_time', type: 'instant' },
    { name: 'end_time', type: 'instant' },
    { name: 'amount', type: 'decimal' },
    { name: 'original_amount', type: 'decimal' },
    { name: 'measure_id', type: 'code' },
  ],
  rowId: 'free_resource_id',
  search: [],
  defaultSort: { column: 'free_resource_id', descending: false },
};
