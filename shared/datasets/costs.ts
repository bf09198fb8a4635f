import { finalAt } from '../time';
import type { DatasetDefinition } from './types';

const DIMENSIONS = ['CLOUD_SERVICE_TYPE', 'REGION_CODE', 'ENTERPRISE_PROJECT_ID'] as const;

/**
 * Cost analysis: payable original cost of each day by service, region and enterprise project, the three dimensions one call
 * may have. It counts and pages combinations, not days. It comes from the same service as the amortised cost and goes back as far.
 */
export const costs: DatasetDefinition<'ListCosts'> = {
  id: 'costs',
  operation: 'ListCosts',
  partition: { kind: 'cycle', months: 18 },
  params: ({ from, to }) => ({
    time_condition: { time_measure_id: 1, begin_time: from, end_time: to },
    groupby: DIMENSIONS.map((key) => ({ type: 'dimension', key })),
    cost_type: 'ORIGINAL_COST',
    amount_type: 'PAYMENT_AMOUNT',
  }),
  members: {
    of: (memberId) => ({
      filters: [{ operator: 0, filter_factor: { key: 'ASSOCIATED_ACCOUNT', value: [memberId] } }],
    }),
  },
  paging: { limit: 1000 },
  rowsAt: 'cost_data[].costs',
  table: 'cost',
  columns: [
    { name: 'currency', type: 'code', from: 'envelope' },
    { name: 'bill_date', type: 'day', field: 'time_dimension_value' },
    {
      name: 'service_type_code',
      type: 'code',
      from: 'outer',
      field: 'dimensions[key=CLOUD_SERVICE_TYPE].value',
    },
    { name: 'region_code', type: 'code', from: 'outer', field: 'dimensions[key=REGION_CODE].value' },
    {
      name: 'enterprise_project_id',
      type: 'code',
      from: 'outer',
      field: 'dimensions[key=ENTERPRISE_PROJECT_ID].value',
    },
    { name: 'amount', type: 'money' },
    { name: 'official_amount', type: 'money' },
  ],
  amount: 'amount',
  search: ['service_type_code', 'region_code'],
  finalAt,
  onDemand: true,
  defaultSort: { column: 'amount', descending: true },
};
