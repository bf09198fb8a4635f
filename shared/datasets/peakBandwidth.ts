import { finalAt } from '../time';
import type { DatasetDefinition } from './types';

/** 95th percentile of bandwidths, per resource and billing cycle. China site only. */
export const peakBandwidth: DatasetDefinition<'ListResourceUsageSummary'> = {
  id: 'peakBandwidth',
  operation: 'ListResourceUsageSummary',
  partition: { kind: 'cycle', months: 12 },
  params: ({ key }) => ({
    bill_cycle: key,
    service_type_code: 'hws.service.type.vpc',
    resource_type_code: 'hws.resource.type.bandwidth',
    usage_type: 'bandwidth95peak',
  }),
  paging: { limit: 1000 },
  rowsAt: 'summary_usage_info_list',
  table: 'peak_bandwidth',
  columns: [
    { name: 'resource_id', type: 'text' },
    { name: 'actual_days', type: 'decimal' },
    { name: 'band_width', type: 'decimal' },
    { name: 'monthly_guaranteed_band_width', type: 'decimal' },
    { name: 'monthly_peak_band_width', type: 'decimal' },
    { name: 'band_width_measure_id', type: 'code' },
    { name: 'bill_cycle', type: 'text', field: 'key', from: 'partition' },
  ],
  search: ['resource_id'],
  finalAt,
  defaultSort: { column: 'resource_id', descending: false },
};
