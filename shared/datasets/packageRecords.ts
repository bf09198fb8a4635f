import { finalAfter } from './partitions';
import type { DatasetDefinition, Partition } from './types';

const PARTITION: Partition = { kind: 'window', span: 'month' };

/** What packages covered, deduction by deduction. */
export const packageRecords: DatasetDefinition<'ListFreeResourcesUsageRecords'> = {
  id: 'packageRecords',
  operation: 'ListFreeResourcesUsageRecords',
  partition: PARTITION,
  params: ({ from, to }) => ({ deduct_time_begin: from, deduct_time_end: to }),
  paging: { limit: 1000 },
  rowsAt: 'free_resource_records',
  table: 'package_record',
  columns: [
    { name: 'deduct_time', type: 'instant' },
    { name: 'free_resource_id', type: 'text' },
    { name: 'product_name', type: 'text' },
    { name: 'resource_id', type: 'text' },
    { name: 'resource_type_code', type: 'code', label: 'resource_type_name' },
    { name: 'resource_type_name', type: 'text' },
    { name: 'usage_type_code', type: 'code' },
    { name: 'available_amount', type: 'decimal' },
    { name: 'remaining_amount', type: 'decimal' },
    { name: 'used_amount', type: 'decimal' },
    { name: 'measure_id', type: 'code' },
  ],
  search: ['product_name', 'resource_id'],
  finalAt: finalAfter(PARTITION, 5),
  defaultSort: { column: 'deduct_time', descending: true },
};
